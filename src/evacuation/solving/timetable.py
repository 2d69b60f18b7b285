"""Part 5, the timetable: departures that keep every rule about time, the intake of sites included.

Trips are taken in the order in which their vehicles are free, each as early as the rules allow. A trip that fits
nowhere is taken off and its people look for another trip behind the last one of some vehicle.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from evacuation.compiled import kernel, part
from evacuation.solving.board import Board
from evacuation.solving.clockwork import departure, road_minutes, site_place
from evacuation.solving.ground import Floats, Ground, Ints

HOUR = 60.0
HAIR = 1e-4  # minutes by which two arrivals are kept more than an hour apart


class Timetable(NamedTuple):
    """Departures of trips, where each vehicle stands at the end, and who arrives where and when."""

    depart: Floats  # (T), -1 for a trip that fits nowhere
    ready: Floats  # (V)
    place: Ints  # (V)
    driven: Floats  # (V)
    upcoming: Ints  # (V) next trip to be timed
    arrival: Floats  # (T + F) arrivals, those of frozen trips last
    people: Ints  # (T + F)
    earlier: Ints  # (T + F) previous arrival at the same site
    latest: Ints  # (S) last entered arrival of a site


class FrozenArrivals(NamedTuple):
    """People already under way to a site."""

    site: Ints
    minute: Floats
    people: Ints


def new_timetable(ground: Ground, board: Board, frozen: FrozenArrivals) -> Timetable:
    """Nothing timed yet."""
    rows, vehicles = len(board.vehicle), len(ground.v_seats)
    total = rows + len(frozen.site)
    table = Timetable(
        np.full(rows, -1.0), ground.v_free.copy(), ground.v_place.copy(), ground.v_driven.copy(), board.first.copy(),
        np.zeros(total), np.zeros(total, np.int64), np.full(total, -1, np.int64), np.full(ground.sites, -1, np.int64),
    )  # fmt: skip
    assert vehicles == len(table.ready)
    for i, (site, minute, people) in enumerate(zip(frozen.site, frozen.minute, frozen.people, strict=True)):
        row = rows + i
        table.arrival[row], table.people[row] = minute, people
        table.earlier[row], table.latest[site] = table.latest[site], row
    return table


@kernel
def time_trips(ground: Ground, board: Board, table: Timetable) -> float:
    """Departures for all trips in their chains; the latest finish."""
    latest = 0.0
    while True:
        v = next_vehicle(table)
        if v < 0:
            return latest
        t = table.upcoming[v]
        table.upcoming[v] = board.next[t]
        if time_trip(ground, board, table, t, v):
            latest = max(latest, table.ready[v])


@part
def next_vehicle(table: Timetable) -> int:
    """The vehicle with trips to time that is free first, or -1."""
    best = -1
    for v in range(table.upcoming.shape[0]):
        if table.upcoming[v] >= 0 and (best < 0 or table.ready[v] < table.ready[best]):
            best = v
    return best


@part
def in_time(ground: Ground, board: Board, table: Timetable, t: int, v: int) -> float:
    """The earliest departure of trip t behind what vehicle v has done, or -1 if the rules leave none."""
    road = road_minutes(ground, board, t, table.place[v])
    s = board.site[t]
    if table.driven[v] + road > ground.v_drive[v] or board.load[t] > ground.s_intake[s]:
        return -1.0
    ride = road + ground.boarding + (board.stops[t] - 1) * ground.extra_stop
    depart = departure(ground, board, t, v, table.place[v], table.ready[v])
    while depart >= 0.0:
        arrive = depart + ride
        quiet = quiet_from(ground, table, s, arrive, board.load[t])
        if quiet <= arrive:
            break
        depart = departure(ground, board, t, v, table.place[v], depart + (quiet - arrive))
    return depart


@part
def time_trip(ground: Ground, board: Board, table: Timetable, t: int, v: int) -> bool:
    """Trip t leaves as early as it can behind what vehicle v has done; False if the rules leave no time."""
    depart = in_time(ground, board, table, t, v)
    if depart < 0.0:
        return False
    road = road_minutes(ground, board, t, table.place[v])
    arrive = depart + road + ground.boarding + (board.stops[t] - 1) * ground.extra_stop
    s = board.site[t]
    table.depart[t], table.driven[v], table.place[v] = depart, table.driven[v] + road, site_place(ground, s)
    table.ready[v] = arrive + ground.check_in
    table.arrival[t], table.people[t] = arrive, board.load[t]
    table.earlier[t], table.latest[s] = table.latest[s], t
    return True


@part
def quiet_from(ground: Ground, table: Timetable, s: int, arrive: float, people: int) -> float:
    """The first moment from `arrive` on at which so many people may arrive at site s."""
    if ground.s_intake[s] >= 1 << 30:
        return arrive
    moment = arrive
    while True:
        later = 1e18
        crowded = False
        a = table.latest[s]
        while a >= 0:
            if table.arrival[a] > moment - HOUR and table.arrival[a] <= moment:
                later = min(later, table.arrival[a] + HOUR + HAIR)
                crowded = crowded or people + people_within(table, s, table.arrival[a]) > ground.s_intake[s]
            elif table.arrival[a] > moment and table.arrival[a] < moment + HOUR:
                later = min(later, table.arrival[a] + HAIR)
            a = table.earlier[a]
        crowded = crowded or people + people_within(table, s, moment) > ground.s_intake[s]
        if not crowded:
            return moment
        moment = later


@part
def people_within(table: Timetable, s: int, begin: float) -> int:
    """People who arrive at site s within the hour that begins then."""
    total = 0
    a = table.latest[s]
    while a >= 0:
        if table.arrival[a] >= begin and table.arrival[a] < begin + HOUR:
            total += table.people[a]
        a = table.earlier[a]
    return total


def lost_trips(board: Board, table: Timetable) -> NDArray[np.int64]:
    """Trips in use that have no departure."""
    return np.flatnonzero((board.vehicle >= 0) & (table.depart < 0.0))
