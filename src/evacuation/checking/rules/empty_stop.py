"""Somebody boards at every stop, and every trip has a stop."""

from __future__ import annotations

from collections.abc import Iterator

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault
from evacuation.checking.naming import stop_name, trip_name

TITLE = "不空停、不空跑"


def check(case: Case) -> Iterator[Fault]:
    """Stops without households and trips without stops."""
    for trip in case.plan.trips:
        if not trip.stops:
            yield Fault(trip_name(trip), "没有停靠任何点位")
        for number, stop in enumerate(trip.stops):
            if not stop.households:
                yield Fault(stop_name(trip, number), "没有人上车")
