from __future__ import annotations

from tests.evacuation.example import broken, example


def test_it_finds_a_foreign_group_in_a_reserved_zone() -> None:
    data, plan = example()
    data["sites"][0]["zones"][1]["group"] = "C"
    assert broken(data, plan) == {"zone_group"}


def test_it_finds_two_groups_in_an_open_zone() -> None:
    data, plan = example()
    data["sites"][0]["zones"][0]["rooms"] = data["sites"][1]["zones"][0]["rooms"]
    plan["rooms"][2]["zone"] = "Z1"
    assert broken(data, plan) == {"zone_group"}


def test_two_groups_may_share_a_zone_where_the_rule_is_off() -> None:
    data, plan = example(one_group_per_zone=False)
    data["sites"][0]["zones"][0]["rooms"] = data["sites"][1]["zones"][0]["rooms"]
    plan["rooms"][2]["zone"] = "Z1"
    assert broken(data, plan) == set()
