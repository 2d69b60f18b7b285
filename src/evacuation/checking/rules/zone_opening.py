"""Optional rule ``zone_openings``: nobody is brought to a zone before it opens (启用梯次)."""

from __future__ import annotations

from collections.abc import Iterator

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault
from evacuation.checking.naming import trip_name
from evacuation.checking.tolerance import MINUTES

TITLE = "分区启用时间"


def check(case: Case) -> Iterator[Fault]:
    """Households that arrive before their zone is open."""
    openings = {key: zone.open_from_min for key, zone in case.problem.zone_of.items() if zone.open_from_min > 0}
    if not openings:
        return
    for trip, riders, replay in zip(case.plan.trips, case.riders, case.replays, strict=True):
        if replay is None or (trip.vehicle, trip.sequence) in case.under_way:
            continue
        for household in riders:
            room = case.room_of.get(household.id)
            opens = openings.get((room.site, room.zone), 0.0) if room else 0.0
            if room and replay.arrive < opens - MINUTES:
                yield Fault(
                    trip_name(trip),
                    f"户 {household.id} {replay.arrive:.1f} 分到，分区 {room.zone} 要到 {opens:g} 分才启用",
                )
