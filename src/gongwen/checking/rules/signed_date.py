"""成文日期: present, in arabic figures, with year, month and day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from gongwen.checking.dates import date_in
from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject
from gongwen.decompose.numerals import narrow

_IN_FORCE = dt.date(2012, 7, 1)
_CHINESE = re.compile(r"[一二][〇○零ＯO0oＯ一二三四五六七八九]{3}\s*年")
_LINE = re.compile(
    r"^[^\n。，；：]{0,40}?(?P<date>(?:[12]\d{3}|[一二][〇○零ＯO0一二三四五六七八九]{3}|\d{2})\s*(?:年\s*(?:[\d一二三四五六七八九十]{0,3}\s*(?:月\s*(?:[\d一二三四五六七八九十]{0,3}\s*日?)?)?)?|[.．\-/—、]\s*\d{1,2}\s*(?:[.．\-/—、]\s*\d{1,2})?)|20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|\d{1,2}\s*月\s*\d{1,2}\s*日|[12]\d{3}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*号|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十初廿]{1,3}日|[〇零○][一二三四五六七八九]年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)[ \u3000]*$"
)
_GOOD = re.compile(r"[12]\d{3}\s*年\s*(?:[1-9]|1[0-2])\s*月\s*(?:[1-9]|[12]\d|3[01])\s*日")
_WHOLE = re.compile(r"[12]\d{3}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日")
_DATELESS = ("纪要", "命令", "公报", "议案", "")


@rule(
    family="成文日期", name="成文日期", level="错误", standard="GB/T 9704—2012 7.3.5.4；《党政机关公文处理工作条例》第九条（十二）",
    wrong="云岫市水务局关于做好防汛工作的通知\n各县水务局：\n请做好防汛工作。\n云岫市水务局\n二〇二六年三月五日",
    right="云岫市水务局关于做好防汛工作的通知\n各县水务局：\n请做好防汛工作。\n云岫市水务局\n2026年3月5日",
)  # fmt: skip
def signed_date(subject: Subject) -> Iterator[Hit]:
    """A signed document has a date, written in arabic figures with 年, 月 and 日. Chinese numerals were right before the standard came into
    force on 2012-07-01 and are left alone in documents dated before. A leading zero is the matter of `date_padding`."""
    paper = subject.paper
    if paper.date and paper.date.span:
        words = paper.date.text
        if _CHINESE.search(words):
            date = date_in(words)
            if date is None or date >= _IN_FORCE:
                yield Hit(paper.date.span.start, paper.date.span.end, "成文日期用了汉字数字", "改用阿拉伯数字")
        elif _WHOLE.fullmatch(narrow(words).strip()) is None:
            yield Hit(paper.date.span.start, paper.date.span.end, "成文日期没有写全年、月、日", "写作“×年×月×日”")
        return
    if not subject.is_official or paper.kind in _DATELESS:
        return
    near = _misformed(subject)
    if near:
        yield Hit(*near, "成文日期没有写全年、月、日", "写作“×年×月×日”")
    elif paper.signatures and paper.signatures[-1].span:
        span = paper.signatures[-1].span
        yield Hit(span.start, span.end, "署名下面没有成文日期", "补上成文日期")


def _misformed(subject: Subject) -> tuple[int, int] | None:
    """A line near the end that is a date but for its form."""
    for passage in reversed(subject.passages[-12:]):
        found = _LINE.match(passage.text)
        if found and len(passage.text) < 50 and not _GOOD.search(found["date"]):
            return passage.start + found.start("date"), passage.start + found.end("date")
    return None
