"""Laying out A4 pages in .xlsx: formats, columns that fit the page, rows that grow with their text, page breaks.

Columns are given so that they fill the width of A4 at full size; "fit to page" is not used, for spreadsheet programs
then ignore page breaks.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import xlsxwriter

_PORTRAIT_DOTS, _LANDSCAPE_DOTS = 738, 1064
"""Width of A4 between margins of a quarter inch, at 96 dots per inch, less a few for rounding."""
_DOTS_PER_CHARACTER, _DOTS_PER_COLUMN = 9, 5
"""A column of n characters is 7n + 5 dots wide in Arial 10, but up to 9n + 5 where a system lacks that font. The wider
one must still fit the page, or the last columns go to a page of their own; the narrower one is centred."""

_NORMAL_FONT = {"font_name": "Arial", "font_size": 10, "font_scheme": False, "theme": -1}
"""Column widths count characters of this font, and it (or one of its widths) is on every system. It is not tied to a
theme, which would put another one in its place."""

MOST_BREAKS = 1023
"""Page breaks that spreadsheet programs allow on one worksheet."""

_LINE_POINTS = 14.5
_FONT = "宋体"
_HEAD_FONT = "黑体"


class Book:
    """A workbook of A4 pages. Every page carries the version of the plan."""

    def __init__(self, path: Path, version: str, created: datetime) -> None:
        self.version = version
        self.file = xlsxwriter.Workbook(
            str(path),
            {
                "in_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "default_format_properties": dict(_NORMAL_FONT),
            },
        )
        self.file.set_properties({"title": path.stem, "created": created.replace(tzinfo=None)})
        self.names: set[str] = set()
        self.formats = {
            "title": self._format(font_name=_HEAD_FONT, font_size=18, align="center", border=0),
            "note": self._format(border=0, text_wrap=True),
            "head": self._format(font_name=_HEAD_FONT, align="center", bg_color="#E7E9EC", text_wrap=True),
            "text": self._format(text_wrap=True),
            "centre": self._format(align="center", text_wrap=True),
            "strong": self._format(bold=True, text_wrap=True),
            "strong_centre": self._format(bold=True, align="center", text_wrap=True),
            "band": self._format(bold=True, bg_color="#F3F4F6", text_wrap=True),
            "fill": self._format(align="left", font_color="#333333"),
        }

    def _format(self, **more: Any) -> Any:
        plain = {"font_name": _FONT, "font_size": 10.5, "border": 1, "border_color": "#808080", "valign": "vcenter"}
        return self.file.add_format(plain | more)

    def sheet(self, name: str, widths: Sequence[float], *, landscape: bool = False) -> Sheet:
        """A new worksheet whose columns share the width of the page in these proportions."""
        dots = (_LANDSCAPE_DOTS if landscape else _PORTRAIT_DOTS) - _DOTS_PER_COLUMN * len(widths)
        scale = dots / _DOTS_PER_CHARACTER / sum(widths)
        return Sheet(self, self._free_name(name), [width * scale for width in widths], landscape=landscape)

    def _free_name(self, wanted: str) -> str:
        """A name as spreadsheet programs allow it: 31 characters, without []:*?/\\, not twice."""
        clean = "".join("_" if sign in "[]:*?/\\'" else sign for sign in wanted)[:28] or "_"
        name, number = clean, 2
        while name.lower() in self.names:
            name, number = f"{clean[:25]}_{number}", number + 1
        self.names.add(name.lower())
        return name

    def close(self) -> None:
        """Write the file."""
        self.file.close()


class Sheet:
    """A worksheet that is written from top to bottom."""

    def __init__(self, book: Book, name: str, widths: Sequence[float], *, landscape: bool) -> None:
        self.book = book
        self.widths = widths
        self.row = 0
        self.breaks: list[int] = []
        self.page = book.file.add_worksheet(name)
        for column, width in enumerate(widths):
            self.page.set_column(column, column, width)
        self.page.set_paper(9)  # A4
        if landscape:
            self.page.set_landscape()
        self.page.set_margins(left=0.25, right=0.25, top=0.5, bottom=0.6)
        self.page.center_horizontally()
        self.page.set_footer(f"&L&9方案版本 {book.version}&C&9第 &P 页，共 &N 页&R&9{name}")
        self.page.hide_gridlines(2)

    def title(self, text: str) -> None:
        """A line over the whole width, large."""
        self._merged(text, "title", 30)

    def note(self, text: str, height: float | None = None) -> None:
        """A line of running text over the whole width."""
        lines = _lines(text, sum(self.widths))
        self._merged(text, "note", height or max(18, lines * _LINE_POINTS + 4))

    def band(self, text: str) -> None:
        """A line over the whole width that opens a part of the table."""
        self._merged(text, "band", max(19, _lines(text, sum(self.widths)) * _LINE_POINTS + 5))

    def head(self, cells: Sequence[str]) -> None:
        """The heads of the columns."""
        self.cells(cells, ["head"] * len(cells), least=20)

    def cells(
        self, cells: Sequence[str | int | float], formats: Sequence[str] | None = None, least: float = 18
    ) -> None:
        """A row of the table, as high as its fullest cell needs."""
        kinds = formats or ["text" if isinstance(cell, str) else "centre" for cell in cells]
        lines = max(_lines(str(cell), width) for cell, width in zip(cells, self.widths, strict=True))
        self.page.set_row(self.row, max(least, lines * _LINE_POINTS + 4))
        for column, (cell, kind) in enumerate(zip(cells, kinds, strict=True)):
            write = self.page.write_string if isinstance(cell, str) else self.page.write_number
            write(self.row, column, cell, self.book.formats[kind])
        self.row += 1

    def gap(self, points: float = 8) -> None:
        """An empty line."""
        self.page.set_row(self.row, points)
        self.row += 1

    def page_break(self) -> None:
        """Go on on a new page."""
        self.breaks.append(self.row)
        self.page.set_h_pagebreaks(self.breaks)

    @property
    def full(self) -> bool:
        """True where no more page breaks are possible."""
        return len(self.breaks) >= MOST_BREAKS

    def freeze(self) -> None:
        """Keep everything above in sight on the screen and at the top of every printed page."""
        self.page.freeze_panes(self.row, 0)
        self.page.repeat_rows(self.row - 1)

    def _merged(self, text: str, kind: str, height: float) -> None:
        self.page.set_row(self.row, height)
        self.page.merge_range(self.row, 0, self.row, len(self.widths) - 1, text, self.book.formats[kind])
        self.row += 1


def _lines(text: str, width: float) -> int:
    """How many lines the text takes in a column of this width."""
    room = max(1.0, (width - 1.2) / 1.06)  # the paper's font is a little larger than the default one
    return sum(max(1, math.ceil(display_width(line) / room)) for line in text.split("\n"))


def display_width(text: str) -> int:
    """Columns that the text takes: two for an East Asian character."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WFA" else 1 for sign in text)
