from __future__ import annotations

from tests.evacuation.example import broken, example


def test_it_finds_unknown_households_sites_zones() -> None:
    for key in ("household", "site", "zone"):
        data, plan = example()
        plan["rooms"][0][key] = "X9"
        assert "known_ids" in broken(data, plan), key


def test_it_finds_unknown_places_and_vehicles_in_trips() -> None:
    for key in ("type", "depot", "site"):
        data, plan = example()
        plan["trips"][0][key] = "X9"
        assert "known_ids" in broken(data, plan), key


def test_it_finds_unknown_points_and_households_at_stops() -> None:
    data, plan = example()
    plan["trips"][0]["stops"][0]["point"] = "X9"
    plan["trips"][0]["stops"][1]["households"].append("X8")
    plan["unplaced"] = [{"household": "X7", "reason": "没有房间"}]
    assert "known_ids" in broken(data, plan)
