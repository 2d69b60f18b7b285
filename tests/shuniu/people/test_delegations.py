"""代办授权."""

from __future__ import annotations

from datetime import date

import pytest

from shuniu.kernel.refusal import Invalid, NotAllowed, Refused
from shuniu.people import actions, queries
from shuniu.people.actions import PersonEntry
from shuniu.people.api import Role
from shuniu.people.models import Delegation
from tests.cast import Cast
from tests.shuniu.people.desk import browser, last

pytestmark = pytest.mark.usefixtures("friday")
FROM, TO = date(2026, 11, 20), date(2026, 11, 27)


def give(cast: Cast, since: date = FROM, until: date = TO) -> Delegation:
    return actions.give_delegation(
        actor=cast.standing("chief"), deputy=cast.clerk, since=since, until=until, reason="出差"
    )


def test_the_deputy_acts_with_the_giver_s_roles_and_both_are_named(cast: Cast) -> None:
    give(cast)
    deputy = cast.standing("clerk")
    assert deputy.has(Role.CHIEF)
    assert deputy.behalf(Role.CHIEF) == "科长甲"
    assert deputy.behalf(Role.CLERK) == ""
    assert last("delegation.given").why == "出差"


@pytest.mark.parametrize(("day", "acts"), [(19, False), (20, True), (27, True), (28, False)])
def test_it_ends_by_itself(cast: Cast, day: int, acts: bool) -> None:
    give(cast)
    assert queries.standing_of(cast.clerk, date(2026, 11, day)).has(Role.CHIEF) is acts


def test_it_is_taken_back_at_once_by_the_giver_only(cast: Cast) -> None:
    delegation = give(cast)
    with pytest.raises(NotAllowed, match="由授权人本人撤回"):
        actions.revoke_delegation(actor=cast.standing("clerk"), delegation=delegation)
    actions.revoke_delegation(actor=cast.standing("chief"), delegation=delegation)
    assert not cast.standing("clerk").has(Role.CHIEF)
    with pytest.raises(Refused, match="已经撤回"):
        actions.revoke_delegation(actor=cast.standing("chief"), delegation=delegation)


def test_a_giver_put_out_of_use_has_no_deputy(cast: Cast) -> None:
    give(cast)
    actions.deactivate_person(actor=cast.standing("system_admin"), person=cast.chief, reason="调离")
    assert not cast.standing("clerk").has(Role.CHIEF)


def test_a_deputy_does_not_pass_it_on(cast: Cast) -> None:
    give(cast)
    actions.give_delegation(actor=cast.standing("clerk"), deputy=cast.other_clerk, since=FROM, until=TO, reason="休假")
    assert not cast.standing("other_clerk").has(Role.CHIEF)


@pytest.mark.parametrize(
    ("since", "until", "sentence"),
    [(date(2026, 11, 19), TO, "起日已过"), (TO, FROM, "止日早于起日"), (FROM, date(2028, 1, 1), "最长一年")],
)
def test_it_needs_sensible_days(cast: Cast, since: date, until: date, sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        give(cast, since, until)


def test_it_goes_to_a_colleague_who_can_log_in(cast: Cast) -> None:
    contact, _ = actions.add_person(actor=cast.standing("system_admin"), entry=PersonEntry("联系人", cast.health))
    for deputy, sentence in ((contact, "不能登录"), (cast.chief, "不能授权给自己")):
        with pytest.raises(Invalid, match=sentence):
            actions.give_delegation(actor=cast.standing("chief"), deputy=deputy, since=FROM, until=TO, reason="出差")


def test_it_is_not_given_twice_for_the_same_days(cast: Cast) -> None:
    give(cast)
    with pytest.raises(Refused, match="已授权督办员甲代办"):
        give(cast, TO, date(2026, 12, 4))


def test_the_page_gives_shows_and_takes_back(cast: Cast) -> None:
    client = browser(cast, "chief")
    typed = {"deputy": cast.clerk.pk, "since": "2026-11-20", "until": "2026-11-27", "reason": "出差"}
    assert client.post("/me/delegations/", typed).status_code == 302
    assert "代办中" in client.get("/me/delegations/").content.decode()
    assert "科长甲" in browser(cast, "clerk").get("/me/delegations/").content.decode()
    delegation = Delegation.objects.get()
    assert browser(cast, "other_clerk").post(f"/me/delegations/{delegation.pk}/revoke/").status_code == 404
    assert browser(cast, "clerk").post(f"/me/delegations/{delegation.pk}/revoke/").status_code == 403
    assert client.post(f"/me/delegations/{delegation.pk}/revoke/").status_code == 302
    assert "已撤回" in client.get("/me/delegations/").content.decode()


def test_a_wrong_day_comes_back_with_the_sentence_at_its_field(cast: Cast) -> None:
    typed = {"deputy": cast.clerk.pk, "since": "2026-11-20", "until": "2026-11-19", "reason": "出差"}
    response = browser(cast, "chief").post("/me/delegations/", typed)
    assert response.status_code == 422
    assert "止日早于起日。请核对日期。" in response.content.decode()
