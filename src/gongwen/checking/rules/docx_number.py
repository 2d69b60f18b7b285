"""Page numbers of a .docx."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_DASHES = re.compile(r"[—－–―].*[—－–―]")
_HYPHENS = re.compile(r"[—－–―-].*[—－–―-]")  # half as wide as the 一字线 that the standard names


@rule(
    family="版面格式", name="页码", level="错误", standard="GB/T 9704—2012 7.5",
)  # fmt: skip
def docx_number(subject: Subject) -> Iterator[Hit]:
    """A document has page numbers in its footers, between two dashes (— 1 —)."""
    if subject.word is None or not subject.is_official or not subject.document.paragraphs:
        return
    span = subject.document.paragraphs[-1].span
    if not subject.word.numbered:
        yield Hit(span.start, span.end, "没有编页码", "在版心下边缘之下编页码，左右各放一条一字线")
    elif not all(_DASHES.search(text) for text in subject.word.number_texts):
        hyphens = all(_HYPHENS.search(text) for text in subject.word.number_texts)
        seen = "页码左右用了短横线" if hyphens else "页码左右没有一字线"
        yield Hit(span.start, span.end, seen, "页码左右各放一条一字线", "建议" if hyphens else None)
