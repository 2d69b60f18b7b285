"""The people of the demo: the office with two sections, departments, counties, outside units, and who speaks for them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.contrib.auth.hashers import make_password

from shuniu.audit.api import SYSTEM, record
from shuniu.people.actions import PersonEntry, add_person, add_post, appoint
from shuniu.people.api import Person, Role, Scope, Standing, Unit, UnitKind, add_unit, standing_of
from shuniu.people.models import Post

PASSWORD = "qinglan2026"  # noqa: S105 - of the demo, printed when it starts
KINDS = {"departments": UnitKind.DEPARTMENT, "counties": UnitKind.COUNTY, "outside": UnitKind.OUTSIDE}


def described(folder: Path) -> dict[str, Any]:
    """What ``office.json`` says."""
    found: dict[str, Any] = json.loads((folder / "office.json").read_text("utf-8"))
    return found


@dataclass
class Office:
    """Everybody, as they act: by key in the office itself, by unit elsewhere."""

    people: dict[str, Standing] = field(default_factory=dict)
    liaisons: dict[int, Standing] = field(default_factory=dict)
    handlers: dict[int, list[Person]] = field(default_factory=dict)
    counties: tuple[str, ...] = ()
    groups: frozenset[str] = frozenset()

    def chief_of(self, section_id: int) -> Standing:
        """The chief of a section."""
        return next(who for who in self.people.values() if who.holds(Role.CHIEF, section_id))


def make_office(folder: Path, today: date) -> Office:
    """Enter units, persons, posts and appointments. They have been there for years."""
    told, since = described(folder), today - timedelta(days=1000)
    hire = _Hiring(since, make_password(PASSWORD))
    units: dict[str, Unit] = {}

    def unit(row: dict[str, Any], kind: UnitKind, parent: Unit | None = None) -> Unit:
        units[row["name"]] = made = add_unit(
            actor=SYSTEM, name=row["name"], kind=kind, parent=parent, short_name=row.get("short", ""),
            aliases=row.get("aliases", []), order=len(units) + 1, since=since,
        )  # fmt: skip
        return made

    home = unit(told["office"], UnitKind.OFFICE)
    for row in told["sections"]:
        unit(row, UnitKind.SECTION, home)
    office = Office()
    for row in told["people"]:
        role, scope = Role(row["role"]), Scope(row["scope"])
        person = hire(row["name"], units[row["unit"]], role, scope, row.get("username"), row.get("title", ""))
        office.people[row["key"]] = standing_of(person, today)
        if role == Role.LIAISON:
            office.liaisons[person.unit_id] = office.people[row["key"]]
    for group, kind in KINDS.items():
        for row in told[group]:
            place = unit(row, kind)
            account = told["accounts"].get(row["liaison"], {}).get("username")
            speaker = hire(row["liaison"], place, Role.LIAISON, Scope.SUBTREE, account)
            office.liaisons[place.pk] = standing_of(speaker, today)
            office.handlers[place.pk] = [
                hire(name, place, Role.HANDLER, Scope.OWN, told["accounts"].get(name, {}).get("username"))
                for name in row.get("handlers", ())
            ]
    for row in told["groups"]:
        unit(row, UnitKind.GROUP)
    office.counties = tuple(row["name"] for row in told["counties"])
    office.groups = frozenset(name for row in told["groups"] for name in (row["name"], *row["aliases"]))
    return office


@dataclass(frozen=True)
class _Hiring:
    """Entering a person with a post. One hash serves all accounts: making it takes half a second."""

    since: date
    password: str

    def __call__(
        self, name: str, unit: Unit, role: Role, scope: Scope, username: str | None = None, title: str = ""
    ) -> Person:
        person, _ = add_person(actor=SYSTEM, entry=PersonEntry(name=name, unit=unit, title=title))
        if username:
            person.username, person.password = username, self.password
            person.save(update_fields=["username", "password"])
            record(SYSTEM, "person.edited", person, data={"changed": {"账号": ["", username]}})
        post = Post.objects.filter(unit=unit, role=role).first()
        post = post or add_post(actor=SYSTEM, unit=unit, name=role.label, role=role, scope=scope)
        appoint(actor=SYSTEM, person=person, post=post, since=self.since)
        return person
