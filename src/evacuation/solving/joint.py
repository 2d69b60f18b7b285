"""Part 4, joint improvement: rooms, loads and chains are changed together while the finish of the vehicles falls.

Annealing over the whole plan. The cost of a vehicle that is free at T is seats · (T / scale)^8 + a little · T / scale.
The power draws the last vehicles forward; seats weigh it, for otherwise small vehicles would stand idle: with equal
finishes a minute must cost the same per seat. The linear part saves kilometres. Moves: households or whole stops to another trip (and, where that goes elsewhere,
into another room), households change places, a trip goes to another site, two trips change sites, trips change
vehicle or order, tails of two vehicles are exchanged.
"""

from typing import NamedTuple

import numpy as np

from evacuation.compiled import kernel, part
from evacuation.solving.beds import Beds
from evacuation.solving.board import Board
from evacuation.solving.breaking_up import break_up
from evacuation.solving.chain_moves import exchange_tails, relocate_trip, swap_trips
from evacuation.solving.dice import Dice, below, unit
from evacuation.solving.ground import Ground, Ints
from evacuation.solving.household_moves import move_households, split_off, swap_households
from evacuation.solving.judging import Judge
from evacuation.solving.scratch import Scratch
from evacuation.solving.site_moves import retarget, swap_sites


class Shares(NamedTuple):
    """How often each kind of move is tried, as cumulative probabilities."""

    household: float = 0.38
    stop: float = 0.52
    split: float = 0.54
    break_up: float = 0.57
    retarget: float = 0.63
    sites: float = 0.69
    relocate: float = 0.82
    swap: float = 0.93
    late: float = 0.0
    """Share of all moves that begin with a household whose vehicle is free late."""
    even: float = 0.0
    """Share of the draws that are among vehicles, not households: else one in a van is seldom drawn."""


KEEPING_ROOMS = Shares(0.38, 0.40, 0.41, 0.42, 0.45, 0.46, 0.51, 0.79)
"""For re-planning: few can change rooms, so trips rather change vehicle and order; work spreads from vehicle to vehicle."""

FOCUSED = 0.2  # share of moves that begin with a household of the focus
DRAWN = 16  # households of which the latest is taken


@part
def later(board: Board, g: int, h: int) -> int:
    """Which of two households rides in the vehicle that is free later."""
    a, b = board.trip[g], board.trip[h]
    if a < 0 or b < 0:
        return h if a < 0 else g
    return h if board.finish[board.vehicle[b]] > board.finish[board.vehicle[a]] else g


@kernel
def improve(
    ground: Ground,
    beds: Beds,
    board: Board,
    judge: Judge,
    scratch: Scratch,
    dice: Dice,
    moves: int,
    shares: Shares,
    focus: Ints,
) -> int:
    """Try so many moves at the judge's heat; how many were accepted. Some begin with households of `focus`."""
    accepted = 0
    for _ in range(moves):
        h = below(dice, ground.h_point.shape[0])
        u = unit(dice)
        if u < shares.late:
            if shares.even > 0.0 and unit(dice) < shares.even:
                h = late_rider(ground, board, dice)
            else:
                for _ in range(DRAWN):
                    h = later(board, h, below(dice, ground.h_point.shape[0]))
        elif focus.shape[0] > 0 and u < shares.late + FOCUSED:
            h = focus[below(dice, focus.shape[0])]
        a = board.trip[h]
        if a < 0:
            continue
        kind = unit(dice)
        done = False
        if kind < shares.household:
            g = neighbour(ground, beds, board, dice, h)
            if g >= 0:
                scratch.crew[0] = h
                done = move_households(ground, beds, board, judge, scratch, dice, 1, board.trip[g])
                if not done:
                    done = swap_households(ground, beds, board, judge, scratch, dice, h, g)
        elif kind < shares.stop:
            g = neighbour(ground, beds, board, dice, h)
            if g >= 0:
                count = gather_stop(ground, board, scratch, h)
                done = move_households(ground, beds, board, judge, scratch, dice, count, board.trip[g])
        elif kind < shares.split:
            count = gather_stop(ground, board, scratch, h)
            s = some_site(ground, dice, h) if unit(dice) < 0.5 else -1
            v = below(dice, ground.v_seats.shape[0])
            done = split_off(ground, beds, board, judge, scratch, dice, count, s, v)
        elif kind < shares.break_up:
            done = break_up(ground, board, judge, scratch, dice, a)
        elif kind < shares.retarget:
            s = some_site(ground, dice, h)
            done = retarget(ground, beds, board, judge, scratch, dice, a, s)
        elif kind < shares.sites:
            g = neighbour(ground, beds, board, dice, h)
            if g >= 0:
                done = swap_sites(ground, beds, board, judge, scratch, dice, a, board.trip[g])
        elif kind < shares.relocate:
            u = other_trip(ground, board, dice, shares.even)
            v = board.vehicle[u] if u >= 0 else 0
            if u < 0 or unit(dice) < 0.2:
                v = below(dice, ground.v_seats.shape[0])
                u = board.last[v] if unit(dice) < 0.5 else -1
            done = relocate_trip(ground, board, judge, dice, a, v, u)
        elif kind < shares.swap:
            done = swap_trips(ground, board, judge, dice, a, other_trip(ground, board, dice, shares.even))
        else:
            done = exchange_tails(ground, board, judge, dice, a, other_trip(ground, board, dice, shares.even))
        if done:
            accepted += 1
    return accepted


