"""A part of its own for those who were left over: a room where one fits, and the trip that costs least."""

import numpy as np

from evacuation.solving.beds import Beds, settle, vacate, zone_for
from evacuation.solving.board import (
    Board,
    could_board,
    drop_trip,
    enter_trip,
    has_seats,
    leave_trip,
    link,
    new_trip,
    place_after,
    unlink,
)
from evacuation.solving.compiled import kernel, part
from evacuation.solving.ground import Ground, Ints
from evacuation.solving.roads import minutes


def find_places(ground: Ground, beds: Beds, board: Board) -> int:
    """Rooms and trips for all who have none, the largest households first; how many are still without."""
    nowhere = len(ground.z_site) - 1
    lost = np.flatnonzero((beds.zone == nowhere) | (beds.zone < 0) | (board.trip < 0))
    order = lost[np.lexsort((lost, -ground.h_size[lost]))].astype(np.int64)
    return int(place_in_order(ground, beds, board, order))


@kernel
def place_in_order(ground: Ground, beds: Beds, board: Board, order: Ints) -> int:
    """Place them one by one; how many are still without a room or a trip."""
    nowhere = ground.z_site.shape[0] - 1
    without = 0
    for h in order:
        if beds.zone[h] < 0 or beds.zone[h] == nowhere:
            z = nearest_zone(ground, beds, h)
            if z < 0:
                z = nowhere
            if beds.zone[h] >= 0:
                vacate(ground, beds, h)
            settle(ground, beds, h, z)
        if beds.zone[h] == nowhere or not take_along(ground, beds, board, h):
            without += 1
    return without


@part
def nearest_zone(ground: Ground, beds: Beds, h: int) -> int:
    """A zone for household h at the nearest site that has one; sites beyond the near ones in their own order."""
    p = ground.h_point[h]
    for k in range(ground.near_sites.shape[1]):
        z = zone_for(ground, beds, h, ground.near_sites[p, k])
        if z >= 0:
            return z
    for s in range(ground.s_first.shape[0] - 2):
        z = zone_for(ground, beds, h, s)
        if z >= 0:
            return z
    return -1


@part
def take_along(ground: Ground, beds: Beds, board: Board, h: int) -> bool:
    """Put household h, who has a room, on the trip or the new trip after which its vehicle is free first."""
    s, p = ground.z_site[beds.zone[h]], ground.h_point[h]
    best, earliest = -1, 1e18
    for t in range(board.vehicle.shape[0]):
        if board.vehicle[t] < 0 or board.site[t] != s or not could_board(ground, board, h, t):
            continue
        finish = board.finish[board.vehicle[t]] + detour(ground, board, p, t)
        if finish < earliest:
            best, earliest = t, finish
    chosen = -1
    t = new_trip(board, s, ground.h_group[h])
    tour = ground.boarding + ground.check_in + minutes(ground.roads, p, ground.p_first.shape[0] - 1 + s)
    for v in range(ground.v_seats.shape[0]):
        if not has_seats(ground, board, t, v, ground.h_size[h], ground.h_wheel[h], ground.h_escort[h]):
            continue
        finish = board.finish[v] + tour + minutes(ground.roads, place_after(ground, board, v, board.last[v]), p)
        if finish < earliest:
            chosen, earliest = v, finish
    if chosen >= 0:
        enter_trip(ground, board, h, t)
        link(ground, board, t, chosen, board.last[chosen])
        return True
    drop_trip(board, t)
    return best >= 0 and enter_trip(ground, board, h, best)


@part
def detour(ground: Ground, board: Board, p: int, t: int) -> float:
    """Minutes by which a stop at point p before the last way of trip t would lengthen it, roughly."""
    for i in range(board.stops[t]):
        if board.stop[t, i] == p:
            return 0.0
    last, home = board.stop[t, board.stops[t] - 1], ground.p_first.shape[0] - 1 + board.site[t]
    way = minutes(ground.roads, last, p) + minutes(ground.roads, p, home) - minutes(ground.roads, last, home)
    full = 1e9 if board.stops[t] >= board.stop.shape[1] else 0.0
    return max(0.0, way) + ground.extra_stop + full


@kernel
def drop_off(ground: Ground, board: Board, h: int) -> None:
    """Household h leaves its trip, which vanishes if nobody is left; for Python."""
    t = board.trip[h]
    if t < 0:
        return
    leave_trip(ground, board, h)
    if board.stops[t] == 0:
        unlink(ground, board, t)
        drop_trip(board, t)
