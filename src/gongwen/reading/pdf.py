"""PDF, through pypdfium2: signs become lines, lines become paragraphs, drawn lines become tables."""

from __future__ import annotations

import ctypes
import itertools
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]

from gongwen.model import Document
from gongwen.reading.assemble import Anchor, Assembler, Cell
from gongwen.reading.grid import Edge, Grid, grids
from gongwen.reading.lines import Glyph, Line, lines_of
from gongwen.reading.margins import without_margins
from gongwen.reading.source import Source
from gongwen.reading.unwrap import Layout, Placed, cell_text, is_full

# The library may be used by one thread at a time only.
ONE_AT_A_TIME = threading.Lock()
_PADDING = 5.4
_STRAIGHT = 1.0
_MOST_PATHS = 50_000
Place = Callable[[float, float], tuple[float, float]]


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

    @property
    def is_blank(self) -> bool:
        """Whether there is no text on the page."""
        return not self.lines and not self.tables


def read(source: Source) -> Document:
    """The document with its lines put together again, without page numbers and running heads."""
    with ONE_AT_A_TIME:
        pages = _pages(source)
    blank = [number for number, page in enumerate(pages, start=1) if page.is_blank]
    if len(blank) == len(pages):
        raise source.refuse("PDF 里没有文字，应是扫描件", "请先做文字识别（OCR），再提交识别出的文档")
    assembler = Assembler(source)
    if blank:
        listed = "、".join(map(str, blank[:10])) + ("等" if len(blank) > 10 else "")
        assembler.add_note(f"第 {listed} 页没有文字，可能是扫描页或空白页，未读取")
    _assemble(assembler, pages)
    if assembler.is_empty:
        raise source.refuse("PDF 里只有页码，没有正文", "请确认选对了文件")
    return assembler.document()


def _assemble(assembler: Assembler, pages: Sequence[Page]) -> None:
    lines = without_margins([page.lines for page in pages])
    layout = Layout.of(lines, [page.width for page in pages])
    run: list[Placed] = []
    rows: list[list[Cell]] = []
    last: Table | None = None
    for number, page in enumerate(pages):
        for item in _in_order(lines[number], page.tables):
            if isinstance(item, Line):
                assembler.add_table(rows)
                rows = []
                run.append(layout.placed(item, number))
                continue
            for text in layout.paragraphs(run):
                assembler.add_text(text)
            run = []
            if rows and not (last and _continues(last, item)):
                assembler.add_table(rows)
                rows = []
            rows = _appended(rows, last, item)
            last = item
    assembler.add_table(rows)
    for text in layout.paragraphs(run):
        assembler.add_text(text)


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


def _pages(source: Source) -> list[Page]:
    try:
        document = pdfium.PdfDocument(source.data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD or "assword" in str(error):
            raise source.refuse("PDF 设有打开密码", "请取消密码后另存一份再试") from error
        raise source.damaged() from error
    try:
        count = len(document)
        if count > source.limits.pages:
            raise source.refuse(f"PDF 超过 {source.limits.pages} 页", "请拆成几份后分别读取")
        if count == 0:
            raise source.damaged()
        pages: list[Page] = []
        signs = 0
        for number in range(count):
            page, found = _page(document, number)
            pages.append(page)
            signs += found
            if signs > source.limits.characters:
                raise source.refuse(f"文字超过 {source.limits.characters} 字", "请拆成几份后分别读取")
        return pages
    except pdfium.PdfiumError as error:
        raise source.damaged() from error
    finally:
        document.close()


def _page(document: pdfium.PdfDocument, number: int) -> tuple[Page, int]:
    page = document[number]
    try:
        place, width = _placing(page)
        glyphs = list(_glyphs(page, place))
        tables = _tables(page, place, glyphs) if glyphs else []
        if tables:
            glyphs = [glyph for glyph in glyphs if not any(_cell_of(glyph, table.grid) for table in tables)]
        return Page(width, lines_of(glyphs), tables), len(glyphs)
    finally:
        page.close()


def _placing(page: pdfium.PdfPage) -> tuple[Place, float]:
    """How a point of the page lies when the page is turned the way it is looked at, and how wide it is then."""
    width = float(page.get_size()[0])
    turned: dict[int, Place] = {
        90: lambda x, y: (y, -x),
        180: lambda x, y: (width - x, -y),
        270: lambda x, y: (width - y, x),
    }
    return turned.get(page.get_rotation(), _upright), width


def _upright(x: float, y: float) -> tuple[float, float]:
    return x, y


def _glyphs(page: pdfium.PdfPage, place: Place) -> Iterator[Glyph]:
    text = page.get_textpage()
    try:
        box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        high = 0
        for index in range(text.count_chars()):
            code = raw.FPDFText_GetUnicode(text, index)
            if 0xD800 <= code < 0xDC00:
                high = code
                continue
            if 0xDC00 <= code < 0xE000:
                # Characters beyond the first plane come in two halves.
                code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00 if high else 0
            high = 0
            if code < 32 or code in {0xFFFE, 0xFFFF, 0xFEFF, 0xAD} or raw.FPDFText_IsGenerated(text, index) == 1:
                continue
            raw.FPDFText_GetLooseCharBox(text, index, box)
            raw.FPDFText_GetCharOrigin(text, index, x, y)
            sign = "•" if 0xE000 <= code <= 0xF8FF else chr(code)
            yield _glyph(sign, place(box.left, box.bottom), place(box.right, box.top), place(x.value, y.value)[1])
    finally:
        text.close()


def _glyph(sign: str, one: tuple[float, float], other: tuple[float, float], baseline: float) -> Glyph:
    left, right = sorted((one[0], other[0]))
    return Glyph(sign, left, right, baseline, max(1.0, abs(one[1] - other[1])))


def _cell_of(glyph: Glyph, grid: Grid) -> Anchor | None:
    return grid.cell_at((glyph.left + glyph.right) / 2, glyph.baseline + glyph.height / 4)


def _tables(page: pdfium.PdfPage, place: Place, glyphs: Sequence[Glyph]) -> list[Table]:
    across: list[Edge] = []
    down: list[Edge] = []
    for (x1, y1), (x2, y2) in itertools.islice(_strokes(page, place), _MOST_PATHS):
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


def _strokes(page: pdfium.PdfPage, place: Place) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """The straight pieces of everything drawn on the page, by their two ends."""
    matrix, x, y = raw.FS_MATRIX(), ctypes.c_float(), ctypes.c_float()
    for drawn in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=1):
        raw.FPDFPageObj_GetMatrix(drawn, matrix)
        start = before = (0.0, 0.0)
        for index in range(raw.FPDFPath_CountSegments(drawn)):
            segment = raw.FPDFPath_GetPathSegment(drawn, index)
            raw.FPDFPathSegment_GetPoint(segment, x, y)
            here = place(
                matrix.a * x.value + matrix.c * y.value + matrix.e, matrix.b * x.value + matrix.d * y.value + matrix.f
            )
            kind = raw.FPDFPathSegment_GetType(segment)
            if kind == raw.FPDF_SEGMENT_MOVETO:
                start = here
            elif kind == raw.FPDF_SEGMENT_LINETO:
                yield before, here
            if raw.FPDFPathSegment_GetClose(segment):
                yield here, start
            before = here
