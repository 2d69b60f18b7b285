"""What optional rules do to the bound: late starts and trips under way shift it, everything else leaves it valid."""

from __future__ import annotations

import math
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from evacuation.bounds import joint_bound
from evacuation.plan import RoomAssignment, Stop, Trip
from evacuation.rules import DriverHours, Frozen, Together, Window
from tests.evacuation.bounds.oracle import joint_optimum
from tests.evacuation.bounds.small import served, small

SEEDS = st.integers(0, 2**40)


@given(SEEDS, st.integers(1, 200))
@settings(max_examples=40, deadline=None)
def test_vehicles_that_come_later_delay_everything(seed: int, opening: int) -> None:
    problem = small(seed)
    late = tuple(replace(pool, window=Window(from_min=float(opening))) for pool in problem.vehicles)
    found = joint_bound(replace(problem, vehicles=late))
    best = joint_optimum(problem, served(problem, found.left_out))
    if not math.isinf(best) and best > 0:
        assert found.value is not None
        assert opening <= found.value <= opening + best + 1e-9


@given(SEEDS, st.integers(1, 200))
@settings(max_examples=30, deadline=None)
def test_one_pool_that_is_there_from_the_start_is_enough(seed: int, opening: int) -> None:
    problem = small(seed)
    late = replace(problem.vehicles[-1], type="晚", window=Window(from_min=float(opening)))
    found = joint_bound(replace(problem, vehicles=(*problem.vehicles, late)))
    best = joint_optimum(problem, served(problem, found.left_out))
    if not math.isinf(best):
        assert found.value is not None
        assert found.value <= best + 1e-9


@given(SEEDS)
@settings(max_examples=20, deadline=None)
def test_rules_that_only_forbid_leave_it_as_it_is(seed: int) -> None:
    problem = small(seed)
    strict = replace(problem.rules, driver_hours=DriverHours(5.0), together=Together(1), adjacent_rooms=True)
    assert joint_bound(replace(problem, rules=strict)).value == joint_bound(problem).value


@given(SEEDS, st.integers(0, 60))
@settings(max_examples=60, deadline=None)
def test_it_holds_with_a_trip_under_way(seed: int, now: int) -> None:
    """One household rides first; then all others, by the same vehicle alone, one household after another."""
    problem = small(seed, 3, 2, 1)
    pool = replace(problem.vehicles[0], count=1, seats=9, wheelchair_places=3)
    zones = tuple(replace(zone, group=None, rooms=(20, 20)) for zone in problem.sites[0].zones)
    site = replace(problem.sites[0], zones=(*zones, replace(zones[0], id="另")))
    rules = replace(problem.rules, one_group_per_zone=False)
    problem = replace(problem, vehicles=(pool,), sites=(site,), rules=rules)
    here, target = problem.depot_location(problem.depot_index[pool.depot]), problem.site_location(0)
    trips, clock = [], 0.0
    for number, one in enumerate(problem.households):
        depart = max(clock, float(now)) if number else 0.0
        point, service = problem.point_index[one.point], problem.service
        arrive = depart + float(problem.travel.minutes(here, point))
        leave = arrive + service.boarding_min
        there = leave + float(problem.travel.minutes(point, target))
        clock, here = there + service.check_in_min, target
        stop = Stop(one.point, (one.id,), arrive, leave)
        trips.append(Trip("车1", pool.type, pool.depot, number + 1, depart, (stop,), site.id, there, clock))
    room = RoomAssignment(problem.households[0].id, site.id, site.zones[0].id)
    under_way = replace(problem, rules=replace(rules, frozen=Frozen(float(now), (trips[0],), (room,))))
    found = joint_bound(under_way)
    assert found.value is not None
    assert math.floor(trips[0].done_min * 100 - 1) / 100 <= found.value <= clock + 1e-9
