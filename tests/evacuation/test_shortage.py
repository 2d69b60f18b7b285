from __future__ import annotations

from evacuation.hand import plan_by_hand
from evacuation.odd_instances import odd_instance
from evacuation.problem import Problem
from evacuation.reading import problem_from_data
from evacuation.shortage import certain_shortages, left_out, rooms_text, unservable
from tests.evacuation.example import instance, rooms


def odd(name: str) -> Problem:
    return problem_from_data(odd_instance(name))


def test_it_says_how_many_rooms_of_which_kind_are_missing() -> None:
    found = certain_shortages(odd("no-room-of-the-kind"))
    assert [str(one) for one in found] == ["“医疗间”及以上房型需要 2 间，可用 1 间，至少缺 1 间"]


def test_it_says_nothing_where_everybody_fits() -> None:
    assert certain_shortages(odd("higher-kinds-serve")) == ()


def test_a_group_lacks_rooms_that_are_reserved_for_another() -> None:
    data = instance()
    for site in data["sites"]:
        for zone in site["zones"]:
            zone["group"] = "B"
    found = certain_shortages(problem_from_data(data))
    assert {(one.group, one.kind, one.missing) for one in found} == {("A", "double", 2), ("A", "barrier_free", 1)}


def test_a_site_that_takes_nobody_in_has_no_rooms() -> None:
    data = instance()
    for site in data["sites"]:
        site["intake_per_hour"] = 0
    assert certain_shortages(problem_from_data(data))[0].there == 0


def test_it_says_where_those_live_who_are_left_out() -> None:
    problem = odd("no-room-of-the-kind")
    (row,) = left_out(problem, plan_by_hand(problem))
    assert str(row) == "青溪县 甲镇：1 户 1 人未安置"
    assert rooms_text(problem, row.rooms) == "医疗间 1"


def test_it_names_households_that_no_vehicle_takes() -> None:
    (one,) = unservable(odd("too-large-for-any-vehicle"))
    assert str(one) == "户 H1：需要 12 座，最大的车 11 座，一户不能拆分"


def test_it_names_households_with_too_many_wheelchairs() -> None:
    data = instance()
    data["vehicles"][0]["wheelchair_places"] = 0
    assert [str(one) for one in unservable(problem_from_data(data))] == [
        "户 H2：有 1 人用轮椅，没有座位和轮椅位都够的车"
    ]


def test_it_names_households_that_no_single_zone_takes() -> None:
    data = instance()
    data["households"][0]["rooms"] = rooms(single=11)
    assert "没有一个分区" in str(unservable(problem_from_data(data))[0])


def test_the_escort_needs_a_seat_too() -> None:
    data = instance(escort={"needs": ["wheelchair"], "seats": 6})
    assert "需要 7 座" in str(unservable(problem_from_data(data))[0])
