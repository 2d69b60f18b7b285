from __future__ import annotations

import pytest

from evacuation.checking.rules.intake import fullest_hour
from tests.evacuation.example import broken, delay, example


def test_it_finds_more_people_than_a_site_takes_in_an_hour() -> None:
    data, plan = example()
    data["sites"][0]["intake_per_hour"] = 2
    assert broken(data, plan) == {"intake"}


def test_hours_apart_do_not_count_together() -> None:
    data, plan = example()
    data["sites"][0]["intake_per_hour"] = 3
    assert broken(data, plan) == set()


@pytest.mark.parametrize(
    ("arrivals", "people"),
    [
        ([(0, 3), (59, 4)], 7),
        ([(0, 3), (60, 4)], 4),
        ([(30, 5), (80, 5), (85, 1)], 11),
        ([], 0),
        ([(50, 2), (10, 2)], 4),
    ],
)
def test_the_hour_slides(arrivals: list[tuple[float, int]], people: int) -> None:
    assert fullest_hour(arrivals)[0] == people


def test_waiting_before_departure_keeps_the_hour() -> None:
    data, plan = example()
    data["sites"][0]["intake_per_hour"] = 3
    second = plan["trips"][1]
    second |= {"vehicle": "van-1", "type": "van", "sequence": 1, "depart_min": 0, "arrive_min": 65, "done_min": 90}
    second["stops"][0] |= {"arrive_min": 20, "leave_min": 35}
    plan |= {"makespan_min": 118, "vehicle_km": 120}
    assert broken(data, plan) == {"intake"}
    delay(second, 88)
    plan["makespan_min"] = 178
    assert broken(data, plan) == set()
