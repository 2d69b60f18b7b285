from __future__ import annotations

from tests.evacuation.example import broken, example


def test_it_finds_more_wheelchairs_than_places() -> None:
    data, plan = example()
    data["vehicles"][0]["wheelchair_places"] = 0
    assert broken(data, plan) == {"wheelchair"}
