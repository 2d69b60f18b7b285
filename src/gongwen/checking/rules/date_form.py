"""Dates in running text are written with 年, 月, 日."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_DOTTED = re.compile(
    r"(?<![\d./\-A-Za-z第])(?:19|20)\d{2}[ ]?([./．])[ ]?(?:0?[1-9]|1[0-2])\1[ ]?(?:[12]\d|3[01]|0?[1-9])(?![\d./])日?"
)
_BROKEN = re.compile(
    r"(?<!\d)((?:19|20)\d{2})[ ]?年[ ]?(?:\d{1,2})[—\-.、/](?:\d{1,2})[ ]?日|(?<!\d)(?:19|20)\d{2}年\d{1,2}月\d{1,2}(?=[，。；、至起前）\u4e00-\u9fff])(?![日号至—]|[、，]\d|起至)|(?<!\d)(?:19|20)\d{2}[.\-/](?:0?[1-9]|1[0-2])(?=月)"
    r"|(?<!\d)(?:19|20)\d{2}年(?:0?[1-9]|1[0-2])[.．](?:[12]\d|3[01]|0?[1-9])(?=[前起至，。；、）]|$)"
)
_HYPHEN = re.compile(
    r"(?<![\d\-/A-Za-z])(?:19|20)\d{2}[-/](?:0?[1-9]|1[0-2])(?![\d\-/])(?=[起前底，。；、）至]|$)", re.MULTILINE
)
# 2026-3-5 is no full form of the standard; the other marks are slips of the keyboard.
_UNPADDED = re.compile(
    r"(?<![\d\-/A-Za-z])(?:19|20)\d{2}-(?!\d\d-\d\d(?!\d))(?:0?[1-9]|1[0-2])-(?:[12]\d|3[01]|0?[1-9])(?![\d\-])"
    r"|(?<!\d)(?<!\d[、·。])(?:19|20)\d{2}([、·。])(?:0?[1-9]|1[0-2])\1(?:[12]\d|3[01]|0?[1-9])(?![\d年、·])"
)
_MONTH = re.compile(
    r"(?<![\d.\-A-Za-z])(?:19|20)\d{2}[.．](?:0[1-9]|1[0-2])(?=印发|公布|发布|修订|成立|[起前底至到—，；）]|以来)"
    r"|(?<![\d.\-A-Za-z/ ])(?:19|20)\d{2}[.．](?:0?[1-9]|1[0-2])(?=召开|举行|举办|启动|开工|竣工|通车)"
    r"|(?<=[于至从自在期到间：（])[ ]?(?:19|20)\d{2}[.．](?:0?[1-9]|1[0-2])(?![\d.．])(?=[起前底至到，。；、）]|以来|$)"
    r"|(?<![\d.\-A-Za-z])(?:19|20)\d{2}[.．](?:0?[1-9]|1[0-2])[—－～~\-至]{1,2}(?:19|20)\d{2}[.．](?:0?[1-9]|1[0-2])(?![\d.．])",
    re.MULTILINE,
)
_SLASHED = re.compile(r"(?<![\d/])(?:0?[1-9]|1[0-2])/(?:[12]\d|3[01]|0?[1-9])(?=日|前|之前|召开|，[上下]午)")
_DAY = re.compile(
    r"(?<![\d.．第表图])(?:1[0-2]|[1-9])[.．](?:[12]\d|3[01]|[1-9])(?=(?:日|之)?前(?:报送|上报|报|完成|反馈|提交|将|，))"
)
_TO_DAY = re.compile(r"日(?<=\d日)[至—～~\-](?:[12]\d|3[01]|[1-9])(?=[，。；）]|$)", re.MULTILINE)
_NO_DAY = re.compile(
    r"月(?<=\d月)(?<!年\d月)(?<!年\d\d月)(?:[12]\d|3[01]|[1-9])(?=之?前[\u4e00-\u9fff，。]|召开|上午|下午)"
)
# Every form of a year begins so; the patterns are tried only there.
_YEAR = re.compile(r"(?:19|20)\d{2}[ ]?[./．\-年、·。]")
_OF_YEAR = (_DOTTED, _BROKEN, _HYPHEN, _UNPADDED, _MONTH)
_POINTED_DAY = re.compile(r"[.．]\d{1,2}(?:日|之)?前")


@rule(
    family="日期和时间", name="日期写全年月日", level="建议", standard="GB/T 15835—2011 5.1.5",
    wrong="自2026.3.5起施行。", right="自2026年3月5日起施行。",
)  # fmt: skip
def date_form(subject: Subject) -> Iterator[Hit]:
    """In running text a date has its 年, 月 and 日; 2026.3.5, 2026/3/5, 2026-3-5, 2026-03起, 于2026.3, 3.15前报送, 2026年3月5 and 5日至20 are found.
    The full form 2026-03-05 is the standard's own."""
    text = subject.narrow
    for year in _YEAR.finditer(text):
        found = next((m for pattern in _OF_YEAR if (m := pattern.match(text, year.start()))), None)
        if found:
            yield _hit(found)
    rest = [_TO_DAY, _NO_DAY]
    if "/" in text:
        rest.append(_SLASHED)
    if _POINTED_DAY.search(text):
        rest.append(_DAY)
    for pattern in rest:
        for found in pattern.finditer(text):
            yield _hit(found)


def _hit(found: re.Match[str]) -> Hit:
    return Hit(*found.span(), f"日期“{found[0]}”的写法不规范", "写作“×年×月×日”")
