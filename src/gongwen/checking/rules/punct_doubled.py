"""No two stops after each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_DOUBLED = re.compile(
    r"[，、；：,;:]\s?[，、；：。！？,;]|(?:(?<=[\u4e00-\u9fff）》”%％\d])。|(?<=[\u4e00-\u9fff）》”])\.)\s?[，、；：！？,;]|(?<=[\u4e00-\u9fff）》”%％\d])。[.．](?![.．])|(?<!。)。[ ]?。(?!。)|[！？]\s?[，、；：。]|(?<!！)！！(?!！)|(?<=[\u4e00-\u9fff])!!(?!!)|(?<!？)？？(?!？)"
)
_AROUND = re.compile(
    r"(?<=[\u4e00-\u9fff])([，。、；：])(?=”[，。、；：])|(?<=[（《“〔])[，。、；：]|[，、；：](?=[）》〕])"
)


_CLOSED = re.compile(r"(?<=[\u4e00-\u9fff])（[^（）。！？；\n]{1,40}(。)）|（[^（）。！？；\n]{1,40}(。)）(?=[。，；])")


@rule(
    family="标点符号", name="点号不连用", level="错误", standard="GB/T 15834—2011 5.1.1、5.1.7",
    wrong="要加强领导，，压实责任。", right="要加强领导，压实责任。",
)  # fmt: skip
def punct_doubled(subject: Subject) -> Iterator[Hit]:
    """Two stops do not follow each other (，，  。。  ，。  、；), in full or half width, with or without a space between; nor
    does a stop stand just inside a bracket or on both sides of a closing quotation mark. ？！ together are allowed."""
    for found in _DOUBLED.finditer(subject.text):
        yield Hit(*found.span(), f"标点“{found[0]}”重复或冲突", "只留一个合适的点号")
    for found in _CLOSED.finditer(subject.text):
        yield Hit(found.end() - 2, found.end() - 1, "句内括号里用了句号", "删去括号里的句号", "存疑")
    for found in _AROUND.finditer(subject.text):
        yield Hit(*found.span(), f"“{found[0]}”的位置不对", "删去或移到括号、引号之外", "存疑")
