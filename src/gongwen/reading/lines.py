"""From the signs on a page of a PDF to its lines: a PDF says where each sign stands, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

# Shares of the size of a character: a wider gap between two signs is a space, a still wider one another column.
_SPACE = 0.6
_LATIN_SPACE = 0.15
_COLUMN = 1.8
_SAME_PLACE = 0.15


@dataclass(frozen=True, slots=True)
class Glyph:
    """One sign and its place in points, from the bottom left corner of the page as it is looked at."""

    sign: str
    left: float
    right: float
    baseline: float
    height: float

    @property
    def is_wide(self) -> bool:
        """Whether it is a sign as wide as high, such as 汉字."""
        return self.sign >= "\u2e80"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; ``lefts`` holds where each character of the text begins."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    lefts: tuple[float, ...] = ()

    @property
    def width(self) -> float:
        """From the first sign to the last."""
        return self.right - self.left


def lines_of(glyphs: Iterable[Glyph]) -> list[Line]:
    """The lines from top to bottom; blank ones are left out."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: -glyph.baseline):
        near = rows and rows[-1][-1].baseline - glyph.baseline <= 0.4 * max(glyph.height, rows[-1][-1].height)
        # The first sign of the row is the measure too, or rows set closely would run into each other.
        if near and rows[-1][0].baseline - glyph.baseline <= 0.6 * max(glyph.height, rows[-1][0].height):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return [line for line in map(_line, rows) if line is not None]


def _line(row: Sequence[Glyph]) -> Line | None:
    glyphs = _once(sorted(row, key=lambda glyph: glyph.left))
    visible = [glyph for glyph in glyphs if not glyph.sign.isspace()]
    if not visible:
        return None
    size = size_of(visible)
    text, lefts, before = "", [visible[0].left], visible[0]
    text = before.sign
    spaced = False
    for glyph in glyphs[glyphs.index(before) + 1 :]:
        if glyph.sign.isspace():
            spaced = True
            continue
        gap = _gap(before, glyph, size, spaced=spaced)
        text += gap + glyph.sign
        lefts += [glyph.left] * (len(gap) + len(glyph.sign))
        before, spaced = glyph, False
    right = max(glyph.right for glyph in visible)
    return Line(text, visible[0].left, right, median(glyph.baseline for glyph in visible), size, tuple(lefts))


def _once(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Bold is sometimes made by printing a sign twice, a little apart."""
    kept: list[Glyph] = []
    for glyph in glyphs:
        near = kept[-2:]
        if not any(same.sign == glyph.sign and glyph.left - same.left < _SAME_PLACE * glyph.height for same in near):
            kept.append(glyph)
    return kept


def size_of(glyphs: Sequence[Glyph]) -> float:
    """The size of the type: the width of 汉字, where there are any; what the file states as size may be scaled."""
    widths = [glyph.right - glyph.left for glyph in glyphs if glyph.is_wide]
    return max(1.0, median(widths or [glyph.height for glyph in glyphs]))


def _gap(before: Glyph, after: Glyph, size: float, *, spaced: bool) -> str:
    gap = after.left - before.right
    if gap > _COLUMN * size:
        return "\t"
    latin = not before.is_wide and not after.is_wide
    return " " if spaced or gap > (_LATIN_SPACE if latin else _SPACE) * size else ""
