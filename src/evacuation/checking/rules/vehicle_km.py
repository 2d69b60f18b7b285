"""``vehicle_km`` is the length of all ways, empty ones included, without the return to the depot."""

from __future__ import annotations

from collections.abc import Iterator

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault
from evacuation.checking.tolerance import KILOMETRES, KILOMETRES_SHARE

TITLE = "里程属实"


def check(case: Case) -> Iterator[Fault]:
    """A claimed distance that is not the sum of the ways."""
    if any(replay is None for replay in case.replays):
        return  # without all places there is no sum; known_ids has named them
    total = sum(replay.km for replay in case.replays if replay is not None)
    if abs(case.plan.vehicle_km - total) > KILOMETRES + KILOMETRES_SHARE * total:
        yield Fault("vehicle_km", f"写作 {case.plan.vehicle_km:.2f} 公里，逐趟相加为 {total:.2f} 公里")
