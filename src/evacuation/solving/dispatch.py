"""Part 3, first trips: whenever a vehicle is free it takes the open load that uses it best.

An open load is what is still waiting at one point for one site in one group. The score is
fill^β · loaded time / (empty + loaded time) + α · ride / longest ride, and a vehicle with seats left calls at further
points with the same site and group while that saves more vehicle time than it costs.
"""

from typing import NamedTuple

import numpy as np

from evacuation.compiled import allocating_kernel, part
from evacuation.solving.beds import Beds
from evacuation.solving.board import (
    MOST_STOPS,
    Board,
    drop_trip,
    empty_board,
    enter_trip,
    has_seats,
    link,
    may_ride,
    new_trip,
    place_after,
)
from evacuation.solving.ground import Ground, Ints
from evacuation.solving.roads import minutes

FEW_LOADS = 6000  # up to so many open loads every one is looked at; beyond, those of the nearest points, else so many
STRIDE = 7919  # vehicles begin to look at different loads


class Loads(NamedTuple):
    """F open loads sorted by point; `order` lists households by load, the largest first."""

    point: Ints
    site: Ints
    group: Ints
    begin: Ints  # (F + 1) into order
    order: Ints
    people: Ints  # still waiting
    tail: Ints  # end of the part of `order` where somebody still waits
    p_first: Ints  # (P + 1) loads of a point
    by_target: Ints  # loads sorted by (site, group)
    target_first: Ints  # (F) begin of the load's own (site, group) in by_target
    target_end: Ints


def first_trips(ground: Ground, beds: Beds, alpha: float, beta: float) -> Board:
    """Trips for everybody who has a room and a vehicle large enough."""
    loads = open_loads(ground, beds)
    board = empty_board(ground, beds, rows=len(ground.h_point) + 1)
    board.finish[:] = ground.v_free
    run_dispatch(ground, board, loads, float(alpha), float(beta))
    return board


def open_loads(ground: Ground, beds: Beds) -> Loads:
    """Who waits where for which site. People without a room are left out."""
    site = ground.z_site[beds.zone]
    waiting = np.flatnonzero(site != ground.sites - 1)
    key = (ground.h_point[waiting].astype(np.int64) * ground.sites + site[waiting]) * 65536 + ground.h_group[waiting]
    order = waiting[np.lexsort((waiting, -ground.h_size[waiting], key))].astype(np.int64)
    key = np.sort(key)
    begin = np.flatnonzero(np.concatenate(([True], key[1:] != key[:-1]))) if len(key) else np.zeros(0, np.int64)
    lead = order[begin]
    point, sites, group = ground.h_point[lead], site[lead], ground.h_group[lead]
    people = np.add.reduceat(ground.h_size[order], begin) if len(begin) else np.zeros(0)
    target = sites.astype(np.int64) * 65536 + group
    by_target = np.argsort(target, kind="stable")
    ranked = target[by_target]
    return Loads(
        point, sites, group,
        np.append(begin, len(order)).astype(np.int64), order, people.astype(np.int64),
        np.append(begin[1:], len(order))[: len(begin)].astype(np.int64),
        np.searchsorted(point, np.arange(ground.points + 1)).astype(np.int64),
        by_target.astype(np.int64),
        np.searchsorted(ranked, target, "left").astype(np.int64),
        np.searchsorted(ranked, target, "right").astype(np.int64),
    )  # fmt: skip


@allocating_kernel
def run_dispatch(ground: Ground, board: Board, loads: Loads, alpha: float, beta: float) -> None:
    """Event by event: the vehicle that is free first, the larger on a tie, takes its best load or retires."""
    vehicles = ground.v_seats.shape[0]
    retired = np.zeros(vehicles, np.bool_)
    barren = np.full(loads.point.shape[0], -1, np.int64)
    longest = 1.0
    for f in range(loads.point.shape[0]):
        longest = max(longest, ride_of(ground, loads, f))
    while True:
        v = -1
        for other in range(vehicles):
            if retired[other]:
                continue
            if v < 0 or (board.finish[other], -ground.v_seats[other]) < (board.finish[v], -ground.v_seats[v]):
                v = other
        if v < 0:
            return
        f = best_load(ground, board, loads, barren, v, alpha, beta, longest)
        if f < 0:
            retired[v] = True
        elif not run_trip(ground, board, loads, v, f):
            barren[f] = v


@part
def ride_of(ground: Ground, loads: Loads, f: int) -> float:
    """Minutes from the load's point to its site."""
    return minutes(ground.roads, loads.point[f], ground.p_first.shape[0] - 1 + loads.site[f])


