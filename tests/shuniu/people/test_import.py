"""导入机构人员: preview, differences, all at once."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from shuniu.kernel.refusal import Conflict, Invalid, Refused
from shuniu.people import actions
from shuniu.people.actions.importing import ADD, EDIT, MOST_ROWS, SAME, WRONG, plan_of, sheets_of
from shuniu.people.api import Person, Unit
from tests.cast import Cast
from tests.shuniu.people.desk import browser, last

pytestmark = pytest.mark.usefixtures("friday")
UNIT_HEAD = ["全称", "简称", "类别", "上级", "别称", "排序"]
PERSON_HEAD = ["姓名", "单位", "职务", "电话", "账号"]


def workbook(
    units: list[list[Any]] | None = None, persons: list[list[Any]] | None = None, merged: tuple[str, ...] = ()
) -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.remove(book.active)
    for name, head, rows in (("机构", UNIT_HEAD, units), ("人员", PERSON_HEAD, persons)):
        if rows is None:
            continue
        sheet = book.create_sheet(name)
        for row in (head, *rows):
            sheet.append(row)
        if name == "人员":
            for cells in merged:
                sheet.merge_cells(cells)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def verbs(content: bytes) -> list[tuple[str, str]]:
    return [(row.verb, row.fault or row.name) for row in plan_of(sheets_of(content)).rows]


def test_each_row_is_said_to_add_change_or_repeat(cast: Cast) -> None:
    content = workbook(
        [
            ["市财政局", "", "部门", "", "财政局", 3],
            ["市商务局", "市商务", "部门", "", "商务局", ""],
            ["秘书五科", "", "科室", "", "", 0],
        ],
        [["预算科长", "市财政局", "科长", 13800000000, "yusuan"], ["督办员甲", "秘书五科", "", "", "clerk"]],
    )
    assert verbs(content) == [
        (ADD, "市财政局"), (EDIT, "市商务局"), (SAME, "秘书五科"), (ADD, "预算科长"), (SAME, "督办员甲"),
    ]  # fmt: skip
    assert plan_of(sheets_of(content)).of(EDIT)[0].changes == (("简称", "", "市商务"),)


def test_only_a_merged_cell_inherits(cast: Cast) -> None:
    rows = [["某甲", "市商务局"], ["某乙", None], ["某丙", None]]
    content = workbook(persons=rows, merged=("B2:B3",))
    assert verbs(content) == [(ADD, "某甲"), (ADD, "某乙"), (WRONG, "没有单位；只有合并的单元格才随上一行。")]


@pytest.mark.parametrize(
    ("units", "persons", "sentence"),
    [
        ([["", "某局", "部门"]], None, "没有全称"),
        ([["某局", "", "协会"]], None, "类别“协会”不认识"),
        ([["某局", "", "部门", "没有的上级"]], None, "上级“没有的上级”没有登记"),
        ([["某局", "", "部门"], ["某局", "", "部门"]], None, "与第2行重复"),
        ([["秘书五科", "", "科室", "市商务局"]], None, "划转请在机构页办理"),
        ([["某局", "", "部门", "", "", "第一"]], None, "排序“第一”不是数字"),
        (None, [["", "市商务局", "科长"]], "没有姓名"),
        (None, [["某甲", "没有的单位"]], "单位“没有的单位”没有登记"),
        (None, [["某甲", "市商务局", "", "", "李四"]], "只能用小写字母"),
        (None, [["某甲", "市商务局"], ["某甲", "市商务局"]], "与第2行重复"),
        (None, [["督办员甲", "秘书五科", "", "", "other2"]], "账号是“clerk”"),
        (None, [["某" * 41, "市商务局"]], "姓名超过40个字"),
    ],
)
def test_a_row_that_cannot_be_used_says_why(cast: Cast, units: Any, persons: Any, sentence: str) -> None:
    found = verbs(workbook(units, persons))
    assert found[-1][0] == WRONG
    assert sentence in found[-1][1]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"", "空文件"), (b"name,unit", "不是xlsx"), (b"PK\x03\x04 broken", "已损坏"), (workbook([]), "没有内容")],
)
def test_a_file_that_is_no_such_workbook_is_refused(content: bytes, sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        sheets_of(content)


def test_more_than_two_thousand_rows_are_refused() -> None:
    rows = [[f"人{n}", "市商务局"] for n in range(MOST_ROWS + 1)]
    with pytest.raises(Invalid, match="一次最多2000行"):
        sheets_of(workbook(persons=rows))


def test_all_of_it_is_entered_and_recorded(cast: Cast) -> None:
    lines = sheets_of(
        workbook(
            [["市财政局", "", "部门", "", "财政局、财政", 3]], [["预算科长", "市财政局", "科长", 13800000000, "yusuan"]]
        )
    )
    accounts = actions.apply_import(actor=cast.standing("system_admin"), lines=lines, digest=plan_of(lines).digest)
    person = Person.objects.get(username="yusuan")
    assert [(one.pk, one.check_password(word)) for one, word in accounts] == [(person.pk, True)]
    assert (person.unit.name, person.phone) == ("市财政局", "13800000000")
    assert Unit.objects.get(name="市财政局").aliases == ["财政局", "财政"]
    assert last("people.imported").data == {"added": 2, "changed": 0, "accounts": 1}
    assert not plan_of(lines).of(ADD, EDIT)


def test_one_wrong_row_enters_nothing(cast: Cast) -> None:
    lines = sheets_of(workbook(persons=[["某甲", "市商务局"], ["某乙", "没有的单位"]]))
    with pytest.raises(Refused, match="有1行有误，没有导入"):
        actions.apply_import(actor=cast.standing("system_admin"), lines=lines, digest=plan_of(lines).digest)
    assert not Person.objects.filter(name="某甲").exists()


def test_what_changed_since_the_preview_is_noticed(cast: Cast) -> None:
    lines = sheets_of(workbook(persons=[["某甲", "市商务局", "科长"]]))
    shown = plan_of(lines).digest
    admin = cast.standing("system_admin")
    actions.add_person(actor=admin, entry=actions.PersonEntry("某甲", cast.commerce))
    with pytest.raises(Conflict, match="预览之后机构人员有过改动"):
        actions.apply_import(actor=admin, lines=lines, digest=shown)


def upload(content: bytes) -> dict[str, Any]:
    return {"file": SimpleUploadedFile("机构人员.xlsx", content)}


def test_the_pages_preview_and_enter(cast: Cast) -> None:
    client = browser(cast, "system_admin")
    preview = client.post(
        "/people/import/", upload(workbook(persons=[["某甲", "市商务局", "", "", "mou"]]))
    ).content.decode()
    assert "导入1行" in preview
    assert not Person.objects.filter(name="某甲").exists()
    packed = preview.split('name="packed" value="')[1].split('"')[0]
    page = client.post("/people/import/apply/", {"packed": packed}).content.decode()
    assert "密码只显示这一次" in page
    assert Person.objects.filter(username="mou").exists()
    assert client.post("/people/import/apply/", {"packed": packed + "x"}).status_code == 422


def test_the_preview_of_a_wrong_file_keeps_the_sentence(cast: Cast) -> None:
    response = browser(cast, "system_admin").post("/people/import/", upload(b"PK\x03\x04 broken"))
    assert response.status_code == 422
    assert "已损坏" in response.content.decode()


def test_what_is_there_can_be_taken_out_and_read_back_unchanged(cast: Cast) -> None:
    content = browser(cast, "system_admin").get("/people/import/template.xlsx?filled=1").content
    plan = plan_of(sheets_of(content))
    assert len(plan.of(SAME)) == len(plan.rows) == Unit.objects.count() + Person.objects.count()


def test_the_empty_template_holds_the_columns_and_says_how(cast: Cast) -> None:
    content = browser(cast, "system_admin").get("/people/import/template.xlsx").content
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert [[cell.value for cell in book[name][1]] for name in ("机构", "人员")] == [UNIT_HEAD, PERSON_HEAD]
    assert "填写说明" in book.sheetnames
