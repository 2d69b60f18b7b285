"""机构: entering, renaming, moving and abolishing units. The system administrator's."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import F

from shuniu.audit.api import Actor, record
from shuniu.kernel.refusal import Invalid, Refused
from shuniu.kernel.writing import writes
from shuniu.people.actions.editing import change, fitted
from shuniu.people.choices import UnitKind
from shuniu.people.models import Person, Unit, path_under
from shuniu.people.policy import may_keep_organisation


@dataclass(frozen=True, slots=True)
class UnitEntry:
    """What is written about a unit."""

    name: str
    kind: UnitKind
    short_name: str = ""
    aliases: tuple[str, ...] = field(default=())
    order: int = 0


LABELS = {"name": "全称", "kind": "类别", "short_name": "简称", "aliases": "别称", "order": "排序"}


def initials_of(name: str) -> str:
    """Pinyin initials in lower case: 市卫生健康委 → swsjkw."""
    from pypinyin import Style, lazy_pinyin  # 47,000 phrases: half a second and 40 MB that only this verb needs

    return "".join(lazy_pinyin(name, style=Style.FIRST_LETTER, errors=str))[:60].lower()


@writes
def add_unit(
    *,
    actor: Actor,
    name: str,
    kind: UnitKind,
    parent: Unit | None = None,
    short_name: str = "",
    aliases: list[str] | None = None,
    order: int = 0,
    since: date | None = None,
) -> Unit:
    """Enter a unit."""
    may_keep_organisation(actor)
    return _enter(actor, UnitEntry(name, kind, short_name, tuple(aliases or ()), order), parent, since)


@writes
def find_or_add_unit(*, actor: Actor, name: str) -> Unit:
    """The unit of this name, short name or alias; a name never met before is entered as an outside unit.

    Open to whoever confirms a document: the register must not lose a unit because nobody has entered it yet.
    """
    name = name.strip()
    by_name = Unit.objects.order_by(F("until").desc(nulls_first=True), "order", "id")  # those in use first
    known = by_name.filter(name=name).first() or by_name.filter(short_name=name).first()
    if known is None:
        known = next((unit for unit in _with_aliases() if name in unit.aliases), None)
    if known is not None:
        return known
    unit = _enter(actor, UnitEntry(name, UnitKind.OUTSIDE), None, None)
    record(actor, "unit.met", unit, why="公文里的单位，机构表里没有")
    return unit


@writes
def edit_unit(*, actor: Actor, unit: Unit, version: int, entry: UnitEntry) -> Unit:
    """Change what is written about a unit. A former name stays as an alias, so that older papers still find it."""
    may_keep_organisation(actor)
    unit = Unit.objects.select_for_update().get(pk=unit.pk)
    before = unit.name
    wanted = _wanted(entry)
    if Unit.objects.filter(name=wanted["name"], parent_id=unit.parent_id).exclude(pk=unit.pk).exists():
        raise Invalid(f"“{wanted['name']}”已经登记过。", "请核对名称。", "name")
    if wanted["name"] != before and before not in wanted["aliases"]:
        wanted["aliases"] = [*wanted["aliases"], before]
    wanted["initials"] = _initials(wanted)
    changed = change(unit, version, wanted, LABELS)
    if not changed:
        return unit
    if unit.name != before:
        record(actor, "unit.renamed", unit, before=before, after=unit.name, data={"changed": changed})
    else:
        record(actor, "unit.edited", unit, data={"changed": changed})
    return unit


@writes
def move_unit(*, actor: Actor, unit: Unit, version: int, parent: Unit | None) -> Unit:
    """Hang a unit with everything under it below another."""
    may_keep_organisation(actor)
    unit = Unit.objects.select_for_update().get(pk=unit.pk)
    if parent is not None and parent.path.startswith(unit.path):
        raise Invalid(f"不能把“{unit}”划到它自己或它的下级之下。", "请另选上级。", "parent")
    if Unit.objects.filter(name=unit.name, parent=parent).exclude(pk=unit.pk).exists():
        raise Invalid(f"新的上级之下已有“{unit.name}”。", "请先改名。", "parent")
    before, old_path = str(unit.parent or "无上级"), unit.path
    if not change(unit, version, {"parent_id": parent.pk if parent else None}, {"parent_id": "上级"}):
        return unit
    unit = Unit.objects.select_related("parent").get(pk=unit.pk)
    moved = list(Unit.objects.filter(path__startswith=old_path))
    for each in moved:
        each.path = path_under(parent, unit.pk) + each.path.removeprefix(old_path)
    Unit.objects.bulk_update(moved, ["path"])
    record(actor, "unit.moved", unit, before=before, after=str(parent or "无上级"), data={"units": len(moved)})
    return Unit.objects.get(pk=unit.pk)


@writes
def abolish_unit(*, actor: Actor, unit: Unit, version: int, until: date, reason: str) -> Unit:
    """撤销: the unit exists until the end of this day. What it has done keeps its name."""
    may_keep_organisation(actor)
    unit = Unit.objects.select_for_update().get(pk=unit.pk)
    reason = fitted(reason, "依据", "reason", 200, wanted=True)
    if unit.since and until < unit.since:
        raise Invalid("撤销日早于设立日。", "请核对日期。", "until")
    below = Unit.objects.filter(path__startswith=unit.path, until=None).exclude(pk=unit.pk)
    if first := below.first():
        raise Refused(f"不能撤销：“{unit}”下面还有“{first}”。", "请先撤销或划转下级单位。")
    if persons := Person.objects.filter(unit=unit, active=True).count():
        raise Refused(f"不能撤销：“{unit}”还有{persons}名在用人员。", "请先调整他们的单位或停用。")
    change(unit, version, {"until": until}, {"until": "撤销日"})
    record(actor, "unit.abolished", unit, after=until.isoformat(), why=reason)
    return unit


@writes
def restore_unit(*, actor: Actor, unit: Unit, version: int) -> Unit:
    """Take an abolition back."""
    may_keep_organisation(actor)
    unit = Unit.objects.select_for_update().get(pk=unit.pk)
    before = unit.until.isoformat() if unit.until else ""
    change(unit, version, {"until": None}, {"until": "撤销日"})
    record(actor, "unit.restored", unit, before=before)
    return unit


def _enter(actor: Actor, entry: UnitEntry, parent: Unit | None, since: date | None) -> Unit:
    wanted = _wanted(entry)
    if Unit.objects.filter(name=wanted["name"], parent=parent).exists():
        raise Invalid(f"“{wanted['name']}”已经登记过。", "请直接选用。", "name")
    unit = Unit(**wanted, parent=parent, since=since, initials=_initials(wanted))
    unit.save()
    unit.path = path_under(parent, unit.pk)
    unit.save(update_fields=["path"])
    record(actor, "unit.added", unit, after=unit.name)
    return unit


def _wanted(entry: UnitEntry) -> dict[str, Any]:
    aliases = dict.fromkeys(fitted(alias, "别称", "aliases", 60) for alias in entry.aliases)
    return {
        "name": fitted(entry.name, "单位全称", "name", 120, wanted=True),
        "kind": UnitKind(entry.kind),
        "short_name": fitted(entry.short_name, "简称", "short_name", 60),
        "aliases": [alias for alias in aliases if alias],
        "order": entry.order,
    }


def _initials(wanted: dict[str, Any]) -> str:
    """The initials of short name, name and aliases, side by side: each is found by its beginning or its middle."""
    names = (wanted["short_name"], wanted["name"], *wanted["aliases"])
    return " ".join(dict.fromkeys(initials_of(name) for name in names if name))[:60]


def _with_aliases() -> Any:
    return Unit.objects.exclude(aliases=[]).order_by(F("until").desc(nulls_first=True), "order", "id")
