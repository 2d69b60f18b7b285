"""导入机构人员: a workbook is read, its differences are shown, and only then all of it is entered at once.

The steps:

1. ``sheets_of`` reads the two sheets; a cell inherits only within a true merged range, a blank cell stays blank.
2. ``plan_of`` says for every row whether it adds, changes, repeats or cannot be used, against the rows before it
   and the database as it is.
3. ``apply_import`` makes the same plan again; where it is no longer the one that was shown, nothing is done.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field

from python_calamine import CalamineError, CalamineWorkbook

from shuniu.audit.api import Actor, record
from shuniu.kernel.refusal import Conflict, Invalid, Refused
from shuniu.kernel.writing import writes
from shuniu.people.actions.persons import PersonEntry, add_person, edit_person
from shuniu.people.actions.units import UnitEntry, add_unit, edit_unit
from shuniu.people.choices import UnitKind
from shuniu.people.models import Person, Unit
from shuniu.people.policy import may_keep_organisation
from shuniu.people.rules import USERNAME

MOST_ROWS = 2000
MOST_BYTES = 5 * 1024 * 1024
MOST_UNPACKED = 60 * 1024 * 1024
UNITS, PERSONS = "机构", "人员"
COLUMNS: dict[str, tuple[str, ...]] = {
    UNITS: ("全称", "简称", "类别", "上级", "别称", "排序"),
    PERSONS: ("姓名", "单位", "职务", "电话", "账号"),
}
WANTED = {UNITS: ("全称", "类别"), PERSONS: ("姓名", "单位")}

Cells = dict[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """One row as read: its sheet, its number there, its cells by column."""

    sheet: str
    number: int
    cells: Cells


@dataclass(frozen=True, slots=True)
class Planned:
    """What becomes of a row: 新增, 修改, 不变, or 有误 with the sentence why."""

    line: Line
    verb: str
    name: str
    changes: tuple[tuple[str, str, str], ...] = ()
    fault: str = ""
    target: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """All rows, in order."""

    rows: tuple[Planned, ...] = field(default=())

    def of(self, *verbs: str) -> list[Planned]:
        """The rows with these verbs."""
        return [row for row in self.rows if row.verb in verbs]

    @property
    def digest(self) -> str:
        """Changes when anything of the plan changes."""
        return hashlib.sha256(json.dumps([asdict(row) for row in self.rows], ensure_ascii=False).encode()).hexdigest()


ADD, EDIT, SAME, WRONG = "新增", "修改", "不变", "有误"


def sheets_of(content: bytes) -> list[Line]:
    """The rows of both sheets, in order, at most 2000. Refuses what is not such a workbook, saying why."""
    _check_file(content)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        names = [name for name in (UNITS, PERSONS) if name in workbook.sheet_names]
        if not names:
            raise Invalid("工作簿里没有“机构”或“人员”工作表。", "请使用下载的模板。", "file")
        lines = [line for name in names for line in _lines(workbook, name)]
    except (CalamineError, ValueError, KeyError, zipfile.BadZipFile) as broken:
        raise Invalid("这个文件读不出来。", "请用WPS或Excel另存为xlsx后再传。", "file") from broken
    if not lines:
        raise Invalid("工作表里没有内容。", "请填写后再传。", "file")
    if len(lines) > MOST_ROWS:
        raise Invalid(f"共{len(lines)}行，一次最多{MOST_ROWS}行。", "请分成几个文件。", "file")
    return lines


def plan_of(lines: Iterable[Line]) -> Plan:
    """What would become of each row, against the database as it is."""
    reading = _Reading()
    return Plan(tuple(reading.unit(line) if line.sheet == UNITS else reading.person(line) for line in lines))


@writes
def apply_import(*, actor: Actor, lines: list[Line], digest: str) -> list[tuple[Person, str]]:
    """Enter all rows as shown, or none. Returns the new accounts with their one-time passwords."""
    may_keep_organisation(actor)
    plan = plan_of(lines)
    if plan.of(WRONG):
        raise Refused(f"有{len(plan.of(WRONG))}行有误，没有导入。", "请改好后重新上传。")
    if plan.digest != digest:
        raise Conflict("预览之后机构人员有过改动，没有导入。")
    accounts: list[tuple[Person, str]] = []
    for row in plan.of(ADD, EDIT):
        if row.line.sheet == UNITS:
            _enter_unit(actor, row)
        elif (entered := _enter_person(actor, row))[1]:
            accounts.append(entered)
    office = Unit.objects.order_by("order", "id").first()
    assert office is not None, "an import has entered a unit or a person in one"
    counts = {"added": len(plan.of(ADD)), "changed": len(plan.of(EDIT)), "accounts": len(accounts)}
    record(actor, "people.imported", office, data=counts)
    return accounts


def _check_file(content: bytes) -> None:
    if not content:
        raise Invalid("这是空文件。", "请选择填好的模板。", "file")
    if len(content) > MOST_BYTES:
        raise Invalid("文件超过5兆。", "请去掉图片，或分成几个文件。", "file")
    if not content.startswith(b"PK\x03\x04"):
        raise Invalid("这不是xlsx文件。", "请用WPS或Excel另存为xlsx后再传。", "file")
    try:
        unpacked = sum(part.file_size for part in zipfile.ZipFile(io.BytesIO(content)).infolist())
    except zipfile.BadZipFile as broken:
        raise Invalid("这个文件已损坏。", "请重新保存后再传。", "file") from broken
    if unpacked > MOST_UNPACKED:
        raise Invalid("文件解开后过大。", "请去掉多余的工作表和图片。", "file")


def _lines(workbook: CalamineWorkbook, name: str) -> list[Line]:
    sheet = workbook.get_sheet_by_name(name)
    rows = [[_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    for first, last in sheet.merged_cell_ranges or ():
        for y in range(first[0], min(last[0] + 1, len(rows))):
            for x in range(first[1], min(last[1] + 1, len(rows[y]))):
                rows[y][x] = rows[first[0]][first[1]]
    head = next((i for i, row in enumerate(rows[:10]) if WANTED[name][0] in row), None)
    if head is None:
        raise Invalid(f"“{name}”工作表没有“{WANTED[name][0]}”一列。", "请使用下载的模板。", "file")
    titles = rows[head]
    missing = [title for title in WANTED[name] if title not in titles]
    if missing:
        raise Invalid(f"“{name}”工作表缺少{'、'.join(missing)}列。", "请使用下载的模板。", "file")
    place = {title: titles.index(title) for title in COLUMNS[name] if title in titles}
    return [
        Line(name, number, {title: row[x] for title, x in place.items()})
        for number, row in enumerate(rows[head + 1 :], start=head + 2)
        if any(row[x] for x in place.values())
    ]


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():  # a telephone number or an order typed as a number
        return str(int(cell))
    return " ".join(str(cell).split())


class _Reading:
    """Compares row after row with the database and with the rows before."""

    def __init__(self) -> None:
        self.units = {unit.name: unit for unit in Unit.objects.select_related("parent")}
        self.short = {unit.short_name: unit for unit in self.units.values() if unit.short_name}
        self.coming: dict[str, int] = {}
        persons = list(Person.objects.select_related("unit"))
        self.accounts = {person.username: person for person in persons if person.username}
        self.persons: dict[tuple[str, str], list[Person]] = {}
        for person in persons:
            if person.active:
                self.persons.setdefault((person.name, person.unit.name), []).append(person)
        self.seen: dict[object, int] = {}

    def unit(self, line: Line) -> Planned:
        cells = line.cells
        name = cells["全称"]
        fault = self._unit_fault(line)
        if fault:
            return Planned(line, WRONG, name, fault=fault)
        self.coming[name] = line.number
        known = self.units.get(name)
        if known is None:
            return Planned(line, ADD, name)
        was = {
            "简称": known.short_name, "类别": known.get_kind_display(), "别称": "、".join(known.aliases),
            "排序": str(known.order),
        }  # fmt: skip
        return self._compared(line, name, was, known.pk)

    def person(self, line: Line) -> Planned:
        cells = line.cells
        name, account = cells["姓名"], cells.get("账号", "").lower()
        fault = self._person_fault(line, account)
        if fault:
            return Planned(line, WRONG, name, fault=fault)
        unit_name = self._unit_name(cells["单位"])
        same = self.persons.get((name, unit_name), [])
        known = self.accounts.get(account) or (same[0] if same else None)
        if known is None:
            return Planned(line, ADD, name)
        was = {
            "姓名": known.name,
            "单位": known.unit.name,
            "职务": known.title,
            "电话": known.phone,
            "账号": known.username or "",
        }
        cells = {**cells, "单位": unit_name, "账号": account}
        return self._compared(Line(line.sheet, line.number, cells), name, was, known.pk)

    def _compared(self, line: Line, name: str, was: Cells, target: int) -> Planned:
        """A blank cell leaves what is there."""
        changes = tuple(
            (title, was[title], now) for title, now in line.cells.items() if title in was and now and now != was[title]
        )
        return Planned(line, EDIT if changes else SAME, name, changes, target=target)

    def _unit_fault(self, line: Line) -> str:
        cells = line.cells
        name, kind, parent = cells["全称"], cells["类别"], cells.get("上级", "")
        if not name:
            return "没有全称。"
        if name in self.coming:
            return f"与第{self.coming[name]}行重复。"
        if kind not in UnitKind.labels and not (name in self.units and not kind):
            return f"类别“{kind}”不认识，应为{'、'.join(UnitKind.labels)}之一。"
        if parent and parent not in self.units and parent not in self.coming:
            return f"上级“{parent}”没有登记，也不在前面的行里。"
        known = self.units.get(name)
        if known and parent and (known.parent is None or known.parent.name != parent):
            return "上级与登记的不同；划转请在机构页办理。"
        if (order := cells.get("排序", "")) and not order.isdigit():
            return f"排序“{order}”不是数字。"
        return _too_long(cells, {"全称": 120, "简称": 60})

    def _person_fault(self, line: Line, account: str) -> str:
        cells = line.cells
        name, unit = cells["姓名"], cells["单位"]
        if not name:
            return "没有姓名。"
        if not unit:
            return "没有单位；只有合并的单元格才随上一行。"
        if unit not in self.units and unit not in self.short and unit not in self.coming:
            return f"单位“{unit}”没有登记，也不在“机构”工作表里。"
        if account and not USERNAME.fullmatch(account):
            return f"账号“{account}”只能用小写字母、数字、点、横线，2至60个字符。"
        key: object = account or (name, self._unit_name(unit))
        if key in self.seen:
            return f"与第{self.seen[key]}行重复。"
        same = self.persons.get((name, self._unit_name(unit)), [])
        if not account and len(same) > 1:
            return f"{unit}有{len(same)}个“{name}”，请写明账号。"
        if account and account not in self.accounts and len(same) == 1 and same[0].username:
            return f"{unit}的“{name}”账号是“{same[0].username}”；确是两人请在人员页新增。"
        self.seen[key] = line.number
        return _too_long(cells, {"姓名": 40, "职务": 60, "电话": 40})

    def _unit_name(self, written: str) -> str:
        return written if written in self.units or written not in self.short else self.short[written].name


def _too_long(cells: Cells, most: dict[str, int]) -> str:
    return next((f"{title}超过{n}个字。" for title, n in most.items() if len(cells.get(title, "")) > n), "")


def _enter_unit(actor: Actor, row: Planned) -> None:
    cells = row.line.cells
    aliases = tuple(part for part in cells.get("别称", "").replace("，", "、").split("、") if part)
    if row.target is None:
        parent = Unit.objects.filter(name=cells["上级"]).first() if cells.get("上级") else None
        add_unit(
            actor=actor, name=cells["全称"], kind=_kind(cells["类别"]), parent=parent, short_name=cells.get("简称", ""),
            aliases=list(aliases), order=int(cells.get("排序") or 0),
        )  # fmt: skip
        return
    unit = Unit.objects.get(pk=row.target)
    entry = UnitEntry(
        name=unit.name, kind=_kind(cells["类别"]) if cells["类别"] else UnitKind(unit.kind),
        short_name=cells.get("简称") or unit.short_name, aliases=aliases or tuple(unit.aliases),
        order=int(cells.get("排序") or unit.order),
    )  # fmt: skip
    edit_unit(actor=actor, unit=unit, version=unit.version, entry=entry)


def _enter_person(actor: Actor, row: Planned) -> tuple[Person, str]:
    cells = row.line.cells
    unit = Unit.objects.filter(name=cells["单位"]).first() or Unit.objects.get(short_name=cells["单位"])
    if row.target is None:
        entry = PersonEntry(cells["姓名"], unit, cells.get("职务", ""), cells.get("电话", ""), cells.get("账号", ""))
        return add_person(actor=actor, entry=entry)
    person = Person.objects.get(pk=row.target)
    entry = PersonEntry(
        cells["姓名"], unit, cells.get("职务") or person.title, cells.get("电话") or person.phone,
        cells.get("账号") or person.username or "",
    )  # fmt: skip
    return edit_person(actor=actor, person=person, version=person.version, entry=entry)


def _kind(label: str) -> UnitKind:
    return next(kind for kind in UnitKind if kind.label == label)
