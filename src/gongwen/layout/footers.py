"""页码 (7.5): between two 一字线, at the outer side, 7 mm below the 版心; on pages with a table across, at the same place
of the paper (8)."""

from __future__ import annotations

from gongwen import standard
from gongwen.layout.shapes import Spot, text_box
from gongwen.layout.units import AREA, INNER, in_mm
from gongwen.layout.wml import Element, Para, el, paragraph, properties

SIZE = standard.number("page.number.size")
SIDE = round(SIZE * 20 * standard.number("page.number.side"))

_LINE = 400

DISTANCE = 1413
"""Twips from the lower edge of the paper to the footer: puts the upper edge of the dashes 7 mm below the 版心."""


def odd() -> Element:
    """The footer of odd pages: one 字 from the right."""
    return el("w:ftr", None, _numbered(Para(style="Folio", align="right", right=SIDE)))


def even() -> Element:
    """The footer of even pages: one 字 from the left."""
    return el("w:ftr", None, _numbered(Para(style="Folio", align="left", left=SIDE)))


def empty() -> Element:
    """A footer without a number."""
    return el("w:ftr", None, paragraph(Para(style="Folio")))


def turned_odd() -> Element:
    """The footer of an odd page that is turned: at the place of the paper where the number of other odd pages is."""
    return _turned(Para(style="Folio", align="right", right=SIDE))


def turned_even() -> Element:
    """The footer of an even page that is turned."""
    return _turned(Para(style="Folio", align="left", left=SIDE))


def _turned(given: Para) -> Element:
    """The upright page turned to the right: its lower edge is at the left, so the number runs down the left side."""
    high = in_mm(_LINE)
    left = in_mm(DISTANCE)
    box = text_box((_numbered(given),), Spot(left, in_mm(INNER)), high, in_mm(AREA), 20, turned=True)
    return el("w:ftr", None, paragraph(Para(style="Folio", line=20, drawings=(box,))))


def _numbered(given: Para) -> Element:
    made = paragraph(given)
    for child in _number():
        made.append(child)
    return made


def _number() -> list[Element]:
    def run(*content: Element) -> Element:
        return el("w:r", None, properties("song", SIZE, tight=0), *content)

    def text(words: str) -> Element:
        made = el("w:t")
        made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        made.text = words
        return made

    def mark(kind: str) -> Element:
        return run(el("w:fldChar", {"w:fldCharType": kind}))

    code = el("w:instrText")
    code.text = "PAGE"
    return [run(text("— ")), mark("begin"), run(code), mark("separate"), run(text("1")), mark("end"), run(text(" —"))]
