"""Text as numbers: what the model sees of a text, and where each character that it sees stands.

Punctuation of half width counts as that of full width, a run of digits (with its dots and commas) as one ``0``, a run of
letters as one ``A``; blanks are not seen at all. Every paragraph is framed by edges, so that no n-gram reaches
from one paragraph into the next.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.uint16]
Places = NDArray[np.int64]

EDGE = 0  # before and after a paragraph
STRANGE = 1  # a character that the training text does not have
FIRST = 2  # identity of the first character of the alphabet
FRAME = 5  # edges between two paragraphs: the longest n-gram sees only one paragraph

_BLANK, _BREAK = 0xFFFE, 0xFFFF
_PLANE = 0x10000
_HALF = dict(zip(",;:()!?%<>~", "，；：（）！？％〈〉～", strict=True))


def _fold() -> NDArray[np.uint16]:
    """What each character of the basic plane counts as."""
    fold = np.arange(_PLANE, dtype=np.uint16)
    fold[0:0x20] = _BLANK
    for blank in (0x20, 0x7F, 0xA0, 0x3000, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, *range(0x2000, 0x200B)):
        fold[blank] = _BLANK
    for line in (0x0A, 0x0D, 0x0B, 0x0C, 0x09, 0x85, 0x2028, 0x2029):
        fold[line] = _BREAK
    for half, full in _HALF.items():
        fold[ord(half)] = ord(full)
    for start, end, sign in ((0x30, 0x3A, "0"), (0x41, 0x5B, "A"), (0x61, 0x7B, "A"), (0xC0, 0x250, "A")):
        fold[start:end] = ord(sign)
    for start, end, sign in ((0xFF10, 0xFF1A, "0"), (0xFF21, 0xFF3B, "A"), (0xFF41, 0xFF5B, "A")):
        fold[start:end] = ord(sign)
    return fold


_FOLD = _fold()
_DIGIT, _LETTER = ord("0"), ord("A")
_POINTS = (ord("."), ord("．"), ord("，"))


def folded(text: str) -> tuple[NDArray[np.uint16], Places]:
    """What the model sees of the text: folded characters (0xFFFF for the end of a paragraph) and their places."""
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    signs = _FOLD[np.minimum(points, _PLANE - 1)]
    signs[points >= _PLANE] = ord("〓")  # nothing outside the basic plane is in the training text
    places = np.flatnonzero(signs != _BLANK)
    signs = signs[places]
    digit = signs == _DIGIT
    point = np.isin(signs, _POINTS)
    point[1:] &= digit[:-1]
    point[:-1] &= digit[1:]
    point[-1:] = False
    point[:1] = False
    signs[point] = _DIGIT
    same = np.zeros(len(signs), dtype=bool)
    same[1:] = (signs[1:] == signs[:-1]) & ((signs[1:] == _DIGIT) | (signs[1:] == _LETTER))
    return signs[~same], places[~same]


@dataclass(frozen=True)
class Seen:
    """A text as the model sees it: identities with frames of edges, and the place of each in the text (-1: an edge)."""

    ids: Ids
    places: Places


@dataclass(frozen=True)
class Alphabet:
    """The characters that the model knows, in the order of their identities from :data:`FIRST` on."""

    chars: str

    @cached_property
    def _identity(self) -> NDArray[np.uint16]:
        table = np.full(_PLANE, STRANGE, dtype=np.uint16)
        table[np.array([ord(c) for c in self.chars], dtype=np.int64)] = np.arange(FIRST, FIRST + len(self.chars))
        table[_BREAK] = EDGE
        return table

    @cached_property
    def hanzi(self) -> NDArray[np.bool_]:
        """For each identity whether it is a Chinese character."""
        return np.array([False] * FIRST + ["\u4e00" <= c <= "\u9fff" for c in self.chars])

    def __len__(self) -> int:
        return FIRST + len(self.chars)

    def char(self, identity: int) -> str:
        """The character of an identity."""
        return self.chars[identity - FIRST]

    def identity(self, char: str) -> int:
        """The identity of one character; :data:`STRANGE` for one outside the alphabet."""
        return int(self._identity[ord(char)]) if ord(char) < _PLANE else STRANGE

    def see(self, text: str) -> Seen:
        """The text as the model sees it."""
        signs, places = folded(text)
        widths = np.where(signs == _BREAK, FRAME, 1)
        starts = np.cumsum(widths) - widths + FRAME
        total = int(widths.sum()) + 2 * FRAME
        ids = np.full(total, EDGE, dtype=np.uint16)
        where = np.full(total, -1, dtype=np.int64)
        inside = signs != _BREAK
        ids[starts[inside]] = self._identity[signs[inside]]
        where[starts[inside]] = places[inside]
        return Seen(ids, where)


def alphabet_of(text: str, least: int) -> Alphabet:
    """The characters that occur at least so often in the text, the most frequent first."""
    signs, _ = folded(text)
    counts: NDArray[Any] = np.bincount(signs[signs != _BREAK], minlength=_PLANE)
    order = np.argsort(-counts, kind="stable")
    return Alphabet("".join(chr(c) for c in order[: int((counts >= least).sum())]))
