"""Lengths. Word counts in twips (1/20 pt), drawings in EMU; the standard counts in millimetres, 行 and 字."""

from __future__ import annotations

from gongwen import standard

PITCH = 579
"""Twips from line to line. 22 lines of 580 no longer fit in 225 mm; 22 of 579 fill 224.7 mm."""

TIGHTER = -4
"""Twips between characters: 28 of 16 pt less 0.2 pt are 156.07 mm. At -5 LibreOffice loses commas at line ends."""

EM = 20 * 16 + TIGHTER
"""Twips of one 字 of running text, 3号."""

AREA = 8853
"""Twips of a line, 156.15 mm: 0.15 mm more than the 版心 so that the 28th character is not pushed out by rounding."""


def mm(millimetres: float) -> int:
    """Millimetres in twips."""
    return round(millimetres * 1440 / 25.4)


def emu(millimetres: float) -> int:
    """Millimetres in the units of drawings."""
    return round(millimetres * 36000)


def in_mm(twips: float) -> float:
    """Twips in millimetres."""
    return twips * 25.4 / 1440


def characters(count: float) -> int:
    """So many 字 of running text, in twips."""
    return round(count * EM)


def of_standard(key: str) -> int:
    """A measure of the standard that is given in mm, in twips."""
    return mm(standard.number(key))


WIDTH, HEIGHT = of_standard("paper.width"), of_standard("paper.height")
TOP, INNER = of_standard("margin.top"), of_standard("margin.inner")
OUTER = WIDTH - INNER - AREA
BOTTOM = HEIGHT - TOP - of_standard("area.height")
DEPTH = HEIGHT - TOP - BOTTOM
LINES = int(standard.number("page.lines"))
PER_LINE = int(standard.number("page.characters"))
