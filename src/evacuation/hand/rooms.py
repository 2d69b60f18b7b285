"""Rooms by hand: villages in the order of the list, each household to the nearest site that has a fitting zone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from evacuation.plan import RoomAssignment, Unplaced
from evacuation.problem import Household, Problem, VehiclePool, Zone

NO_ROOM = "没有合适的空房"
NO_VEHICLE = "没有能载下这一户的车"


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


def assign_rooms(problem: Problem) -> tuple[list[RoomAssignment], list[Unplaced]]:
    """Who sleeps where, and who cannot be placed (no room, or no vehicle that could bring them)."""
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


def _carries(pool: VehiclePool, household: Household) -> bool:
    return pool.count > 0 and pool.seats >= household.size and pool.wheelchair_places >= household.wheelchairs
