"""The people on board are not more than the seats of the vehicle."""

from __future__ import annotations

from collections.abc import Iterator

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault
from evacuation.checking.naming import trip_name

TITLE = "座位够用"


def check(case: Case) -> Iterator[Fault]:
    """Overfull trips."""
    for trip, riders in zip(case.plan.trips, case.riders, strict=True):
        pool = case.pool_of(trip)
        people = sum(household.size for household in riders)
        if pool is not None and people > pool.seats:
            yield Fault(trip_name(trip), f"上车 {people} 人，只有 {pool.seats} 座")
