"""The office's units and leaders, as 立项 needs them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from gongwen.lexicon import Lexicon
from shuniu.kernel import clock
from shuniu.people.api import Person, Role, Unit, UnitKind, find_units


@dataclass(frozen=True, slots=True)
class KnownUnits:
    """Every name under which the organisation knows a unit."""

    ids: Mapping[str, int]

    def knows(self, name: str) -> bool:
        """Whether a unit is known by this name, short name or alias."""
        return name in self.ids

    def unknown(self, names: Iterable[str]) -> list[str]:
        """The names that would be entered as outside units."""
        return [name for name in names if name not in self.ids]


def known_units() -> KnownUnits:
    """One query; a full name goes before a short name, that before an alias."""
    ids: dict[str, int] = {}
    rows = list(_units().values_list("pk", "name", "short_name", "aliases"))
    for names in ([(pk, name) for pk, name, _, _ in rows], [(pk, short) for pk, _, short, _ in rows if short]):
        for pk, name in names:
            ids.setdefault(name, pk)
    for pk, _, _, aliases in rows:
        for name in aliases:
            ids.setdefault(name, pk)
    return KnownUnits(ids)


def _units() -> QuerySet[Unit]:
    today = clock.today()
    return Unit.objects.filter(Q(until=None) | Q(until__gte=today)).order_by("order", "id")


def lexicon() -> Lexicon:
    """The office's units as the decomposer wants them: every written form is a unit, none is rewritten."""
    names: set[str] = set()
    for name, short, aliases in _units().values_list("name", "short_name", "aliases"):
        names.update(filter(None, (name, short, *aliases)))
    return Lexicon(frozenset(names))


def leaders() -> QuerySet[Person]:
    """Those who may be named as 督办领导."""
    today = clock.today()
    in_office = Q(appointments__since__lte=today) & (Q(appointments__until=None) | Q(appointments__until__gte=today))
    return Person.objects.filter(in_office, active=True, appointments__post__role=Role.LEADER).distinct().order_by("id")


def pickable_units(text: str) -> list[dict[str, str]]:
    """For the pickers of units: the name as offices write it, by name, short name, alias or pinyin initials."""
    found = [unit for unit in find_units(text, limit=21) if unit.kind != UnitKind.OFFICE]
    return [{"value": str(u), "text": str(u), "note": u.get_kind_display()} for u in found[:20]]
