"""Vehicles one by one: where each may first leave, when, and under which name it goes."""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from evacuation.plan import Plan, Trip
from evacuation.problem import Problem
from evacuation.solving.ground import Floats, Ints


@dataclass(frozen=True)
class Fleet:
    """Columns over the vehicles. `done` counts the frozen trips that a vehicle already has."""

    names: tuple[str, ...]
    types: tuple[str, ...]
    depots: tuple[str, ...]
    seats: Ints
    wheel: Ints
    place: Ints  # location index of the problem
    free: Floats
    until: Floats  # end of the time in which the vehicle may be used
    driven: Floats  # minutes already driven on frozen trips
    done: Ints


def fleet_of(problem: Problem, keep: Plan | None = None) -> Fleet:
    """Every vehicle of every pool; vehicles under way, then those of an earlier plan, keep their names."""
    frozen = problem.rules.frozen
    under_way: dict[str, list[Trip]] = defaultdict(list)
    for trip in frozen.trips if frozen else ():
        under_way[trip.vehicle].append(trip)
    now = frozen.now_min if frozen else 0.0
    taken: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, trips in under_way.items():
        taken[trips[0].type, trips[0].depot].append(name)
    reserved = set(under_way)
    for trip in keep.trips if keep is not None else ():
        if trip.vehicle not in reserved:
            taken[trip.type, trip.depot].append(trip.vehicle)
            reserved.add(trip.vehicle)
    rows = []
    for pool in problem.vehicles:
        waiting = taken[pool.type, pool.depot]
        for number in range(1, min(pool.count, len(problem.households) + len(waiting)) + 1):
            name = waiting.pop(0) if waiting else fresh_name(pool.type, pool.depot, number, reserved)
            reserved.add(name)
            trips = sorted(under_way.get(name, ()), key=lambda trip: trip.sequence)
            place = problem.depot_location(problem.depot_index[pool.depot])
            free = max(now, pool.window.from_min)
            if trips:
                place = problem.site_location(problem.site_index[trips[-1].site])
                free = max(free, trips[-1].done_min)
            driven = driven_minutes(problem, trips)
            rows.append((name, pool, place, free, driven, len(trips)))
    return Fleet(
        tuple(row[0] for row in rows),
        tuple(row[1].type for row in rows),
        tuple(row[1].depot for row in rows),
        np.array([row[1].seats for row in rows], np.int64),
        np.array([row[1].wheelchair_places for row in rows], np.int64),
        np.array([row[2] for row in rows], np.int64),
        np.array([row[3] for row in rows], np.float64),
        np.array([row[1].window.to_min for row in rows], np.float64),
        np.array([row[4] for row in rows], np.float64),
        np.array([row[5] for row in rows], np.int64),
    )


def fresh_name(kind: str, depot: str, number: int, reserved: set[str]) -> str:
    """Type, depot and number; more dashes where that name is already in use."""
    name = f"{kind}-{depot}-{number}"
    while name in reserved:
        name += "'"
    return name


def driven_minutes(problem: Problem, trips: list[Trip]) -> float:
    """Minutes on the road of a vehicle's trips, one after another."""
    total = 0.0
    for previous, trip in zip([None, *trips], trips, strict=False):
        way = [
            problem.depot_location(problem.depot_index[trip.depot])
            if previous is None
            else problem.site_location(problem.site_index[previous.site])
        ]
        way += [problem.point_index[stop.point] for stop in trip.stops]
        way.append(problem.site_location(problem.site_index[trip.site]))
        total += float(problem.travel.minutes(np.array(way[:-1]), np.array(way[1:])).sum())
    return total
