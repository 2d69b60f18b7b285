"""How much two titles resemble each other, by the pairs of characters that they share."""

from __future__ import annotations

import re

ALIKE = 0.5
_PUNCTUATION = re.compile(r"[\s，。；：、（）()“”《》〔〕\d.%％]+")


def shape_of(title: str) -> frozenset[str]:
    """The pairs of neighbouring characters of a title, without figures and punctuation."""
    words = _PUNCTUATION.sub("", title)
    return frozenset(words[i : i + 2] for i in range(len(words) - 1))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """From 0, nothing in common, to 1, the same (Dice)."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0
