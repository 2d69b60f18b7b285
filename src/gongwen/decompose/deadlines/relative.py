"""Stretches counted from a day: ``印发之日起30日内``, ``10个工作日内``, ``一周内``, ``2012年起5年内``, ``月底前``."""

from __future__ import annotations

import datetime as dt
import re

from gongwen.decompose.deadlines.frame import Frame, end_of_month, make_date
from gongwen.decompose.numerals import to_int

_N = r"(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3}|半)"
PATTERN = re.compile(
    rf"(?=[\d一二两三四五六七八九十半本月下])(?:(?:{_N}\s*个?(?P<unit>工作日|日|天|周|星期|月|年|季度)(?:的?时间)?(?:之内|以内|内))|"
    r"(?P<span>[12]\d{3})年起(?P<years>\d{1,2}|[一二三四五六七八九十]{1,2})年内|"
    r"(?<![\d一二三四五六七八九十年])(?P<end>本月底?|月底|下月底|下个月底?)(?:(?:之|以)?前)|(?P<this>本周|下周)(?:内|五前|五之前))"
)
# From which day the stretch runs, said just before it: 自本通知印发之日起, 收到本通知后, 2012年起.
_PAPER = r"(?:通知|意见|方案|办法|文件|决定|规定|实施意见|细则|批复|函件?|来文|批示件?|文|单|督办单|交办单|督办函|交办函|通报|要点|清单|会议|会|纪要|《[^》]{0,40}》)"
_ISSUED = re.compile(
    rf"(?:[自从在]|自?(?:收到|接到|收|接|见))?(?:本|此|该|上述)?{_PAPER}?"
    rf"(?:印发|下发|发布|公布|发文|成文|收到|接到|交办|转办|召开|结束|会议结束)?(?:本|此|该)?{_PAPER}?(?:之日起?|之后|以后|后|起)的?[，]?$"
)
_OF_DOCUMENT = re.compile(r"印发|下发|发布|公布|发文|成文|交办|转办|会|[接收见](?:本|此)?函|[接收见]文|" + _PAPER)
_OF_MEETING = re.compile(r"会")
# 行动计划印发后2个月内: another paper, which is still to come.
_OTHER_PAPER = re.compile(r"(?:计划|规划|目录|标准|政策|制度|指南|指引|名单|目标)(?:\ufffc+|》)?$")
_FROM_YEAR = re.compile(r"([12]\d{3})年(?:\d{1,2}月)?起[，]?$")
# The stretch is how long something takes, not when the task is due.
_MEASURE = re.compile(
    r"(?:压缩|压减|缩短|缩减|减少|控制|降低|减|延长|放宽|不超过|不得超过|平均|为期|累计|连续|届满|期满)(?:至|到|在|为|，|后|起)*$"
)


def resolve(found: re.Match[str], before: str, frame: Frame) -> tuple[dt.date | None, int]:
    """The last day of the stretch (None if it is no deadline or its start is unknown), and how many characters
    before it name its start."""
    if found["end"] or found["this"]:
        return _end_of(found, frame), 0
    if found["span"]:
        return make_date(int(found["span"]) + (to_int(found["years"]) or 1) - 1, 12, 31), 0
    issued = _ISSUED.search(before)
    if issued is not None and _OF_DOCUMENT.search(issued.group()) is None:
        return None, 0  # 受理之日起5个工作日内: a standard of service
    if _MEASURE.search(before) or (issued is not None and _OTHER_PAPER.search(before[: issued.start()])):
        return None, 0
    count = to_int(found["n"]) if found["n"] != "半" else 0
    named = len(issued.group()) if issued else 0
    if count is None:
        return None, 0
    if found["unit"] == "年":
        return _years(count, before, issued is not None, frame), named
    start = frame.issued if issued and not _OF_MEETING.search(issued.group()) else frame.start
    return (_after(start, count, found["unit"], frame) if start else None), named


def _years(count: int, before: str, issued: bool, frame: Frame) -> dt.date | None:
    if issued:
        return _later_months(frame.issued, 12 * count) if frame.issued else None
    named = _FROM_YEAR.search(before)
    first = int(named[1]) if named else frame.plan_start
    return make_date(first + count - 1, 12, 31) if first and count else None


def _after(start: dt.date, count: int, unit: str, frame: Frame) -> dt.date | None:
    match unit:
        case "工作日":
            return frame.workday_after(start, count)
        case "日" | "天":
            return _plus(start, count)
        case "周" | "星期":
            return _plus(start, 7 * count)
        case _:
            months = count * (3 if unit == "季度" else 1) if count else 0
            if months == 0:
                return _plus(start, 15)  # 半个月内
            return _later_months(start, months)


def _plus(start: dt.date, days: int) -> dt.date | None:
    try:
        return start + dt.timedelta(days=days)
    except OverflowError:
        return None


def _later_months(start: dt.date, months: int) -> dt.date | None:
    year, month = divmod(start.month - 1 + months, 12)
    last = end_of_month(start.year + year, month + 1)
    return make_date(start.year + year, month + 1, min(start.day, last.day)) if last else None


def _end_of(found: re.Match[str], frame: Frame) -> dt.date | None:
    start = frame.start
    if start is None:
        return None
    if found["this"]:
        friday = start + dt.timedelta(days=4 - start.weekday())
        return friday + dt.timedelta(weeks=1) if found["this"] == "下周" else friday
    if "下" in found["end"]:
        return end_of_month(start.year + start.month // 12, start.month % 12 + 1)
    return end_of_month(start.year, start.month)


_PLAN = re.compile(r"([12]\d{3})年起[，,]?(?:用)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})年(?:内|时间)")


def plan_start(text: str) -> int | None:
    """The first year of a span named once for the whole document (``2012年起5年内``); None if there is none."""
    found = _PLAN.search(text) if "年起" in text else None
    return int(found[1]) if found else None
