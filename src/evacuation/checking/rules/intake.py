"""Within any 60 minutes not more people arrive at a site than ``intake_per_hour``.

The hour slides: arrivals less than 60 minutes apart count together, whatever the clock says.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault
from evacuation.checking.tolerance import MINUTES

TITLE = "每小时接收能力"

HOUR_MIN = 60.0


def check(case: Case) -> Iterator[Fault]:
    """For every site the fullest hour, where it is too full."""
    limits = {site.id: site.intake_per_hour for site in case.problem.sites if site.intake_per_hour is not None}
    arrivals: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for trip, riders, replay in zip(case.plan.trips, case.riders, case.replays, strict=True):
        if trip.site in limits:
            at = trip.arrive_min if replay is None else replay.arrive
            arrivals[trip.site].append((at, sum(household.size for household in riders)))
    for site, listed in arrivals.items():
        people, begin = fullest_hour(listed)
        if people > limits[site]:
            yield Fault(f"安置点 {site}", f"{begin:.1f} 分起一小时内到达 {people} 人，每小时只能接收 {limits[site]} 人")


def fullest_hour(arrivals: list[tuple[float, int]]) -> tuple[int, float]:
    """The most people in any half-open hour, and when that hour begins. ``arrivals``: (minute, people)."""
    arrivals = sorted(arrivals)
    best, begin, inside, first = 0, 0.0, 0, 0
    for minute, people in arrivals:
        inside += people
        while minute - arrivals[first][0] >= HOUR_MIN - MINUTES:
            inside -= arrivals[first][1]
            first += 1
        if inside > best:
            best, begin = inside, arrivals[first][0]
    return best, begin
