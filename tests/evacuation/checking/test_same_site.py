from __future__ import annotations

from tests.evacuation.example import broken, example


def test_it_finds_a_trip_to_another_site_than_the_room() -> None:
    data, plan = example()
    plan["rooms"][0]["site"] = "S2"
    assert broken(data, plan) == {"same_site"}
