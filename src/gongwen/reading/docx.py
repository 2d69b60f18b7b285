"""Word documents: a walk over the XML, so that text boxes, tables and automatic numbers are all there, each once.

Left out: headers and footers, comments, deleted and hidden text. Footnotes and endnotes follow at the end.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from gongwen.model import Document
from gongwen.reading.assemble import Anchor, Assembler, Cell
from gongwen.reading.numbering import Numbers, W, numbers
from gongwen.reading.package import Package
from gongwen.reading.source import Source

_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_ALTERNATIVES, _CHOICE, _FALLBACK = (f"{_COMPATIBLE}{name}" for name in ("AlternateContent", "Choice", "Fallback"))
_TEXT, _BOX, _TABLE, _PARAGRAPH, _RUN = (f"{W}{name}" for name in ("t", "txbxContent", "tbl", "p", "r"))
_LEFT_OUT = {
    f"{W}{name}"
    for name in ("del", "moveFrom", "pPr", "rPr", "rt", "instrText", "delText", "sectPr", "tblPr", "trPr", "tcPr")
}
_SIGNS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
# Boxes and ticks are drawn with picture fonts; their meaning is lost without a sign of their own.
_PICTURES = {"A3": "□", "A8": "□", "6F": "□", "52": "☑", "FE": "☑", "FC": "✓", "FB": "×", "FD": "☒", "51": "☒"}
_WIDEST = 500


def read(source: Source) -> Document:
    """The document as a reader of the printed page sees it, without what stands in its margins."""
    with Package(source) as package:
        main = package.related("", "officeDocument") or "word/document.xml"
        root = package.xml(main)
        body = None if root is None else root.find(f"{W}body")
        if body is None:
            raise source.damaged()
        walk = _Walk(Assembler(source), numbers(_part(package, main, "numbering"), _part(package, main, "styles")))
        walk.blocks(body)
        for name in ("footnotes", "endnotes"):
            notes = _part(package, main, name)
            for note in () if notes is None else notes:
                # The lines between text and notes are notes with a type.
                if note.get(f"{W}type") in {None, "normal"}:
                    walk.blocks(note)
    if root is not None and next(root.iter(f"{W}ins", f"{W}del"), None) is not None:
        walk.assembler.add_note("文件含有未接受的修订，已按全部接受读取")
    if walk.assembler.is_empty:
        raise source.refuse("文件里没有文字，可能只有图片", "请先做文字识别，再提交识别出的文档")
    return walk.assembler.document()


def _part(package: Package, main: str, kind: str) -> etree._Element | None:
    name = package.related(main, kind)
    return package.xml(name) if name else None


class _Walk:
    """Goes through the blocks of a document in order and hands what it finds to the assembler."""

    def __init__(self, assembler: Assembler, lists: Numbers) -> None:
        self.assembler = assembler
        self._lists = lists
        self._carried = ""

    def blocks(self, parent: etree._Element) -> None:
        """The paragraphs and tables below an element, through whatever else wraps them."""
        for node in _visible(parent):
            if node.tag == _PARAGRAPH:
                self._paragraph(node)
            elif node.tag == _TABLE:
                self._table(node)
            else:
                self.blocks(node)

    def _paragraph(self, node: etree._Element) -> None:
        properties = node.find(f"{W}pPr")
        number = self._lists.before(properties)
        boxes: list[etree._Element] = []
        text = self._carried + "".join(_pieces(node, boxes))
        self._carried = ""
        if properties is not None and properties.find(f"{W}rPr/{W}del") is not None:
            # The end of the paragraph was deleted: its text belongs to the next one.
            self._carried = text
        elif text.strip():
            self.assembler.add_text(_numbered(number, text))
        for box in boxes:
            self.blocks(box)

    def _table(self, table: etree._Element) -> None:
        rows = [(row, list(_below(row, f"{W}tc"))) for row in _below(table, f"{W}tr")]
        if len(rows) == 1 and len(rows[0][1]) == 1:
            # A table of one cell is a frame around text, not a table.
            self.blocks(rows[0][1][0])
            return
        boxes: list[etree._Element] = []
        grid = _Grid()
        self.assembler.add_table([self._row(row, cells, grid, boxes) for row, cells in rows])
        for box in boxes:
            self.blocks(box)

    def _row(
        self, row: etree._Element, cells: list[etree._Element], grid: _Grid, boxes: list[etree._Element]
    ) -> list[Cell]:
        grid.begin_row(_span(row.find(f"{W}trPr/{W}gridBefore"), 0))
        deleted = row.find(f"{W}trPr/{W}del") is not None
        for cell in cells:
            properties = cell.find(f"{W}tcPr")
            text = "" if deleted else self._cell_text(cell, boxes)
            grid.add(
                text,
                width=1 if properties is None else _span(properties.find(f"{W}gridSpan"), 1),
                goes_on_down=_continues(properties, "vMerge"),
                goes_on_right=_continues(properties, "hMerge"),
            )
        return grid.row

    def _cell_text(self, cell: etree._Element, boxes: list[etree._Element]) -> str:
        texts: list[str] = []
        for node in _leaves(cell):
            number = self._lists.before(node.find(f"{W}pPr"))
            text = "".join(_pieces(node, boxes))
            # A list of empty paragraphs down a column is how serial numbers are often made.
            texts.append(_numbered(number, text) if text.strip() else number)
        return " ".join(text for text in texts if text)


class _Grid:
    """The cells of a table by their columns: where each begins, and which merged cell reaches down into the next row."""

    def __init__(self) -> None:
        self.row: list[Cell] = []
        self._number = -1
        self._open: dict[int, Anchor] = {}

    def begin_row(self, skipped: int) -> None:
        """Start the next row, whose first cells are missing."""
        self._number += 1
        self.row = [""] * skipped

    def add(self, text: str, *, width: int, goes_on_down: bool, goes_on_right: bool) -> None:
        """Add a cell that covers ``width`` columns, of its own or going on with the cell above or to the left."""
        column = len(self.row)
        first: Cell = text
        anchor = Anchor(self._number, column)
        if goes_on_right and self.row:
            left = self.row[-1]
            anchor = left if isinstance(left, Anchor) else Anchor(self._number, column - 1)
            first = anchor
        elif goes_on_down and column in self._open:
            anchor = self._open[column]
            first = anchor
        self.row += [first] + [anchor] * (width - 1)
        for covered in range(column, column + width):
            self._open[covered] = anchor


def _numbered(number: str, text: str) -> str:
    """The paragraph with its number. ``1.`` and ``2026年`` are kept apart, or they would read as one number."""
    text = text.lstrip()
    touching = number[-1:].isalnum() or (number[-1:] in {".", "•"} and text[:1].isdigit())
    return f"{number}{' ' if touching else ''}{text}"


def _visible(parent: etree._Element) -> Iterator[etree._Element]:
    """The children to look at: not the deleted ones, and of two drawings of the same thing only one."""
    for node in parent:
        if node.tag == _ALTERNATIVES:
            chosen = node.find(_CHOICE)
            if chosen is None or next(chosen.iter(_TEXT), None) is None:
                chosen = node.find(_FALLBACK) if node.find(_FALLBACK) is not None else chosen
            if chosen is not None:
                yield chosen
        elif isinstance(node.tag, str) and node.tag not in _LEFT_OUT:
            yield node


def _below(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The nearest elements of that name, through the wrappers of content controls."""
    for node in _visible(parent):
        if node.tag == tag:
            yield node
        elif node.tag not in {_PARAGRAPH, _TABLE}:
            yield from _below(node, tag)


