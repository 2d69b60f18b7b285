"""省略号 is ……, six dots, and does not stand beside 等."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_WRONG = re.compile(
    r"。{3,}|、{3,}|．{3,}|(?<=[\u4e00-\u9fff，、”）])\.{2,}|·{3,}(?!·*\s*\d)|(?<!…)…(?!…)(?=[\u4e00-\u9fff，。”）\n])(?<=[\u4e00-\u9fff，、]…)|…{3,}(?!…*\s*\d)|[⋯・‥]{2,}(?![⋯・‥]*\s*\d)|…(?=$)(?<=[\u4e00-\u9fff]…)|。[ ]。[ ]。",
    re.MULTILINE,
)
_BESIDE = re.compile(
    r"(?:等等?|之类)[，、]?[…⋯]+|[…⋯]+等(?=[，。；、）]|等|[\u4e00-\u9fff]{1,4}(?:[，。；、]|$)|$)", re.MULTILINE
)
_STOPPED = re.compile(r"……[，、；]")


@rule(
    family="标点符号", name="省略号", level="错误", standard="GB/T 15834—2011 4.11、5.1.5",
    wrong="包括供水、供电、供气。。。", right="包括供水、供电、供气……",
)  # fmt: skip
def punct_ellipsis(subject: Subject) -> Iterator[Hit]:
    """An ellipsis is written ……; rows of stops or dots, a half ellipsis, and an ellipsis beside 等 are found. Leaders before
    a page number are left alone."""
    for found in _WRONG.finditer(subject.text):
        yield Hit(*found.span(), f"省略号写作“{found[0][:6]}”不规范", "改为“……”")
    for found in _STOPPED.finditer(subject.text):
        yield Hit(*found.span(), "省略号后又用了点号", "只留省略号")
    for found in _BESIDE.finditer(subject.text):
        yield Hit(*found.span(), "省略号与“等”同时使用", "只留一个")
