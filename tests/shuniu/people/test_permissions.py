"""Who may do what to the organisation: roles × actions, one table. 三员分立."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from shuniu.kernel.refusal import NotAllowed
from shuniu.people import actions, queries
from shuniu.people.api import Role, Scope, Standing, UnitKind
from shuniu.people.models import Post
from tests.cast import Cast

pytestmark = pytest.mark.usefixtures("friday")

ROLES = (
    "clerk", "chief", "leader", "health_liaison", "health_handler", "archivist", "system_admin", "security_admin",
    "auditor",
)  # fmt: skip
NOBODY: frozenset[str] = frozenset()
SYSTEM = frozenset({"system_admin"})
SECURITY = frozenset({"security_admin"})
ADMINISTRATION = SYSTEM | SECURITY | {"auditor"}
BUSINESS = frozenset(ROLES) - ADMINISTRATION

Act = Callable[[Cast, Standing], object]


def entry(cast: Cast) -> actions.PersonEntry:
    return actions.PersonEntry("某甲", cast.health)


def liaison_post(cast: Cast) -> Post:
    return Post.objects.get(unit=cast.commerce, role=Role.LIAISON)


TABLE: dict[str, tuple[frozenset[str], Act]] = {
    "see units": (ADMINISTRATION, lambda c, who: queries.tree(who)),
    "see a person": (ADMINISTRATION, lambda c, who: queries.person_for(who, c.clerk.pk)),
    "see the roll": (ADMINISTRATION, lambda c, who: queries.Roll(who).page()),
    "see posts": (ADMINISTRATION, lambda c, who: queries.seats(who)),
    "add a unit": (SYSTEM, lambda c, who: actions.add_unit(actor=who, name="市财政局", kind=UnitKind.DEPARTMENT)),
    "edit a unit": (SYSTEM, lambda c, who: actions.edit_unit(
        actor=who, unit=c.health, version=1, entry=actions.UnitEntry("市卫健委", UnitKind.DEPARTMENT))),
    "move a unit": (SYSTEM, lambda c, who: actions.move_unit(actor=who, unit=c.commerce, version=1, parent=c.health)),
    "abolish a unit": (SYSTEM, lambda c, who: actions.abolish_unit(
        actor=who, unit=actions.add_unit(actor=who, name="市物价局", kind=UnitKind.DEPARTMENT), version=1,
        until=date(2026, 12, 31), reason="机构改革")),
    "restore a unit": (SYSTEM, lambda c, who: actions.restore_unit(actor=who, unit=c.health, version=1)),
    "add a person": (SYSTEM, lambda c, who: actions.add_person(actor=who, entry=entry(c))),
    "edit a person": (SYSTEM, lambda c, who: actions.edit_person(
        actor=who, person=c.clerk, version=1, entry=actions.PersonEntry("督办员甲", c.section, username="clerk"))),
    "deactivate a person": (SYSTEM, lambda c, who: actions.deactivate_person(
        actor=who, person=c.commerce_liaison, reason="调离")),
    "reactivate a person": (SYSTEM, lambda c, who: actions.reactivate_person(actor=who, person=c.commerce_liaison)),
    "reset a password": (SYSTEM, lambda c, who: actions.reset_password(actor=who, person=c.commerce_liaison)),
    "reset the security administrator's password": (NOBODY, lambda c, who: actions.reset_password(
        actor=who, person=c.security_admin)),
    "reset the auditor's password": (NOBODY, lambda c, who: actions.reset_password(actor=who, person=c.auditor)),
    "reset the system administrator's password": (NOBODY, lambda c, who: actions.reset_password(
        actor=who, person=c.system_admin)),
    "import": (SYSTEM, lambda c, who: actions.apply_import(
        actor=who, lines=[], digest=actions.importing.Plan(()).digest)),
    "add a post": (SECURITY, lambda c, who: actions.add_post(
        actor=who, unit=c.health, name="综合岗", role=Role.HANDLER, scope=Scope.OWN)),
    "edit a post": (SECURITY, lambda c, who: actions.edit_post(
        actor=who, post=liaison_post(c), name="联络员", scope=Scope.OWN)),
    "appoint": (SECURITY, lambda c, who: actions.appoint(
        actor=who, person=c.other_clerk, post=liaison_post(c), since=date(2026, 11, 20))),
    "end an appointment": (SECURITY, lambda c, who: actions.end_appointment(
        actor=who, appointment=c.commerce_liaison.appointments.get(), last_day=date(2026, 11, 20))),
    "unlock": (SECURITY, lambda c, who: actions.unlock_person(actor=who, person=c.commerce_liaison)),
    "delegate one's own work": (BUSINESS, lambda c, who: actions.give_delegation(
        actor=who, deputy=c.other_clerk, since=date(2026, 11, 23), until=date(2026, 11, 27), reason="出差")),
}  # fmt: skip


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("act", TABLE)
def test_who_may(cast: Cast, act: str, role: str) -> None:
    allowed, take = TABLE[act]
    if role in allowed:
        take(cast, cast.standing(role))
    else:
        with pytest.raises(NotAllowed):
            take(cast, cast.standing(role))


PAGES = {
    "/people/units/": ADMINISTRATION, "/people/units/add/": SYSTEM, "/people/persons/": ADMINISTRATION,
    "/people/persons/add/": SYSTEM, "/people/posts/": ADMINISTRATION, "/people/posts/add/": SECURITY,
    "/people/import/": SYSTEM, "/people/import/template.xlsx": SYSTEM, "/me/": frozenset(ROLES),
    "/me/delegations/": frozenset(ROLES),
}  # fmt: skip


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("page", PAGES)
def test_who_may_open(cast: Cast, page: str, role: str) -> None:
    from tests.shuniu.people.desk import browser

    response = browser(cast, role).get(page)
    assert response.status_code == (200 if role in PAGES[page] else 403)
    if response.status_code == 403:
        assert "管理员" in response.content.decode()


def test_nobody_grants_himself_anything(cast: Cast) -> None:
    security = cast.standing("security_admin")
    with pytest.raises(NotAllowed, match="不能改动自己的岗位和权限"):
        actions.appoint(actor=security, person=cast.security_admin, post=liaison_post(cast), since=date(2026, 11, 20))
    own = cast.security_admin.appointments.get()
    with pytest.raises(NotAllowed):
        actions.end_appointment(actor=security, appointment=own, last_day=date(2026, 12, 31))
    with pytest.raises(NotAllowed):
        actions.edit_post(actor=security, post=own.post, name="总管", scope=Scope.NONE)


def test_an_administrator_of_the_same_kind_resets_his_password(cast: Cast) -> None:
    security = cast.standing("security_admin")
    post = Post.objects.get(role=Role.SECURITY_ADMIN)
    actions.appoint(actor=security, person=cast.other_clerk, post=post, since=date(2026, 11, 20))
    assert actions.reset_password(actor=security, person=cast.other_clerk)
    with pytest.raises(NotAllowed, match="只能由另一位安全管理员重置"):
        actions.reset_password(actor=cast.standing("system_admin"), person=cast.other_clerk)


def test_an_administrator_does_not_hand_his_powers_to_a_deputy(cast: Cast) -> None:
    with pytest.raises(NotAllowed, match="没有可以授权他人代办的业务岗位"):
        actions.give_delegation(
            actor=cast.standing("auditor"), deputy=cast.clerk, since=date(2026, 11, 20), until=date(2026, 11, 20),
            reason="出差",
        )  # fmt: skip
