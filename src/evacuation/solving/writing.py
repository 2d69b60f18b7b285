"""The last part: beds and board become a `Plan` with exact times."""

from collections import defaultdict

import numpy as np

from evacuation.plan import Plan, RoomAssignment, Stop, Trip, Unplaced
from evacuation.problem import Problem
from evacuation.solving.beds import Beds
from evacuation.solving.board import Board
from evacuation.solving.ground import Floats
from evacuation.solving.preparing import Prepared
from evacuation.solving.state import State

NO_ROOM = "没有合适的空房"
NO_VEHICLE = "没有装得下这一户的车辆"
NO_ROOM_IN_TIME = "没有合适的空房，或在规则允许的时间内送不到"
NO_TIME = "在规则允许的时间内没有车次"


def write(problem: Problem, prepared: Prepared, state: State, depart: Floats, seed: int) -> Plan:
    """The plan, replayed with the problem's own travel times."""
    beds, board = state.beds, state.board
    members = households_by_trip(board)
    frozen = problem.rules.frozen
    trips: list[Trip] = list(frozen.trips) if frozen else []
    for v in range(len(board.first)):
        trips += vehicle_trips(problem, prepared, board, members, depart, v)
    nowhere = len(prepared.zones)
    rooms = list(frozen.rooms) if frozen else []
    unplaced = [Unplaced(h.id, NO_VEHICLE) for h in prepared.stranded]
    for row, household in enumerate(prepared.households):
        zone = int(beds.zone[row])
        if zone == nowhere:
            unplaced.append(Unplaced(household.id, NO_ROOM_IN_TIME if prepared.ruled else NO_ROOM))
        elif board.trip[row] < 0:
            unplaced.append(Unplaced(household.id, NO_TIME if prepared.ruled else NO_VEHICLE))
        else:
            rooms.append(RoomAssignment(household.id, *prepared.zones[zone]))
    makespan = max((trip.done_min for trip in trips), default=0.0)
    return Plan(tuple(rooms), tuple(trips), tuple(unplaced), makespan, total_km(problem, trips), None, seed)


def write_rooms(prepared: Prepared, beds: Beds, seed: int) -> Plan:
    """A plan of rooms alone."""
    rooms, unplaced = [], []
    for row, household in enumerate(prepared.households):
        zone = int(beds.zone[row])
        if zone == len(prepared.zones):
            unplaced.append(Unplaced(household.id, NO_ROOM))
        else:
            rooms.append(RoomAssignment(household.id, *prepared.zones[zone]))
    unplaced += [Unplaced(household.id, NO_VEHICLE) for household in prepared.stranded]
    return Plan(tuple(rooms), (), tuple(unplaced), 0.0, 0.0, None, seed)


def households_by_trip(board: Board) -> dict[int, list[int]]:
    """Trip → its households."""
    members: dict[int, list[int]] = defaultdict(list)
    for row, t in enumerate(board.trip):
        if t >= 0:
            members[int(t)].append(row)
    return members


def vehicle_trips(
    problem: Problem, prepared: Prepared, board: Board, members: dict[int, list[int]], leave: Floats, v: int
) -> list[Trip]:
    """The trips of one vehicle, one straight after the other."""
    fleet, minutes = prepared.fleet, problem.travel.minutes
    trips: list[Trip] = []
    place, now = int(fleet.place[v]), float(fleet.free[v])
    t, sequence = int(board.first[v]), int(fleet.done[v])
    while t >= 0:
        sequence += 1
        depart = now = max(now, float(leave[t]))
        stops = []
        for i in range(board.stops[t]):
            p = int(board.stop[t, i])
            arrive = now + float(minutes(place, p))
            now = arrive + (problem.service.boarding_min if i == 0 else problem.service.extra_stop_min)
            who = tuple(prepared.households[h].id for h in members[t] if prepared.ground.h_point[h] == p)
            stops.append(Stop(problem.points[p].id, who, arrive, now))
            place = p
        site = int(board.site[t])
        arrive = now + float(minutes(place, problem.site_location(site)))
        now = arrive + problem.service.check_in_min
        place = problem.site_location(site)
        trips.append(
            Trip(
                fleet.names[v],
                fleet.types[v],
                fleet.depots[v],
                sequence,
                depart,
                tuple(stops),
                problem.sites[site].id,
                arrive,
                now,
            )
        )
        t = int(board.next[t])
    return trips


def total_km(problem: Problem, trips: list[Trip]) -> float:
    """Kilometres of all vehicles, empty runs included, without the way back to the depot."""
    place: dict[str, int] = {}
    origins, targets = [], []
    for trip in sorted(trips, key=lambda one: (one.vehicle, one.sequence)):
        here = place.get(trip.vehicle)
        if here is None:
            here = problem.depot_location(problem.depot_index[trip.depot])
        site = problem.site_location(problem.site_index[trip.site])
        for there in [problem.point_index[stop.point] for stop in trip.stops] + [site]:
            origins.append(here)
            targets.append(there)
            here = there
        place[trip.vehicle] = site
    if not origins:
        return 0.0
    return float(problem.travel.km(np.array(origins), np.array(targets)).sum())
