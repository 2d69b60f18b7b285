"""Optional rule ``frozen``: trips under way stay as they are, with their rooms, and no new trip departs before now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault
from evacuation.checking.naming import trip_name
from evacuation.checking.tolerance import MINUTES
from evacuation.plan import Trip

TITLE = "已发车次不动"


def check(case: Case) -> Iterator[Fault]:
    """Trips or rooms that were changed after departure, and departures in the past."""
    frozen = case.problem.rules.frozen
    if frozen is None:
        return
    planned = {(trip.vehicle, trip.sequence): trip for trip in case.plan.trips}
    for trip in frozen.trips:
        now = planned.get((trip.vehicle, trip.sequence))
        if now is None:
            yield Fault(trip_name(trip), "已经发车，但方案里没有这一趟")
        elif _bare(now) != _bare(trip):
            yield Fault(trip_name(trip), "已经发车，但方案改动了这一趟")
    for room in frozen.rooms:
        given = case.room_of.get(room.household)
        if given is None or (given.site, given.zone) != (room.site, room.zone):
            yield Fault(f"户 {room.household}", f"已经发车，房间应仍在 {room.site} {room.zone}")
    for trip in case.plan.trips:
        if (trip.vehicle, trip.sequence) not in case.under_way and trip.depart_min < frozen.now_min - MINUTES:
            yield Fault(trip_name(trip), f"{trip.depart_min:.1f} 分出发，早于现在（{frozen.now_min:g} 分）")


def _bare(trip: Trip) -> Trip:
    """Without supplies and with times rounded, so that rewriting a file does not count as a change."""
    return replace(
        trip,
        depart_min=round(trip.depart_min, 1),
        arrive_min=round(trip.arrive_min, 1),
        done_min=round(trip.done_min, 1),
        stops=tuple(
            replace(stop, arrive_min=round(stop.arrive_min, 1), leave_min=round(stop.leave_min, 1))
            for stop in trip.stops
        ),
        supplies=(),
    )
