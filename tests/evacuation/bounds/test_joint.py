"""The joint bound against the enumerated optimum: never above it."""

from __future__ import annotations

import math
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from evacuation.bounds import joint_bound
from tests.evacuation.bounds.oracle import joint_optimum
from tests.evacuation.bounds.small import served, small

SEEDS = st.integers(0, 2**40)


@given(SEEDS, st.integers(1, 5), st.integers(1, 3), st.integers(1, 3))
@settings(max_examples=120, deadline=None)
def test_it_is_never_above_the_optimum(seed: int, households: int, points: int, sites: int) -> None:
    problem = small(seed, households, points, sites)
    found = joint_bound(problem)
    best = joint_optimum(problem, served(problem, found.left_out))
    if math.isinf(best):  # not everybody can be moved at once: the bound is about no plan, or knows it
        return
    assert found.value is not None
    assert found.value <= best + 1e-9


@given(SEEDS)
@settings(max_examples=40, deadline=None)
def test_it_holds_for_those_who_are_moved_when_others_are_left_out(seed: int) -> None:
    problem = small(seed, 5)
    out = {problem.households[seed % 5].id, problem.households[seed % 3].id}
    found = joint_bound(problem, left_out=out)
    assert out <= found.left_out
    best = joint_optimum(problem, served(problem, found.left_out))
    if not math.isinf(best):
        assert found.value is not None
        assert found.value <= best + 1e-9


@given(SEEDS)
@settings(max_examples=30, deadline=None)
def test_it_is_exact_for_one_household_and_one_vehicle(seed: int) -> None:
    """One person who needs any room, one seat: the single trip is all there is."""
    problem = small(seed, 1, 1, 2)
    table = problem.travel.minutes
    one = replace(problem.households[0], size=1, rooms=(0, 0), people=())
    pool = replace(problem.vehicles[0], count=1)
    sites = tuple(replace(site, zones=(replace(site.zones[0], group=None),)) for site in problem.sites)
    problem = replace(problem, households=(one,), vehicles=(pool,), sites=sites)
    found = joint_bound(problem).value
    depot = problem.depot_location(problem.depot_index[pool.depot])
    direct = float(table(depot, 0)) + min(float(table(0, problem.site_location(s))) for s in range(2))
    handling = problem.service.boarding_min + problem.service.check_in_min
    assert found is not None
    assert found <= direct + handling + 1e-9


def test_it_says_nothing_where_rooms_do_not_suffice() -> None:
    problem = small(1)
    many = tuple(replace(problem.households[0], id=f"X{n}", size=2, rooms=(2, 0), people=()) for n in range(60))
    found = joint_bound(replace(problem, households=many))
    if len(found.left_out) < 60:
        assert found.value is None
        assert "房间不足" in found.reason


def test_nobody_to_move_is_bounded_by_zero() -> None:
    problem = small(3)
    assert joint_bound(problem, left_out=[one.id for one in problem.households]).value == 0.0


def test_a_household_larger_than_every_vehicle_is_left_out() -> None:
    problem = small(5)
    giant = replace(problem.households[0], id="巨", size=99, rooms=(0, 0))
    found = joint_bound(replace(problem, households=(*problem.households, giant)))
    assert "巨" in found.left_out
    assert found.value == joint_bound(problem).value


def test_the_same_instance_has_the_same_bound() -> None:
    problem = small(8, 5)
    assert joint_bound(problem).value == joint_bound(problem).value
