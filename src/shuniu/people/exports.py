"""The workbook for importing units and persons: empty, or filled with what is there."""

from __future__ import annotations

import io
from collections.abc import Sequence

import xlsxwriter

from shuniu.people.choices import UnitKind
from shuniu.people.models import Person, Unit

UNIT_COLUMNS = (("全称", 34), ("简称", 20), ("类别", 16), ("上级", 34), ("别称", 24), ("排序", 8))
PERSON_COLUMNS = (("姓名", 12), ("单位", 34), ("职务", 18), ("电话", 18), ("账号", 18))
NOTES = (
    "全称、类别、姓名、单位必填；其余可空，空着的格不改动已有内容。",
    f"类别写{'、'.join(UnitKind.labels)}之一；上级、单位写全称，须已登记或写在前面的行。",
    "别称之间用、隔开。只有真正合并的单元格才随第一格，空格不随上一行。",
    "账号为小写字母和数字；空着即为不登录的联系人。同名同单位的视为同一人。",
)


def workbook(units: Sequence[Unit] = (), persons: Sequence[Person] = ()) -> bytes:
    """The template as .xlsx, holding these units and persons, to be filled in and read back."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#F4F2EA"})
    text = book.add_format({"num_format": "@"})
    rows_of = {"机构": [_unit(unit) for unit in units], "人员": [_person(person) for person in persons]}
    for name, columns in (("机构", UNIT_COLUMNS), ("人员", PERSON_COLUMNS)):
        sheet = book.add_worksheet(name)
        for x, (title, width) in enumerate(columns):
            sheet.set_column(x, x, width, text)
            sheet.write_string(0, x, title, head)
        for y, row in enumerate(rows_of[name], start=1):
            for x, cell in enumerate(row):
                sheet.write_string(y, x, cell)
        sheet.freeze_panes(1, 0)
        if name == "机构":
            sheet.data_validation(1, 2, 2000, 2, {"validate": "list", "source": list(UnitKind.labels)})
    notes = book.add_worksheet("填写说明")
    notes.set_column(0, 0, 90)
    for y, note in enumerate(NOTES):
        notes.write_string(y, 0, note)
    book.close()
    return out.getvalue()


def _unit(unit: Unit) -> tuple[str, ...]:
    parent = unit.parent.name if unit.parent else ""
    aliases = "、".join(unit.aliases)
    return (unit.name, unit.short_name, unit.get_kind_display(), parent, aliases, str(unit.order))


def _person(person: Person) -> tuple[str, ...]:
    return (person.name, person.unit.name, person.title, person.phone, person.username or "")
