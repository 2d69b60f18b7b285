"""From the signs and lines of pages to a document, for the formats that know nothing but places: PDF and OFD."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gongwen.model import Aside, Document, Setting
from gongwen.reading.assemble import Anchor, Assembler, Cell
from gongwen.reading.grid import Edge, Grid, grids
from gongwen.reading.lines import Glyph, Line, lines_of
from gongwen.reading.margins import without_margins
from gongwen.reading.source import Source
from gongwen.reading.unwrap import Layout, Placed, cell_text, is_full

_PADDING = 5.4
_STRAIGHT = 1.0
_MOST_PATHS = 50_000
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Table:
    """A table on a page: its grid, and the lines of every cell that is the first of its own."""

    grid: Grid
    lines: dict[Anchor, list[Line]]

    def right_of(self, cell: Anchor) -> float:
        """Up to where the text of a cell may run."""
        return self.grid.right_of(cell) - _PADDING

    def rows(self) -> list[list[Cell]]:
        """The rows as the assembler takes them."""
        texts = {cell: cell_text(lines, self.right_of(cell)) for cell, lines in self.lines.items()}
        return [
            [texts.get(anchor, "") if anchor == (row, column) else anchor for column, anchor in enumerate(anchors)]
            for row, anchors in enumerate(self.grid.anchors)
        ]


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page outside of its tables, and the tables."""

    width: float
    lines: list[Line]
    tables: list[Table]
    landscape: bool = False
    asides: tuple[Aside, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Whether there is no text on the page."""
        return not self.lines and not self.tables


def page_of(
    width: float, glyphs: Sequence[Glyph], strokes: Iterable[tuple[Point, Point]], *, landscape: bool = False
) -> Page:
    """A page, by its signs and by the straight pieces of what is drawn on it; all in points, y upwards."""
    tables = _tables(strokes, glyphs) if glyphs else []
    if tables:
        glyphs = [glyph for glyph in glyphs if not any(_cell_of(glyph, table.grid) for table in tables)]
    return Page(width, lines_of(glyphs), tables, landscape)


def document_of(source: Source, pages: Sequence[Page]) -> Document:
    """The document with its lines put together again; page numbers and running heads become asides."""
    blank = [number for number, page in enumerate(pages, start=1) if page.is_blank]
    kind = source.kind.upper()
    if len(blank) == len(pages):
        raise source.refuse(f"{kind} 里没有文字，应是扫描件", "请先做文字识别（OCR），再提交识别出的文档")
    assembler = Assembler(source)
    if blank:
        listed = "、".join(map(str, blank[:10])) + ("等" if len(blank) > 10 else "")
        assembler.add_note(f"第 {listed} 页没有文字，可能是扫描页或空白页，未读取")
    _assemble(assembler, pages)
    for page in pages:
        for aside in page.asides:
            assembler.add_aside(aside)
    if assembler.is_empty:
        raise source.refuse(f"{kind} 里只有页码，没有正文", "请确认选对了文件")
    return assembler.document()


def _assemble(assembler: Assembler, pages: Sequence[Page]) -> None:
    lines = without_margins([page.lines for page in pages])
    for page, kept in zip(pages, lines, strict=True):
        _keep_margins(assembler, page.lines, kept)
    layout = Layout.of(lines, [page.width for page in pages])
    run: list[Placed] = []
    rows: list[list[Cell]] = []
    last: Table | None = None
    setting = Setting()
    for number, page in enumerate(pages):
        for item in _in_order(lines[number], page.tables):
            if isinstance(item, Line):
                assembler.add_table(rows, setting)
                rows = []
                run.append(layout.placed(item, number))
                continue
            for text in layout.paragraphs(run):
                assembler.add_text(text)
            run = []
            if rows and not (last and _continues(last, item)):
                assembler.add_table(rows, setting)
                rows = []
            setting = setting if rows else Setting(landscape=page.landscape)
            rows = _appended(rows, last, item)
            last = item
    assembler.add_table(rows, setting)
    for text in layout.paragraphs(run):
        assembler.add_text(text)


def _keep_margins(assembler: Assembler, lines: Sequence[Line], kept: Sequence[Line]) -> None:
    """Keep what stands above and below the text of a page, the same words only once."""
    top = lines.index(kept[0]) if kept else 0
    for number, line in enumerate(lines):
        if not top <= number < top + len(kept):
            assembler.add_margin(Aside("header" if number < top else "footer", line.text))


def _in_order(lines: Sequence[Line], tables: Sequence[Table]) -> list[Line | Table]:
    """The lines and tables of a page from top to bottom."""
    heights = [(line.baseline, line) for line in lines] + [(table.grid.top, table) for table in tables]
    return [item for _, item in sorted(heights, key=lambda place: -place[0])]


def _continues(last: Table, table: Table) -> bool:
    """Whether a table goes on with the one at the end of the page before: it has the same columns."""
    before, after = last.grid.columns, table.grid.columns
    return len(before) == len(after) and all(abs(a - b) < 2 * _PADDING for a, b in zip(before, after, strict=True))


def _appended(rows: list[list[Cell]], last: Table | None, table: Table) -> list[list[Cell]]:
    """The rows so far and those of the table, but not the head that it repeats; a row cut by the page is made whole."""
    fresh = table.rows()
    skip = 1 if rows and fresh and fresh[0] == rows[0] else 0
    if rows and last and skip < len(fresh) and _is_rest(last, table, skip):
        rows = [*rows[:-1], [_whole(one, other) for one, other in zip(rows[-1], fresh[skip], strict=True)]]
        skip += 1
    shift = len(rows) - skip

    def shifted(cell: Cell) -> Cell:
        return Anchor(cell.row + shift, cell.column) if isinstance(cell, Anchor) else cell

    return rows + [[shifted(cell) for cell in row] for row in fresh[skip:]]


def _is_rest(last: Table, table: Table, row: int) -> bool:
    """Whether a row is the rest of the last one of the page before.

    Then every text in it goes on from a full line of the same cell there, and some of the cells were complete.
    """
    foot = len(last.grid.anchors) - 1
    columns = range(len(table.grid.anchors[row]))
    texts = {column: table.lines[Anchor(row, column)] for column in columns if Anchor(row, column) in table.lines}
    before = {column: last.lines.get(last.grid.anchors[foot][column], []) for column in columns}
    complete = any(before[column] and column not in texts for column in columns)
    return complete and all(
        before[column] and is_full(before[column][-1], lines[0], last.right_of(last.grid.anchors[foot][column]))
        for column, lines in texts.items()
    )


def _whole(one: Cell, other: Cell) -> Cell:
    return one + other if isinstance(one, str) and isinstance(other, str) else one


def _cell_of(glyph: Glyph, grid: Grid) -> Anchor | None:
    return grid.cell_at((glyph.left + glyph.right) / 2, glyph.baseline + glyph.height / 4)


def _tables(strokes: Iterable[tuple[Point, Point]], glyphs: Sequence[Glyph]) -> list[Table]:
    across: list[Edge] = []
    down: list[Edge] = []
    for (x1, y1), (x2, y2) in itertools.islice(strokes, _MOST_PATHS):
        if abs(y1 - y2) <= _STRAIGHT:
            across.append(Edge((y1 + y2) / 2, min(x1, x2), max(x1, x2)))
        elif abs(x1 - x2) <= _STRAIGHT:
            down.append(Edge((x1 + x2) / 2, min(y1, y2), max(y1, y2)))
    tables = []
    for grid in grids(across, down):
        cells: dict[Anchor, list[Glyph]] = {}
        for glyph in glyphs:
            cell = _cell_of(glyph, grid)
            if cell is not None:
                cells.setdefault(cell, []).append(glyph)
        if cells:
            tables.append(Table(grid, {cell: lines_of(own) for cell, own in cells.items()}))
    return tables
