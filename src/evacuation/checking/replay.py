"""Replays every trip minute by minute: the contract's arithmetic, written a second time, apart from the solver's.

A vehicle leaves when the plan says, but not before it is free; leave = arrive + boarding at the first stop, + extra
stop at further ones; done = arrive + check-in. Errors of the claimed times therefore cannot add up along a chain.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from evacuation.plan import Trip
from evacuation.problem import Problem


@dataclass(frozen=True, slots=True)
class Replay:
    """Exact times of a trip, minutes after the start. ``legs`` are minutes on the road, the first one empty."""

    free: float
    """When the vehicle was free before this trip."""
    depart: float
    arrivals: tuple[float, ...]
    leaves: tuple[float, ...]
    arrive: float
    done: float
    legs: tuple[float, ...]
    km: float
    loaded_km: float


@dataclass(frozen=True, slots=True)
class _Way:
    """The legs of one trip as slices of the arrays of all legs."""

    begin: int
    end: int


def replay_chains(
    problem: Problem, trips: Sequence[Trip], chains: Iterable[Sequence[int]], under_way: frozenset[tuple[str, int]]
) -> list[Replay | None]:
    """The replay of every trip; None from the first trip of a chain on that names an unknown place.

    Trips in ``under_way`` happened as recorded: their times are taken as they are.
    """
    chains = list(chains)
    origins: list[int] = []
    targets: list[int] = []
    ways: list[_Way | None] = [None] * len(trips)
    for chain in chains:
        _lay(problem, trips, chain, origins, targets, ways)
    minutes = problem.travel.minutes(np.array(origins, dtype=np.intp), np.array(targets, dtype=np.intp)).tolist()
    km = problem.travel.km(np.array(origins, dtype=np.intp), np.array(targets, dtype=np.intp)).tolist()
    replays: list[Replay | None] = [None] * len(trips)
    for chain in chains:
        free = 0.0
        for place in chain:
            way, trip = ways[place], trips[place]
            if way is None:
                break
            legs, lengths = minutes[way.begin : way.end], km[way.begin : way.end]
            recorded = (trip.vehicle, trip.sequence) in under_way
            replay = (_recorded if recorded else _driven)(problem, trip, free, legs, lengths)
            replays[place], free = replay, replay.done
    return replays


def _lay(
    problem: Problem,
    trips: Sequence[Trip],
    chain: Sequence[int],
    origins: list[int],
    targets: list[int],
    ways: list[_Way | None],
) -> None:
    """Append the legs of the chain's trips to the arrays, up to the first unknown place."""
    depot = problem.depot_index.get(trips[chain[0]].depot)
    here = None if depot is None else problem.depot_location(depot)
    for place in chain:
        trip = trips[place]
        site = problem.site_index.get(trip.site)
        stops = [problem.point_index.get(stop.point) for stop in trip.stops]
        if here is None or site is None or None in stops:
            return
        begin = len(origins)
        for target in [*stops, problem.site_location(site)]:
            assert target is not None
            origins.append(here)
            targets.append(target)
            here = target
        ways[place] = _Way(begin, len(origins))


def _driven(problem: Problem, trip: Trip, free: float, legs: list[float], km: list[float]) -> Replay:
    service = problem.service
    now = depart = max(trip.depart_min, free)
    arrivals, leaves = [], []
    for number, leg in enumerate(legs[:-1]):
        arrivals.append(now + leg)
        now += leg + (service.extra_stop_min if number else service.boarding_min)
        leaves.append(now)
    arrive = now + legs[-1]
    done = arrive + service.check_in_min
    return Replay(free, depart, tuple(arrivals), tuple(leaves), arrive, done, tuple(legs), sum(km), sum(km[1:]))


def _recorded(_problem: Problem, trip: Trip, free: float, legs: list[float], km: list[float]) -> Replay:
    arrivals = tuple(stop.arrive_min for stop in trip.stops)
    leaves = tuple(stop.leave_min for stop in trip.stops)
    return Replay(
        free, trip.depart_min, arrivals, leaves, trip.arrive_min, trip.done_min, tuple(legs), sum(km), sum(km[1:])
    )
