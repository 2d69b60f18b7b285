"""A list as a file: xlsx, csv, docx, from the very rows and columns that the page shows."""

from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import IO, Any
from xml.sax.saxutils import escape

import docx
import xlsxwriter
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt

LIMIT = 10_000  # rows of one file


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its key in the rows, its head, its width in characters on paper."""

    key: str
    label: str
    width: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A list ready to be written: office, title, the sentence of its filters, columns and rows of plain values."""

    office: str
    title: str
    note: str
    columns: Sequence[Column]
    rows: Iterable[dict[str, Any]]


def guarded(value: object) -> str:
    """The value as a cell's text that no spreadsheet takes for a formula."""
    text = _said(value)
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r", "\n"} else text


def as_xlsx(sheet: Sheet) -> IO[bytes]:
    """The list as a workbook in a temporary file: A4, heads repeated on every page."""
    place = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it
    book = xlsxwriter.Workbook(place, {"constant_memory": True, "default_date_format": "yyyy-mm-dd"})
    page = book.add_worksheet(sheet.title[:31])
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "vcenter"})
    cell = book.add_format({"text_wrap": True, "valign": "top", "bottom": 4})
    day = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "bottom": 4, "align": "left"})
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(2)
    page.freeze_panes(3, 0)
    page.set_footer("&C— &P —")
    for number, column in enumerate(sheet.columns):
        page.set_column(number, number, column.width)
    page.write_string(0, 0, f"{sheet.office}　{sheet.title}", book.add_format({"bold": True, "font_size": 14}))
    page.write_string(1, 0, sheet.note)
    for number, column in enumerate(sheet.columns):
        page.write_string(2, number, column.label, head)
    for line, row in enumerate(sheet.rows, start=3):
        for number, column in enumerate(sheet.columns):
            value = row.get(column.key)
            if isinstance(value, date):
                page.write_datetime(line, number, value, day)
            elif isinstance(value, int):
                page.write_number(line, number, value, cell)
            else:
                page.write_string(line, number, guarded(value), cell)
    book.close()
    return _rewound(place)


def as_csv(sheet: Sheet) -> IO[bytes]:
    """The list as CSV that Excel and WPS open with its Chinese intact."""
    place = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it
    text = io.TextIOWrapper(place, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow([column.label for column in sheet.columns])
    writer.writerows([guarded(row.get(column.key)) for column in sheet.columns] for row in sheet.rows)
    text.detach()
    return _rewound(place)


def as_docx(sheet: Sheet) -> IO[bytes]:
    """The list as a document on A4, landscape, column heads repeated. The table is one piece of XML: rows are many."""
    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(18)
    section.top_margin = section.bottom_margin = Mm(20)
    for text, size in ((sheet.office, 12), (sheet.title, 18), (sheet.note, 9)):
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.space_after = Pt(2)
        paragraph.add_run(text).font.size = Pt(size)
    body = document.element.body
    body.insert(len(body) - 1, parse_xml(_table(sheet)))
    place = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it
    document.save(place)
    return _rewound(place)


def _table(sheet: Sheet) -> str:
    """The table in WordprocessingML; widths share 261 mm in proportion."""
    whole = sum(column.width for column in sheet.columns)
    widths = [column.width * 14_797 // whole for column in sheet.columns]
    edges = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="999999"/>'
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    heads = _cells([column.label for column in sheet.columns], widths, bold=True)
    rows = "".join(
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{_cells([row.get(c.key) for c in sheet.columns], widths)}</w:tr>"
        for row in sheet.rows
    )
    return (
        f"<w:tbl {nsdecls('w')}><w:tblPr><w:tblW w:w='14797' w:type='dxa'/><w:tblBorders>{edges}</w:tblBorders>"
        f"<w:tblLayout w:type='fixed'/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{heads}</w:tr>{rows}</w:tbl>"
    )


def _cells(values: Sequence[object], widths: Sequence[int], *, bold: bool = False) -> str:
    weight = "<w:b/>" if bold else ""
    return "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:spacing w:after="0"/></w:pPr><w:r>'
        f'<w:rPr>{weight}<w:sz w:val="18"/></w:rPr><w:t xml:space="preserve">{_clean(_said(value))}</w:t></w:r></w:p></w:tc>'
        for value, width in zip(values, widths, strict=True)
    )


def _clean(text: str) -> str:
    """Text without the control characters that XML forbids."""
    return escape("".join(sign for sign in text if sign >= " " or sign in "\t\n"))


def _said(value: object) -> str:
    return "" if value is None else value.isoformat() if isinstance(value, date) else str(value)


def _rewound(place: IO[bytes]) -> IO[bytes]:
    place.seek(0)
    return place


WRITERS: dict[str, Callable[[Sheet], IO[bytes]]] = {"xlsx": as_xlsx, "csv": as_csv, "docx": as_docx}