@part
def can_take(ground: Ground, loads: Loads, barren: Ints, f: int, v: int) -> bool:
    """Whether somebody still waits who is not too many for vehicle v."""
    if loads.people[f] == 0 or barren[f] == v:
        return False
    return ground.h_size[loads.order[loads.tail[f] - 1]] <= ground.v_seats[v]


@part
def score(ground: Ground, loads: Loads, f: int, v: int, place: int, alpha: float, beta: float, longest: float) -> float:
    """How well vehicle v, standing at `place`, would be used by load f."""
    fill = min(loads.people[f], ground.v_seats[v]) / ground.v_seats[v]
    way = ride_of(ground, loads, f)
    loaded = way + ground.boarding + ground.check_in
    empty = minutes(ground.roads, place, loads.point[f])
    return fill**beta * loaded / (loaded + empty) + alpha * way / longest


@part
def best_load(
    ground: Ground, board: Board, loads: Loads, barren: Ints, v: int, alpha: float, beta: float, longest: float
) -> int:
    """The open load with the best score for vehicle v, or -1."""
    place = place_after(ground, board, v, board.last[v])
    best, most = -1, -1.0
    count = loads.point.shape[0]
    if count > FEW_LOADS:
        row = ground.pick_points[place - (ground.p_first.shape[0] - 1)]
        for p in row:
            for f in range(loads.p_first[p], loads.p_first[p + 1]):
                if can_take(ground, loads, barren, f, v):
                    value = score(ground, loads, f, v, place, alpha, beta, longest)
                    if value > most:
                        best, most = f, value
        if best >= 0:
            return best
    seen = 0
    for i in range(count):
        f = (v * STRIDE + i) % count
        if can_take(ground, loads, barren, f, v):
            value = score(ground, loads, f, v, place, alpha, beta, longest)
            if value > most:
                best, most = f, value
            seen += 1
            if seen == FEW_LOADS:
                break
    return best


@part
def run_trip(ground: Ground, board: Board, loads: Loads, v: int, f: int) -> bool:
    """A trip of vehicle v with load f and what it can pick up on its way; False if nobody could board."""
    t = new_trip(board, loads.site[f], loads.group[f])
    if not fill_up(ground, board, loads, t, v, f):
        drop_trip(board, t)
        return False
    link(ground, board, t, v, board.last[v])
    for _ in range(min(3, MOST_STOPS - 1)):
        g = best_detour(ground, board, loads, t, v, f)
        if g < 0 or not fill_up(ground, board, loads, t, v, g):
            break
    return True


@part
def fill_up(ground: Ground, board: Board, loads: Loads, t: int, v: int, f: int) -> bool:
    """Board waiting households of load f, the largest first, as long as one fits; False if none did."""
    some = False
    for i in range(loads.begin[f], loads.tail[f]):
        h = loads.order[i]
        if board.trip[h] >= 0:
            continue
        size, wheel, escort = ground.h_size[h], ground.h_wheel[h], ground.h_escort[h]
        if has_seats(ground, board, t, v, size, wheel, escort) and may_ride(ground, board, h, t):
            enter_trip(ground, board, h, t)
            loads.people[f] -= size
            some = True
    while loads.tail[f] > loads.begin[f] and board.trip[loads.order[loads.tail[f] - 1]] >= 0:
        loads.tail[f] -= 1
    return some


@part
def best_detour(ground: Ground, board: Board, loads: Loads, t: int, v: int, f: int) -> int:
    """The load of the same site and group whose people save more vehicle time than the detour costs, or -1."""
    free = ground.v_seats[v] - board.load[t]
    if board.escort[t] > 0:
        free -= ground.escort_seats
    best, most = -1, 0.0
    if free <= 0:
        return best
    last = board.stop[t, board.stops[t] - 1]
    home = ground.p_first.shape[0] - 1 + loads.site[f]
    rest = minutes(ground.roads, last, home)
    for i in range(loads.target_first[f], loads.target_end[f]):
        g = loads.by_target[i]
        if loads.people[g] == 0 or ground.h_size[loads.order[loads.tail[g] - 1]] > free:
            continue
        way = minutes(ground.roads, loads.point[g], home)
        detour = minutes(ground.roads, last, loads.point[g]) + way - rest + ground.extra_stop
        gain = min(loads.people[g], free) / ground.v_seats[v] * (way + ground.boarding + ground.check_in) - detour
        if gain > most:
            best, most = g, gain
    return best
