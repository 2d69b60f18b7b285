"""Who may ask the API, and what he is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from django.test import Client

from shuniu.kernel import clock
from shuniu.kernel.refusal import Invalid, NotAllowed
from shuniu.people.api import issue_token, person_of_token, revoke_token
from tests.cast import Cast, make_assigned, make_draft
from tests.shuniu.api.conftest import Program

ROLES = (
    "clerk", "chief", "leader", "other_clerk", "health_liaison", "health_handler", "commerce_liaison", "archivist",
    "system_admin", "security_admin", "auditor",
)  # fmt: skip
ADDRESSES = (
    "/matters", "/views", "/units", "/persons", "/tokens", "/ledgers/month", "/ledgers/week", "/ledgers/day",
    "/matters?view=overdue", "/ledgers/month?part=ending",
)  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
def test_nobody_is_told_nothing(client: Client, db: None, address: str) -> None:
    answer = client.get(f"/api{address}")
    assert answer.status_code == 401
    assert answer.json()["detail"].startswith("没有登录")


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("role", ROLES)
def test_everybody_is_answered(program: Callable[[str], Program], role: str, address: str) -> None:
    assert program(role).get(address).status_code == 200


SEES_A_DRAFT = {"clerk", "chief", "leader", "archivist"}
SEES_WHAT_IS_HANDED_OUT = SEES_A_DRAFT | {"health_liaison", "commerce_liaison"}


@pytest.mark.parametrize("role", ROLES)
def test_what_is_invisible_is_not_there(cast: Cast, program: Callable[[str], Program], role: str) -> None:
    draft, assigned = make_draft(cast), make_assigned(cast)
    mine = program(role)
    assert mine.get(f"/matters/{draft.pk}").status_code == (200 if role in SEES_A_DRAFT else 404)
    assert mine.get(f"/matters/{assigned.pk}").status_code == (200 if role in SEES_WHAT_IS_HANDED_OUT else 404)
    listed = {item["id"] for item in mine.get("/matters").json()["items"]}
    assert (draft.pk in listed, assigned.pk in listed) == (role in SEES_A_DRAFT, role in SEES_WHAT_IS_HANDED_OUT)
    assert mine.post(f"/matters/{assigned.pk}/steps/cancel", {"reason": "试"}).status_code in (
        {200} if role in {"chief", "leader"} else {403, 404}
    )


def test_a_browser_reads_with_its_login_and_writes_with_its_csrf_token(cast: Cast) -> None:
    matter = make_draft(cast)
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(cast.clerk, backend="django.contrib.auth.backends.ModelBackend")
    assert browser.get("/api/matters").status_code == 200
    address = f"/api/matters/{matter.pk}/steps/propose"
    assert browser.post(address, "{}", content_type="application/json").status_code in (401, 403)
    token = "a" * 32
    browser.cookies["csrftoken"] = token
    answer = browser.post(address, "{}", content_type="application/json", headers={"X-CSRFToken": token})
    assert answer.json()["state"] == "proposed"


def test_a_token_runs_out_and_can_be_taken_back(cast: Cast) -> None:
    issued = issue_token(actor=cast.standing("clerk"), name="数据交换", days=30)
    assert person_of_token(issued.text) == cast.clerk
    with clock.pretend(datetime(2026, 12, 21, 9)):
        assert person_of_token(issued.text) is None
    with pytest.raises(NotAllowed):
        revoke_token(actor=cast.standing("chief"), token=issued.token)
    revoke_token(actor=cast.standing("security_admin"), token=issued.token)
    assert person_of_token(issued.text) is None


def test_a_token_is_kept_as_a_hash_only(cast: Cast) -> None:
    issued = issue_token(actor=cast.standing("clerk"), name="数据交换")
    assert issued.text not in str(vars(issued.token))


@pytest.mark.parametrize(("name", "days"), [("", 30), ("数据交换", 0), ("数据交换", 400)])
def test_a_token_needs_a_purpose_and_an_end(cast: Cast, name: str, days: int) -> None:
    with pytest.raises(Invalid):
        issue_token(actor=cast.standing("clerk"), name=name, days=days)


def test_a_person_who_has_left_asks_no_more(cast: Cast) -> None:
    issued = issue_token(actor=cast.standing("clerk"), name="数据交换")
    type(cast.clerk).objects.filter(pk=cast.clerk.pk).update(active=False)
    assert person_of_token(issued.text) is None


def test_tokens_are_issued_and_revoked_over_the_api_too(cast: Cast, program: Callable[[str], Program]) -> None:
    mine = program("clerk")
    issued = mine.post("/tokens", {"name": "第二枚", "days": 7}).json()
    assert issued["token"].startswith("sn_")
    assert len(mine.get("/tokens").json()["items"]) == 2
    assert mine.post(f"/tokens/{issued['id']}/revoke", {}).status_code == 200
    assert program("chief").post(f"/tokens/{issued['id']}/revoke", {}).status_code == 404
    assert Program(Client(), issued["token"]).get("/matters").status_code == 401


def test_the_documentation_needs_nothing_from_outside(client: Client, db: None) -> None:
    page = client.get("/api/docs").content.decode()
    assert "://" not in page.replace("http://www.w3.org", "")
    described = client.get("/api/openapi.json").json()
    assert {"/api/matters", "/api/matters/{pk}", "/api/matters/{pk}/steps/{verb}", "/api/documents"} <= set(
        described["paths"]
    )


def test_an_address_that_the_api_does_not_have_is_answered_in_json(program: Callable[[str], Program]):
    answer = program("clerk").get("/nothing/3")
    assert answer.status_code == 404
    assert answer.json() == {"detail": "接口没有地址“/api/nothing/3”。请看 /api/docs。"}
