"""Optional rule ``driver_hours``: a vehicle is on the road at most ``max_drive_min`` minutes in the whole operation."""

from __future__ import annotations

from collections.abc import Iterator

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault
from evacuation.checking.tolerance import MINUTES

TITLE = "驾驶时长"


def check(case: Case) -> Iterator[Fault]:
    """Vehicles that are driven for too long, empty runs included."""
    rule = case.problem.rules.driver_hours
    if rule is None:
        return
    for vehicle, chain in case.chains.items():
        replays = (case.replays[place] for place in chain)
        minutes = sum(sum(replay.legs) for replay in replays if replay is not None)
        if minutes > rule.max_drive_min + MINUTES:
            yield Fault(f"车辆 {vehicle}", f"在路上共 {minutes:.1f} 分，最多 {rule.max_drive_min:g} 分")
