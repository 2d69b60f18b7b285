from __future__ import annotations

from tests.evacuation.example import broken, example, findings, rooms


def test_it_finds_too_few_rooms_of_a_kind() -> None:
    data, plan = example()
    data["sites"][0]["zones"][0]["rooms"] = rooms(2, 0, 1)
    assert broken(data, plan) == {"zone_capacity"}
    assert "“double”及以上房型需要 2 间，只有 1 间" in str(findings(data, plan)[0])


def test_a_later_kind_serves_an_earlier_demand() -> None:
    data, plan = example()
    data["sites"][0]["zones"][0]["rooms"] = rooms(0, 0, 1, 1)
    assert broken(data, plan) == set()


def test_an_earlier_kind_does_not_serve_a_later_demand() -> None:
    data, plan = example()
    data["sites"][0]["zones"][0]["rooms"] = rooms(9, 9, 0, 0)
    assert broken(data, plan) == {"zone_capacity"}
