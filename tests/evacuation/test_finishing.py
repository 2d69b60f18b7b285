from __future__ import annotations

from evacuation.checking import check
from evacuation.finishing import finish, loaded_km, supplies_for
from evacuation.generator import ROOM_ORDER, Row, Size, generate
from evacuation.hand import plan_by_hand
from evacuation.reading import problem_from_data
from tests.evacuation.example import example, read

WATER = {"over_km": 35, "items": [{"name": "饮用水", "unit": "瓶", "per_person": 2}]}
PADS = {"over_km": 0, "items": [{"name": "纸尿裤", "unit": "包", "per_person": 3, "needs": ["diapers"]}]}


def test_a_long_trip_takes_water_for_everybody() -> None:
    problem, plan = read(*example(supplies=[WATER, PADS]))
    finished = finish(problem, plan)
    assert [(one.name, one.quantity) for one in finished.trips[0].supplies] == [("饮用水", 6)]
    assert finished.trips[1].supplies == ()  # 30 km
    assert check(problem, finished) == ()


def test_the_distance_counts_from_the_first_stop() -> None:
    problem, plan = read(*example())
    assert loaded_km(problem, plan.trips[0]) == 50.0


def test_what_only_some_need_is_for_them() -> None:
    data, planned = example(supplies=[PADS])
    data["households"][1]["people"][0]["needs"].append("diapers")
    problem, plan = read(data, planned)
    assert [one.quantity for one in supplies_for(problem, plan.trips[0])] == [3]
    assert supplies_for(problem, plan.trips[1]) == ()


def numbered(data: Row) -> Row:
    """Every zone lists its rooms, doubles and singles by turns."""
    for site in data["sites"]:
        for zone in site["zones"]:
            kinds = [kind for kind in ROOM_ORDER for _ in range(zone["rooms"][kind])]
            kinds = kinds[::2] + kinds[1::2]
            zone["room_list"] = [{"number": str(101 + place), "kind": kind} for place, kind in enumerate(kinds)]
    return data


def test_everybody_gets_room_numbers_and_the_rules_hold() -> None:
    problem = problem_from_data(numbered(generate(Size(people=300, points=8, sites=8), 2)))
    plan = finish(problem, plan_by_hand(problem))
    assert all(len(room.numbers) == sum(problem.households[n].rooms) for n, room in _indexed(problem, plan))
    assert check(problem, plan) == ()


def _indexed(problem, plan):  # noqa: ANN001, ANN202
    return [(problem.household_index[room.household], room) for room in plan.rooms]


def test_a_plan_without_such_rules_stays_as_it_is() -> None:
    problem, plan = read(*example())
    assert finish(problem, plan) == plan
