"""Marks that travel in a text until it is in place, so that what stands beside the text knows where it belongs.

While a paragraph is put together, stripped and joined, no offset in it is final. A mark is a number written in
noncharacters of Unicode (U+FDD0 to U+FDDB), which no text may hold; the assembler takes it out and notes its place.
"""

from __future__ import annotations

import re

_FIRST, _LAST, _ZERO = "\ufdd0", "\ufddb", 0xFDD1
_MARK = re.compile(f"{_FIRST}([\ufdd1-\ufdda]{{1,9}}){_LAST}")
_LEADING = re.compile(rf"(?:\s|{_MARK.pattern})*")
_FOREIGN = re.compile("[\ufdd0-\ufddb]")


def mark(number: int) -> str:
    """The mark with this number, to be put into a text."""
    return _FIRST + "".join(chr(_ZERO + int(digit)) for digit in str(number)) + _LAST


def safe(text: str) -> str:
    """The text of a file without the characters that marks are made of."""
    return _FOREIGN.sub("", text)


def has_marks(text: str) -> bool:
    """Whether there is a mark in the text."""
    return _FIRST in text


def without_marks(text: str) -> str:
    """The text without its marks."""
    return _MARK.sub("", text) if _FIRST in text else text


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and the number and place of each of them in it."""
    found: list[tuple[int, int]] = []
    pieces: list[str] = []
    at = length = 0
    for one in _MARK.finditer(text):
        pieces.append(text[at : one.start()])
        length += one.start() - at
        at = one.end()
        number = int("".join(chr(ord(digit) - _ZERO + ord("0")) for digit in one[1]))
        found.append((number, length))
    pieces.append(text[at:])
    return "".join(pieces), found


def leading(text: str) -> tuple[str, str]:
    """The marks before the first word of a text, and the text from that word on."""
    found = _LEADING.match(text)
    end = found.end() if found else 0
    return "".join(one[0] for one in _MARK.finditer(text, 0, end)), text[end:]
