"""Where the lines of a title end (7.3.1): words stay whole, the lines form a 梯形 or a 菱形."""

from __future__ import annotations

from gongwen.layout.text import width

LONGEST = 20
"""字 of 22 pt in a line of 156 mm."""


def broken(text: str) -> list[str]:
    """The lines of a title; those that its writer broke by hand stay."""
    if "\n" in text:
        return [line for line in text.split("\n") if line]
    if width(text) <= LONGEST:
        return [text]
    half = len(text) // 2
    return [text[:half], text[half:]]
