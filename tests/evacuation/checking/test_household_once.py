from __future__ import annotations

from tests.evacuation.example import broken, example, findings


def test_it_finds_a_household_that_was_forgotten() -> None:
    data, plan = example()
    del plan["rooms"][2], plan["trips"][1]
    plan |= {"makespan_min": 118, "vehicle_km": 70}
    assert [finding.where for finding in findings(data, plan)] == ["户 H3"]
    assert broken(data, plan) == {"household_once"}


def test_it_finds_a_household_with_two_rooms() -> None:
    data, plan = example()
    plan["rooms"].append({"household": "H1", "site": "S2", "zone": "Z1"})
    assert broken(data, plan) == {"household_once"}


def test_it_finds_a_household_that_is_placed_and_unplaced() -> None:
    data, plan = example()
    plan["unplaced"] = [{"household": "H1", "reason": "没有房间"}]
    assert "household_once" in broken(data, plan)


def test_it_finds_a_household_that_is_twice_unplaced() -> None:
    data, plan = example()
    del plan["rooms"][0]
    plan["trips"][0]["stops"][0]["households"] = []
    plan["unplaced"] = [{"household": "H1", "reason": "没有房间"}] * 2
    assert "household_once" in broken(data, plan)
