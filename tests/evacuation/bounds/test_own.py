"""The bound with the rooms of a plan: never above the best trips for these rooms, never below the joint bound's truth."""

from __future__ import annotations

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from evacuation.bounds import own_bound
from evacuation.plan import RoomAssignment
from evacuation.problem import Household, Problem, Zone
from tests.evacuation.bounds.oracle import best_makespan, zone_choices
from tests.evacuation.bounds.small import small


def first_choices(problem: Problem, count: int) -> list[list[tuple[int, Zone]]]:
    found = zone_choices(problem, problem.households)
    return [choice for choice, _ in zip(found, range(count), strict=False)]


def assigned(
    problem: Problem, households: tuple[Household, ...], choice: list[tuple[int, Zone]]
) -> list[RoomAssignment]:
    return [
        RoomAssignment(one.id, problem.sites[site].id, zone.id)
        for one, (site, zone) in zip(households, choice, strict=True)
    ]


@given(st.integers(0, 2**40), st.integers(1, 5))
@settings(max_examples=80, deadline=None)
def test_it_is_never_above_the_best_trips_for_these_rooms(seed: int, households: int) -> None:
    problem = small(seed, households)
    for choice in first_choices(problem, 3):
        best = best_makespan(problem, problem.households, tuple(site for site, _ in choice))
        found = own_bound(problem, assigned(problem, problem.households, choice))
        assert found.kind == "own"
        if not math.isinf(best):
            assert found.value is not None
            assert found.value <= best + 1e-9


def test_no_rooms_no_time() -> None:
    problem = small(2)
    found = own_bound(problem, [])
    assert found.value == 0.0
    assert found.left_out == {one.id for one in problem.households}
