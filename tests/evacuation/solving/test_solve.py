"""Plans of the search, judged by the checker, which shares no code with it."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evacuation.checking import check
from evacuation.finishing import finish
from evacuation.plan import Plan
from evacuation.problem import Problem
from evacuation.solving import Params, Progress, solve
from tests.evacuation.solving.cases import problem

STEADY = Params(joint_moves_per_second=50_000, room_moves_per_second=20_000)
"""So few moves for the time that every machine keeps up: what is found depends on the seed alone."""

BRIEF = 0.15  # seconds of search; the instances are small


def planned(case: Problem, seed: int = 0, seconds: float = BRIEF) -> Plan:
    return finish(case, solve(case, seconds, seed))


@settings(max_examples=12, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    groups=st.integers(1, 5),
    households=st.integers(1, 40),
    table=st.booleans(),
)
def test_every_plan_is_valid_and_leaves_nobody_behind(seed: int, groups: int, households: int, table: bool) -> None:
    case = problem(seed, groups=groups, households=households, table=table)
    plan = planned(case)
    assert check(case, plan) == ()
    assert plan.unplaced == ()


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_nobody_is_booked_twice(seed: int) -> None:
    plan = planned(problem(seed))
    riders = [h for trip in plan.trips for stop in trip.stops for h in stop.households]
    assert len(riders) == len(set(riders)) == len({room.household for room in plan.rooms}) == 30
    for _, group in itertools.groupby(
        sorted(plan.trips, key=lambda t: (t.vehicle, t.sequence)), key=lambda t: t.vehicle
    ):
        trips = list(group)
        assert all(a.done_min <= b.depart_min + 1e-6 for a, b in itertools.pairwise(trips))


def test_the_same_seed_gives_the_same_plan() -> None:
    case = problem(3)
    assert solve(case, 5.0, 5, params=STEADY) == solve(case, 5.0, 5, params=STEADY)


def test_it_says_how_far_it_is() -> None:
    news: list[Progress] = []
    solve(problem(1), 0.6, progress=news.append)
    assert any("目前最后一人" in str(one) for one in news)
    assert all(0.0 <= one.share <= 1.5 for one in news)


def test_it_stops_when_it_is_asked_to_with_a_plan() -> None:
    case = problem(1)
    plan = finish(case, solve(case, 60.0, should_stop=lambda: True))
    assert check(case, plan) == ()


def test_more_time_never_gives_a_worse_plan_than_the_start() -> None:
    for seed in range(4):
        case = problem(seed, households=40)
        start = solve(case, 1.0, should_stop=lambda: True)
        assert planned(case, seconds=1.0).makespan_min <= start.makespan_min + 1e-6


@pytest.mark.parametrize("seed", range(3))
def test_more_vehicles_do_not_make_it_worse_beyond_noise(seed: int) -> None:
    few, many = problem(seed, households=40), problem(seed, households=40, more_vehicles=2)
    assert solve(many, 8.0, params=STEADY).makespan_min <= 1.05 * solve(few, 8.0, params=STEADY).makespan_min


@pytest.mark.parametrize("seed", range(3))
def test_more_rooms_do_not_make_it_worse_beyond_noise(seed: int) -> None:
    few, many = problem(seed, households=40), problem(seed, households=40, more_rooms=4)
    assert solve(many, 8.0, params=STEADY).makespan_min <= 1.05 * solve(few, 8.0, params=STEADY).makespan_min
