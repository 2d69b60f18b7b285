"""Laws of the checker over many instances: a hand plan passes, and no corruption of it passes unnoticed."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evacuation.checking import check
from evacuation.generator import Size, generate
from evacuation.hand import plan_by_hand
from evacuation.odd_instances import ODD, odd_instance
from evacuation.plan import plan_from_data, plan_to_data
from evacuation.problem import Problem
from evacuation.reading import problem_from_data
from tests.evacuation.example import Data

SEEDS = st.integers(0, 7)
Spoil = Callable[[Data, Problem, Any], None]


@cache
def operation(seed: int) -> tuple[Problem, str]:
    """A small invented operation with names, and its plan by hand as JSON."""
    size = Size(people=60, points=5, sites=6, vehicles=5, names=True, groups=2)
    problem = problem_from_data(generate(size, seed))
    return problem, json.dumps(plan_to_data(plan_by_hand(problem)))


@given(st.integers(0, 60), st.integers(1, 90), st.integers(1, 3))
@settings(max_examples=25, deadline=None)
def test_a_hand_plan_keeps_every_rule(seed: int, people: int, groups: int) -> None:
    size = Size(people=people, points=4, sites=5, vehicles=4, names=seed % 2 == 0, groups=groups)
    problem = problem_from_data(generate(size, seed))
    assert check(problem, plan_by_hand(problem)) == ()


@pytest.mark.parametrize("name", ODD)
def test_a_hand_plan_of_an_odd_instance_keeps_every_rule(name: str) -> None:
    problem = problem_from_data(odd_instance(name))
    assert check(problem, plan_by_hand(problem)) == ()


def pick(rows: list[Any], draw: Any) -> Any:
    return rows[draw.integers(0, len(rows) - 1)]


def forget_a_room(plan: Data, _: Problem, draw: Any) -> None:
    plan["rooms"].remove(pick(plan["rooms"], draw))


def double_a_room(plan: Data, _: Problem, draw: Any) -> None:
    plan["rooms"].append(copy.deepcopy(pick(plan["rooms"], draw)))


def move_to_another_site(plan: Data, problem: Problem, draw: Any) -> None:
    room = pick(plan["rooms"], draw)
    others = [site for site in problem.sites if site.id != room["site"] and site.zones]
    site = pick(others, draw)
    room |= {"site": site.id, "zone": site.zones[0].id}


def forget_a_trip(plan: Data, _: Problem, draw: Any) -> None:
    plan["trips"].remove(pick(plan["trips"], draw))


def double_a_trip(plan: Data, _: Problem, draw: Any) -> None:
    plan["trips"].append(copy.deepcopy(pick(plan["trips"], draw)))


def leave_someone_behind(plan: Data, _: Problem, draw: Any) -> None:
    pick(pick(plan["trips"], draw)["stops"], draw)["households"].pop()


def split_a_household(plan: Data, _: Problem, draw: Any) -> None:
    names = [room["household"] for room in plan["rooms"]]
    pick(pick(plan["trips"], draw)["stops"], draw)["households"].append(pick(names, draw))


def swap_riders(plan: Data, problem: Problem, draw: Any) -> None:
    """Two trips to different sites exchange all their people."""
    one = pick(plan["trips"], draw)
    others = [trip for trip in plan["trips"] if trip["site"] != one["site"]]
    if not others:
        return forget_a_trip(plan, problem, draw)
    other = pick(others, draw)
    one["stops"], other["stops"] = other["stops"], one["stops"]
    return None


def shift_a_time(plan: Data, _: Problem, draw: Any) -> None:
    trip = pick(plan["trips"], draw)
    place, key = pick(
        [(trip, "depart_min"), (trip, "arrive_min"), (trip, "done_min"), (trip["stops"][0], "arrive_min")], draw
    )
    place[key] += pick([-30.0, -0.25, 0.25, 30.0], draw)


def depart_too_early(plan: Data, _: Problem, draw: Any) -> None:
    trip = pick(plan["trips"], draw)
    for key in ("depart_min", "arrive_min", "done_min"):
        trip[key] -= 3
    for stop in trip["stops"]:
        stop["arrive_min"] -= 3
        stop["leave_min"] -= 3


def renumber(plan: Data, _: Problem, draw: Any) -> None:
    pick(plan["trips"], draw)["sequence"] += pick([-1, 1, 7], draw)


def change_the_vehicle(plan: Data, _: Problem, draw: Any) -> None:
    pick(plan["trips"], draw)["type"] = "rocket"


def forget_to_say_who_is_left(plan: Data, _: Problem, draw: Any) -> None:
    name = pick(plan["rooms"], draw)["household"]
    plan["unplaced"].append({"household": name, "reason": "没有房间"})


def invent_a_household(plan: Data, _: Problem, draw: Any) -> None:
    pick(plan["rooms"], draw)["household"] = "H-none"


def boast(plan: Data, _: Problem, draw: Any) -> None:
    plan[pick(["makespan_min", "vehicle_km"], draw)] *= 0.9


def boast_of_the_bound(plan: Data, _: Problem, draw: Any) -> None:
    plan["bound"] = {"makespan_min": plan["makespan_min"] + draw.integers(1, 9), "kind": "own"}


def stop_for_nobody(plan: Data, problem: Problem, draw: Any) -> None:
    trip = pick(plan["trips"], draw)
    stop = {"point": pick(list(problem.points), draw).id, "households": [], "arrive_min": 1, "leave_min": 2}
    trip["stops"].append(stop)


SPOILS: list[Spoil] = [
    forget_a_room, double_a_room, move_to_another_site, forget_a_trip, double_a_trip, leave_someone_behind,
    split_a_household, swap_riders, shift_a_time, depart_too_early, renumber, change_the_vehicle,
    forget_to_say_who_is_left, invent_a_household, boast, boast_of_the_bound, stop_for_nobody,
]  # fmt: skip


class _Draw:
    """Integers out of hypothesis, so that it can shrink them."""

    def __init__(self, data: st.DataObject) -> None:
        self.data = data

    def integers(self, least: int, most: int) -> int:
        return self.data.draw(st.integers(least, most))


@pytest.mark.parametrize("spoil", SPOILS, ids=lambda spoil: spoil.__name__)
@given(seed=SEEDS, data=st.data())
@settings(max_examples=15, deadline=None)
def test_no_corruption_passes(spoil: Spoil, seed: int, data: st.DataObject) -> None:
    problem, text = operation(seed)
    plan = json.loads(text)
    spoil(plan, problem, _Draw(data))
    assert check(problem, plan_from_data(plan)) != ()
