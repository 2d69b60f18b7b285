from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from evacuation.checking import check
from evacuation.finishing import finish
from evacuation.generator import ROOM_ORDER, Row, Size, generate
from evacuation.hand import plan_by_hand
from evacuation.neighbours import side_by_side
from evacuation.reading import problem_from_data
from tests.evacuation.example import Data, broken, example, read, rooms


def listed(*kinds: str) -> list[Data]:
    return [{"number": str(101 + place), "kind": kind} for place, kind in enumerate(kinds)]


def two_corridors() -> tuple[Data, Data]:
    """H1 (two doubles) cannot lie side by side in Z1, but in Z3."""
    data, plan = example(adjacent_rooms=True)
    data["households"][0]["rooms"] = rooms(double=2)
    site = data["sites"][0]
    site["zones"][0] |= {"rooms": rooms(1, 2, 1), "room_list": listed("double", "single", "double", "barrier_free")}
    site["zones"][0]["room_list"] = listed("double", "barrier_free", "single", "double")
    site["zones"].append({"id": "Z3", "rooms": rooms(0, 2), "group": None, "room_list": listed("double", "double")})
    return data, plan


def test_a_family_moves_to_the_zone_where_it_lies_side_by_side() -> None:
    problem, plan = read(*two_corridors())
    finished = finish(problem, plan)
    assert [(room.household, room.zone, room.numbers) for room in finished.rooms][:2] == [
        ("H1", "Z3", ("101", "102")),
        ("H2", "Z1", ("102",)),
    ]
    assert finished.trips == plan.trips
    assert check(problem, finished) == ()


def test_without_the_rule_nobody_moves() -> None:
    data, planned = two_corridors()
    data["rules"]["adjacent_rooms"] = False
    problem, plan = read(data, planned)
    assert [room.zone for room in finish(problem, plan).rooms] == ["Z1", "Z1", "Z2"]


def test_a_zone_that_is_not_open_yet_is_no_help() -> None:
    data, planned = two_corridors()
    data["rules"]["zone_openings"] = [{"site": "S1", "zone": "Z3", "from_min": 94}]
    problem, plan = read(data, planned)
    assert {room.zone for room in side_by_side(problem, plan).rooms} == {"Z1", "Z2"}


def test_a_zone_of_another_group_is_no_help() -> None:
    data, planned = two_corridors()
    data["sites"][0]["zones"][2]["group"] = "B"
    problem, plan = read(data, planned)
    assert side_by_side(problem, plan) == plan


def test_rooms_of_trips_under_way_stay() -> None:
    data, planned = two_corridors()
    data["rules"]["frozen"] = {"now_min": 60, "trips": planned["trips"][:1], "rooms": planned["rooms"][:2]}
    problem, plan = read(data, planned)
    assert side_by_side(problem, plan) == plan
    assert broken(data, planned) == {"adjacent_rooms"}


def shuffled(data: Row, seed: int) -> Row:
    for site in data["sites"]:
        for zone in site["zones"]:
            kinds = [kind for kind in ROOM_ORDER for _ in range(zone["rooms"][kind])]
            random.Random(seed).shuffle(kinds)
            zone["room_list"] = listed(*kinds)
    return data


@given(st.integers(0, 50))
@settings(max_examples=8, deadline=None)
def test_it_breaks_no_other_rule_and_leaves_fewer_apart(seed: int) -> None:
    data = shuffled(generate(Size(people=60, points=4, sites=4, vehicles=4), seed), seed)
    data["rules"]["adjacent_rooms"] = True
    problem = problem_from_data(data)
    plan = plan_by_hand(problem)
    finished = finish(problem, plan)
    assert {finding.rule for finding in check(problem, finished)} <= {"adjacent_rooms"}
    data["rules"]["adjacent_rooms"] = False
    as_they_are = finish(problem_from_data(data), plan)
    assert len(check(problem, finished)) <= len(check(problem, as_they_are))
