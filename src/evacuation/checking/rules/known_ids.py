"""Every household, point, site, zone, depot and vehicle type that the plan names exists in the instance."""

from __future__ import annotations

from collections.abc import Iterator

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault
from evacuation.checking.naming import stop_name, trip_name

TITLE = "编号存在"


def check(case: Case) -> Iterator[Fault]:
    """Unknown ids in rooms, unplaced and trips."""
    problem = case.problem
    for index, room in enumerate(case.plan.rooms):
        if room.household not in case.households:
            yield Fault(f"rooms[{index}]", f"名册里没有户 {room.household}")
        if room.site not in problem.site_index:
            yield Fault(f"rooms[{index}]", f"没有安置点 {room.site}")
        elif (room.site, room.zone) not in problem.zone_of:
            yield Fault(f"rooms[{index}]", f"安置点 {room.site} 没有分区 {room.zone}")
    for index, left in enumerate(case.plan.unplaced):
        if left.household not in case.households:
            yield Fault(f"unplaced[{index}]", f"名册里没有户 {left.household}")
    yield from _in_trips(case)


def _in_trips(case: Case) -> Iterator[Fault]:
    problem = case.problem
    for trip in case.plan.trips:
        if trip.site not in problem.site_index:
            yield Fault(trip_name(trip), f"没有安置点 {trip.site}")
        if trip.depot not in problem.depot_index:
            yield Fault(trip_name(trip), f"没有停车场 {trip.depot}")
        elif case.pool_of(trip) is None:
            yield Fault(trip_name(trip), f"停车场 {trip.depot} 没有“{trip.type}”型车")
        for number, stop in enumerate(trip.stops):
            if stop.point not in problem.point_index:
                yield Fault(stop_name(trip, number), f"没有点位 {stop.point}")
            for name in stop.households:
                if name not in case.households:
                    yield Fault(stop_name(trip, number), f"名册里没有户 {name}")
