"""A household with a room is on exactly one trip, at one stop; an unplaced one is on none."""

from __future__ import annotations

from collections.abc import Iterator

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault
from evacuation.checking.naming import trip_name

TITLE = "每户上车一次"


def check(case: Case) -> Iterator[Fault]:
    """Households that nobody fetches, that are fetched twice, or fetched without a room."""
    for household in case.problem.households:
        trips = case.trips_of.get(household.id, ())
        where = f"户 {household.id}"
        if len(trips) > 1:
            names = "，".join(dict.fromkeys(trip_name(case.plan.trips[place]) for place in trips))
            yield Fault(where, f"上车 {len(trips)} 次（{names}），一户只能上一次车")
        elif household.id in case.room_of and not trips:
            yield Fault(where, f"有房间，但没有车去接（{household.point}，{household.size} 人）")
        elif trips and household.id not in case.room_of:
            yield Fault(where, f"上了{trip_name(case.plan.trips[trips[0]])}，但没有房间")
