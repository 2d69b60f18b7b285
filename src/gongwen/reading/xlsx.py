"""Workbooks: every sheet is a table. Cells merged in the sheet share one text, blank cells stay blank."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

import python_calamine as calamine

from gongwen.model import Document
from gongwen.reading.assemble import Anchor, Assembler, Cell
from gongwen.reading.package import Package
from gongwen.reading.source import Source

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_TAG = re.compile(rb"<(?:\w+:)?(row|c)\b([^<>]*)>")
_PLACE = re.compile(rb"""\br\s*=\s*["']([A-Z]{0,3})([0-9]{1,7})["']""")
_STYLE = re.compile(rb"""\bs\s*=\s*["']([0-9]{1,6})["']""")
_PERCENT_FORMATS = {"9", "10"}
Value = int | float | str | bool | datetime.time | datetime.date | datetime.datetime | datetime.timedelta


@dataclass(frozen=True, slots=True)
class Survey:
    """What the XML of a sheet says about its cells: how far they reach, and which show a percentage."""

    rows: int = 0
    columns: int = 0
    percentages: frozenset[tuple[int, int]] = field(default_factory=frozenset)

    def size(self) -> int:
        """How many cells the sheet has from its corner to the last one with content."""
        return self.rows * self.columns


def read(source: Source) -> Document:
    """The rows of all sheets, one table per sheet."""
    surveys = _surveys(source)
    # A cell in the last corner of the sheet would make the library reserve room for all cells before it.
    if sum(survey.size() for survey in surveys.values()) > source.limits.cells:
        raise source.refuse(f"表格超过 {source.limits.cells} 格", "请删去空白区域或拆成几份后再试")
    assembler = Assembler(source)
    for name, sheet in _sheets(source, surveys):
        assembler.add_table(_rows(sheet, surveys[name]))
    if assembler.is_empty:
        raise source.refuse("工作簿里没有内容", "请确认选对了文件")
    return assembler.document()


def shown(value: Value, *, percent: bool = False) -> str:
    """A value as the sheet would show it: ``2026-03-31``, ``3`` and not ``3.0``, ``85%``."""
    match value:
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | float():
            return _plain(float(value) * 100) + "%" if percent else _plain(value)
        case datetime.datetime():
            midnight = value.time() == datetime.time()
            return value.strftime("%Y-%m-%d" if midnight else "%Y-%m-%d %H:%M")
        case datetime.date():
            return value.isoformat()
        case datetime.time():
            return value.strftime("%H:%M")
        case datetime.timedelta():
            minutes = int(value.total_seconds()) // 60
            return f"{minutes // 60}:{minutes % 60:02d}"
        case _:
            return value


def _plain(number: float) -> str:
    """The number with the fifteen digits that Excel keeps, never with an exponent."""
    text = f"{number:.15g}"
    return f"{Decimal(text):f}" if "e" in text else text


def _sheets(source: Source, surveyed: Container[str]) -> Iterator[tuple[str, calamine.CalamineSheet]]:
    try:
        workbook = calamine.load_workbook(io.BytesIO(source.data))
        for name in workbook.sheet_names:
            if name not in surveyed:
                continue
            try:
                yield name, workbook.get_sheet_by_name(name)
            except calamine.WorksheetNotFound:
                continue  # a sheet that is a chart
    except calamine.PasswordError as error:
        raise source.refuse("文件设有打开密码", "请取消密码后另存一份再试") from error
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise source.damaged() from error
    except BaseException as error:
        # The library is written in Rust: where it gives up, it raises an exception outside of Exception.
        if type(error).__name__ == "PanicException":
            raise source.damaged() from error
        raise


def _rows(sheet: calamine.CalamineSheet, survey: Survey) -> Iterator[list[Cell]]:
    first_row, first_column = sheet.start or (0, 0)
    last_row, last_column = sheet.end or (0, 0)
    merged = _merged(sheet, (first_row, first_column), (last_row, last_column))
    for number, values in enumerate(sheet.to_python()):
        row: list[Cell] = []
        for column, value in enumerate(values):
            percent = (number + first_row, column + first_column) in survey.percentages
            row.append(merged.get((number, column)) or shown(value, percent=percent))
        yield row


def _merged(
    sheet: calamine.CalamineSheet, first: tuple[int, int], last: tuple[int, int]
) -> Mapping[tuple[int, int], Anchor]:
    """The cells that belong to a merge, but the first of each, counted from the first cell with content."""
    found: dict[tuple[int, int], Anchor] = {}
    room = (last[0] - first[0] + 1) * (last[1] - first[1] + 1)
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        if top < first[0] or left < first[1]:
            continue  # its first cell has no content, so none of its cells has
        anchor = Anchor(top - first[0], left - first[1])
        bottom, right = min(bottom, last[0]), min(right, last[1])
        room -= max(0, bottom - top + 1) * max(0, right - left + 1)
        if room < 0:
            break  # merges that overlap: no office program makes them
        for row in range(top, bottom + 1):
            found.update(((row - first[0], column - first[1]), anchor) for column in range(left, right + 1))
        found.pop((anchor.row, anchor.column), None)
    return found


def _surveys(source: Source) -> dict[str, Survey]:
    """A survey of every sheet by its name. Unpacking everything first also finds what unpacks without end."""
    with Package(source) as package:
        main = package.related("", "officeDocument") or "xl/workbook.xml"
        book = package.xml(main)
        if book is None:
            raise source.damaged()
        parts = {relation.id: relation.part for relation in package.relations(main)}
        percent_styles = _percent_styles(package, package.related(main, "styles"))
        found: dict[str, Survey] = {}
        for sheet in book.iter(f"{_MAIN}sheet"):
            part = parts.get(sheet.get(_ID, ""), "")
            if part in package.names():
                survey = survey_of(package.read(part), percent_styles)
                found[sheet.get("name", "")] = max(survey, found.get(sheet.get("name", ""), survey), key=Survey.size)
        for part in package.names():
            if part.endswith(".xml") and not part.startswith("xl/worksheets/"):
                package.read(part)
    return found


def survey_of(xml: bytes, percent_styles: frozenset[int]) -> Survey:
    """The survey of one sheet. By pattern and not by parser: this is ten times as fast on a sheet of many rows.

    A row or cell that does not say where it stands follows the one before it.
    """
    rows = columns = row = column = 0
    percentages = set()
    for tag in _TAG.finditer(xml):
        place = _PLACE.search(tag[2])
        if tag[1] == b"row":
            row, column = int(place[2]) if place else row + 1, 0
            continue
        row, column = (int(place[2]), _column(place[1])) if place else (row, column + 1)
        if tag[2].endswith(b"/"):
            continue  # a cell with a style, but without content
        rows, columns = max(rows, row), max(columns, column)
        style = _STYLE.search(tag[2])
        if style and int(style[1]) in percent_styles:
            percentages.add((row - 1, column - 1))
    return Survey(rows, columns, frozenset(percentages))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _percent_styles(package: Package, part: str | None) -> frozenset[int]:
    """Which of the styles that cells refer to by number show a percentage."""
    styles = package.xml(part) if part else None
    if styles is None:
        return frozenset()
    formats = {node.get("numFmtId", "") for node in styles.iter(f"{_MAIN}numFmt") if "%" in node.get("formatCode", "")}
    formats |= _PERCENT_FORMATS
    cell_styles = styles.find(f"{_MAIN}cellXfs")
    nodes = () if cell_styles is None else cell_styles
    return frozenset(number for number, node in enumerate(nodes) if node.get("numFmtId") in formats)
