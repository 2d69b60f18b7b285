"""The words of WordprocessingML that the layout needs: runs, paragraphs, tables, in the order that the schema wants."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from lxml import etree

from gongwen import standard
from gongwen.layout.fonts import NAMES, Face
from gongwen.layout.units import TIGHTER

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = {
    "w": W,
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
Element = etree._Element
Align = Literal["both", "left", "right", "center", "distribute"]
RED = standard.word("mark.colour")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def name(tag: str) -> str:
    """``w:p`` as lxml wants it."""
    prefix, local = tag.split(":")
    return f"{{{SPACES[prefix]}}}{local}"


def el(tag: str, attributes: Mapping[str, object] | None = None, *children: Element) -> Element:
    """An element; attribute names carry their prefix, or have none."""
    given = {name(k) if ":" in k else k: str(v) for k, v in (attributes or {}).items()}
    made = etree.Element(name(tag), given, nsmap=SPACES if tag in ("w:document", "w:ftr", "w:styles") else None)
    made.extend(children)
    return made


def value(tag: str, content: object) -> Element:
    """An element that says one thing: ``<w:jc w:val="both"/>``."""
    return el(tag, {"w:val": content})


@dataclass(frozen=True, slots=True)
class Run:
    """Some characters that look the same. ``size`` in pt, ``tight`` in twips between characters, ``scale`` in %."""

    text: str
    face: Face = "fang"
    size: float = 16
    red: bool = False
    tight: int = TIGHTER
    scale: int = 100


@dataclass(frozen=True, slots=True)
class Para:
    """One paragraph. Lengths are twips; ``first`` is negative for a hanging indent; ``line`` is exact."""

    runs: tuple[Run, ...] = ()
    style: str = ""
    align: Align | None = None
    left: int = 0
    right: int = 0
    first: int = 0
    before: int = 0
    after: int = 0
    line: int | None = None
    tabs: tuple[tuple[Literal["left", "right"], int], ...] = ()
    keep_next: bool = False
    new_page: bool = False
    rule: int = 0
    drawings: tuple[Element, ...] = ()
    plain_words: bool = True
    frame: tuple[int, int, int, int] | None = None


def properties(face: Face, size: float, *, red: bool = False, tight: int = TIGHTER, scale: int = 100) -> Element:
    """``w:rPr``. One name for all scripts, so that no theme and no guess of the program decides about a font."""
    font = NAMES[face]
    names = {f"w:{script}": font for script in ("ascii", "hAnsi", "eastAsia", "cs")}
    made = el("w:rPr", None, el("w:rFonts", {"w:hint": "eastAsia", **names}))
    if red:
        made.append(value("w:color", RED))
    made.append(value("w:spacing", tight))
    if scale != 100:
        made.append(value("w:w", scale))
    made.extend((value("w:sz", round(size * 2)), value("w:szCs", round(size * 2))))
    return made


def run(given: Run) -> Element:
    """``w:r``; a tab in the text becomes ``w:tab``, a line end ``w:br``."""
    made = el("w:r", None, properties(given.face, given.size, red=given.red, tight=given.tight, scale=given.scale))
    for number, line in enumerate(given.text.split("\n")):
        if number:
            made.append(el("w:br"))
        for place, piece in enumerate(line.split("\t")):
            if place:
                made.append(el("w:tab"))
            if piece:
                text = el("w:t")
                text.set(_SPACE, "preserve")
                text.text = piece
                made.append(text)
    return made


def paragraph(given: Para) -> Element:
    """``w:p``."""
    return el("w:p", None, _paragraph_properties(given), *given.drawings, *map(run, given.runs))


_STRETCHED = frozenset({"Body", "Level1", "Level2", "Level3", "Level4", "Attachments", "Recipients", "Note", "Imprint"})
"""Styles whose lines are stretched to the edge."""


def _could_lose_a_mark(given: Para) -> bool:
    """Whether LibreOffice might drop a mark from the PDF without a word: one that hangs over the edge of a line that is
    stretched, where 汉字 are mixed with letters or digits. Such a paragraph is not stretched: its lines end within the
    last character before the edge."""
    text = "".join(run.text for run in given.runs)
    return given.style in _STRETCHED and len(text) > 20 and any(sign.isascii() and sign.isalnum() for sign in text)


def _paragraph_properties(given: Para) -> Element:
    made = el("w:pPr")
    if given.style:
        made.append(value("w:pStyle", given.style))
    if given.keep_next:
        made.append(el("w:keepNext"))
    if given.new_page:
        made.append(el("w:pageBreakBefore"))
    if given.frame:
        x, y, width, height = given.frame
        places = {"w:w": width, "w:h": height, "w:hRule": "exact", "w:hSpace": 0, "w:wrap": "around"}
        places |= {"w:vAnchor": "page", "w:hAnchor": "page", "w:x": x, "w:y": y}
        made.append(el("w:framePr", places))
    if given.rule:
        edge = el("w:bottom", {"w:val": "single", "w:sz": given.rule, "w:space": 0, "w:color": RED})
        made.append(el("w:pBdr", None, edge))
    if given.tabs:
        made.append(el("w:tabs", None, *(el("w:tab", {"w:val": k, "w:pos": at}) for k, at in given.tabs)))
    if not given.plain_words:
        made.append(value("w:wordWrap", 0))
    if given.before or given.after or given.line is not None:
        spacing: dict[str, object] = {"w:before": given.before, "w:after": given.after}
        if given.line is not None:
            spacing |= {"w:line": given.line, "w:lineRule": "exact"}
        made.append(el("w:spacing", spacing))
    if given.left or given.right or given.first:
        indent: dict[str, object] = {"w:left": given.left, "w:right": given.right}
        indent["w:hanging" if given.first < 0 else "w:firstLine"] = abs(given.first)
        made.append(el("w:ind", indent))
    align = given.align or ("left" if _could_lose_a_mark(given) else None)
    if align:
        made.append(value("w:jc", align))
    if not given.runs:
        made.append(properties("fang", 16))
    return made


@dataclass(frozen=True, slots=True)
class Box:
    """A cell: what is in it, how many columns it covers, its place in a vertical merge, its rules in 1/8 pt."""

    content: tuple[Element, ...]
    width: int
    columns: int = 1
    merge: Literal["", "restart", "continue"] = ""
    align: Literal["top", "center", "bottom"] = "center"
    top: int = 0
    bottom: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table: its cells, its height in twips (at least, or exactly), whether it is repeated as a head."""

    cells: tuple[Box, ...]
    height: int = 0
    exact: bool = False
    head: bool = False
    whole: bool = True


