"""The difference of two plans in the words of those who must act on it: villages, drivers, sites.

Made when a plan is revised (``evacuation solve --keep OLD``, ``evacuation diff``). What stays the same is not listed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from evacuation.plan import Plan, Trip
from evacuation.problem import Problem

RETIMED_MIN = 5.0
"""A pick-up that shifts by less is not announced: people are told to be ready a quarter of an hour before."""

Kind = Literal["new", "gone", "placed", "left_out", "site", "zone", "time"]

KIND_NAMES: Mapping[Kind, str] = {
    "new": "新增",
    "gone": "不再转移",
    "placed": "由未安置改为安置",
    "left_out": "改为未安置",
    "site": "换安置点",
    "zone": "同点换分区",
    "time": "改上车时间",
}


@dataclass(frozen=True, slots=True)
class Where:
    """Where a household is in one plan. ``board_min`` None: nobody fetches it."""

    site: str
    zone: str
    vehicle: str = ""
    sequence: int = 0
    board_min: float | None = None


@dataclass(frozen=True, slots=True)
class HouseholdChange:
    """What changes for one household. ``old`` and ``new`` None: not placed in that plan."""

    kind: Kind
    household: str
    point: str
    old: Where | None
    new: Where | None


@dataclass(frozen=True, slots=True)
class Difference:
    """All changes, and how many of the unaffected households were moved to another zone.

    A household is unaffected if it was placed, still exists, and its old zone still exists in the new instance.
    """

    changes: tuple[HouseholdChange, ...]
    cancelled_trips: tuple[Trip, ...]
    new_trips: tuple[Trip, ...]
    unaffected: int
    unaffected_moved: int
    old_makespan_min: float
    new_makespan_min: float

    def of_kind(self, kind: Kind) -> tuple[HouseholdChange, ...]:
        """The changes of one kind."""
        return tuple(change for change in self.changes if change.kind == kind)


def difference(problem: Problem, old: Plan, new: Plan) -> Difference:
    """What changes from the old plan to the new one. ``problem`` is the instance of the new plan."""
    before, after = _places(old), _places(new)
    changes = []
    unaffected = moved = 0
    left_before = {one.household for one in old.unplaced}
    for household in problem.households:
        was, now = before.get(household.id), after.get(household.id)
        if was is not None and (was.site, was.zone) in problem.zone_of:
            unaffected += 1
            moved += now is None or (was.site, was.zone) != (now.site, now.zone)
        kind = _kind(was, now, known=household.id in before or household.id in left_before)
        if kind is not None:
            changes.append(HouseholdChange(kind, household.id, household.point, was, now))
    point_of = {name: stop.point for trip in old.trips for stop in trip.stops for name in stop.households}
    changes += [
        HouseholdChange("gone", name, point_of.get(name, ""), where, None)
        for name, where in before.items()
        if name not in problem.household_index
    ]
    cancelled, added = _trip_changes(old, new)
    return Difference(tuple(changes), cancelled, added, unaffected, moved, old.makespan_min, new.makespan_min)


def _places(plan: Plan) -> dict[str, Where]:
    boarding = {
        name: (trip.vehicle, trip.sequence, stop.arrive_min)
        for trip in plan.trips
        for stop in trip.stops
        for name in stop.households
    }
    return {
        room.household: Where(room.site, room.zone, *boarding.get(room.household, ("", 0, None))) for room in plan.rooms
    }


def _kind(was: Where | None, now: Where | None, *, known: bool) -> Kind | None:
    if was is None:
        return None if now is None else "placed" if known else "new"
    if now is None:
        return "left_out"
    if was.site != now.site:
        return "site"
    if was.zone != now.zone:
        return "zone"
    if was.board_min is None or now.board_min is None:
        return None if was.board_min == now.board_min else "time"
    return "time" if abs(was.board_min - now.board_min) >= RETIMED_MIN else None


def _trip_changes(old: Plan, new: Plan) -> tuple[tuple[Trip, ...], tuple[Trip, ...]]:
    """Trips of the old plan that no longer exist as they were, and those of the new plan that are new."""
    before: dict[tuple[object, ...], list[Trip]] = defaultdict(list)
    after: dict[tuple[object, ...], list[Trip]] = defaultdict(list)
    for trips, found in ((old.trips, before), (new.trips, after)):
        for trip in trips:
            found[_signature(trip)].append(trip)
    cancelled = [trip for key, trips in before.items() for trip in trips[len(after.get(key, ())) :]]
    added = [trip for key, trips in after.items() for trip in trips[len(before.get(key, ())) :]]
    return tuple(cancelled), tuple(added)


def _signature(trip: Trip) -> tuple[object, ...]:
    """What a driver is told: vehicle, stops with their people, site. Times are announced separately."""
    stops = tuple((stop.point, tuple(sorted(stop.households))) for stop in trip.stops)
    return trip.vehicle, stops, trip.site
