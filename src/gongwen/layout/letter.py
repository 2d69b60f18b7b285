"""信函 (10.1): the 标志 30 mm below the edge of the paper, red double lines above and below, the number at the right."""

from __future__ import annotations

from gongwen import standard
from gongwen.layout.flow import Item
from gongwen.layout.fonts import Face
from gongwen.layout.marks import above_ink, fitted, leading, text_of
from gongwen.layout.shapes import Spot, bar
from gongwen.layout.units import AREA, PITCH, TOP, in_mm, mm
from gongwen.layout.wml import Element, Para, Run
from gongwen.paper import Paper

_THICK, _APART, _THIN = 0.9, 0.6, 0.35
"""mm of the two lines and between them; the standard gives none."""

_LOWER = 20
"""Twips by which the ink of 仿宋 begins lower than that of the 标志."""

_INK = 0.94
"""Height of the ink of a 汉字, in its size."""


def letterhead(paper: Paper) -> list[Item]:
    """The 标志 in a frame, the lines, and 文号 with what stands at its left."""
    wide = standard.number("letter.width")
    size, scale, rows = fitted(text_of(paper), wide / 25.4 * 72)
    top = standard.number("letter.top")
    line = leading(size)
    begin = mm(top) - above_ink(size)
    at = ((standard.number("paper.width") - wide) / 2, top)
    run = Run("\n".join(rows), "biao", size, red=True, tight=0, scale=scale)
    frame = (mm(at[0]), begin, mm(wide), line * len(rows))
    mark = Para((run,), "Mark", line=line, frame=frame)
    upper = top + in_mm(line * (len(rows) - 1)) + size * _INK / 72 * 25.4 + standard.number("letter.upper")
    lower = standard.number("paper.height") - standard.number("letter.lower")
    bars = (
        *_double(at[0], upper, wide, 1, thick_first=True),
        *_double(at[0], lower - _depth(), wide, 3, thick_first=False),
    )
    return [mark, *_labels(paper, upper + _depth(), bars)]


def _depth() -> float:
    return _THICK + _APART + _THIN


def _double(left: float, top: float, wide: float, number: int, *, thick_first: bool) -> tuple[Element, Element]:
    first, second = (_THICK, _THIN) if thick_first else (_THIN, _THICK)
    under = top + first + _APART
    return bar(Spot(left, top), wide, first, 10 + number), bar(Spot(left, under), wide, second, 11 + number)


def _labels(paper: Paper, above: float, bars: tuple[Element, ...]) -> list[Item]:
    """份号, 密级, 紧急程度 flush left, 文号 flush right on the first line; the first carries the lines."""
    head = paper.head
    faces: tuple[tuple[str, Face], ...] = (
        (head.copy_number.text if head.copy_number else "", "fang"),
        (head.secrecy.text if head.secrecy else "", "hei"),
        (head.urgency.text if head.urgency else "", "hei"),
    )
    left = [Run(text, face) for text, face in faces if text]
    gap = standard.number("letter.number") * standard.number("body.size")
    ink = above_ink(standard.number("body.size"), PITCH) + _LOWER
    before = mm(above) + round(gap * 20) - ink - TOP
    number = [Run(f"\t{head.number.text}")] if head.number else []
    made = [Para((*left[:1], *number), "Number", "left", before=before, tabs=(("right", AREA),), drawings=bars)]
    return [*made, *(Para((run,), "Number", "left") for run in left[1:])]
