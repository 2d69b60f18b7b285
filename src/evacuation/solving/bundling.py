"""Re-planning: those who have no trip, and perhaps no room, ride together on new trips, neighbours with neighbours.

A trip of its own for each household would take vans for hours with one family in each, and a short search would not undo
that. So a vehicle is sent for somebody, takes along whoever lowers the seat-minutes per person, and of all kinds of
vehicles and some near sites the cheapest combination is carried out.
"""

from typing import NamedTuple

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
    place_after,
    unboard_household,
)
from evacuation.solving.ground import Ground, Ints
from evacuation.solving.roads import minutes

COMPARED = 12  # sites compared for each new trip
HANDLING = (
    30.0  # minutes that every trip is charged more: the search finds room for few trips more easily than for many
)
POWER = 16  # of a kind's mean finish over that of all vehicles: busier kinds cost more


class Bundles(NamedTuple):
    """Working memory."""

    kind: Ints  # (V) number of the vehicle's kind: same seats and wheelchair places
    chosen: Ints  # (kinds) the vehicle of each kind that is soonest at the first stop
    crew: Ints  # (H) households on the trip that is tried
    settled: Ints  # (H) 1 where the household found its zone for this trip


def bundle(ground: Ground, beds: Beds, board: Board) -> None:
    """New trips for all who have none, as far as some vehicle can serve them; rooms for those of them without."""
    waiting = np.flatnonzero(board.trip < 0)
    if len(waiting) == 0 or len(ground.v_seats) == 0 or ground.near_sites.shape[1] == 0:
        return
    _, kind = np.unique(np.column_stack((ground.v_seats, ground.v_wheel)), axis=0, return_inverse=True)
    kind = kind.ravel().astype(np.int64)
    memory = Bundles(
        kind, np.zeros(int(kind.max()) + 1, np.int64), waiting.astype(np.int64), np.zeros(len(waiting), np.int64)
    )
    far = ground.near_minutes[ground.h_point[waiting], min(COMPARED, ground.near_minutes.shape[1]) - 1]
    order = waiting[np.lexsort((waiting, ground.h_point[waiting], -far))].astype(np.int64)
    bundle_in_order(ground, beds, board, memory, order)


@kernel
def bundle_in_order(ground: Ground, beds: Beds, board: Board, memory: Bundles, order: Ints) -> None:
    """For each who still waits the cheapest new trip."""
    for h in order:
        if board.trip[h] >= 0:
            continue
        choose_vehicles(ground, board, memory, ground.h_point[h])
        best_v, best_s, least = -1, -1, np.inf
        compared, p = 0, ground.h_point[h]
        homeless = is_homeless(beds, h)
        for k in range(ground.near_sites.shape[1]):
            s = ground.near_sites[p, k]
            if not homeless:
                s = ground.z_site[beds.zone[h]]
            elif zone_for(ground, beds, h, s) < 0:
                continue
            for i in range(memory.chosen.shape[0]):
                v = memory.chosen[i]
                effort = try_trip(ground, beds, board, memory, h, v, s)
                if effort < least:
                    best_v, best_s, least = v, s, effort
            compared += 1
            if compared == COMPARED or not homeless:
                break
        if best_v >= 0:
            t, _ = gather(ground, beds, board, memory, h, best_v, best_s)
            link(ground, board, t, best_v, board.last[best_v])


@part
def is_homeless(beds: Beds, h: int) -> bool:
    """Whether household h has no zone yet."""
    return beds.zone[h] < 0


@part
def choose_vehicles(ground: Ground, board: Board, memory: Bundles, p: int) -> None:
    """Of each kind the vehicle that is soonest at point p."""
    memory.chosen[:] = -1
    for v in range(memory.kind.shape[0]):
        i = memory.kind[v]
        if memory.chosen[i] < 0 or arrival(ground, board, v, p) < arrival(ground, board, memory.chosen[i], p):
            memory.chosen[i] = v


@part
def arrival(ground: Ground, board: Board, v: int, p: int) -> float:
    """When vehicle v could be at point p after its trips."""
    return board.finish[v] + minutes(ground.roads, place_after(ground, board, v, board.last[v]), p)


@part
def try_trip(ground: Ground, beds: Beds, board: Board, memory: Bundles, h: int, v: int, s: int) -> float:
    """Seat-minutes per person of a new trip of vehicle v with household h to site s; nothing stays changed."""
    t, count = gather(ground, beds, board, memory, h, v, s)
    if t < 0:
        return np.inf
    effort = per_person(ground, board, t, v) * dearness(board, memory, v)
    for i in range(count):
        unboard_household(ground, board, memory.crew[i])
        if memory.settled[i]:
            vacate(ground, beds, memory.crew[i])
    drop_trip(board, t)
    return effort


@part
def dearness(board: Board, memory: Bundles, v: int) -> float:
    """What a minute of this kind of vehicle costs: more if it is busier than the others, for work is levelled later."""
    own, own_count, total = 0.0, 0, 0.0
    for w in range(board.finish.shape[0]):
        total += board.finish[w]
        if memory.kind[w] == memory.kind[v]:
            own += board.finish[w]
            own_count += 1
    return ((own / own_count + 1.0) / (total / board.finish.shape[0] + 1.0)) ** POWER


@part
def per_person(ground: Ground, board: Board, t: int, v: int) -> float:
    """Seat-minutes per person of trip t behind the last trip of vehicle v."""
    way = minutes(ground.roads, place_after(ground, board, v, board.last[v]), board.stop[t, 0]) + board.tour[t]
    return (way + HANDLING) * ground.v_seats[v] / board.load[t]


@part
def gather(ground: Ground, beds: Beds, board: Board, memory: Bundles, h: int, v: int, s: int) -> tuple[int, int]:
    """A trip of vehicle v to site s with household h and neighbours who pay for their stop: its row, and how many."""
    t = new_trip(board, s, ground.h_group[h])
    if t < 0:
        return -1, 0
    count = 0
    p = ground.h_point[h]
    for k in range(ground.near_points.shape[1]):
        q = ground.near_points[p, k]
        for other in range(ground.p_first[q], ground.p_first[q + 1]):
            g = h if k == 0 and count == 0 else other
            if board.trip[g] >= 0 or ground.h_group[g] != ground.h_group[h]:
                continue
            if not has_seats(ground, board, t, v, ground.h_size[g], ground.h_wheel[g], ground.h_escort[g]):
                if count == 0:
                    break
                continue
            if not may_ride(ground, board, g, t):
                continue
            homeless = is_homeless(beds, g)
            z = zone_for(ground, beds, g, s) if homeless else beds.zone[g]
            if z < 0 or ground.z_site[z] != s:
                if count == 0:
                    break
                continue
            before = per_person(ground, board, t, v) if count > 0 else np.inf
            if not enter_trip(ground, board, g, t):
                continue
            if per_person(ground, board, t, v) > before:
                leave_trip(ground, board, g)
                continue
            memory.settled[count] = 1 if homeless else 0
            if homeless:
                settle(ground, beds, g, z)
            memory.crew[count] = g
            count += 1
        if count == 0:
            break
    if count == 0:
        drop_trip(board, t)
        return -1, 0
    return t, count
