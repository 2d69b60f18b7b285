"""How wide words are and how many lines they take, without any font: a 汉字 is 1, a sign of ASCII is a half.

This is true of the fonts of the standard, where every 汉字 is square and every half-width sign a half of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.layout.units import PER_LINE

_WORD = re.compile(r"[!-~]+|[ \t]+|.", re.DOTALL)
_NOT_FIRST = frozenset("，。、；：？！）〕》〉」』】”’…—·％,.;:?!)]}%")
_NOT_LAST = frozenset("（〔《〈「『【“‘([{")


_MEETING = re.compile(r"(?<=[A-Za-z0-9])(?=[㐀-鿿豈-\ufaff])|(?<=[㐀-鿿豈-\ufaff])(?=[A-Za-z0-9])")

MEETING = 0.2
"""字 that programs leave between a 汉字 and a letter or digit beside it."""


def width(text: str) -> float:
    """The width of some words in 字."""
    wide = sum(map(_width_of, text))
    return wide + (MEETING * len(_MEETING.findall(text)) if not text.isascii() else 0)


def _width_of(sign: str) -> float:
    """Signs of Latin-1 that are no letters (× ± § ·) are as wide as a 汉字 in Chinese fonts."""
    if sign < "\u0080" or ("\u00c0" <= sign < "\u0250" and sign not in "×÷"):
        return 0.5
    return 0.0 if "\u200b" <= sign <= "\u200f" else 1.0


def count_lines(text: str, per_line: float = PER_LINE, first: float = 0) -> int:
    """How many lines the words take; ``first`` is what the first line is indented by, in 字.

    A closing mark may hang over the edge, as both Word and LibreOffice let it; an opening mark goes with what follows.
    """
    lines, used, held = 1, first, 0.0
    for word in _words(text):
        size = width(word)
        if word in _NOT_LAST:
            held += size
            continue
        if word in _NOT_FIRST and used + held + size <= per_line + 1.01:
            used, held = used + held + size, 0.0
            continue
        if used + held + size > per_line + 0.01 and word.strip():
            lines, used = lines + (1 if used + held > 0 else 0), 0.0
            if size > per_line:  # a word longer than a line is broken
                more, size = divmod(size, per_line)
                lines += int(more)
        used, held = used + held + size, 0.0
    return lines


def _words(text: str) -> Iterator[str]:
    return (found[0] for found in _WORD.finditer(text))
