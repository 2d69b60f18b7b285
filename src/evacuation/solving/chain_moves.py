"""Moves of the joint improvement that leave trips as they are and change their vehicle or order."""

from evacuation.compiled import part
from evacuation.solving.board import Board, has_seats, hook, link, place_after, unhook, unlink
from evacuation.solving.dice import Dice
from evacuation.solving.ground import Ground
from evacuation.solving.judging import Judge, accept, price_both
from evacuation.solving.roads import minutes


@part
def relocate_trip(ground: Ground, board: Board, judge: Judge, dice: Dice, t: int, v: int, u: int) -> bool:
    """Trip t goes to vehicle v, behind its trip u (-1: to the front)."""
    if u == t or (board.prev[t] == u and board.vehicle[t] == v):
        return False
    if not has_seats(ground, board, t, v, 0, 0, 0):
        return False
    home, prev = board.vehicle[t], board.prev[t]
    finish_t, finish_v = board.finish[home], board.finish[v]
    before = price_both(ground, board, judge, home, v)
    unlink(ground, board, t)
    link(ground, board, t, v, u)
    delta = price_both(ground, board, judge, home, v) - before
    if accept(judge, dice, delta):
        return True
    unhook(board, t)
    hook(board, t, home, prev)
    board.finish[home], board.finish[v] = finish_t, finish_v
    return False


@part
def swap_trips(ground: Ground, board: Board, judge: Judge, dice: Dice, t: int, u: int) -> bool:
    """Trips t and u exchange their places in the chains."""
    if u < 0 or u == t or board.next[t] == u or board.next[u] == t:
        return False
    vt, vu = board.vehicle[t], board.vehicle[u]
    if not has_seats(ground, board, t, vu, 0, 0, 0) or not has_seats(ground, board, u, vt, 0, 0, 0):
        return False
    prev_t, prev_u = board.prev[t], board.prev[u]
    finish_t, finish_u = board.finish[vt], board.finish[vu]
    before = price_both(ground, board, judge, vt, vu)
    unlink(ground, board, t)
    unlink(ground, board, u)
    link(ground, board, t, vu, prev_u)
    link(ground, board, u, vt, prev_t)
    delta = price_both(ground, board, judge, vt, vu) - before
    if accept(judge, dice, delta):
        return True
    unhook(board, t)
    unhook(board, u)
    hook(board, t, vt, prev_t)
    hook(board, u, vu, prev_u)
    board.finish[vt], board.finish[vu] = finish_t, finish_u
    return False


@part
def exchange_tails(ground: Ground, board: Board, judge: Judge, dice: Dice, t: int, u: int) -> bool:
    """What follows trip t on its vehicle and what follows trip u on another change vehicles."""
    if u < 0 or board.vehicle[t] == board.vehicle[u]:
        return False
    vt, vu = board.vehicle[t], board.vehicle[u]
    tail_t, tail_u = board.next[t], board.next[u]
    if tail_t < 0 and tail_u < 0:
        return False
    if not tail_fits(ground, board, tail_t, vu) or not tail_fits(ground, board, tail_u, vt):
        return False
    rest_t, rest_u = tail_minutes(ground, board, tail_t), tail_minutes(ground, board, tail_u)
    end_t, end_u = place_after(ground, board, vt, t), place_after(ground, board, vu, u)
    new_t = board.finish[vt] - rest_t - gap(ground, board, end_t, tail_t) + rest_u + gap(ground, board, end_t, tail_u)
    new_u = board.finish[vu] - rest_u - gap(ground, board, end_u, tail_u) + rest_t + gap(ground, board, end_u, tail_t)
    before = price_both(ground, board, judge, vt, vu)
    old_t, old_u = board.finish[vt], board.finish[vu]
    last_t, last_u = board.last[vt], board.last[vu]
    attach(board, vt, t, tail_u, last_u)
    attach(board, vu, u, tail_t, last_t)
    board.finish[vt], board.finish[vu] = new_t, new_u
    if accept(judge, dice, price_both(ground, board, judge, vt, vu) - before):
        return True
    attach(board, vt, t, tail_t, last_t)
    attach(board, vu, u, tail_u, last_u)
    board.finish[vt], board.finish[vu] = old_t, old_u
    return False


@part
def attach(board: Board, v: int, t: int, tail: int, last: int) -> None:
    """The chain of vehicle v goes on after trip t with `tail`, whose last trip is `last`."""
    board.next[t] = tail
    if tail < 0:
        board.last[v] = t
        return
    board.prev[tail], board.last[v] = t, last
    while tail >= 0:
        board.vehicle[tail] = v
        tail = board.next[tail]


@part
def gap(ground: Ground, board: Board, place: int, t: int) -> float:
    """Minutes of the empty run from a place to trip t; 0 if there is no trip."""
    return minutes(ground.roads, place, board.stop[t, 0]) if t >= 0 else 0.0


@part
def tail_fits(ground: Ground, board: Board, t: int, v: int) -> bool:
    """Whether vehicle v can carry trip t and all after it."""
    while t >= 0:
        if not has_seats(ground, board, t, v, 0, 0, 0):
            return False
        t = board.next[t]
    return True


@part
def tail_minutes(ground: Ground, board: Board, t: int) -> float:
    """Tours and empty runs from the first stop of trip t to the end of the chain."""
    total = 0.0
    while t >= 0:
        total += board.tour[t]
        after = board.next[t]
        if after >= 0:
            total += minutes(ground.roads, ground.p_first.shape[0] - 1 + board.site[t], board.stop[after, 0])
        t = after
    return total
