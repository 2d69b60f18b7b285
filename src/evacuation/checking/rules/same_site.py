"""A trip serves one site: that of the rooms of everybody on board."""

from __future__ import annotations

from collections.abc import Iterator

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault
from evacuation.checking.naming import trip_name

TITLE = "车到房间所在安置点"


def check(case: Case) -> Iterator[Fault]:
    """Households whose trip goes to another site than their room."""
    for trip, riders in zip(case.plan.trips, case.riders, strict=True):
        for household in riders:
            room = case.room_of.get(household.id)
            if room is not None and room.site != trip.site:
                yield Fault(trip_name(trip), f"开往 {trip.site}，但户 {household.id} 的房间在 {room.site}")
