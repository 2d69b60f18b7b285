"""What the pickers answer."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from shuniu.people.models import Person
from tests.cast import Cast
from tests.shuniu.people.desk import browser


def asked(client: Client, address: str) -> list[dict[str, Any]]:
    answer: list[dict[str, Any]] = client.get(address).json()
    return answer


@pytest.mark.parametrize("typed", ["卫健", "wjw", "卫生"])
def test_a_unit_by_text_or_initials(cast: Cast, typed: str) -> None:
    assert asked(browser(cast, "clerk"), f"/people/units/search/?q={typed}") == [
        {"value": cast.health.pk, "text": "市卫生健康委", "note": "部门"}
    ]


def test_a_section_is_shown_with_its_office(cast: Cast) -> None:
    found = asked(browser(cast, "clerk"), "/people/units/search/?q=秘书五科")
    assert found[0]["note"] == "市政府办公室"


def test_a_person_by_name_or_initials_within_a_unit(cast: Cast) -> None:
    client = browser(cast, "clerk")
    found = {row["text"] for row in asked(client, f"/people/persons/search/?q=联络&unit={cast.health.pk}")}
    assert found == {"卫健联络员"}
    assert {row["text"] for row in asked(client, "/people/persons/search/?q=联络")} == {"卫健联络员", "商务联络员"}
    assert asked(client, "/people/persons/search/?q=&unit=nonsense")


@pytest.mark.parametrize(
    ("role", "whole"), [("health_handler", True), ("system_admin", True), ("clerk", False), ("commerce_liaison", False)]
)
def test_a_telephone_number_is_masked_outside_the_unit(cast: Cast, role: str, whole: bool) -> None:
    Person.objects.filter(pk=cast.health_liaison.pk).update(phone="13812345678")
    note = asked(browser(cast, role), "/people/persons/search/?q=卫健联络员")[0]["note"]
    assert ("13812345678" in note) is whole
    assert whole or "138******78" in note


def test_a_person_out_of_use_is_not_offered(cast: Cast) -> None:
    Person.objects.filter(pk=cast.health_liaison.pk).update(active=False)
    assert asked(browser(cast, "clerk"), "/people/persons/search/?q=卫健联络员") == []


@pytest.mark.parametrize("address", ["/people/units/search/?q=", "/people/persons/search/?q="])
def test_a_stranger_gets_nothing(cast: Cast, client: Client, address: str) -> None:
    assert client.get(address).status_code == 302
