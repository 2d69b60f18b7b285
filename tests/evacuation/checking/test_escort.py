from __future__ import annotations

from tests.evacuation.example import broken, example


def test_it_finds_an_escort_without_a_seat() -> None:
    data, plan = example(escort={"needs": ["wheelchair"], "seats": 1})
    data["households"][0]["size"] = 5
    assert broken(data, plan) == {"escort"}


def test_nobody_needs_an_escort() -> None:
    data, plan = example(escort={"needs": ["dialysis"], "seats": 1})
    data["households"][0]["size"] = 5
    assert broken(data, plan) == set()