@part
def neighbour(ground: Ground, beds: Beds, board: Board, dice: Dice, h: int) -> int:
    """A household of the same group on another trip: from a near point, or sleeping at the same site; or -1.

    Who keeps the room can only change to a trip that goes there.
    """
    if ground.h_pinned[h] == 0 and unit(dice) < 0.75:
        u = unit(dice)
        q = ground.near_points[ground.h_point[h], np.int64(ground.near_points.shape[1] * u * u * u)]
        count = ground.p_first[q + 1] - ground.p_first[q]
        if count == 0:
            return -1
        g = ground.p_first[q] + below(dice, count)
    else:
        s = ground.z_site[beds.zone[h]]
        z = ground.s_first[s] + below(dice, ground.s_first[s + 1] - ground.s_first[s])
        if beds.listed[z] == 0:
            return -1
        g = beds.member[beds.begin[z] + below(dice, beds.listed[z])]
    if board.trip[g] < 0 or board.trip[g] == board.trip[h] or ground.h_group[g] != ground.h_group[h]:
        return -1
    return g


@part
def some_site(ground: Ground, dice: Dice, h: int) -> int:
    """A site near the point of household h, the nearer the likelier."""
    u = unit(dice)
    return ground.near_sites[ground.h_point[h], np.int64(ground.near_sites.shape[1] * u * u * u)]


@part
def other_trip(ground: Ground, board: Board, dice: Dice, even: float) -> int:
    """A trip of a random vehicle, in the share `even`, else that of a random household; or -1."""
    if even > 0.0 and unit(dice) < even:
        return trip_of(board, dice, below(dice, ground.v_seats.shape[0]))
    return board.trip[below(dice, ground.h_point.shape[0])]


@part
def trip_of(board: Board, dice: Dice, v: int) -> int:
    """A random trip of vehicle v, or -1."""
    chosen, t, seen = -1, board.first[v], 0
    while t >= 0:
        seen += 1
        if below(dice, seen) == 0:
            chosen = t
        t = board.next[t]
    return chosen


@part
def late_rider(ground: Ground, board: Board, dice: Dice) -> int:
    """Somebody on a trip of the latest of some vehicles drawn."""
    v = below(dice, ground.v_seats.shape[0])
    for _ in range(DRAWN):
        w = below(dice, ground.v_seats.shape[0])
        if board.finish[w] > board.finish[v]:
            v = w
    t = trip_of(board, dice, v)
    if t < 0:
        return below(dice, ground.h_point.shape[0])
    h = board.head[t]
    for _ in range(below(dice, 12)):
        h = board.after[h] if board.after[h] >= 0 else board.head[t]
    return h


@part
def gather_stop(ground: Ground, board: Board, scratch: Scratch, h: int) -> int:
    """Write everybody who boards with household h at its point to `scratch.crew`; how many."""
    count, p = 0, ground.h_point[h]
    other = board.head[board.trip[h]]
    while other >= 0 and count < scratch.crew.shape[0]:
        if ground.h_point[other] == p:
            scratch.crew[count] = other
            count += 1
        other = board.after[other]
    return count
