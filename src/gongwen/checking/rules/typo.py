"""Typos (错别字): what the n-gram model of the official register proposes."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject


@rule(
    family="错别字",
    name="错别字",
    level="存疑",
    standard="《通用规范汉字表》；公文语体统计模型（docs/gongwen/typos.md）",
)
def typo(subject: Subject) -> Iterator[Hit]:
    """Characters that official text does not write in such a place, with what it would write. The model (`gongwen.typos`) says itself how sure it is;
    outside the official register it finds nothing. It is loaded when first needed."""
    from gongwen.typos import find_typos

    for found in find_typos(subject.text):
        yield Hit(
            found.span.start,
            found.span.end,
            f"“{found.wrong}”可能是“{found.right}”之误",
            f"改为“{found.right}”",
            found.level,
        )
