from __future__ import annotations

import pytest

from tests.evacuation.example import broken, example


@pytest.mark.parametrize("scope", ["trip", "zone", "site"])
def test_it_finds_households_that_meet(scope: str) -> None:
    data, plan = example(apart=[{"scope": [scope], "households": ["H1", "H2"]}])
    assert broken(data, plan) == {"apart"}


def test_households_of_other_places_do_not_meet() -> None:
    data, plan = example(apart=[{"scope": ["trip", "zone"], "households": ["H1", "H3"]}])
    assert broken(data, plan) == set()


def test_it_finds_groups_at_one_site() -> None:
    data, plan = example(apart=[{"scope": ["site"], "groups": ["A", "B"]}])
    assert broken(data, plan) == {"apart"}
