"""Brackets around Chinese are full-width, on both sides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_MIXED = re.compile(r"（[^（）()\n]{0,200}\)|\([^（）()\n]{0,200}）")
_OTHER = re.compile(r"\[[\u4e00-\u9fff][^\[\]\n\d]{0,30}\](?!\()|﹙[^﹙﹚\n]{1,40}﹚")
_HALF = re.compile(r"\((?=[^（）()\n]{0,60}[\u4e00-\u9fff])[^（）()\n]{1,200}\)")


@rule(
    family="括号和引号", name="括号用全角", level="错误", standard="GB/T 15834—2011 4.9.2、5.1",
    wrong="各县(市、区)人民政府要抓好落实。", right="各县（市、区）人民政府要抓好落实。",
)  # fmt: skip
def bracket_width(subject: Subject) -> Iterator[Hit]:
    """A bracket that opens full-width closes full-width, and brackets around Chinese words are full-width. Half-width
    brackets around figures or Latin letters are left alone."""
    for found in _MIXED.finditer(subject.text):
        yield Hit(*found.span(), "括号一边全角、一边半角", f"改为“（{found[0][1:-1]}）”")
    for found in _OTHER.finditer(subject.text):
        yield Hit(*found.span(), f"中文用了括号“{found[0][0]}{found[0][-1]}”", f"改为“（{found[0][1:-1]}）”", "建议")
    for found in _HALF.finditer(subject.text):
        yield Hit(*found.span(), "中文中的括号用了半角", f"改为“（{found[0][1:-1]}）”", "建议")
