"""顿号 between items, and nothing beside 等, 和, 以及."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_BEFORE_ETC = re.compile(r"、(?=等(?![待级额同离闲式到我你他于候次身价高分腰外边]))")
_BESIDE_AND = re.compile(
    r"、(?=(?:和(?![平谐解美睦气善缓县田布硕林政顺静衷蔼])|以及|及其|及(?![时格第早])|并(?=[报由向将在对])|与(?![会时众日])(?=[\u4e00-\u9fff]{1,4}(?:[，。；）\n]|$))|或者?(?=[\u4e00-\u9fff])))|(?<=[\u4e00-\u9fff])(?:以及|(?<![总调饱缓温柔平融祥维谐谋中亲共])和)、"
)


@rule(
    family="标点符号", name="顿号", level="错误", standard="GB/T 15834—2011 4.5",
    wrong="供水、供电、供气、等行业", right="供水、供电、供气等行业",
)  # fmt: skip
def punct_list(subject: Subject) -> Iterator[Hit]:
    """No 顿号 stands before 等 that closes a list, nor beside 和, 及 or 以及 that joins its last item."""
    for found in _BEFORE_ETC.finditer(subject.text):
        yield Hit(*found.span(), "“等”前用了顿号", "删去顿号")
    for found in _BESIDE_AND.finditer(subject.text):
        yield Hit(*found.span(), "连词与顿号重复", "删去顿号或连词")
