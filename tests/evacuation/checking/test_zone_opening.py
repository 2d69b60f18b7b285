from __future__ import annotations

from tests.evacuation.example import broken, example


def test_it_finds_people_who_come_before_their_zone_opens() -> None:
    data, plan = example(zone_openings=[{"site": "S1", "zone": "Z2", "from_min": 200}])
    assert broken(data, plan) == {"zone_opening"}


def test_sites_open_in_steps() -> None:
    steps = [{"from_min": 90, "share": 0.6}, {"from_min": 200, "share": 1}]
    data, plan = example(zone_openings=[{"sites": ["S1"], "steps": steps}])  # 5 of 9 rooms, then the rest
    assert broken(data, plan) == {"zone_opening"}
    steps[1]["from_min"] = 190
    assert broken(data, plan) == set()
