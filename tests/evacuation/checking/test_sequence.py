from __future__ import annotations

from tests.evacuation.example import broken, example


def test_it_finds_a_gap() -> None:
    data, plan = example()
    plan["trips"][1]["sequence"] = 3
    assert broken(data, plan) == {"sequence"}


def test_it_finds_a_start_at_zero() -> None:
    data, plan = example()
    for number, trip in enumerate(plan["trips"]):
        trip["sequence"] = number
    assert broken(data, plan) == {"sequence"}


def test_it_finds_a_number_given_twice() -> None:
    data, plan = example()
    plan["trips"][1]["sequence"] = 1
    assert "sequence" in broken(data, plan)


def test_the_order_in_the_file_does_not_matter() -> None:
    data, plan = example()
    plan["trips"].reverse()
    assert broken(data, plan) == set()
