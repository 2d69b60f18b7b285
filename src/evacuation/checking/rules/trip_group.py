"""A trip carries one group only."""

from __future__ import annotations

from collections.abc import Iterator

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault
from evacuation.checking.naming import trip_name

TITLE = "同车不混类"


def check(case: Case) -> Iterator[Fault]:
    """Trips with several groups on board."""
    for trip, riders in zip(case.plan.trips, case.riders, strict=True):
        groups = sorted({household.group for household in riders})
        if len(groups) > 1:
            yield Fault(trip_name(trip), f"同车有分类 {'、'.join(groups)}")
