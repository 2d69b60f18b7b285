from __future__ import annotations

from tests.evacuation.example import broken, example


def test_it_finds_a_claimed_end_that_is_too_early() -> None:
    data, plan = example()
    plan["makespan_min"] = 200
    assert broken(data, plan) == {"makespan"}


def test_it_finds_a_claimed_end_that_is_too_late() -> None:
    data, plan = example()
    plan["makespan_min"] = 219
    assert broken(data, plan) == {"makespan"}
