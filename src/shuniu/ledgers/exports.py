"""A ledger as a workbook, as it stands on the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from typing import Any

import xlsxwriter

from shuniu.ledgers.rules import COLUMNS, Balance, account_line

WIDTHS = {
    "seq": 5,
    "no": 18,
    "title": 46,
    "source": 26,
    "unit": 20,
    "due": 12,
    "date": 12,
    "bar": 12,
    "light": 10,
    "num": 6,
}


def workbook(office: str, title: str, note: str, balance: Balance, rows: Iterable[Mapping[str, Any]]) -> bytes:
    """The workbook: office, title, the account, then the rows with their group heads. A4 across, heads repeated."""
    made = BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet("台账")
    last = len(COLUMNS) - 1
    red = book.add_format({"bold": True, "font_size": 18, "font_color": "#B0241A", "align": "center"})
    head = book.add_format({"bold": True, "font_size": 14, "align": "center"})
    centred = book.add_format({"align": "center"})
    name = book.add_format({"bold": True, "top": 1, "bottom": 1, "text_wrap": True, "valign": "vcenter"})
    group = book.add_format({"bold": True, "bottom": 1})
    cell = book.add_format({"bottom": 4, "text_wrap": True, "valign": "vcenter"})
    sheet.merge_range(0, 0, 0, last, office, red)
    sheet.merge_range(1, 0, 1, last, title, head)
    sheet.merge_range(2, 0, 2, last, note, centred)
    sheet.merge_range(3, 0, 3, last, account_line(balance), centred)
    for n, column in enumerate(COLUMNS):
        sheet.set_column(n, n, WIDTHS.get(column["kind"], 14))
        sheet.write_string(4, n, column["label"], name)
    for r, row in enumerate(rows, start=5):
        if "group" in row:
            sheet.write_string(r, 0, f"{row['group']}　{row['count']}", group)
        else:
            for n, value in enumerate(plain_cells(row)):
                sheet.write(r, n, value, cell)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(4)
    sheet.freeze_panes(5, 0)
    sheet.set_footer("&C— &P —")
    book.close()
    return made.getvalue()


def plain_cells(row: Mapping[str, Any]) -> Sequence[Any]:
    """The row's values as a sheet holds them: a light is its word, a bar its figures."""
    values: list[Any] = []
    for column in COLUMNS:
        value = row[column["key"]]
        if column["kind"] == "light":
            value = value[1]
        elif column["kind"] == "bar":
            value = f"{value[0]}%／{value[1]}%" if value else "—"
        values.append(value)
    return values
