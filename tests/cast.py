"""One cast for all tests: roles only, never names of the living. The office of an invented city, 青岚市."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from shuniu.audit.api import SYSTEM
from shuniu.matters import actions, queries
from shuniu.matters.actions import MatterEntry, SourceEntry
from shuniu.matters.choices import SourceKind
from shuniu.matters.models import Matter, Source
from shuniu.people.api import Person, Role, Scope, Standing, Unit, UnitKind, add_unit, standing_of
from shuniu.people.models import Appointment, Post

START = date(2020, 1, 1)
PASSWORD = "qinglan-2026"  # noqa: S105 - of a test's own database


@dataclass(frozen=True)
class Cast:
    """Everybody, by role."""

    office: Unit
    section: Unit
    health: Unit
    commerce: Unit
    clerk: Person
    chief: Person
    leader: Person
    other_clerk: Person
    health_liaison: Person
    health_handler: Person
    commerce_liaison: Person
    archivist: Person
    system_admin: Person
    security_admin: Person
    auditor: Person

    def standing(self, role: str) -> Standing:
        """What this member of the cast amounts to today."""
        return standing_of(getattr(self, role))


def make_cast() -> Cast:
    """The office with two sections, two departments, and one person for each role."""
    office = add_unit(actor=SYSTEM, name="青岚市人民政府办公室", kind=UnitKind.OFFICE, short_name="市政府办公室")
    section = add_unit(actor=SYSTEM, name="秘书五科", kind=UnitKind.SECTION, parent=office)
    other = add_unit(actor=SYSTEM, name="秘书二科", kind=UnitKind.SECTION, parent=office)
    health = add_unit(
        actor=SYSTEM, name="市卫生健康委员会", kind=UnitKind.DEPARTMENT, short_name="市卫生健康委", aliases=["卫健委"]
    )
    commerce = add_unit(actor=SYSTEM, name="市商务局", kind=UnitKind.DEPARTMENT, aliases=["商务局"])
    return Cast(
        office, section, health, commerce,
        clerk=_person("clerk", "督办员甲", section, Role.CLERK, Scope.SECTION),
        chief=_person("chief", "科长甲", section, Role.CHIEF, Scope.SECTION),
        leader=_person("leader", "分管领导", office, Role.LEADER, Scope.ALL),
        other_clerk=_person("other", "督办员乙", other, Role.CLERK, Scope.SECTION),
        health_liaison=_person("health", "卫健联络员", health, Role.LIAISON, Scope.SUBTREE),
        health_handler=_person("handler", "卫健承办人", health, Role.HANDLER, Scope.OWN),
        commerce_liaison=_person("commerce", "商务联络员", commerce, Role.LIAISON, Scope.SUBTREE),
        archivist=_person("archivist", "档案员", office, Role.ARCHIVIST, Scope.ALL),
        system_admin=_person("sysadmin", "系统管理员", office, Role.SYSTEM_ADMIN, Scope.NONE),
        security_admin=_person("secadmin", "安全管理员", office, Role.SECURITY_ADMIN, Scope.NONE),
        auditor=_person("auditor", "审计员", office, Role.AUDITOR, Scope.NONE),
    )  # fmt: skip


def _person(username: str, name: str, unit: Unit, role: Role, scope: Scope) -> Person:
    person = Person(username=username, name=name, unit=unit)
    person.set_password(PASSWORD)
    person.save()
    post, _ = Post.objects.get_or_create(unit=unit, name=role.label, defaults={"role": role, "scope": scope})
    Appointment.objects.create(person=person, post=post, since=START)
    return person


def make_source(cast: Cast, title: str = "青岚市2026年卫生健康重点任务分工方案") -> Source:
    """A source entered by the clerk."""
    return actions.enter_source(actor=cast.standing("clerk"), entry=SourceEntry(SourceKind.DOCUMENT, title))


def make_draft(cast: Cast, **wanted: object) -> Matter:
    """A draft for the health commission, due 2026-12-11, entered by the clerk."""
    plain: dict[str, object] = {
        "title": "统一县域医共体药品目录", "requirement": "统一县域医共体药品目录，排出时间表。", "leads": ("市卫生健康委",),
        "supports": ("市商务局",), "due_on": date(2026, 12, 11),
    }  # fmt: skip
    entry = MatterEntry(**{**plain, **wanted})  # type: ignore[arg-type]
    return actions.register_matters(actor=cast.standing("clerk"), source=make_source(cast), entries=[entry])[0]


def make_assigned(cast: Cast, **wanted: object) -> Matter:
    """The same, approved and handed out."""
    matter = actions.propose_matter(actor=cast.standing("clerk"), matter=make_draft(cast, **wanted))
    actions.approve_matter(actor=cast.standing("chief"), matter=matter)
    return actions.assign_matter(actor=cast.standing("clerk"), matter=matter)


def make_under_way(cast: Cast, **wanted: object) -> Matter:
    """The same, signed by the health commission's liaison."""
    matter = make_assigned(cast, **wanted)
    return actions.sign_matter(actor=cast.standing("health_liaison"), matter=seen(cast, "health_liaison", matter))


def make_reported(cast: Cast, **wanted: object) -> Matter:
    """The same, with the health commission asking to close."""
    matter = make_under_way(cast, **wanted)
    actions.ask_close(actor=cast.standing("health_liaison"), matter=matter, text="目录已统一，时间表已印发。")
    return seen(cast, "chief", matter)


def seen(cast: Cast, role: str, matter: Matter) -> Matter:
    """The matter as fetched afresh for a member of the cast."""
    return queries.matter_for(cast.standing(role), matter.pk)
