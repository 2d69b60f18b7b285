from __future__ import annotations

from tests.evacuation.example import broken, example


def test_it_finds_a_vehicle_that_is_driven_for_too_long() -> None:
    data, plan = example(driver_hours={"max_drive_min": 129})
    assert broken(data, plan) == {"driver_hours"}


def test_boarding_and_check_in_are_no_driving() -> None:
    data, plan = example(driver_hours={"max_drive_min": 130})
    assert broken(data, plan) == set()
