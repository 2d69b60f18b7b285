"""接口令牌 on its own page: issued, shown once, taken back."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from shuniu.people.models import ApiToken
from tests.cast import Cast
from tests.shuniu.matters.pages import at, text

pytestmark = pytest.mark.usefixtures("friday")


def issue(cast: Cast) -> str:
    page = text(at(cast, "clerk").post("/me/tokens/", {"name": "统计局数据交换", "days": "30"}))
    found = re.search(r"sn_[\w-]{40,}", page)
    assert found
    return found[0]


def asked_with(token: str) -> int:
    return Client().get("/api/matters", headers={"Authorization": f"Bearer {token}"}).status_code


def test_it_is_shown_once_and_lets_a_program_in(cast: Cast) -> None:
    token = issue(cast)
    assert asked_with(token) == 200
    assert token not in text(at(cast, "clerk").get("/me/tokens/"))
    assert "统计局数据交换" in text(at(cast, "clerk").get("/me/tokens/"))


def test_taken_back_it_lets_nobody_in(cast: Cast) -> None:
    token = issue(cast)
    at(cast, "clerk").post(f"/me/tokens/{ApiToken.objects.get().pk}/revoke/")
    assert asked_with(token) == 401
    assert "已撤销" in text(at(cast, "clerk").get("/me/tokens/"))


def test_another_persons_token_is_not_there(cast: Cast) -> None:
    token = issue(cast)
    assert at(cast, "chief").post(f"/me/tokens/{ApiToken.objects.get().pk}/revoke/").status_code == 404
    assert asked_with(token) == 200


def test_it_says_what_is_missing(cast: Cast) -> None:
    answer = at(cast, "clerk").post("/me/tokens/", {"name": "", "days": "900"})
    assert answer.status_code == 422
    assert not ApiToken.objects.exists()
