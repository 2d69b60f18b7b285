"""Times replay: the first trip starts at the depot, later ones at the last site, when the vehicle is free.

leave = arrive + ``boarding_min`` at the first stop, + ``extra_stop_min`` at further ones; done = arrive +
``check_in_min``. A claimed time may differ from the exact replay by 0.1 minutes.
"""

from __future__ import annotations

from collections.abc import Iterator

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault
from evacuation.checking.naming import stop_name, trip_name
from evacuation.checking.replay import Replay
from evacuation.checking.tolerance import MINUTES
from evacuation.plan import Trip

TITLE = "时刻可重演"


def check(case: Case) -> Iterator[Fault]:
    """Departures before the vehicle is free, and times that the ways do not allow."""
    for trip, replay in zip(case.plan.trips, case.replays, strict=True):
        if replay is None or (trip.vehicle, trip.sequence) in case.under_way:
            continue  # unknown places are reported by known_ids; trips under way are compared by frozen
        if trip.depart_min < replay.free - MINUTES:
            since = "开始（0 分）" if trip.sequence == 1 else f"上一趟结束（{replay.free:.2f} 分）"
            yield Fault(trip_name(trip), f"{trip.depart_min:.2f} 分出发，早于{since}")
        yield from _differences(trip, replay)


def _differences(trip: Trip, replay: Replay) -> Iterator[Fault]:
    for number, stop in enumerate(trip.stops):
        if abs(stop.arrive_min - replay.arrivals[number]) > MINUTES:
            yield _fault(stop_name(trip, number), "到达", stop.arrive_min, replay.arrivals[number])
        if abs(stop.leave_min - replay.leaves[number]) > MINUTES:
            yield _fault(stop_name(trip, number), "离开", stop.leave_min, replay.leaves[number])
    if abs(trip.arrive_min - replay.arrive) > MINUTES:
        yield _fault(trip_name(trip), "到达安置点", trip.arrive_min, replay.arrive)
    if abs(trip.done_min - replay.done) > MINUTES:
        yield _fault(trip_name(trip), "办完入住", trip.done_min, replay.done)


def _fault(where: str, event: str, claimed: float, exact: float) -> Fault:
    return Fault(where, f"{event}写作 {claimed:.2f} 分，推算为 {exact:.2f} 分")
