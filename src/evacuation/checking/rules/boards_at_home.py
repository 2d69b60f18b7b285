"""A household boards at its own point."""

from __future__ import annotations

from collections.abc import Iterator

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault
from evacuation.checking.naming import stop_name

TITLE = "在本点位上车"


def check(case: Case) -> Iterator[Fault]:
    """Households that board elsewhere."""
    for trip in case.plan.trips:
        for number, stop in enumerate(trip.stops):
            for name in stop.households:
                household = case.households.get(name)
                if household is not None and household.point != stop.point:
                    yield Fault(stop_name(trip, number), f"户 {name} 住在点位 {household.point}，不在这一站")
