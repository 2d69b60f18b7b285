"""Optional rule ``point_windows``: a stop at the point begins and ends within the window."""

from __future__ import annotations

from collections.abc import Iterator

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault
from evacuation.checking.naming import stop_name
from evacuation.checking.tolerance import MINUTES

TITLE = "点位时间窗"


def check(case: Case) -> Iterator[Fault]:
    """Stops outside the window of their point."""
    windows = {point.id: point.window for point in case.problem.points if not point.window.always}
    if not windows:
        return
    for trip, replay in zip(case.plan.trips, case.replays, strict=True):
        if replay is None or (trip.vehicle, trip.sequence) in case.under_way:
            continue
        for number, stop in enumerate(trip.stops):
            window, begin, end = windows.get(stop.point), replay.arrivals[number], replay.leaves[number]
            if window is not None and not window.covers(begin, end, MINUTES):
                yield Fault(
                    stop_name(trip, number),
                    f"停靠 {begin:.1f}–{end:.1f} 分，不在时间窗 {window.from_min:g}–{window.to_min:g} 分内",
                )
