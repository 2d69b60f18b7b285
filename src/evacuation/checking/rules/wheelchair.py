"""The wheelchair users on board (``needs`` of the people) are not more than the vehicle's wheelchair places."""

from __future__ import annotations

from collections.abc import Iterator

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault
from evacuation.checking.naming import trip_name

TITLE = "轮椅位够用"


def check(case: Case) -> Iterator[Fault]:
    """Trips with too few wheelchair places."""
    for trip, riders in zip(case.plan.trips, case.riders, strict=True):
        pool = case.pool_of(trip)
        chairs = sum(household.wheelchairs for household in riders)
        if pool is not None and chairs > pool.wheelchair_places:
            yield Fault(trip_name(trip), f"有 {chairs} 人用轮椅，轮椅位只有 {pool.wheelchair_places} 个")