def _leaves(parent: etree._Element) -> Iterator[etree._Element]:
    """Every paragraph of a cell, those of tables inside it too."""
    for node in _visible(parent):
        if node.tag == _PARAGRAPH:
            yield node
        else:
            yield from _leaves(node)


def _pieces(parent: etree._Element, boxes: list[etree._Element]) -> Iterator[str]:
    """The pieces of text of a paragraph. Text boxes in it are put aside: they are paragraphs of their own."""
    for node in _visible(parent):
        if node.tag in {_TEXT, _MATH_TEXT}:
            yield node.text or ""
        elif node.tag in _SIGNS:
            yield _SIGNS[node.tag]
        elif node.tag == f"{W}sym":
            yield _PICTURES.get(node.get(f"{W}char", "").upper()[-2:], "")
        elif node.tag == _BOX:
            boxes.append(node)
        elif not (node.tag == _RUN and _is_hidden(node)):
            yield from _pieces(node, boxes)


def _is_hidden(run: etree._Element) -> bool:
    hidden = run.find(f"{W}rPr/{W}vanish")
    return hidden is not None and hidden.get(f"{W}val") not in {"0", "false", "off"}


def _span(node: etree._Element | None, default: int) -> int:
    value = "" if node is None else node.get(f"{W}val", "")
    return min(int(value), _WIDEST) if value.isascii() and value.isdigit() else default


def _continues(properties: etree._Element | None, kind: str) -> bool:
    """Whether the cell is covered by the one before it: a merge without ``restart`` goes on."""
    merge = None if properties is None else properties.find(f"{W}{kind}")
    return merge is not None and merge.get(f"{W}val", "continue") == "continue"