def table(grid: Sequence[int], lines: Iterable[Line], *, rules: int = 0, side: int = 0, indent: int = 0) -> Element:
    """``w:tbl`` with a fixed grid. ``rules`` draws all lines, in 1/8 pt; ``side`` is the room at the sides of a cell."""
    made = el("w:tblPr", None, el("w:tblW", {"w:w": sum(grid), "w:type": "dxa"}))
    made.append(el("w:tblInd", {"w:w": indent, "w:type": "dxa"}))
    if rules:
        edges = ("top", "left", "bottom", "right", "insideH", "insideV")
        line = {"w:val": "single", "w:sz": rules, "w:space": 0, "w:color": "000000"}
        made.append(el("w:tblBorders", None, *(el(f"w:{edge}", line) for edge in edges)))
    made.append(el("w:tblLayout", {"w:type": "fixed"}))
    room = (("top", 0), ("left", side), ("bottom", 0), ("right", side))
    made.append(el("w:tblCellMar", None, *(el(f"w:{edge}", {"w:w": w, "w:type": "dxa"}) for edge, w in room)))
    columns = el("w:tblGrid", None, *(el("w:gridCol", {"w:w": width}) for width in grid))
    return el("w:tbl", None, made, columns, *map(_row, lines))


def _row(given: Line) -> Element:
    made = el("w:trPr", None, *([el("w:cantSplit")] if given.whole else []))
    if given.height and given.whole:  # a row with a least height is cut off at the end of a page, not broken
        made.append(el("w:trHeight", {"w:val": given.height, "w:hRule": "exact" if given.exact else "atLeast"}))
    if given.head:
        made.append(el("w:tblHeader"))
    return el("w:tr", None, made, *map(_cell, given.cells))


def _cell(given: Box) -> Element:
    made = el("w:tcPr", None, el("w:tcW", {"w:w": given.width, "w:type": "dxa"}))
    if given.columns > 1:
        made.append(value("w:gridSpan", given.columns))
    if given.merge:
        made.append(value("w:vMerge", given.merge))
    edges = [(edge, size) for edge, size in (("top", given.top), ("bottom", given.bottom)) if size]
    if edges:
        line = {"w:val": "single", "w:space": 0, "w:color": "000000"}
        made.append(el("w:tcBorders", None, *(el(f"w:{edge}", {**line, "w:sz": size}) for edge, size in edges)))
    made.append(value("w:vAlign", given.align))
    return el("w:tc", None, made, *(given.content or (paragraph(Para()),)))
