from __future__ import annotations

from tests.evacuation.example import broken, example


def test_it_finds_a_distance_without_empty_runs() -> None:
    data, plan = example()
    plan["vehicle_km"] = 80
    assert broken(data, plan) == {"vehicle_km"}


def test_it_finds_a_distance_with_the_way_home() -> None:
    data, plan = example()
    plan["vehicle_km"] = 155
    assert broken(data, plan) == {"vehicle_km"}


def test_rounding_is_fine() -> None:
    data, plan = example()
    plan["vehicle_km"] = 130.09
    assert broken(data, plan) == set()
