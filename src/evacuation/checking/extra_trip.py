"""Whether one more trip could bring one more household to a site: after the last trip of some vehicle, or by an idle one.

Needed only where rules limit *until when* something may be used; otherwise a later trip is always possible.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from evacuation.checking.case import Case
from evacuation.checking.rules.night_ban import touches
from evacuation.problem import Household, Point, Site, VehiclePool, Zone
from evacuation.rules import Window

_HOUR_MIN = 60.0
_MORNING_TRIES = 3


@dataclass(frozen=True, slots=True)
class _Ready:
    """A vehicle at the end of its work: where (location index), from when, how long it has been driven."""

    pool: VehiclePool
    location: int
    free: float
    driven: float


class ExtraTrips:
    """The vehicles of a plan after their last trips, and the idle ones."""

    def __init__(self, case: Case) -> None:
        self.case = case
        rules = case.problem.rules
        self.timed = (
            rules.driver_hours is not None
            or rules.night_ban is not None
            or any(not math.isinf(thing.window.to_min) for thing in _windowed(case))
        )
        self.last_arrival: dict[str, float] = defaultdict(float)
        for trip, replay in zip(case.plan.trips, case.replays, strict=True):
            if replay is not None:
                self.last_arrival[trip.site] = max(self.last_arrival[trip.site], replay.arrive)
        self.ready = list(self._vehicles()) if self.timed else []
        self.locations = np.array([vehicle.location for vehicle in self.ready], dtype=np.intp)

    def fits_a_vehicle(self, household: Household) -> bool:
        """True where some vehicle has the seats and wheelchair places."""
        return any(self._carries(pool, household) for pool in self.case.problem.vehicles)

    def possible(self, household: Household, site: Site, zone: Zone) -> bool:
        """True where an extra trip can bring the household to the zone."""
        if not self.timed:
            return True
        problem = self.case.problem
        point = problem.point_index[household.point]
        to_point = problem.travel.minutes(self.locations, point)
        to_site = float(problem.travel.minutes(point, problem.site_location(problem.site_index[site.id])))
        return any(
            self._carries(vehicle.pool, household)
            and self._on_time(vehicle, float(way), to_site, problem.points[point].window, site, zone)
            for vehicle, way in zip(self.ready, to_point, strict=True)
        )

    def _carries(self, pool: VehiclePool, household: Household) -> bool:
        escort = self.case.problem.rules.escort
        seats = household.size + (escort.seats if escort and household.needs_any(escort.needs) else 0)
        return pool.count > 0 and pool.seats >= seats and pool.wheelchair_places >= household.wheelchairs

    def _on_time(
        self, vehicle: _Ready, to_point: float, to_site: float, at_point: Window, site: Site, zone: Zone
    ) -> bool:
        problem = self.case.problem
        hours = problem.rules.driver_hours
        if hours is not None and vehicle.driven + to_point + to_site > hours.max_drive_min:
            return False
        boarding, check_in = problem.service.boarding_min, problem.service.check_in_min
        wait = max(
            vehicle.free,
            at_point.from_min - to_point,
            max(site.window.from_min, zone.open_from_min) - to_point - boarding - to_site,
        )
        quiet = self.last_arrival[site.id] + _HOUR_MIN if site.intake_per_hour is not None else 0.0
        wait = max(wait, quiet - to_point - boarding - to_site)
        for depart in self._departures(wait):
            board = depart + to_point
            arrive = board + boarding + to_site
            if (
                at_point.covers(board, board + boarding)
                and site.window.covers(arrive, arrive + check_in)
                and vehicle.pool.window.covers(depart, arrive + check_in)
                and not self._at_night(depart, arrive)
            ):
                return True
        return False

    def _departures(self, earliest: float) -> Iterator[float]:
        """The earliest departure, and the ends of the next bans after it."""
        yield earliest
        ban = self.case.problem.rules.night_ban
        if ban is not None:
            start = self.case.problem.start
            clock = (start.hour * 60 + start.minute + start.second / 60 + earliest) % 1440
            until = (ban.end.hour * 60 + ban.end.minute + ban.end.second / 60 - clock) % 1440
            yield from (earliest + until + 1440 * day for day in range(_MORNING_TRIES))

    def _at_night(self, depart: float, arrive: float) -> bool:
        ban = self.case.problem.rules.night_ban
        return ban is not None and touches(self.case.problem.start, ban.begin, ban.end, depart, arrive)

    def _vehicles(self) -> Iterator[_Ready]:
        problem, case = self.case.problem, self.case
        now = problem.rules.frozen.now_min if problem.rules.frozen else 0.0
        used: dict[tuple[str, str], int] = defaultdict(int)
        for chain in case.chains.values():
            last = case.plan.trips[chain[-1]]
            replay, pool = case.replays[chain[-1]], case.pool_of(last)
            used[last.type, last.depot] += 1
            if replay is None or pool is None:
                continue
            minutes = sum(sum(one.legs) for one in map(case.replays.__getitem__, chain) if one is not None)
            location = problem.site_location(problem.site_index[last.site])
            pools = case.pools[last.type, last.depot]
            until = min(pools, key=lambda one: one.window.to_min)  # the most cautious of its possible identities
            yield _Ready(until, location, max(replay.done, now), minutes)
        for key, pools in case.pools.items():
            idle = sum(pool.count for pool in pools) - used[key]
            location = problem.depot_location(problem.depot_index[key[1]])
            if idle > 0:
                yield from (
                    _Ready(pool, location, max(pool.window.from_min, now), 0.0)
                    for pool in pools
                    if pool.count and len(pools) == 1
                )


def _windowed(case: Case) -> Iterator[Point | Site | VehiclePool]:
    yield from case.problem.points
    yield from case.problem.sites
    yield from case.problem.vehicles
