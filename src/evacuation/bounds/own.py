"""No trips are earlier with these rooms: the own-assignment bound."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from evacuation.bounds.closing import block, closed
from evacuation.bounds.gathering import Start, gather_seats, on_the_way
from evacuation.bounds.program import Mask
from evacuation.bounds.refining import smallest
from evacuation.bounds.relaxation import Fleet, Ints
from evacuation.bounds.result import MakespanBound, rounded_down
from evacuation.bounds.single import frozen_end
from evacuation.linear import Columns, columns, run
from evacuation.plan import RoomAssignment
from evacuation.problem import Problem
from evacuation.travel import Floats

RUNS_UP_TO = 4_000_000
"""Points × sites up to which empty runs are counted; beyond, only loaded minutes are."""
NEAREST = 40
"""Empty runs per point and per site that are columns at first."""
ROUNDS = 4


def own_bound(problem: Problem, rooms: Iterable[RoomAssignment]) -> MakespanBound:
    """A bound on the makespan of every plan that brings exactly these households to these sites. Minutes, rounded down.

    Households that are not named are left out of the bound.
    """
    began = time.thread_time()
    rooms = list(rooms)
    riding = on_the_way(problem)
    named = {one.household for one in rooms}
    out = frozenset(one.id for one in problem.households) - named
    flows = _flows(problem, [one for one in rooms if one.household not in riding])
    value, method = frozen_end(problem), "none to move"
    start = gather_seats(problem)
    if len(flows.persons) and start.total > 0:
        least, method = _least(problem, flows, start)
        value = max(value, least)
    return MakespanBound(rounded_down(value), "own", method, time.thread_time() - began, out)


@dataclass(frozen=True, eq=False)
class _Flows:
    """Persons from a point to a site, one entry per pair."""

    point: Ints
    site: Ints
    persons: Floats


def _flows(problem: Problem, rooms: Iterable[RoomAssignment]) -> _Flows:
    persons: Counter[tuple[int, int]] = Counter()
    for one in rooms:
        household = problem.households[problem.household_index[one.household]]
        persons[problem.point_index[household.point], problem.site_index[one.site]] += household.size
    pairs = np.array(sorted(persons), np.int64).reshape(-1, 2)
    return _Flows(pairs[:, 0], pairs[:, 1], np.array([persons[a, b] for a, b in pairs.tolist()], float))


def _least(problem: Problem, flows: _Flows, start: Start) -> tuple[float, str]:
    """Seat-minutes of loaded and of empty runs over all seats, or the longest single trip if that is later."""
    travel, points = closed(problem), np.arange(len(problem.points))
    sites = len(points) + np.arange(len(problem.sites))
    out = block(travel, start.locations, points)
    handling = problem.service.boarding_min + problem.service.check_in_min
    loaded = travel.minutes(flows.point, sites[flows.site]) + handling
    alone = float((out.min(0)[flows.point] + loaded).max())
    seat_minutes, method = float(flows.persons @ loaded), "loaded minutes"
    if len(points) * len(sites) <= RUNS_UP_TO:
        fleet = Fleet(block(travel, sites, points), out, start.seats, start.total)
        leaving = np.bincount(flows.point, flows.persons, len(points)).astype(np.float64)
        arriving = np.bincount(flows.site, flows.persons, len(sites)).astype(np.float64)
        seat_minutes, method = seat_minutes + empty_minutes(fleet, leaving, arriving), "own fleet flow"
    return start.from_min + max(alone, seat_minutes / start.total), method


def empty_minutes(fleet: Fleet, leaving: Floats, arriving: Floats) -> float:
    """At least so many empty seat-minutes bring ``leaving`` (P,) seats to the points; ``arriving`` (S,) become free.

    A transport problem; its prices are certified as in :mod:`evacuation.bounds.prices`, so the value is never too high.
    """
    sites, points = fleet.back.shape
    low = np.concatenate([leaving, np.full(sites + len(fleet.seats), -np.inf)])
    high = np.concatenate([np.full(points, np.inf), arriving, fleet.seats])
    wanted = smallest(fleet.back, NEAREST, 0) | smallest(fleet.back, NEAREST, 1)
    best = 0.0
    for _ in range(ROUNDS):
        parts = [_runs(fleet.back, wanted, points), _runs(fleet.out, np.ones(fleet.out.shape, bool), points + sites)]
        parts.append(columns(np.full(points, 20_000.0), np.arange(points)[:, None], np.ones((points, 1))))
        answer = run(parts, low, high)
        free, start = (
            np.maximum(0, -answer.prices[points : points + sites]),
            np.maximum(0, -answer.prices[points + sites :]),
        )
        best = max(best, _certified(fleet, leaving, arriving, free, start))
        missing = ~wanted & (fleet.back + free[:, None] - answer.prices[None, :points] < -1e-3)
        if not missing.any():
            break
        wanted |= missing
    return best


def _certified(fleet: Fleet, leaving: Floats, arriving: Floats, free: Floats, start: Floats) -> float:
    point = np.minimum((fleet.back + free[:, None]).min(0), (fleet.out + start[:, None]).min(0))
    return float(leaving @ np.maximum(0, point) - arriving @ free - fleet.seats @ start)


def _runs(minutes: Floats, wanted: Mask, first: int) -> Columns:
    origin, point = np.nonzero(wanted)
    one = np.ones(len(origin))
    return columns(minutes[origin, point], np.column_stack([point, first + origin]), np.column_stack([one, one]))
