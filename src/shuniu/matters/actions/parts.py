"""What several verbs need: units and persons by name, copies for lists, the kept indexes."""

from __future__ import annotations

from datetime import date, time

from shuniu.audit.api import Actor
from shuniu.kernel import clock
from shuniu.matters import queries
from shuniu.matters.actions.entries import MatterEntry
from shuniu.matters.choices import OPEN, Part, State
from shuniu.matters.models import (
    Matter,
    Undertaking,
)
from shuniu.matters.rules import FAR, turning_days
from shuniu.people.api import Person, Unit, find_or_add_unit


class Units:
    """Looks each unit name up once."""

    def __init__(self, actor: Actor) -> None:
        self.actor = actor
        self.known: dict[str, Unit] = {}

    def __call__(self, name: str) -> Unit:
        if name not in self.known:
            self.known[name] = find_or_add_unit(actor=self.actor, name=name)
        return self.known[name]


Parts = list[tuple[Unit, str]]


def parts_of(entry: MatterEntry, units: Units) -> tuple[Parts, Parts]:
    """Lead and support units with their wording; each unit once, a lead before a support."""
    seen: set[int] = set()
    both: tuple[Parts, Parts] = ([], [])
    for names, found in zip((entry.leads, entry.supports), both, strict=True):
        for name in names:
            if not name.strip():
                continue
            unit = units(name)
            if unit.pk not in seen:
                seen.add(unit.pk)
                found.append((unit, name.strip()[:120]))
    return both


def person_named(name: str, leads: Parts) -> Person | None:
    """The responsible person by name, looked for in the lead units first; None where there is no such record."""
    name = name.strip()
    if not name:
        return None
    found = list(Person.objects.filter(name=name, active=True))
    inside = [person for person in found if person.unit_id in {unit.pk for unit, _ in leads}]
    if inside:
        return inside[0]
    return found[0] if len(found) == 1 else None


def set_term(matter: Matter, due_on: date | None, due_time: time | None, due_text: str, ongoing: bool) -> None:
    matter.due_on = None if ongoing else due_on
    matter.due_time = None if ongoing else due_time
    matter.due_text = due_text[:120]
    matter.ongoing = ongoing


def set_names(matter: Matter, leads: Parts, supports: Parts) -> None:
    matter.lead_unit = leads[0][0] if leads else None
    matter.lead_name = "、".join(name for _, name in leads)[:120]
    matter.support_names = "、".join(name for _, name in supports)


def keep_parts(matter: Matter, leads: Parts, supports: Parts) -> None:
    rows = [(Part.LEAD, part) for part in leads] + [(Part.SUPPORT, part) for part in supports]
    Undertaking.objects.bulk_create(
        Undertaking(matter=matter, unit=unit, unit_name=name, part=part, order=order, open=State(matter.state) in OPEN)
        for order, (part, (unit, name)) in enumerate(rows)
    )


def words_of(matter: Matter) -> str:
    """What the text index holds of a matter."""
    return f"{matter.number} {matter.title} {matter.requirement} {matter.lead_name} {matter.support_names} {matter.responsible_name}"


def renew_indexes(matter: Matter, lamp: queries.Lamp | None = None) -> None:
    """Set the sort key and the turning days of the light from the facts, before saving."""
    lamp = lamp or queries.lamp()
    matter.due_key = matter.due_on or FAR
    matter.yellow_on, matter.red_on = turning_days(
        queries.facts_of_matter(matter), lamp.conditions, lamp.calendar, matter.assigned_on or clock.today()
    )


def replace_parts(matter: Matter, leads: Parts, supports: Parts) -> None:
    """New undertakings; a unit that stays keeps its handler and its signature."""
    old = {part.unit_id: part for part in matter.undertakings.all()}
    matter.undertakings.all().delete()
    set_names(matter, leads, supports)
    keep_parts(matter, leads, supports)
    for part in Undertaking.objects.filter(matter=matter, unit_id__in=list(old)):
        was = old[part.unit_id]
        part.handler_id, part.signed_at, part.signed_by_id = was.handler_id, was.signed_at, was.signed_by_id
        part.save()
    matter._prefetched_objects_cache = {}  # type: ignore[attr-defined]
