"""A deadline lies after the day of the document."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject
from gongwen.decompose.deadlines.find import Time, find_times
from gongwen.decompose.deadlines.frame import Frame
from gongwen.decompose.model import Due

_DONE = re.compile(
    r"了|已|曾|以来|截至|截止目前|底前(?:出生|成立|建成的|登记的|批准的|取得|参加|入学|毕业)|之前(?:出生|成立)|前(?:出生|成立|已|未)"
)
_NOTED = re.compile(
    r"前[^，。；]{0,8}(?:投运|投产|建成|开工|取得|签订|发生|形成|注册|购买|办理|出台|颁布)的|》(?:提出|明确|要求|规定|指出|强调)"
)
_ACTS = re.compile(
    r"要|须|应|请|确保|务必|力争|完成|报送|上报|报|提交|实现|落实|办结|整改|前[，。；、）]|责任|牵头|负责|最迟|[晚迟]于"
)
_LABEL = re.compile(
    r"(?:完成|办结|整改|报送|办理|截止|落实|实施|工作|活动)(?:的)?(?:时限|期限|时间|日期)[为：:][ ]?([^，；。\n]{4,20})"
)
_CLOSES = re.compile(
    r"(?:报名|申报|报送|提交|缴费|投标|受理|反馈|征集)[^，。；\n]{0,6}截[止至](?:到|至|于)?[ ]?([^，；。\n]{4,20})"
)
_STAGE = re.compile(r"阶段[（(]([^（）()，；\n]{4,24})[）)]")
_ENDS = re.compile(r"(?:前|之前|以前|底|末|止|内|截止)$")
# A stretch of time in which work is to be done needs no 前: 在2026年上半年完工, 实施时间：2025年9月至12月.
_STRETCH = re.compile(
    r"年(?:上半年|下半年|第?[一二三四1-4]季度|\d{1,2}月份?|度)?(?:内|之内)?$|^(?:今年|本年)?(?:上半年|第?[一二三四]季度)(?:内)?$"
)
_ACTED = re.compile(
    r"^(?:内|之内)?(?:全部|全面|基本|要|须|应|予以)?(?:完成|建成|完工|竣工|投用|实现|报送|办结|启动|开工|落实|到位)"
)
_BOUND = re.compile(r"要|须|应|请|确保|务必|力争|必须")
_LATEST = re.compile(r"(?:最迟(?:不超过|不晚于|于|在)?|不得?[晚迟]于|不超过)[ ]?$")
_HALF_YEAR = 150
_JUST = 100
_MONTH = re.compile(r"\d{1,2}月")
_SENTENCE = re.compile(r"[^。；\n]+")


@rule(
    family="时限", name="时限不早于成文日期", level="错误", standard="《党政机关公文处理工作条例》第十九条（二）",
    wrong="云岫市水务局关于开展防汛检查的通知\n各县水务局：\n请于2026年2月20日前报送检查情况。\n云岫市水务局\n2026年3月5日",
    right="云岫市水务局关于开展防汛检查的通知\n各县水务局：\n请于2026年3月20日前报送检查情况。\n云岫市水务局\n2026年3月5日",
)  # fmt: skip
def deadline_past(subject: Subject) -> Iterator[Hit]:
    """A time by which something is to be done (3月1日前, 2025年底前) is not before the day of the document or, where it bears none and is no old text, before the
    day of the check. Deadlines in sentences that tell what has been done are left alone. A date without a year takes the year named before it or
    that of the document."""
    day = subject.day
    if day is None:
        return
    frame = Frame(year=day.year, issued=day)
    for block in subject.blocks:
        assert block.span is not None
        words = subject.narrow[block.span.start : block.span.end]
        for sentence in _SENTENCE.finditer(words):
            labelled = _LABEL.search(sentence[0]) or _CLOSES.search(sentence[0]) or _STAGE.search(sentence[0])
            if labelled:
                yield from _labelled(subject, block.span.start + sentence.start(), labelled, frame, day)
                continue
            if _DONE.search(sentence[0]) or _NOTED.search(sentence[0]) or not _ACTS.search(sentence[0]):
                continue
            for time in find_times(sentence[0], frame, past=True):
                date = _nearest(time.date, time.raw, day)
                if (
                    isinstance(date, dt.date)
                    and _is_past(date, time.raw, day)
                    and (
                        _ENDS.search(time.raw)
                        or _LATEST.search(sentence[0][: time.start])
                        or _stretch(sentence[0], time)
                    )
                ):
                    start = block.span.start + sentence.start() + time.start
                    yield _hit(subject, start, start + time.end - time.start, date, day)


def _labelled(subject: Subject, start: int, found: re.Match[str], frame: Frame, day: dt.date) -> Iterator[Hit]:
    """The time behind a label (完成时限：2026年1月31日), which needs no 前."""
    for time in find_times(found[1], frame, whole=True, past=True):
        if isinstance(time.date, dt.date) and _is_past(time.date, time.raw, day):
            place = start + found.start(1)
            yield _hit(subject, place + time.start, place + time.end, time.date, day)


def _stretch(sentence: str, time: Time) -> bool:
    """Whether a stretch of time (2026年上半年) stands where work is to be done in it."""
    acted = _ACTED.match(sentence[time.end :])
    return _STRETCH.search(time.raw) is not None and acted is not None and _BOUND.search(sentence) is not None


def _hit(subject: Subject, start: int, end: int, date: dt.date, day: dt.date) -> Hit:
    which = "成文" if subject.issued else "校核"
    return Hit(start, end, f"时限{date}早于{which}日期{day}", "核对时限", None if subject.issued else "存疑")


def _nearest(date: Due, words: str, day: dt.date) -> Due:
    """A month without a year that was taken for one of the next year is that of this year where it has only just gone by."""
    if not isinstance(date, dt.date) or date.year != day.year + 1 or not _MONTH.match(words):
        return date
    gone = date - dt.timedelta(days=365)
    return gone if 0 < (day - gone).days <= _JUST else date


def _is_past(date: dt.date, words: str, day: dt.date) -> bool:
    """Whether the time is over; one without a year that is long over means the next year."""
    if "年" not in words and (day - date).days > _HALF_YEAR:
        return False
    return date < day
