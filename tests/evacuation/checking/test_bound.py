from __future__ import annotations

from tests.evacuation.example import broken, example


def test_it_finds_a_bound_above_the_makespan() -> None:
    data, plan = example()
    plan["bound"] = {"makespan_min": 219, "kind": "own"}
    assert broken(data, plan) == {"bound"}


def test_it_finds_a_negative_bound() -> None:
    data, plan = example()
    plan["bound"] = {"makespan_min": -1, "kind": "joint"}
    assert broken(data, plan) == {"bound"}


def test_a_bound_that_is_reached_is_fine() -> None:
    data, plan = example()
    plan["bound"] = {"makespan_min": 218, "kind": "joint"}
    assert broken(data, plan) == set()
