from __future__ import annotations

from tests.evacuation.example import broken, example


def test_it_finds_two_groups_on_one_trip() -> None:
    data, plan = example()
    plan["trips"][0]["stops"][0]["households"].append("H3")
    plan["trips"].pop()
    plan |= {"makespan_min": 118, "vehicle_km": 70}
    assert broken(data, plan) == {"trip_group"}
