"""页码 (7.5): between two 一字线, at the outer side, 7 mm below the 版心; on pages with a table across, at the same place
of the paper (8)."""

from __future__ import annotations

from gongwen import standard
from gongwen.layout.wml import Element, Para, el, paragraph, properties

SIZE = standard.number("page.number.size")
SIDE = round(SIZE * 20 * standard.number("page.number.side"))

DISTANCE = 1390
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
