from __future__ import annotations

from tests.evacuation.example import broken, example


def scattered(plan: dict) -> None:
    """H3 to the other site."""
    plan["rooms"][2] |= {"site": "S2", "zone": "Z1"}
    plan["trips"][1] |= {"site": "S2", "arrive_min": 223, "done_min": 248}
    plan |= {"makespan_min": 248, "vehicle_km": 160}


def test_it_finds_a_scattered_village() -> None:
    data, plan = example(together={"max_sites": 1})
    data["households"][0]["group"] = data["households"][1]["group"] = "B"
    data["sites"][0]["zones"][0]["group"] = "B"
    scattered(plan)
    assert broken(data, plan) == {"together"}
    data["rules"]["together"]["points"] = ["P2"]
    assert broken(data, plan) == set()


def test_groups_of_a_village_count_apart() -> None:
    data, plan = example(together={"max_sites": 1})
    scattered(plan)
    assert broken(data, plan) == set()
