"""发文字号 without 第: 〔2026〕1号, not 〔2026〕第1号."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_ORDINAL = re.compile(
    r"[〔﹝\[［（(【〖]\s*\d{2,4}年?\s*[〕﹞\]］）)】〗]\s*(第\s*(\d+(?:[、，,至到—～~\-]\s*第?\d+)*|[一二三四五六七八九十百]+)\s*号)"
)


@rule(
    family="发文字号", name="序号不加“第”字", level="错误", standard="GB/T 9704—2012 7.2.5",
    wrong="云政发〔2026〕第1号", right="云政发〔2026〕1号",
)  # fmt: skip
def number_ordinal(subject: Subject) -> Iterator[Hit]:
    """No 第 stands between the year and the serial number of a 发文字号. Orders (令第1号) and announcements
    (公告2026年第1号), which have no year in brackets, are left alone."""
    for found in _ORDINAL.finditer(subject.narrow):
        yield Hit(*found.span(1), "发文字号的序号前加了“第”字", f"改为“{found[2]}号”")
