from __future__ import annotations

from tests.evacuation.example import broken, example


def test_it_finds_more_people_than_seats() -> None:
    data, plan = example()
    data["households"][0]["size"] = 6
    assert broken(data, plan) == {"seats"}


def test_a_full_vehicle_is_fine() -> None:
    data, plan = example()
    data["households"][0]["size"] = 5
    assert broken(data, plan) == set()
