"""The hand method: what an office does with lists and a telephone, as the baseline that a plan is measured against.

Rooms: villages in the order of the list, each household to the nearest site that still has a fitting zone. Vehicles:
whichever is free first (the larger one on a tie) takes the next load in the order of the list, with one stop. That is
a fair baseline: it is careful about needs and groups, keeps villages together by itself, and never waits.

It keeps the contract's own rules (needs, groups, seats, wheelchair places, intake per hour), not the optional ones.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from evacuation.plan import Plan, RoomAssignment, Stop, Trip, Unplaced
from evacuation.problem import Household, Problem, VehiclePool, Zone

NO_ROOM = "没有合适的空房"
NO_VEHICLE = "没有能载下这一户的车"
_HOUR_MIN = 60.0


def plan_by_hand(problem: Problem) -> Plan:
    """The plan of the hand method: deterministic, about a second for the rooms and trips of 20,000 people."""
    rooms, unplaced = _rooms(problem)
    trips, stranded = _trips(problem, rooms)
    unplaced += [Unplaced(household.id, NO_VEHICLE) for household in stranded]
    left = {household.id for household in stranded}
    return Plan(
        rooms=tuple(room for room in rooms if room.household not in left),
        trips=tuple(trip for trip, _ in trips),
        unplaced=tuple(unplaced),
        makespan_min=max((trip.done_min for trip, _ in trips), default=0.0),
        vehicle_km=sum(km for _, km in trips),
    )


# ── Rooms ──


@dataclass(slots=True)
class _OpenZone:
    """A zone as it fills: what is free of each kind and later ones, and whose it is."""

    site: str
    zone: Zone
    free: list[int]
    group: str | None

    def takes(self, group: str, nested: Sequence[int], *, one_group: bool) -> bool:
        if one_group and self.group is not None and self.group != group:
            return False
        if self.zone.group is not None and self.zone.group != group:
            return False
        return all(free >= wanted for free, wanted in zip(self.free, nested, strict=True))


def _nested(rooms: Sequence[int]) -> list[int]:
    return [sum(rooms[kind:]) for kind in range(len(rooms))]


def _rooms(problem: Problem) -> tuple[list[RoomAssignment], list[Unplaced]]:
    zones = [[_OpenZone(site.id, zone, _nested(zone.rooms), None) for zone in site.zones] for site in problem.sites]
    rooms: list[RoomAssignment] = []
    unplaced: list[Unplaced] = []
    sites = np.arange(len(problem.sites)) + len(problem.points)
    for point, households in _by_village(problem):
        nearest = np.argsort(problem.travel.minutes(point, sites), kind="stable").tolist()
        for household in households:
            zone = None
            if any(_carries(pool, household) for pool in problem.vehicles):
                zone = _first_fitting(problem, household, nearest, zones)
                reason = NO_ROOM
            else:
                reason = NO_VEHICLE
            if zone is None:
                unplaced.append(Unplaced(household.id, reason))
            else:
                rooms.append(RoomAssignment(household.id, zone.site, zone.zone.id))
    return rooms, unplaced


def _by_village(problem: Problem) -> list[tuple[int, list[Household]]]:
    villages: dict[int, list[Household]] = defaultdict(list)
    for household in problem.households:
        villages[problem.point_index[household.point]].append(household)
    return sorted(villages.items())


def _first_fitting(
    problem: Problem, household: Household, nearest: Sequence[int], zones: list[list[_OpenZone]]
) -> _OpenZone | None:
    """A zone of the nearest site that has one: of the own group with the least slack, else one that nobody uses."""
    nested, one_group = _nested(household.rooms), problem.rules.one_group_per_zone
    for place in nearest:
        intake = problem.sites[place].intake_per_hour
        if intake is not None and intake < household.size:
            continue
        fitting = [zone for zone in zones[place] if zone.takes(household.group, nested, one_group=one_group)]
        if fitting:
            best = min(fitting, key=lambda zone: (zone.group != household.group, zone.free[0]))
            best.free = [free - wanted for free, wanted in zip(best.free, nested, strict=True)]
            best.group = household.group
            return best
    return None


# ── Trips ──


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
            near = sum(count for at, count in self.arrivals if abs(at - minute) < _HOUR_MIN)
            if near + people <= self.limit:
                self.arrivals.append((minute, people))
                return minute
        raise AssertionError("an hour after the last arrival the site is free")


def _trips(problem: Problem, rooms: Sequence[RoomAssignment]) -> tuple[list[tuple[Trip, float]], list[Household]]:
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


def _carries(pool: VehiclePool, household: Household) -> bool:
    return pool.count > 0 and pool.seats >= household.size and pool.wheelchair_places >= household.wheelchairs
