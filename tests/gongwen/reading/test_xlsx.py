from __future__ import annotations

import datetime
import io
from collections.abc import Callable

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from gongwen.model import Unreadable
from gongwen.reading import Limits, read
from gongwen.reading.xlsx import Survey, shown, survey_of
from tests.gongwen.reading.samples import cells


def workbook(*fills: Callable[[Worksheet], object]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, fill in enumerate(fills):
        fill(book.create_sheet(f"表{number}"))
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def test_cells_of_a_merge_share_its_text_and_blank_cells_stay_blank():
    def fill(sheet: Worksheet) -> None:
        for row in (["单位", "任务", "时限"], ["林业局", "巡护", None], [None, "演练", "月底"], [None, "值班", None]):
            sheet.append(row)
        sheet.merge_cells("A2:A3")
        sheet.merge_cells("B4:C4")

    document = read(workbook(fill), name="分工.xlsx")
    assert cells(document) == [
        ["单位", "任务", "时限"],
        ["林业局", "巡护", ""],
        ["林业局", "演练", "月底"],
        ["", "值班", "值班"],
    ]
    assert document.text == "单位\t任务\t时限\n林业局\t巡护\t\n\t演练\t月底\n\t值班\t"


def test_a_table_that_does_not_begin_in_the_corner():
    def fill(sheet: Worksheet) -> None:
        sheet["C5"], sheet["D6"] = "任务", "演练"
        sheet.merge_cells("C5:C6")
        sheet.merge_cells("A1:B9")

    assert cells(read(workbook(fill), name="a.xlsx")) == [["任务", ""], ["任务", "演练"]]


def test_every_sheet_is_a_table():
    document = read(
        workbook(lambda sheet: sheet.append(["甲"]), lambda _: None, lambda sheet: sheet.append(["乙"])), name="a.xlsx"
    )
    assert [(row.table, row.span.of(document.text)) for row in document.paragraphs] == [(0, "甲"), (1, "乙")]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3.0, "3"),
        (0.1 + 0.2, "0.3"),
        (12345678901.0, "12345678901"),
        (1e20, "100000000000000000000"),
        (-2.5, "-2.5"),
        (datetime.datetime(2026, 3, 31), "2026-03-31"),
        (datetime.date(2026, 3, 31), "2026-03-31"),
        (datetime.datetime(2026, 3, 31, 9, 5), "2026-03-31 09:05"),
        (datetime.time(9, 5), "09:05"),
        (datetime.timedelta(hours=30), "30:00"),
        (True, "TRUE"),
        ("演练", "演练"),
    ],
)
def test_a_value_as_the_sheet_shows_it(value: object, text: str):
    assert shown(value) == text  # type: ignore[arg-type]


def test_percentages():
    def fill(sheet: Worksheet) -> None:
        sheet["A1"], sheet["B1"], sheet["C1"] = 0.85, 0.85, 0.125
        sheet["A1"].number_format, sheet["C1"].number_format = "0%", "0.0%;[Red]-0.0%"

    assert cells(read(workbook(fill), name="a.xlsx")) == [["85%", "0.85", "12.5%"]]


def test_the_survey_counts_only_cells_with_content():
    xml = b'<row r="2"><c r="B2" s="1"><v>1</v></c><c r="XFD2" s="1"/></row>'
    assert survey_of(xml, frozenset({1})) == Survey(2, 2, frozenset({(1, 1)}))


def test_the_survey_follows_cells_that_do_not_say_where_they_stand():
    xml = b'<row r="9"><c/><c><v>1</v></c></row><row><c><v>1</v></c></row>'
    assert survey_of(xml, frozenset()) == Survey(10, 2)


def test_a_cell_in_the_last_corner_is_refused_and_not_reserved_room_for():
    def fill(sheet: Worksheet) -> None:
        sheet["A1"], sheet["XFD1048576"] = "甲", "乙"

    with pytest.raises(Unreadable, match="表格超过"):
        read(workbook(fill), name="a.xlsx")


def test_an_empty_workbook_is_refused():
    with pytest.raises(Unreadable, match="工作簿里没有内容"):
        read(workbook(lambda _: None), name="a.xlsx")


def test_what_unpacks_to_more_than_the_limit_is_refused():
    data = workbook(lambda sheet: sheet.append(["甲" * 30_000]))
    with pytest.raises(Unreadable, match="解压后超过"):
        read(data, name="a.xlsx", limits=Limits(unpacked_bytes=20_000))
