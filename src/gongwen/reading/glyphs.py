"""Text and path objects of OFD (GB/T 33190-2016, 9 and 11): where each sign stands, and which straight lines are drawn."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from gongwen.reading.lines import Glyph
from gongwen.reading.pages import Point

_TOKEN = re.compile(r"[A-Za-z]|-?[\d.]+(?:[eE]-?\d+)?")
_MOST = 100_000
_FURTHEST = 1e6
# How many numbers follow each letter of a path.
_OPERANDS = {"S": 2, "M": 2, "L": 2, "Q": 4, "B": 6, "A": 7, "C": 0}


class Matrix(NamedTuple):
    """x' = ax + cy + e, y' = bx + dy + f."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def at(self, x: float, y: float) -> Point:
        """Where a point comes to lie."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def after(self, inner: Matrix) -> Matrix:
        """The matrix that does ``inner`` first, then this one."""
        a, b = self.a * inner.a + self.c * inner.b, self.b * inner.a + self.d * inner.b
        c, d = self.a * inner.c + self.c * inner.d, self.b * inner.c + self.d * inner.d
        return Matrix(a, b, c, d, *self.at(inner.e, inner.f))


def numbers_of(text: str | None) -> list[float]:
    """The numbers in an attribute; what is no number is passed over."""
    return [value for word in (text or "").split()[:_MOST] if (value := _number(word)) is not None]


def _number(word: str) -> float | None:
    try:
        value = float(word)
    except ValueError:
        return None
    return value if math.isfinite(value) and abs(value) < _FURTHEST else None


def _own(node: etree._Element, base: Matrix) -> Matrix:
    """From the coordinates inside an object to those of the page."""
    boundary = numbers_of(node.get("Boundary"))
    shift = Matrix(1.0, 0.0, 0.0, 1.0, *(boundary[:2] if len(boundary) >= 2 else (0.0, 0.0)))
    inner = numbers_of(node.get("CTM"))
    return base.after(shift.after(Matrix(*inner)) if len(inner) == 6 else shift)


def glyphs_of(node: etree._Element, base: Matrix) -> Iterator[Glyph]:
    """The signs of a text object in points, y upwards; nothing when the object is not shown."""
    if node.get("Visible") == "false":
        return
    matrix = _own(node, base)
    size = next(iter(numbers_of(node.get("Size"))), 0.0) or 4.23
    wide = next(iter(numbers_of(node.get("HScale"))), 1.0)
    height = max(1.0, size * math.hypot(matrix.c, matrix.d))
    x = y = 0.0
    for code in node.iter("{*}TextCode"):
        x = next(iter(numbers_of(code.get("X"))), x)
        y = next(iter(numbers_of(code.get("Y"))), y)
        text = (code.text or "").strip("\r\n")
        across, down = _deltas(code.get("DeltaX"), len(text)), _deltas(code.get("DeltaY"), len(text))
        for index, sign in enumerate(text):
            own = size * wide * (1.0 if sign >= "\u2e80" else 0.5)
            step = across[index] if index < len(across) else (0.0 if down else own)
            here, there = matrix.at(x, y), matrix.at(x + (min(own, step) if step > 0 else own), y)
            if sign >= " " and not "\ufdd0" <= sign <= "\ufddb":
                left, right = sorted((here[0], there[0]))
                yield Glyph("•" if "\ue000" <= sign <= "\uf8ff" else sign, left, right, here[1], height)
            x += step
            y += down[index] if index < len(down) else 0.0


def _deltas(text: str | None, most: int) -> list[float]:
    """The steps from sign to sign: numbers, where "g 3 5.6" is 5.6 three times."""
    words = (text or "").split()
    steps: list[float] = []
    at = 0
    while at < len(words) and len(steps) < most:
        if words[at] == "g" and at + 2 < len(words):
            count, step = _number(words[at + 1]), _number(words[at + 2])
            steps += [step or 0.0] * min(max(int(count or 0), 0), most)
            at += 3
        else:
            steps.append(_number(words[at]) or 0.0)
            at += 1
    return steps


def strokes_of(node: etree._Element, base: Matrix) -> Iterator[tuple[Point, Point]]:
    """The straight pieces of a path object, by their two ends."""
    matrix = _own(node, base)
    data = node.find("{*}AbbreviatedData")
    words: Sequence[str] = _TOKEN.findall((data.text if data is not None else "") or "")[:_MOST]
    start = before = matrix.at(0.0, 0.0)
    at = 0
    while at < len(words):
        letter = words[at]
        count = _OPERANDS.get(letter, 0)
        numbers = [_number(word) or 0.0 for word in words[at + 1 : at + 1 + count]]
        at += 1 + count
        here = matrix.at(*numbers[-2:]) if len(numbers) == count >= 2 else before
        if letter in {"S", "M"}:
            start = here
        elif letter == "L":
            yield before, here
        elif letter == "C":
            yield before, start
            here = start
        before = here
