"""Moves of the joint improvement that send whole trips to another site."""

from evacuation.compiled import part
from evacuation.solving.beds import Beds
from evacuation.solving.board import Board, link, tour_minutes, unlink
from evacuation.solving.dice import Dice
from evacuation.solving.ground import Ground
from evacuation.solving.judging import Judge, accept, price, price_both
from evacuation.solving.moving_beds import find_beds, leave_all, leave_beds, return_to_beds
from evacuation.solving.scratch import CREW, Scratch, restore, save


@part
def gather_trip(board: Board, scratch: Scratch, t: int, begin: int) -> int:
    """Write everybody on trip t to the crew from `begin`; the end, or -1 if there are too many."""
    end = begin
    h = board.head[t]
    while h >= 0:
        if end - begin == CREW:
            return -1
        scratch.crew[end] = h
        end += 1
        h = board.after[h]
    return end


@part
def turn_to(ground: Ground, board: Board, t: int, s: int) -> None:
    """Trip t, not in a chain, goes to site s; its stops are turned round where that is shorter."""
    board.site[t] = s
    tour = tour_minutes(ground, board, t)
    n = board.stops[t]
    if n > 1:
        reverse(board, t, n)
        back = tour_minutes(ground, board, t)
        if back < tour:
            tour = back
        else:
            reverse(board, t, n)
    board.tour[t] = tour


@part
def reverse(board: Board, t: int, n: int) -> None:
    """The stops of trip t the other way round."""
    for i in range(n // 2):
        j = n - 1 - i
        board.stop[t, i], board.stop[t, j] = board.stop[t, j], board.stop[t, i]
        board.boards[t, i], board.boards[t, j] = board.boards[t, j], board.boards[t, i]


@part
def retarget(
    ground: Ground, beds: Beds, board: Board, judge: Judge, scratch: Scratch, dice: Dice, t: int, s: int
) -> bool:
    """Trip t, with everybody on it, goes to site s."""
    old = board.site[t]
    if old == s or board.load[t] > ground.s_intake[s]:
        return False
    end = gather_trip(board, scratch, t, 0)
    if end < 0:
        return False
    v, prev = board.vehicle[t], board.prev[t]
    before = price(ground, board, judge, v)
    leave_beds(ground, beds, scratch, 0, end)
    if not find_beds(ground, beds, scratch, 0, end, s):
        return_to_beds(ground, beds, scratch, 0, end)
        return False
    finish = board.finish[v]
    save(board, scratch, t, 0)
    unlink(ground, board, t)
    turn_to(ground, board, t, s)
    link(ground, board, t, v, prev)
    if accept(judge, dice, price(ground, board, judge, v) - before):
        return True
    board.site[t], board.finish[v] = old, finish
    restore(board, scratch, t, 0)
    leave_all(ground, beds, scratch, 0, end)
    return_to_beds(ground, beds, scratch, 0, end)
    return False


@part
def swap_sites(
    ground: Ground, beds: Beds, board: Board, judge: Judge, scratch: Scratch, dice: Dice, a: int, b: int
) -> bool:
    """Trips a and b, with everybody on them, exchange their sites."""
    site_a, site_b = board.site[a], board.site[b]
    if site_a == site_b or board.load[a] > ground.s_intake[site_b] or board.load[b] > ground.s_intake[site_a]:
        return False
    middle = gather_trip(board, scratch, a, 0)
    end = gather_trip(board, scratch, b, middle) if middle >= 0 else -1
    if end < 0:
        return False
    va, vb = board.vehicle[a], board.vehicle[b]
    before = price_both(ground, board, judge, va, vb)
    leave_beds(ground, beds, scratch, 0, end)
    fine = find_beds(ground, beds, scratch, 0, middle, site_b)
    if fine and not find_beds(ground, beds, scratch, middle, end, site_a):
        leave_all(ground, beds, scratch, 0, middle)
        fine = False
    if not fine:
        return_to_beds(ground, beds, scratch, 0, end)
        return False
    finish_a, finish_b = board.finish[va], board.finish[vb]
    save(board, scratch, a, 0)
    save(board, scratch, b, 1)
    replace_site(ground, board, a, site_b)
    replace_site(ground, board, b, site_a)
    delta = price_both(ground, board, judge, va, vb) - before
    if accept(judge, dice, delta):
        return True
    board.site[a], board.site[b] = site_a, site_b
    restore(board, scratch, a, 0)
    restore(board, scratch, b, 1)
    board.finish[va], board.finish[vb] = finish_a, finish_b
    leave_all(ground, beds, scratch, 0, end)
    return_to_beds(ground, beds, scratch, 0, end)
    return False


@part
def replace_site(ground: Ground, board: Board, t: int, s: int) -> None:
    """Trip t goes to site s, at its place in the chain."""
    v, prev = board.vehicle[t], board.prev[t]
    unlink(ground, board, t)
    turn_to(ground, board, t, s)
    link(ground, board, t, v, prev)
