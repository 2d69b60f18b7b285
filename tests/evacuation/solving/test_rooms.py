"""Rooms alone: valid, and near the least possible person-minutes."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evacuation.plan import Plan
from evacuation.problem import Problem
from evacuation.solving import RoomParams, solve_rooms
from tests.evacuation.solving.cases import problem

FEW = RoomParams(rounds=60, moves_per_second=20_000)


def person_minutes(case: Problem, plan: Plan) -> float:
    total = 0.0
    for room in plan.rooms:
        household = case.households[case.household_index[room.household]]
        point = case.point_index[household.point]
        total += household.size * float(case.travel.minutes(point, case.site_location(case.site_index[room.site])))
    return total


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 10_000), groups=st.integers(1, 4), households=st.integers(1, 40))
def test_zones_are_never_overfilled_or_mixed(seed: int, groups: int, households: int) -> None:
    case = problem(seed, groups=groups, households=households)
    plan = solve_rooms(case, 2.0, params=FEW)
    assert len(plan.rooms) == households
    for place, rows in itertools.groupby(sorted((r.site, r.zone, r.household) for r in plan.rooms), lambda r: r[:2]):
        inside = [case.households[case.household_index[row[2]]] for row in rows]
        zone = case.zone_of[place]
        assert len({h.group for h in inside}) == 1
        assert zone.group in (None, inside[0].group)
        for j in range(4):
            assert sum(sum(h.rooms[j:]) for h in inside) <= sum(zone.rooms[j:])


@pytest.mark.parametrize("seed", range(4))
def test_with_ample_rooms_everybody_sleeps_at_the_nearest_site(seed: int) -> None:
    case = problem(seed, groups=1, households=20, more_rooms=40)
    least = sum(
        h.size * min(
            float(case.travel.minutes(case.point_index[h.point], case.site_location(s)))
            for s, site in enumerate(case.sites)
        )
        for h in case.households
    )  # fmt: skip
    assert person_minutes(case, solve_rooms(case, 2.0, params=FEW)) == pytest.approx(least, rel=1e-4)


def test_the_same_seed_gives_the_same_rooms() -> None:
    case = problem(9)
    assert solve_rooms(case, 4.0, 1, params=FEW) == solve_rooms(case, 4.0, 1, params=FEW)
