"""Numbers of headings: those that were typed tell the level, those that were not are given (一、（一）1.（1）)."""

from __future__ import annotations

import re

from gongwen.paper import Block

_TYPED = (
    re.compile(r"^([一二三四五六七八九十百]{1,4})、\s*"),
    re.compile(r"^[（(]([一二三四五六七八九十百]{1,4})[）)]\s*"),
    re.compile(r"^(\d{1,2})\s*[.．、](?!\d)\s*"),
    re.compile(r"^[（(](\d{1,2})[）)]\s*"),
)
_SHAPES = ("{}、", "（{}）", "{}.", "（{}）")
_DIGITS = "零一二三四五六七八九"


class Numbers:
    """Counts the headings of a text."""

    def __init__(self) -> None:
        self._counts = [0, 0, 0, 0]

    def heading(self, text: str, level: int) -> Block:
        """A heading marked with ``#``: it gets the next number of its level unless one was typed."""
        typed = self.paragraph(text)
        if typed.level:
            return typed
        self._counts[level - 1] += 1
        self._counts[level:] = [0] * (4 - level)
        count = self._counts[level - 1]
        return Block(_SHAPES[level - 1].format(chinese(count) if level < 3 else count) + text, level)

    def paragraph(self, text: str) -> Block:
        """A paragraph; a number at its head makes it one of that level."""
        for level, pattern in enumerate(_TYPED, 1):
            found = pattern.match(text)
            if found:
                self._counts[level - 1] += 1
                self._counts[level:] = [0] * (4 - level)
                return Block(_SHAPES[level - 1].format(found[1]) + text[found.end() :], level)
        return Block(text)


def chinese(number: int) -> str:
    """1 to 99 in 汉字: 12 is 十二."""
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones else "")
