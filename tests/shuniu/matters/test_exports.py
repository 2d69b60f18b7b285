"""A list as a file is the list as shown."""

from __future__ import annotations

import csv
import io
from typing import Any

import docx
import openpyxl
import pytest

from shuniu.matters import exports
from tests.cast import Cast, make_assigned, make_draft, make_under_way
from tests.shuniu.matters.pages import at, text

pytestmark = pytest.mark.usefixtures("friday")
QUERY = "view=open&order=-due"


def file_of(cast: Cast, kind: str, query: str = QUERY, role: str = "clerk") -> bytes:
    answer: Any = at(cast, role).get(f"/matters/export.{kind}?{query}")
    assert answer.status_code == 200
    assert f"-20261120.{kind}" in answer["Content-Disposition"]
    return b"".join(answer.streaming_content)


def some(cast: Cast) -> list[str]:
    make_draft(cast, title="草稿件")
    make_assigned(cast, title="签收件")
    make_under_way(cast, title="办理件", requirement="=HYPERLINK(1)")
    page = text(at(cast, "clerk").get(f"/matters/?{QUERY}"))
    return [part.split('title="')[1].split('"')[0] for part in page.split('<td class="title">')[1:]]


def test_the_workbook_holds_the_rows_of_the_page_in_its_order(cast: Cast) -> None:
    shown = some(cast)
    sheet = openpyxl.load_workbook(io.BytesIO(file_of(cast, "xlsx"))).active
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][0] == "青岚市人民政府办公室　事项清单"
    assert rows[1][0] == "未办结；按时限（倒序）；2026年11月20日；共3项"
    assert [row[3] for row in rows[3:]] == shown
    assert [row[0] for row in rows[3:]] == [1, 2, 3]
    assert f"{rows[3][7]:%Y-%m-%d}" == "2026-12-11"


def test_the_csv_opens_in_a_spreadsheet_with_its_chinese(cast: Cast) -> None:
    shown = some(cast)
    data = file_of(cast, "csv")
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert rows[0][:4] == ["序", "灯", "编号", "事项"]
    assert [row[3] for row in rows[1:]] == shown


def test_the_document_holds_them_on_a4_with_heads_repeated(cast: Cast) -> None:
    shown = some(cast)
    document = docx.Document(io.BytesIO(file_of(cast, "docx")))
    table = document.tables[0]
    assert [row.cells[3].text for row in table.rows][1:] == shown
    assert "w:tblHeader" in table.rows[0]._tr.xml
    assert document.sections[0].page_width.mm == pytest.approx(297, abs=0.1)


@pytest.mark.parametrize("typed", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0"])
def test_what_looks_like_a_formula_stays_text(cast: Cast, typed: str) -> None:
    make_draft(cast, title=f"{typed}件", leads=("市商务局",), responsible=typed)
    rows = list(csv.reader(io.StringIO(file_of(cast, "csv").decode("utf-8-sig"))))
    assert all(cell[:1] not in "=+-@" for cell in rows[1] if cell)
    sheet = openpyxl.load_workbook(io.BytesIO(file_of(cast, "xlsx"))).active
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_a_longer_list_says_that_it_was_cut(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    some(cast)
    monkeypatch.setattr(exports, "LIMIT", 2)
    sheet = openpyxl.load_workbook(io.BytesIO(file_of(cast, "xlsx"))).active
    rows = list(sheet.iter_rows(values_only=True))
    assert len(rows) == 5
    assert "共2项以上，只导出前2项" in rows[1][0]


def test_it_holds_only_what_one_may_see(cast: Cast) -> None:
    some(cast)
    rows = list(csv.reader(io.StringIO(file_of(cast, "csv", role="health_liaison").decode("utf-8-sig"))))
    assert {row[3] for row in rows[1:]} == {"签收件", "办理件"}


def test_control_characters_do_not_break_a_document() -> None:
    sheet = exports.Sheet("办", "单", "", (exports.Column("a", "甲", 10),), [{"a": "坏\x0b<字>&"}])
    with exports.as_docx(sheet) as place:
        document = docx.Document(place)
    assert document.tables[0].rows[1].cells[0].text == "坏<字>&"


def test_another_format_is_no_page(cast: Cast) -> None:
    assert at(cast, "clerk").get("/matters/export.exe").status_code == 404


def test_ten_thousand_rows_are_written_within_seconds() -> None:
    row = {"a": "推进县级物流配送中心和乡镇商贸中心建设", "b": 3}
    columns = (exports.Column("a", "甲", 40), exports.Column("b", "乙", 6))
    for write in exports.WRITERS.values():
        with write(exports.Sheet("办", "单", "", columns, [row] * 10_000)) as place:
            assert place.read(2)
