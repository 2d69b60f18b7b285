"""Whoever lost a trip to the rules about time, or found no room, looks for a trip behind the last one of a vehicle."""

import numpy as np

from evacuation.compiled import kernel, part
from evacuation.solving.beds import Beds, settle, vacate, zone_for
from evacuation.solving.board import (
    Board,
    drop_trip,
    enter_trip,
    has_seats,
    leave_trip,
    link,
    may_ride,
    new_trip,
    unlink,
)
from evacuation.solving.ground import Ground, Ints
from evacuation.solving.timetable import Timetable, in_time, lost_trips, time_trip


def rescue(ground: Ground, beds: Beds, board: Board, table: Timetable) -> int:
    """Take untimed trips off and find extra trips for their people; how many households stay behind."""
    for t in lost_trips(board, table):
        take_off(ground, beds, board, int(t))
    nowhere = len(ground.z_site) - 1
    lost = np.flatnonzero((board.trip < 0) | (beds.zone == nowhere))
    order = lost[np.lexsort((lost, ground.h_group[lost], ground.h_point[lost]))].astype(np.int64)
    return int(extra_trips(ground, beds, board, table, order))


@kernel
def take_off(ground: Ground, beds: Beds, board: Board, t: int) -> None:
    """Trip t is not driven: its people have neither trip nor room."""
    unlink(ground, board, t)
    while board.head[t] >= 0:
        h = board.head[t]
        leave_trip(ground, board, h)
        vacate(ground, beds, h)
        settle(ground, beds, h, ground.z_site.shape[0] - 1)
    drop_trip(board, t)


@kernel
def extra_trips(ground: Ground, beds: Beds, board: Board, table: Timetable, order: Ints) -> int:
    """Extra trips one by one, each taking along who else waits at its point; how many households stay behind."""
    behind = 0
    for h in order:
        if board.trip[h] >= 0:
            continue
        t = extra_trip(ground, beds, board, table, h)
        if t < 0:
            behind += 1
    return behind


@part
def extra_trip(ground: Ground, beds: Beds, board: Board, table: Timetable, h: int) -> int:
    """A trip for household h to the nearest site that has a room and can be reached in time, or -1."""
    p = ground.h_point[h]
    nowhere = ground.s_first.shape[0] - 2
    near = ground.near_sites.shape[1]
    for k in range(near + (nowhere if near < nowhere else 0)):
        s = ground.near_sites[p, k] if k < near else k - near
        z = zone_for(ground, beds, h, s)
        if z < 0:
            continue
        if beds.zone[h] >= 0:
            vacate(ground, beds, h)
        settle(ground, beds, h, z)
        t = new_trip(board, s, ground.h_group[h])
        enter_trip(ground, board, h, t)
        v = first_vehicle_in_time(ground, board, table, t)
        if v >= 0:
            ride_along(ground, beds, board, table, t, v)
            link(ground, board, t, v, board.last[v])
            time_trip(ground, board, table, t, v)
            return t
        leave_trip(ground, board, h)
        drop_trip(board, t)
        vacate(ground, beds, h)
        settle(ground, beds, h, ground.z_site.shape[0] - 1)
    return -1


@part
def first_vehicle_in_time(ground: Ground, board: Board, table: Timetable, t: int) -> int:
    """The vehicle that could drive trip t behind its last one and would leave first, or -1."""
    best, earliest = -1, 1e18
    for v in range(ground.v_seats.shape[0]):
        if not has_seats(ground, board, t, v, 0, 0, 0):
            continue
        depart = in_time(ground, board, table, t, v)
        if 0.0 <= depart < earliest:
            best, earliest = v, depart
    return best


@part
def ride_along(ground: Ground, beds: Beds, board: Board, table: Timetable, t: int, v: int) -> None:
    """Others who wait at the point of trip t board too, as far as rooms, seats and time allow."""
    p, s = board.stop[t, 0], board.site[t]
    for g in range(ground.p_first[p], ground.p_first[p + 1]):
        if board.trip[g] >= 0 or ground.h_group[g] != board.group[t] or not may_ride(ground, board, g, t):
            continue
        if not has_seats(ground, board, t, v, ground.h_size[g], ground.h_wheel[g], ground.h_escort[g]):
            continue
        z = zone_for(ground, beds, g, s)
        if z < 0:
            continue
        old = beds.zone[g]
        vacate(ground, beds, g)
        settle(ground, beds, g, z)
        enter_trip(ground, board, g, t)
        if in_time(ground, board, table, t, v) < 0.0:
            leave_trip(ground, board, g)
            vacate(ground, beds, g)
            settle(ground, beds, g, old)
