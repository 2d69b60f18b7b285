from __future__ import annotations

from tests.evacuation.example import broken, example

WATER = {"over_km": 40, "items": [{"name": "饮用水", "unit": "瓶", "per_person": 2, "per_trip": 1}]}


def test_it_finds_a_long_trip_without_water() -> None:
    data, plan = example(supplies=[WATER])
    assert broken(data, plan) == {"supplies"}
    plan["trips"][0]["supplies"] = [{"name": "饮用水", "quantity": 6, "unit": "瓶"}]
    assert broken(data, plan) == {"supplies"}
    plan["trips"][0]["supplies"][0]["quantity"] = 7
    assert broken(data, plan) == set()  # the second trip is 30 km


def test_what_only_some_need_counts_them() -> None:
    item = {"name": "轮椅垫", "per_person": 1, "per_trip": 1, "needs": ["wheelchair"]}
    data, plan = example(supplies=[{"over_km": 0, "items": [item]}])
    plan["trips"][0]["supplies"] = [{"name": "轮椅垫", "quantity": 2}]
    assert broken(data, plan) == set()
