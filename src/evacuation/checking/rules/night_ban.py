"""Optional rule ``night_ban``: no vehicle is on a trip, from departure to arrival at the site, in the banned hours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault
from evacuation.checking.naming import trip_name
from evacuation.checking.tolerance import MINUTES

TITLE = "夜间禁行"

DAY_MIN = 24 * 60.0


def check(case: Case) -> Iterator[Fault]:
    """Trips that touch the banned hours of some day."""
    ban = case.problem.rules.night_ban
    if ban is None:
        return
    for trip, replay in zip(case.plan.trips, case.replays, strict=True):
        if replay is None or (trip.vehicle, trip.sequence) in case.under_way:
            continue
        if touches(case.problem.start, ban.begin, ban.end, replay.depart, replay.arrive):
            yield Fault(
                trip_name(trip),
                f"{replay.depart:.1f}–{replay.arrive:.1f} 分在途，与禁行时段 {ban.begin:%H:%M}–{ban.end:%H:%M} 重叠",
            )


def touches(start: datetime, begin: time, end: time, depart: float, arrive: float) -> bool:
    """True where the way from ``depart`` to ``arrive`` (minutes after ``start``) overlaps the hours on any day."""
    opening = _minute(begin) - _minute(start.timetz())
    length = (_minute(end) - _minute(begin)) % DAY_MIN
    first = opening + DAY_MIN * ((depart - opening) // DAY_MIN)  # the last beginning of a ban before departure
    return depart < first + length - MINUTES or first + DAY_MIN < arrive - MINUTES


def _minute(moment: time) -> float:
    return moment.hour * 60 + moment.minute + moment.second / 60 + moment.microsecond / 6e7
