"""发文字号 without 虚位: 〔2026〕1号, not 〔2026〕01号."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_PADDED = re.compile(
    r"[〔﹝\[［（(【〖〈]\s*\d{2,4}年?\s*[〕﹞\]］）)】〗〉]\s*(?:第\s*)?(?:\d+\s*[、，,至—～~]\s*)?(0+(\d*))\s*(?:号|[、，,至—～~]\s*\d+\s*号|(?![\d号]))"
)
_YEARLY = re.compile(
    r"第(?:(?<=\d{4}年第)\s*(?=0+\d+\s*号)|\s*(?=0+\d+\s*号(?:令|公告|通告)))(0+(\d+))\s*号"
)  # 公告2026年第03号
_ORDER = re.compile(r"令[\s，（(]{0,4}第?\s*(0+(\d+))\s*号")


@rule(
    family="发文字号", name="序号不编虚位", level="错误", standard="GB/T 9704—2012 7.2.5",
    wrong="云政发〔2026〕01号", right="云政发〔2026〕1号",
)  # fmt: skip
def number_padding(subject: Subject) -> Iterator[Hit]:
    """The serial number of a 发文字号 is written without leading zeros. Any kind of bracket around the year counts,
    full-width digits too, and the number of an order (令第05号)."""
    for pattern in (_PADDED, _ORDER, _YEARLY):
        for found in pattern.finditer(subject.narrow):
            yield Hit(*found.span(), f"发文字号的序号编了虚位“{found[1]}”", f"改为“{found[2] or '（序号）'}号”")
