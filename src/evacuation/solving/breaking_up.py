"""A move of the joint improvement: one large trip becomes several on smaller vehicles that have time left.

Without it small vehicles stay idle: taking four people off a coach saves nothing as long as the coach still drives.
"""

from evacuation.compiled import part
from evacuation.solving.board import (
    Board,
    board_household,
    drop_trip,
    enter_trip,
    has_seats,
    hook,
    link,
    may_ride,
    new_trip,
    place_after,
    unboard_household,
    unhook,
    unlink,
)
from evacuation.solving.dice import Dice, below
from evacuation.solving.ground import Ground
from evacuation.solving.judging import Judge, accept, cost, price
from evacuation.solving.roads import minutes
from evacuation.solving.scratch import MOST_FRESH, Scratch, restore, save
from evacuation.solving.site_moves import gather_trip

CANDIDATES = 12  # vehicles looked at for each new trip


@part
def break_up(ground: Ground, board: Board, judge: Judge, scratch: Scratch, dice: Dice, a: int) -> bool:
    """Everybody on trip a rides on new trips of smaller vehicles to the same site."""
    va, prev = board.vehicle[a], board.prev[a]
    end = gather_trip(board, scratch, a, 0)
    if end < 2:
        return False
    largest_first(ground, scratch, end)
    before, old_price = board.finish[va], price(ground, board, judge, va)
    save(board, scratch, a, 0)
    unlink(ground, board, a)
    delta = price(ground, board, judge, va) - old_price
    for i in range(end):
        unboard_household(ground, board, scratch.crew[i])
    fresh, waiting = 0, end
    while waiting > 0 and fresh < MOST_FRESH and delta < 0.0:
        v = cheapest_vehicle(ground, board, judge, dice, scratch, end, va, board.site[a])
        if v < 0:
            break
        scratch.fresh_vehicle[fresh], scratch.fresh_finish[fresh] = v, board.finish[v]
        t = new_trip(board, board.site[a], board.group[a])
        if t < 0:
            break
        took = fill_from_crew(ground, board, scratch, t, v, end)
        if took == 0:
            drop_trip(board, t)
            break
        scratch.fresh[fresh] = t
        delta -= price(ground, board, judge, v)
        link(ground, board, t, v, board.last[v])
        delta += price(ground, board, judge, v)
        fresh += 1
        waiting -= took
    if waiting == 0 and accept(judge, dice, delta):
        board.vehicle[a] = -1
        drop_trip(board, a)
        return True
    for i in range(fresh - 1, -1, -1):
        unhook(board, scratch.fresh[i])
        board.finish[scratch.fresh_vehicle[i]] = scratch.fresh_finish[i]
    for i in range(end):
        if board.trip[scratch.crew[i]] >= 0:
            unboard_household(ground, board, scratch.crew[i])
    for i in range(fresh - 1, -1, -1):
        drop_trip(board, scratch.fresh[i])
    for i in range(end):
        board_household(ground, board, scratch.crew[i], a)
    restore(board, scratch, a, 0)
    hook(board, a, va, prev)
    board.finish[va] = before
    return False


@part
def largest_first(ground: Ground, scratch: Scratch, end: int) -> None:
    """Sort the crew by size, then by point."""
    for i in range(1, end):
        h = scratch.crew[i]
        j = i - 1
        while j >= 0 and ground.h_size[scratch.crew[j]] < ground.h_size[h]:
            scratch.crew[j + 1] = scratch.crew[j]
            j -= 1
        scratch.crew[j + 1] = h


@part
def first_waiting(board: Board, scratch: Scratch, end: int) -> int:
    """The first of the crew without a trip."""
    for i in range(end):
        if board.trip[scratch.crew[i]] < 0:
            return scratch.crew[i]
    return -1


@part
def cheapest_vehicle(
    ground: Ground, board: Board, judge: Judge, dice: Dice, scratch: Scratch, end: int, old: int, s: int
) -> int:
    """Of some random vehicles smaller than the old one, the one whose seats cost least on a trip from the crew's point."""
    h = first_waiting(board, scratch, end)
    p = ground.h_point[h]
    tour = ground.boarding + ground.check_in + minutes(ground.roads, p, ground.p_first.shape[0] - 1 + s)
    waiting = 0
    for i in range(end):
        if board.trip[scratch.crew[i]] < 0:
            waiting += ground.h_size[scratch.crew[i]]
    best, least = -1, 1e18
    for _ in range(CANDIDATES):
        v = below(dice, ground.v_seats.shape[0])
        seats = ground.v_seats[v] - (ground.escort_seats if ground.h_escort[h] > 0 else 0)
        if ground.v_seats[v] >= ground.v_seats[old] or ground.h_size[h] > seats:
            continue
        finish = board.finish[v] + tour + minutes(ground.roads, place_after(ground, board, v, board.last[v]), p)
        per_seat = (cost(ground, judge, v, finish) - cost(ground, judge, v, board.finish[v])) / min(waiting, seats)
        if per_seat < least:
            best, least = v, per_seat
    return best


@part
def fill_from_crew(ground: Ground, board: Board, scratch: Scratch, t: int, v: int, end: int) -> int:
    """Board those of the crew who wait and fit on trip t of vehicle v, of one point first; how many boarded."""
    took, p = 0, -1
    for rest in range(2):
        for i in range(end):
            h = scratch.crew[i]
            if board.trip[h] >= 0 or (rest == 0 and p >= 0 and ground.h_point[h] != p):
                continue
            size, wheel, escort = ground.h_size[h], ground.h_wheel[h], ground.h_escort[h]
            if not has_seats(ground, board, t, v, size, wheel, escort) or not may_ride(ground, board, h, t):
                continue
            if enter_trip(ground, board, h, t):
                p = ground.h_point[h]
                took += 1
    return took
