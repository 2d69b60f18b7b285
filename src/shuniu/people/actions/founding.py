"""A new installation: the office and its three administrators."""

from __future__ import annotations

from collections.abc import Mapping

from shuniu.audit.api import SYSTEM, Actor, record
from shuniu.kernel import clock
from shuniu.kernel.refusal import Refused
from shuniu.kernel.writing import writes
from shuniu.people.actions.persons import PersonEntry, add_person
from shuniu.people.actions.posts import add_post, appoint
from shuniu.people.actions.units import add_unit
from shuniu.people.choices import Role, Scope, UnitKind
from shuniu.people.models import Person


@writes
def found_office(*, name: str, passwords: Mapping[Role, str], actor: Actor = SYSTEM) -> list[Person]:
    """The office and an account for each of these administrators, with the given one-time password.

    Accounts are named after the roles: ``systemadmin``, ``securityadmin``, ``auditor``.
    """
    if Person.objects.exists():
        raise Refused("已经有人员，不能再建。", "新增人员请由系统管理员登录后办理。")
    office = add_unit(actor=actor, name=name, kind=UnitKind.OFFICE)
    founded = []
    for role, word in passwords.items():
        entry = PersonEntry(name=role.label, unit=office, username=role.value.replace("_", ""))
        person, _ = add_person(actor=actor, entry=entry)
        person.set_password(word)
        person.save(update_fields=["password"])
        post = add_post(actor=actor, unit=office, name=role.label, role=role, scope=Scope.NONE)
        appoint(actor=actor, person=person, post=post, since=clock.today())
        founded.append(person)
    record(actor, "office.founded", office)
    return founded
