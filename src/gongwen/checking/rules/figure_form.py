"""Figures are half-width, grouped by threes or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_GROUPED = re.compile(
    r"(?<![\d.,，])(?:\d{1,3}(?:,\d{1,4}){1,9}|\d{4,9},\d{1,4}|\d{1,3}(?:，\d{3}){1,9}|\d{1,3}(?:[,，]\d{1,4}){2,9})(?:\.\d{1,9})?(?![\d,，])(?=[ ]?(?:万|亿|元|人|个|吨|亩|公里|平方|户|件|家|名|项|台|套|辆))"
)
_GOOD = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,9})?")
_COUNTED = "(?=[ ]?(?:万|亿|元|人|个|吨|亩|公里|平方|户|件|家|名|项|台|套|辆))"
_MARKED = re.compile(
    rf"(?<![\d.,])\d{{1,3}}\.\d{{3}},\d{{1,2}}{_COUNTED}|(?<![\d.,])\d{{1,3}}(?:[,，] |['’‘ ]?['’])\d{{3}}{_COUNTED}"
)
# Figures apart: 32 56万元, 1 2 3万人; a gap that parts thousands (12 345) is right.
_APART = re.compile(r" (?<=\d )\d")
_GAPS = re.compile(
    r"(?<![\d.,，、A-Za-z: ])(?!\d{1,3}(?: \d{3})+(?!\d| \d))\d{1,9}(?: \d{1,9})+(?:\.\d{1,4})?(?=[万亿]?(?:元|人|吨|亩|公里|平方米|户|件))"
)
_MARKS = re.compile(r"[,，'’‘] ?\d|\.\d{3},")
_POINTS = (
    re.compile(r"\.(?<![\d.．A-Za-z]\.)\d{1,4}(?=[ ]?(?:[%％万亿]|个百分点))"),
    re.compile(r"[．·](?<=[0-9][．·])[0-9]{1,4}(?=[ ]?(?:[%％万亿‰]|个百分点|平方公里|公里|公顷|公斤))"),
    re.compile(r"(?:增长|下降|提高|上升|达到|回落)\d{1,3}、\d(?=[%％])"),
)
_WIDE = re.compile(r"[０-９]+(?:．[０-９]+)?")
_SPACED = re.compile(
    r"(?<![\d.])\d{1,9}[ ]+\.[ ]*\d|\d{1,9}\.[ ]+\d{1,9}(?=[%％万亿元倍])|\d{1,3} ,\d{3}(?=[万亿元人])|\d{1,9}。\d{1,9}(?=[%％万亿个元])|\d{1,9}，\d{1,2}(?=[%％])|\d{1,9}\.\d{1,9}\.\d{1,9}(?=[%％万亿元])|\d\.\.\d|(?<![\d.])\d{1,9}点\d{1,4}(?=[万亿%％个倍])"
)


@rule(
    family="数字", name="数字的书写形式", level="错误", standard="GB/T 15835—2011 5.1.1、5.1.2",
    wrong="投资12,34万元，增长5。2%。", right="投资1,234万元，增长5.2%。",
)  # fmt: skip
def figure_form(subject: Subject) -> Iterator[Hit]:
    """Thousands are grouped by threes with a half-width comma or not at all; the decimal point is a half-width dot without gap.
    Full-width figures are advised against, once a document."""
    for found in _GROUPED.finditer(subject.text):
        if _GOOD.fullmatch(found[0]) is None:
            yield Hit(*found.span(), f"数字“{found[0]}”的分节不对", "按三位分节，用半角逗号，或不分节")
    for found in _MARKED.finditer(subject.text) if _MARKS.search(subject.text) else ():
        yield Hit(*found.span(), f"数字“{found[0]}”的分节不对", "按三位分节，用半角逗号，或不分节")
    for found in _GAPS.finditer(subject.text) if _APART.search(subject.text) else ():
        yield Hit(*found.span(), f"数字“{found[0]}”中间有空格", "删去空格，或按三位分节")
    for pattern in _POINTS:
        for found in pattern.finditer(subject.text):
            yield Hit(*found.span(), f"“{found[0]}”的小数点写法不对", "写作半角“.”，小数点前的零不省略")
    for found in _SPACED.finditer(subject.narrow):
        yield Hit(*found.span(), f"数字“{found[0]}”的小数点写法不对", "小数点用半角“.”，前后不留空格")
    wide = _WIDE.search(subject.text)
    if wide:
        count = sum(1 for _ in _WIDE.finditer(subject.text))
        yield Hit(*wide.span(), f"阿拉伯数字用了全角（全文{count}处）", "改为半角数字", "建议")
