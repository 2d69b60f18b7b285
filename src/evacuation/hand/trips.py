"""Trips by hand: whichever vehicle is free first takes the next load of the list, one stop, and never waits."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from evacuation.plan import RoomAssignment, Stop, Trip
from evacuation.problem import Household, Problem, VehiclePool

_HOUR_MIN = 60.0
_ROUNDING_MIN = 1e-6
"""An hour later is an hour later, whatever adding and taking off minutes makes of it."""


@dataclass(slots=True)
class _Load:
    """Households that wait at one point for one site and are of one group, the largest first."""

    point: int
    site: int
    waiting: list[Household]

    def board(self, pool: VehiclePool, most: int) -> list[Household]:
        """Take out the households that fit, largest first."""
        seats, chairs = min(pool.seats, most), pool.wheelchair_places
        aboard: list[Household] = []
        for household in self.waiting:
            if household.size <= seats and household.wheelchairs <= chairs:
                aboard.append(household)
                seats -= household.size
                chairs -= household.wheelchairs
        taken = {household.id for household in aboard}
        self.waiting = [household for household in self.waiting if household.id not in taken]
        return aboard


@dataclass(slots=True)
class _Vehicle:
    name: str
    pool: VehiclePool
    location: int
    trips: int = 0


@dataclass(slots=True)
class _Gate:
    """The arrivals at a site whose intake is limited."""

    limit: int
    arrivals: list[tuple[float, int]] = field(default_factory=list)

    def opens(self, earliest: float, people: int) -> float:
        """When so many people may arrive, at ``earliest`` or later."""
        for minute in sorted([earliest, *(at + _HOUR_MIN for at, _ in self.arrivals if at + _HOUR_MIN > earliest)]):
            near = sum(count for at, count in self.arrivals if abs(at - minute) < _HOUR_MIN - _ROUNDING_MIN)
            if near + people <= self.limit:
                self.arrivals.append((minute, people))
                return minute
        raise AssertionError("an hour after the last arrival the site is free")


def drive_trips(problem: Problem, rooms: Sequence[RoomAssignment]) -> tuple[list[tuple[Trip, float]], list[Household]]:
    """The trips, each with its kilometres, and the households that fit into no vehicle that is there."""
    loads = _loads(problem, rooms)
    gates = {
        index: _Gate(site.intake_per_hour)
        for index, site in enumerate(problem.sites)
        if site.intake_per_hour is not None
    }
    vehicles = _vehicles(problem)
    free = [(0.0, -vehicle.pool.seats, number) for number, vehicle in enumerate(vehicles)]
    heapq.heapify(free)
    trips: list[tuple[Trip, float]] = []
    while free and loads:
        now, _, number = heapq.heappop(free)
        vehicle = vehicles[number]
        for place, load in enumerate(loads):
            gate = gates.get(load.site)
            aboard = load.board(vehicle.pool, gate.limit if gate else vehicle.pool.seats)
            if aboard:
                trip, km = _drive(problem, vehicle, now, load, aboard, gate)
                trips.append((trip, km))
                heapq.heappush(free, (trip.done_min, -vehicle.pool.seats, number))
                if not load.waiting:
                    del loads[place]
                break
        # a vehicle for which nothing is left goes home
    return trips, [household for load in loads for household in load.waiting]


def _loads(problem: Problem, rooms: Sequence[RoomAssignment]) -> list[_Load]:
    waiting: dict[tuple[int, int, str], list[Household]] = defaultdict(list)
    for room in rooms:
        household = problem.households[problem.household_index[room.household]]
        key = (problem.point_index[household.point], problem.site_index[room.site], household.group)
        waiting[key].append(household)
    return [
        _Load(point, site, sorted(households, key=lambda one: -one.size))
        for (point, site, _), households in sorted(waiting.items(), key=lambda item: item[0])
    ]


def _vehicles(problem: Problem) -> list[_Vehicle]:
    vehicles: list[_Vehicle] = []
    numbers: dict[tuple[str, str], int] = defaultdict(int)
    for pool in problem.vehicles:
        location = problem.depot_location(problem.depot_index[pool.depot])
        for _ in range(pool.count):
            numbers[pool.type, pool.depot] += 1
            name = f"{pool.type}-{pool.depot}-{numbers[pool.type, pool.depot]}"
            vehicles.append(_Vehicle(name, pool, location))
    return vehicles


def _drive(
    problem: Problem, vehicle: _Vehicle, now: float, load: _Load, aboard: Sequence[Household], gate: _Gate | None
) -> tuple[Trip, float]:
    """The next trip of a vehicle, leaving at once unless the site can only take the people later."""
    service, site = problem.service, problem.site_location(load.site)
    way = [float(problem.travel.minutes(*leg)) for leg in ((vehicle.location, load.point), (load.point, site))]
    km = sum(float(problem.travel.km(*leg)) for leg in ((vehicle.location, load.point), (load.point, site)))
    duration = way[0] + service.boarding_min + way[1]
    arrive = now + duration
    if gate is not None:
        arrive = gate.opens(arrive, sum(household.size for household in aboard))
    depart = arrive - duration
    board = depart + way[0]
    vehicle.trips += 1
    vehicle.location = site
    stop = Stop(
        problem.points[load.point].id, tuple(household.id for household in aboard), board, board + service.boarding_min
    )
    trip = Trip(
        vehicle=vehicle.name,
        type=vehicle.pool.type,
        depot=vehicle.pool.depot,
        sequence=vehicle.trips,
        depart_min=depart,
        stops=(stop,),
        site=problem.sites[load.site].id,
        arrive_min=arrive,
        done_min=arrive + service.check_in_min,
    )
    return trip, km
