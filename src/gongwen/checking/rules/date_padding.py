"""Months and days have no leading zero in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_PADDED = re.compile(
    r"(?:(?:(?:19|20)\d{2}|[今本明去])[ ]?年[ ]?)?(?<![\d.])(?:0\d[ ]?月(?:[ ]?\d{1,2}[ ]?日)?|\d{1,2}[ ]?月[ ]?0\d[ ]?日|(?<=[每本当次上下该]月)[ ]?0\d[ ]?日)"
)
_CHINESE = re.compile(r"(?<=年)[零〇][一二三四五六七八九]月|(?<=月)[零〇][一二三四五六七八九]日")


@rule(
    family="日期和时间", name="月、日不编虚位", level="错误", standard="GB/T 9704—2012 7.3.5.4",
    wrong="2026年03月05日", right="2026年3月5日",
)  # fmt: skip
def date_padding(subject: Subject) -> Iterator[Hit]:
    """Month and day are written without leading zero (3月5日, not 03月05日). Dates with hyphens (2026-03-05) are left alone."""
    for pattern in (_PADDED, _CHINESE):
        for found in pattern.finditer(subject.narrow):
            yield Hit(*found.span(), f"日期“{found[0]}”编了虚位", "去掉月、日前的“0”")
