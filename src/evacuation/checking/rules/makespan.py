"""``makespan_min`` is the end of the last check-in (0 where nobody drives)."""

from __future__ import annotations

from collections.abc import Iterator

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault
from evacuation.checking.tolerance import MINUTES

TITLE = "完成时间属实"


def check(case: Case) -> Iterator[Fault]:
    """A claimed end that is not the last one."""
    ends = [
        trip.done_min if replay is None else replay.done
        for trip, replay in zip(case.plan.trips, case.replays, strict=True)
    ]
    last = max(ends, default=0.0)
    if abs(case.plan.makespan_min - last) > MINUTES:
        yield Fault("makespan_min", f"写作 {case.plan.makespan_min:.2f} 分，最后一户办完入住是 {last:.2f} 分")
