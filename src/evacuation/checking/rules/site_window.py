"""Optional rule ``site_windows``: arrival and end of check-in lie within the site's window."""

from __future__ import annotations

from collections.abc import Iterator

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault
from evacuation.checking.naming import trip_name
from evacuation.checking.tolerance import MINUTES

TITLE = "安置点时间窗"


def check(case: Case) -> Iterator[Fault]:
    """Arrivals at sites that are not open yet, or not for long enough."""
    windows = {site.id: site.window for site in case.problem.sites if not site.window.always}
    if not windows:
        return
    for trip, replay in zip(case.plan.trips, case.replays, strict=True):
        window = windows.get(trip.site)
        if replay is None or window is None or (trip.vehicle, trip.sequence) in case.under_way:
            continue
        if not window.covers(replay.arrive, replay.done, MINUTES):
            yield Fault(
                trip_name(trip),
                f"{replay.arrive:.1f} 分到、{replay.done:.1f} 分办完，"
                f"安置点 {trip.site} 只在 {window.from_min:g}–{window.to_min:g} 分开放",
            )
