from __future__ import annotations

from tests.evacuation.example import broken, example


def test_it_finds_a_stop_where_nobody_boards() -> None:
    data, plan = example()
    plan["trips"][1]["stops"].append({"point": "P1", "households": [], "arrive_min": 163, "leave_min": 171})
    plan["trips"][1] |= {"arrive_min": 201, "done_min": 226}
    plan["makespan_min"] = 226
    assert broken(data, plan) == {"empty_stop"}


def test_it_finds_a_trip_without_stops() -> None:
    data, plan = example()
    trip = {"vehicle": "van-1", "type": "van", "depot": "D1", "sequence": 1, "depart_min": 0, "stops": []}
    plan["trips"].append({**trip, "site": "S1", "arrive_min": 25, "done_min": 50})
    plan["vehicle_km"] += 25
    assert broken(data, plan) == {"empty_stop"}
