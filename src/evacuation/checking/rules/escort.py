"""Optional rule ``escort``: a trip that carries somebody with such a need keeps seats free for the medical escort."""

from __future__ import annotations

from collections.abc import Iterator

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault
from evacuation.checking.naming import trip_name

TITLE = "医护随车座位"


def check(case: Case) -> Iterator[Fault]:
    """Trips in which the escort would have to stand."""
    rule = case.problem.rules.escort
    if rule is None:
        return
    for trip, riders in zip(case.plan.trips, case.riders, strict=True):
        pool = case.pool_of(trip)
        if pool is None or not any(household.needs_any(rule.needs) for household in riders):
            continue
        free = pool.seats - sum(household.size for household in riders)
        if free < rule.seats:
            yield Fault(trip_name(trip), f"需医护随车 {rule.seats} 座，只余 {max(free, 0)} 座")
