"""Writes about units and persons. Organisation is the system administrator's, posts the security administrator's."""

from __future__ import annotations

from datetime import date
from typing import Any

from pypinyin import Style, lazy_pinyin

from shuniu.audit.api import Actor, record
from shuniu.kernel.refusal import Invalid
from shuniu.kernel.writing import writes
from shuniu.people.choices import UnitKind
from shuniu.people.models import Unit, path_under


def initials_of(name: str) -> str:
    """Pinyin initials in lower case: 市卫生健康委 → swsjkw."""
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
    """Enter a unit. The caller has asked the policy, or is a document's confirmation that met an outside unit."""
    name = name.strip()
    if not name:
        raise Invalid("单位没有名称。", "请填写单位全称。", "name")
    if Unit.objects.filter(name=name, parent=parent).exists():
        raise Invalid(f"“{name}”已经登记过。", "请直接选用。", "name")
    unit = Unit(
        name=name, kind=kind, parent=parent, short_name=short_name, aliases=aliases or [], order=order, since=since,
        initials=initials_of(short_name or name),
    )  # fmt: skip
    unit.save()
    unit.path = path_under(parent, unit.pk)
    unit.save(update_fields=["path"])
    record(actor, "unit.added", unit, after=name)
    return unit


@writes
def find_or_add_unit(*, actor: Actor, name: str) -> Unit:
    """The unit of this name, short name or alias; a name never met before is entered as an outside unit."""
    name = name.strip()
    known = Unit.objects.filter(name=name).first() or Unit.objects.filter(short_name=name).first()
    if known is None:
        known = next((unit for unit in _with_aliases() if name in unit.aliases), None)
    if known is not None:
        return known
    unit = add_unit(actor=actor, name=name, kind=UnitKind.OUTSIDE)
    record(actor, "unit.met", unit, why="公文里的单位，机构表里没有")
    return unit


def _with_aliases() -> Any:
    return Unit.objects.exclude(aliases=[]).order_by("order", "id")
