from __future__ import annotations

from tests.evacuation.example import broken, example


def test_it_finds_a_household_that_nobody_fetches() -> None:
    data, plan = example()
    plan["trips"].pop()
    plan |= {"makespan_min": 118, "vehicle_km": 70}
    assert broken(data, plan) == {"boards_once"}


def test_it_finds_a_household_on_two_trips() -> None:
    data, plan = example()
    data["households"][0]["group"] = "B"
    data["households"][1]["group"] = "B"
    plan["trips"][1]["stops"][0]["households"].append("H1")
    assert broken(data, plan) == {"boards_once"}


def test_it_finds_a_household_on_board_without_a_room() -> None:
    data, plan = example()
    plan["rooms"].pop()
    plan["unplaced"] = [{"household": "H3", "reason": "不去"}]
    assert "boards_once" in broken(data, plan)
