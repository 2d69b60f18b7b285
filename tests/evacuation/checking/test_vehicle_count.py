from __future__ import annotations

from tests.evacuation.example import broken, delay, example


def second_vehicle(plan: dict) -> None:
    """Let another mini do the second trip, from the depot."""
    plan["trips"][1] |= {"vehicle": "mini-2", "sequence": 1, "depart_min": 0, "arrive_min": 65, "done_min": 90}
    plan["trips"][1]["stops"][0] |= {"arrive_min": 20, "leave_min": 35}
    plan |= {"makespan_min": 118, "vehicle_km": 120}


def test_it_finds_more_vehicles_than_there_are() -> None:
    data, plan = example()
    second_vehicle(plan)
    assert broken(data, plan) == {"vehicle_count"}


def test_it_finds_a_vehicle_that_changes_its_type() -> None:
    data, plan = example()
    plan["trips"][1]["type"] = "van"
    assert broken(data, plan) == {"vehicle_count"}


def test_as_many_as_there_are_is_fine() -> None:
    data, plan = example()
    data["vehicles"][0]["count"] = 2
    second_vehicle(plan)
    assert broken(data, plan) == set()


def test_it_finds_a_vehicle_at_work_before_it_appears() -> None:
    window = {"type": "mini", "depot": "D1", "count": 1, "from_min": 10}
    data, plan = example(vehicle_windows=[window])
    assert broken(data, plan) == {"vehicle_count"}
    for trip in plan["trips"]:
        delay(trip, 10)
    plan["makespan_min"] += 10
    assert broken(data, plan) == set()


def test_it_finds_a_vehicle_at_work_after_it_has_gone() -> None:
    data, plan = example(vehicle_windows=[{"type": "mini", "depot": "D1", "count": 1, "to_min": 200}])
    assert broken(data, plan) == {"vehicle_count"}


def test_vehicles_find_a_window_each_even_if_the_first_choice_is_wrong() -> None:
    windows = [{"type": "mini", "depot": "D1", "count": 1, "to_min": 300}]
    data, plan = example(vehicle_windows=[*windows, {"type": "mini", "depot": "D1", "count": 1, "to_min": 100}])
    data["vehicles"][0]["count"] = 2
    second_vehicle(plan)  # 90 and 118 minutes: only one assignment fits
    assert broken(data, plan) == set()
    plan["trips"].reverse()
    assert broken(data, plan) == set()
