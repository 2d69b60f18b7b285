"""Word documents: a walk over the XML, so that text boxes, tables and automatic numbers are all there, each once.

Headers and footers, comments, deleted and hidden text are no running text: they are kept as asides. Footnotes and
endnotes follow at the end of the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from lxml import etree

from gongwen.model import AsideKind, Document, Setting, Unreadable
from gongwen.reading import inserted
from gongwen.reading.assemble import Anchor, Assembler, Cell
from gongwen.reading.beside import Beside
from gongwen.reading.figures import Figures
from gongwen.reading.marks import leading, without_marks
from gongwen.reading.numbering import Numbers, W, numbers
from gongwen.reading.package import Package
from gongwen.reading.runs import COMMENT_MARKS, DELETED, EQUATIONS, PARAGRAPH, TABLE, WORD_ART, Runs, plain, visible
from gongwen.reading.source import Source

_WIDEST = 500
_DEEPEST = 3
_FOREIGN_PARTS = (f"{W}altChunk", f"{W}subDoc")


def read(source: Source) -> Document:
    """The document as a reader of the printed page sees it; what stands in its margins is in ``asides``."""
    with Package(source) as package:
        main = package.related("", "officeDocument") or "word/document.xml"
        root = package.xml(main)
        body = None if root is None else root.find(f"{W}body")
        if root is None or body is None:
            raise source.damaged()
        beside = Beside(_comments(package, main))
        lists = numbers(_part(package, main, "numbering"), _part(package, main, "styles"))
        walk = _Walk(Assembler(source), lists, Runs(beside, Figures(package, main)), _inside(package, main, source))
        walk.blocks(body)
        walk.end_section(body.find(f"{W}sectPr"))
        walk.finish()
        walk.assembler.begin_footnotes()
        for name in ("footnotes", "endnotes"):
            notes = _part(package, main, name)
            for note in () if notes is None else notes:
                # The lines between text and notes are notes with a type.
                if note.get(f"{W}type") in {None, "normal"}:
                    walk.blocks(note)
        walk.finish()
        kinds: tuple[AsideKind, ...] = ("header", "footer")
        for kind in kinds:
            beside.keep(kind, _margins(package, main, kind, source))
    assembler = walk.assembler
    beside.hand_over(assembler)
    if next(root.iter(f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo"), None) is not None:
        assembler.add_note("文件含有未接受的修订，已按全部接受读取")
    if walk.unread:
        assembler.add_note("文件里嵌有另一份文件的内容，未读取，请用 Word 或 WPS 打开后另存一份再读")
    if assembler.is_empty:
        raise source.refuse("文件里没有文字，可能只有图片", "请先做文字识别，再提交识别出的文档")
    return assembler.document()


def _part(package: Package, main: str, kind: str) -> etree._Element | None:
    name = package.related(main, kind)
    return package.xml(name) if name else None


def _comments(package: Package, main: str) -> dict[str, tuple[etree._Element, str]]:
    """The comments by their numbers."""
    root = _part(package, main, "comments")
    found = () if root is None else root.iter(f"{W}comment")
    return {node.get(f"{W}id", ""): (node, plain(node)) for node in found}


def _margins(package: Package, main: str, kind: str, source: Source) -> Iterator[str]:
    """The texts of the heads or feet of pages."""
    for relation in package.relations(main):
        root = package.xml(relation.part) if relation.kind == kind else None
        if root is not None:
            walk = _Walk(Assembler(source), numbers(None, None), Runs(Beside()))
            walk.blocks(root)
            yield walk.assembler.document().text


def _nothing(number: str) -> None:
    """No file inside the file can be reached."""


def _inside(package: Package, main: str, source: Source) -> Callable[[str], list[str] | None]:
    """How to get at the lines of a file inside the file by the number of its relation."""
    parts = {one.id: one.part for one in package.relations(main) if one.kind == "aFChunk"}

    def lines_of(number: str) -> list[str] | None:
        if parts.get(number) not in package.names():
            return None
        data = package.read(parts[number])
        if not inserted.is_word(data):
            return inserted.lines(data)
        if source.depth >= _DEEPEST:
            return None
        try:
            return read(replace(source, data=data, depth=source.depth + 1)).text.split("\n")
        except Unreadable:
            return None

    return lines_of


class _Walk:
    """Goes through the blocks of a document in order and hands what it finds to the assembler."""

    def __init__(
        self, assembler: Assembler, lists: Numbers, runs: Runs, inside: Callable[[str], list[str] | None] = _nothing
    ) -> None:
        self.assembler = assembler
        self.unread = 0
        self._inside = inside
        self._lists = lists
        self._runs = runs
        self._carried = ""
        self._section_begins = 0

    def blocks(self, parent: etree._Element) -> None:
        """The paragraphs and tables below an element, through whatever else wraps them."""
        for node in visible(parent):
            if node.tag == PARAGRAPH:
                self._paragraph(node)
            elif node.tag == TABLE:
                self._table(node)
            elif node.tag in COMMENT_MARKS:
                self.assembler.add_text(self._runs.beside.comment(node))
            elif node.tag in EQUATIONS:
                self.assembler.add_text(self._runs.text(node, []))
            elif node.tag in _FOREIGN_PARTS:
                self._foreign(node)
            elif node.tag not in DELETED:
                self.blocks(node)

    def _foreign(self, node: etree._Element) -> None:
        """The words of a file inside the file; what cannot be read is counted."""
        number = next((value for key, value in node.attrib.items() if str(key).endswith("}id")), "")
        found = self._inside(str(number))
        if found is None:
            self.unread += 1
        for line in found or ():
            self.assembler.add_text(line)

    def _paragraph(self, node: etree._Element) -> None:
        properties = node.find(f"{W}pPr")
        number = self._lists.before(properties)
        boxes: list[etree._Element] = []
        text = self._carried + self._runs.text(node, boxes)
        self._carried = ""
        if properties is not None and properties.find(f"{W}rPr/{W}del") is not None:
            # The end of the paragraph was deleted: its text belongs to the next one.
            self._carried = text
        elif without_marks(text).strip():
            self.assembler.add_text(_numbered(number, text))
        else:
            self.assembler.add_text(text)
        self._boxes(boxes)
        section = None if properties is None else properties.find(f"{W}sectPr")
        if section is not None:
            self.end_section(section)

    def end_section(self, section: etree._Element | None) -> None:
        """A section says at its end how its pages are set."""
        if section is not None and _is_turned(section.find(f"{W}pgSz")):
            self.assembler.turn_tables(self._section_begins)
        self._section_begins = self.assembler.tables

    def finish(self) -> None:
        """Add what waits for a next paragraph that does not come."""
        self.assembler.add_text(self._carried)
        self._carried = ""

    def _boxes(self, boxes: list[etree._Element]) -> None:
        for box in boxes:
            if box.tag == WORD_ART:
                self.assembler.add_text(box.get("string", ""))
            else:
                self.blocks(box)

    def _table(self, table: etree._Element) -> None:
        rows = [(row, list(_below(row, f"{W}tc"))) for row in _below(table, f"{W}tr")]
        if len(rows) == 1 and len(rows[0][1]) == 1:
            # A table of one cell is a frame around text, not a table.
            self.blocks(rows[0][1][0])
            return
        boxes: list[etree._Element] = []
        grid = _Grid()
        heads = 0
        while heads < len(rows) and rows[heads][0].find(f"{W}trPr/{W}tblHeader") is not None:
            heads += 1
        self.assembler.add_table(
            [self._row(row, cells, grid, boxes) for row, cells in rows], Setting(heading_rows=heads)
        )
        self._boxes(boxes)

    def _row(
        self, row: etree._Element, cells: list[etree._Element], grid: _Grid, boxes: list[etree._Element]
    ) -> list[Cell]:
        grid.begin_row(_span(row.find(f"{W}trPr/{W}gridBefore"), 0))
        deleted = row.find(f"{W}trPr/{W}del") is not None
        for cell in cells:
            properties = cell.find(f"{W}tcPr")
            text = self._runs.deleted(cell) if deleted else self._cell_text(cell, boxes)
            kept = grid.add(
                text,
                width=1 if properties is None else _span(properties.find(f"{W}gridSpan"), 1),
                goes_on_down=_continues(properties, "vMerge"),
                goes_on_right=_continues(properties, "hMerge"),
            )
            if not kept:
                # What stands in a cell that a merge covers is not shown.
                self._runs.beside.at("hidden", text)
        return grid.row

    def _cell_text(self, cell: etree._Element, boxes: list[etree._Element]) -> str:
        texts: list[str] = []
        for node in _leaves(cell):
            number = self._lists.before(node.find(f"{W}pPr"))
            text = self._runs.text(node, boxes)
            # A list of empty paragraphs down a column is how serial numbers are often made.
            texts.append(_numbered(number, text) if without_marks(text).strip() else text.strip() + number)
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

    def add(self, text: str, *, width: int, goes_on_down: bool, goes_on_right: bool) -> bool:
        """Add a cell that covers ``width`` columns; False when it goes on with the cell above or to the left."""
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
        return first is text


def _numbered(number: str, text: str) -> str:
    """The paragraph with its number. ``1.`` and ``2026年`` are kept apart, or they would read as one number."""
    marks, text = leading(text)
    touching = number[-1:].isalnum() or (number[-1:] in {".", "•"} and text[:1].isdigit())
    return f"{marks}{number}{' ' if touching else ''}{text}"


def _below(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The nearest elements of that name, through the wrappers of content controls."""
    for node in visible(parent):
        if node.tag == tag:
            yield node
        elif node.tag not in {PARAGRAPH, TABLE}:
            yield from _below(node, tag)


def _leaves(parent: etree._Element) -> Iterator[etree._Element]:
    """Every paragraph of a cell, those of tables inside it too."""
    for node in visible(parent):
        if node.tag == PARAGRAPH:
            yield node
        else:
            yield from _leaves(node)


def _is_turned(size: etree._Element | None) -> bool:
    """Whether a page is wider than high."""
    if size is None:
        return False
    width, height = (size.get(f"{W}{side}", "") for side in ("w", "h"))
    return size.get(f"{W}orient") == "landscape" or (width.isdigit() and height.isdigit() and int(width) > int(height))


def _span(node: etree._Element | None, default: int) -> int:
    value = "" if node is None else node.get(f"{W}val", "")
    return min(int(value), _WIDEST) if value.isascii() and value.isdigit() else default


def _continues(properties: etree._Element | None, kind: str) -> bool:
    """Whether the cell is covered by the one before it: a merge without ``restart`` goes on."""
    merge = None if properties is None else properties.find(f"{W}{kind}")
    return merge is not None and merge.get(f"{W}val", "continue") == "continue"
