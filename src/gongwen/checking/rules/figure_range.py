"""A range repeats 万, 亿 and % where leaving them out is ambiguous, and is joined by — or ～."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_AMBIGUOUS = re.compile(
    r"(?<![\d.\-—–/:：〔（(%％A-Za-z])(\d+(?:\.\d+)?)[ ]?([—–～~\-－至到])[ ]?(\d+(?:\.\d+)?)[ ]?(万(?!里)|亿|[%％‰])"
)
_ONLY_FIRST = re.compile(
    r"([%％‰])(?<=\d[%％‰])[—–～~\-－至到]\d+(?:\.\d+)?(?![\d.％%‰万亿个月年日])(?=之间|左右|以内|[，。；、）])"
)
_HYPHEN = re.compile(
    r"(?<![\d.\-—–/:：A-Za-z〔（(])(\d{1,4})(?:-|－|--|——)(\d{1,3})(?=(?:个|名|人|家|项|天|年|月|日|元|米|公里|吨|岁|倍|件|次|户|亩|分钟|小时)(?!号))"
)


_YEARS = re.compile(r"(?<![\d\-A-Za-z])((?:19|20)\d{2})(?:-|--)((?:19|20)\d{2})(?=年|学年)")


@rule(
    family="数字", name="数值范围不省略“万”“亿”“%”", level="错误", standard="GB/T 15835—2011 5.1.4",
    wrong="增长5～8%，投资13～17万元。", right="增长5%～8%，投资13万～17万元。",
)  # fmt: skip
def figure_range(subject: Subject) -> Iterator[Hit]:
    """In a range the first number keeps 万, 亿 or % (15%～30%, 13万～17万), since leaving it out is ambiguous. A hyphen between the
    numbers of a range (3-5个, 2021-2025年) is advised against."""
    text = subject.narrow
    for found in _AMBIGUOUS.finditer(text):
        low, high, unit = found[1], found[3], found[4]
        if float(low) >= float(high):  # a difference or a sign, no range
            continue
        yield Hit(*found.span(), f"数值范围的前一个数省略了“{unit}”", f"改为“{low}{unit}～{high}{unit}”")
    for found in _ONLY_FIRST.finditer(text):
        yield Hit(*found.span(), f"数值范围的后一个数省略了“{found[1]}”", f"两个数都写“{found[1]}”")
    for pattern in (_HYPHEN, _YEARS):
        for found in pattern.finditer(text):
            yield Hit(*found.span(), "起止范围用了短横线", f"改为“{found[1]}—{found[2]}”", "建议")
