from __future__ import annotations

from tests.evacuation.example import broken, example


def test_it_finds_a_household_that_boards_elsewhere() -> None:
    data, plan = example()
    data["households"][0]["point"] = "P2"
    assert broken(data, plan) == {"boards_at_home"}
