from __future__ import annotations

import pytest

from tests.evacuation.example import broken, delay, example, findings


@pytest.mark.parametrize(
    ("place", "key"), [("trip", "arrive_min"), ("trip", "done_min"), ("stop", "arrive_min"), ("stop", "leave_min")]
)
def test_it_finds_a_time_that_does_not_replay(place: str, key: str) -> None:
    data, plan = example()
    trip = plan["trips"][0]
    (trip if place == "trip" else trip["stops"][1])[key] += 0.2
    assert broken(data, plan) == {"times"}


def test_a_tenth_of_a_minute_is_rounding() -> None:
    data, plan = example()
    plan["trips"][0]["arrive_min"] += 0.1
    plan["trips"][0]["stops"][0]["leave_min"] -= 0.1
    assert broken(data, plan) == set()


def test_rounding_does_not_add_up_along_a_chain() -> None:
    data, plan = example()
    delay(plan["trips"][0], -0.1)
    delay(plan["trips"][1], -0.2)
    plan["makespan_min"] -= 0.2
    assert "times" in broken(data, plan)


def test_it_finds_a_departure_before_the_start() -> None:
    data, plan = example()
    delay(plan["trips"][0], -5)
    assert "早于开始" in " ".join(map(str, findings(data, plan)))


def test_it_finds_a_departure_before_the_vehicle_is_free() -> None:
    data, plan = example()
    delay(plan["trips"][1], -5)
    plan["makespan_min"] -= 5
    assert "times" in broken(data, plan)


def test_a_vehicle_may_wait_before_it_departs() -> None:
    data, plan = example()
    delay(plan["trips"][1], 45)
    plan["makespan_min"] += 45
    assert broken(data, plan) == set()


def test_further_stops_take_the_time_of_an_extra_stop() -> None:
    data, plan = example()
    data["service"]["extra_stop_min"] = 9
    assert "times" in broken(data, plan)


def test_later_trips_start_at_the_last_site() -> None:
    data, plan = example()
    data["travel"]["minutes"][2][0] = 31  # S1 to P1
    assert broken(data, plan) == {"makespan", "times"}
