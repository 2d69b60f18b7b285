"""A part of its own for those who were left over: a room where one fits, and the trip that costs least."""

from typing import NamedTuple

import numpy as np

from evacuation.compiled import kernel, part
from evacuation.solving.beds import Beds, settle, vacate, zone_for
from evacuation.solving.board import (
    Board,
    could_board,
    drop_trip,
    enter_trip,
    leave_trip,
    link,
    new_trip,
    place_after,
    unlink,
)
from evacuation.solving.ground import Ground, Ints
from evacuation.solving.roads import minutes

COMPARED = 24  # sites compared for a household that needs a new room
SHORT_DAY = 240.0  # minutes: a vehicle that is free before is not late


def find_places(ground: Ground, beds: Beds, board: Board) -> int:
    """Rooms and trips for all who have none, village by village; how many are still without."""
    nowhere = len(ground.z_site) - 1
    lost = np.flatnonzero((beds.zone == nowhere) | (beds.zone < 0) | (board.trip < 0))
    order = lost[np.lexsort((lost, -ground.h_size[lost], ground.h_group[lost], ground.h_point[lost]))].astype(np.int64)
    return int(place_in_order(ground, beds, board, order))


@kernel
def place_in_order(ground: Ground, beds: Beds, board: Board, order: Ints) -> int:
    """Place them one by one; how many are still without a room or a trip."""
    nowhere = ground.z_site.shape[0] - 1
    without = 0
    for h in order:
        if beds.zone[h] < 0 or beds.zone[h] == nowhere:
            z = cheapest_zone(ground, beds, board, h)
            if beds.zone[h] >= 0:
                vacate(ground, beds, h)
            settle(ground, beds, h, z if z >= 0 else nowhere)
        if beds.zone[h] == nowhere or not take_along(ground, beds, board, h):
            without += 1
    return without


@part
def cheapest_zone(ground: Ground, beds: Beds, board: Board, h: int) -> int:
    """The zone to which household h is brought with least effort: the nearest sites that have one are compared."""
    p = ground.h_point[h]
    best, least, compared = -1, np.inf, 0
    for k in range(ground.near_sites.shape[1]):
        s = ground.near_sites[p, k]
        z = zone_for(ground, beds, h, s)
        if z < 0:
            continue
        offer = best_offer(ground, board, h, s)
        if offer.effort < least or best < 0:
            best, least = z, offer.effort
        compared += 1
        if compared == COMPARED:
            break
    if best >= 0:
        return best
    for s in range(ground.s_first.shape[0] - 2):
        z = zone_for(ground, beds, h, s)
        if z >= 0:
            return z
    return -1


class Offer(NamedTuple):
    """How a household could be brought to a site: on trip `trip`, else on a new trip of `vehicle`; -1 for neither."""

    trip: int
    vehicle: int
    effort: float


@part
def best_offer(ground: Ground, board: Board, h: int, s: int) -> Offer:
    """The trip to site s, or the new trip, that costs least."""
    p = ground.h_point[h]
    trip, vehicle, least, latest = -1, -1, np.inf, SHORT_DAY
    for v in range(board.finish.shape[0]):
        latest = max(latest, board.finish[v])
    for t in range(board.vehicle.shape[0]):
        if board.vehicle[t] < 0 or board.site[t] != s or not could_board(ground, board, h, t):
            continue
        effort = effort_of(ground, board, board.vehicle[t], detour(ground, board, p, t), latest)
        if effort < least:
            trip, least = t, effort
    tour = ground.boarding + ground.check_in + minutes(ground.roads, p, ground.p_first.shape[0] - 1 + s)
    seats = ground.h_size[h] + (ground.escort_seats if ground.h_escort[h] > 0 else 0)
    for v in range(ground.v_seats.shape[0]):
        if seats > ground.v_seats[v] or ground.h_wheel[h] > ground.v_wheel[v] or ground.h_size[h] > ground.s_intake[s]:
            continue
        more = tour + minutes(ground.roads, place_after(ground, board, v, board.last[v]), p)
        effort = effort_of(ground, board, v, more, latest)
        if effort < least:
            trip, vehicle, least = -1, v, effort
    return Offer(trip, vehicle, least)


@part
def effort_of(ground: Ground, board: Board, v: int, more: float, latest: float) -> float:
    """Seat-minutes that `more` minutes of vehicle v cost; those of vehicles that are late anyway weigh more."""
    x = (board.finish[v] + more) / latest
    for _ in range(4):
        x *= x
    return more * ground.v_seats[v] * (0.1 + x)


@part
def take_along(ground: Ground, beds: Beds, board: Board, h: int) -> bool:
    """Put household h, who has a room, on the trip or the new trip that costs least."""
    s = ground.z_site[beds.zone[h]]
    offer = best_offer(ground, board, h, s)
    if offer.trip >= 0:
        return enter_trip(ground, board, h, offer.trip)
    if offer.vehicle < 0:
        return False
    t = new_trip(board, s, ground.h_group[h])
    if t < 0:
        return False
    enter_trip(ground, board, h, t)
    link(ground, board, t, offer.vehicle, board.last[offer.vehicle])
    return True


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
