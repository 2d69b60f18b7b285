from __future__ import annotations

import copy

from tests.evacuation.example import Data, broken, delay, example


def under_way() -> tuple[Data, Data]:
    """The first trip has departed, ten minutes late; it is minute 60 now."""
    data, plan = example()
    delay(plan["trips"][0], 10)
    plan["trips"][0]["stops"][1]["arrive_min"] += 3  # a road was blocked
    delay(plan["trips"][1], 10)
    plan["makespan_min"] += 10
    data["rules"]["frozen"] = {
        "now_min": 60, "trips": copy.deepcopy(plan["trips"][:1]), "rooms": copy.deepcopy(plan["rooms"][:2]),
    }  # fmt: skip
    return data, plan


def test_a_trip_under_way_keeps_its_recorded_times() -> None:
    assert broken(*under_way()) == set()


def test_it_finds_a_trip_that_was_changed() -> None:
    data, plan = under_way()
    plan["trips"][0]["stops"][0]["arrive_min"] += 1
    assert broken(data, plan) == {"frozen"}


def test_it_finds_a_trip_that_was_dropped() -> None:
    data, plan = under_way()
    plan["trips"][0]["vehicle"] = "mini-7"
    assert "frozen" in broken(data, plan)


def test_it_finds_a_room_that_was_changed() -> None:
    data, plan = under_way()
    plan["rooms"][0]["site"] = "S2"
    assert "frozen" in broken(data, plan)


def test_it_finds_a_departure_in_the_past() -> None:
    data, plan = under_way()
    second = plan["trips"][1]
    second |= {"vehicle": "van-1", "type": "van", "sequence": 1, "depart_min": 50, "arrive_min": 115, "done_min": 140}
    second["stops"][0] |= {"arrive_min": 70, "leave_min": 85}
    plan |= {"makespan_min": 140, "vehicle_km": 120}
    assert broken(data, plan) == {"frozen"}
