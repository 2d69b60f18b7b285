"""Moves of the joint improvement that carry households from trip to trip."""

from evacuation.compiled import part
from evacuation.solving.beds import Beds
from evacuation.solving.board import (
    Board,
    board_household,
    drop_trip,
    enter_trip,
    has_seats,
    hook,
    leave_trip,
    link,
    may_ride,
    new_trip,
    unboard_household,
    unhook,
    unlink,
)
from evacuation.solving.dice import Dice, unit
from evacuation.solving.ground import Ground
from evacuation.solving.judging import Judge, accept, price_both
from evacuation.solving.moving_beds import find_beds, leave_all, leave_beds, return_to_beds
from evacuation.solving.scratch import Scratch, relist, restore, save


@part
def move_households(
    ground: Ground, beds: Beds, board: Board, judge: Judge, scratch: Scratch, dice: Dice, count: int, b: int
) -> bool:
    """The first `count` of the crew, all of one trip and one point, go over to trip b."""
    a = board.trip[scratch.crew[0]]
    if a == b or board.group[a] != board.group[b]:
        return False
    size, wheel, escort = 0, 0, 0
    for i in range(count):
        h = scratch.crew[i]
        size, wheel, escort = size + ground.h_size[h], wheel + ground.h_wheel[h], escort + ground.h_escort[h]
        if not may_ride(ground, board, h, b):
            return False
    va, vb = board.vehicle[a], board.vehicle[b]
    if not has_seats(ground, board, b, vb, size, wheel, escort):
        return False
    before = price_both(ground, board, judge, va, vb)
    elsewhere = board.site[a] != board.site[b]
    if elsewhere:
        leave_beds(ground, beds, scratch, 0, count)
        if not find_beds(ground, beds, scratch, 0, count, board.site[b]):
            return_to_beds(ground, beds, scratch, 0, count)
            return False
    finish_a, finish_b, prev = board.finish[va], board.finish[vb], board.prev[a]
    save(board, scratch, a, 0)
    save(board, scratch, b, 1)
    fine = True
    for i in range(count):
        leave_trip(ground, board, scratch.crew[i])
        if not enter_trip(ground, board, scratch.crew[i], b):
            # all are of one point, so it is the first whose stop finds no place
            board_household(ground, board, scratch.crew[i], a)
            fine = False
            break
    emptied = fine and board.head[a] < 0
    if emptied:
        unlink(ground, board, a)
    if fine:
        delta = price_both(ground, board, judge, va, vb) - before
        if accept(judge, dice, delta):
            if emptied:
                drop_trip(board, a)
            return True
        if emptied:
            hook(board, a, va, prev)
        for i in range(count):
            relist(ground, board, scratch.crew[i], a)
    restore(board, scratch, a, 0)
    restore(board, scratch, b, 1)
    board.finish[va], board.finish[vb] = finish_a, finish_b
    if elsewhere:
        leave_all(ground, beds, scratch, 0, count)
        return_to_beds(ground, beds, scratch, 0, count)
    return False


@part
def swap_households(
    ground: Ground, beds: Beds, board: Board, judge: Judge, scratch: Scratch, dice: Dice, h: int, g: int
) -> bool:
    """Households h and g of two trips change places, and rooms where the trips go to different sites."""
    a, b = board.trip[h], board.trip[g]
    if a == b or board.group[a] != board.group[b]:
        return False
    va, vb = board.vehicle[a], board.vehicle[b]
    size = ground.h_size[h] - ground.h_size[g]
    wheel, escort = ground.h_wheel[h] - ground.h_wheel[g], ground.h_escort[h] - ground.h_escort[g]
    if not has_seats(ground, board, b, vb, size, wheel, escort):
        return False
    if not has_seats(ground, board, a, va, -size, -wheel, -escort):
        return False
    if size == 0 and ground.h_point[h] == ground.h_point[g]:
        return False
    before = price_both(ground, board, judge, va, vb)
    elsewhere = board.site[a] != board.site[b]
    scratch.crew[0], scratch.crew[1] = h, g
    if elsewhere and not swap_beds(ground, beds, board, scratch, a, b):
        return False
    finish_a, finish_b = board.finish[va], board.finish[vb]
    save(board, scratch, a, 0)
    save(board, scratch, b, 1)
    leave_trip(ground, board, h)
    leave_trip(ground, board, g)
    fine = may_ride(ground, board, h, b) and may_ride(ground, board, g, a)
    if fine:
        fine = enter_trip(ground, board, h, b)
        if fine and not enter_trip(ground, board, g, a):
            unboard_household(ground, board, h)
            fine = False
    if fine:
        delta = price_both(ground, board, judge, va, vb) - before
        if accept(judge, dice, delta):
            return True
        relist(ground, board, h, a)
        relist(ground, board, g, b)
    else:
        board_household(ground, board, h, a)
        board_household(ground, board, g, b)
    restore(board, scratch, a, 0)
    restore(board, scratch, b, 1)
    board.finish[va], board.finish[vb] = finish_a, finish_b
    if elsewhere:
        leave_all(ground, beds, scratch, 0, 2)
        return_to_beds(ground, beds, scratch, 0, 2)
    return False


@part
def swap_beds(ground: Ground, beds: Beds, board: Board, scratch: Scratch, a: int, b: int) -> bool:
    """The two of the crew, of trips a and b, find rooms at each other's site; False and as before if not."""
    leave_beds(ground, beds, scratch, 0, 2)
    if find_beds(ground, beds, scratch, 0, 1, board.site[b]):
        if find_beds(ground, beds, scratch, 1, 2, board.site[a]):
            return True
        leave_all(ground, beds, scratch, 0, 1)
    return_to_beds(ground, beds, scratch, 0, 2)
    return False


@part
def split_off(
    ground: Ground, beds: Beds, board: Board, judge: Judge, scratch: Scratch, dice: Dice, count: int, s: int, v: int
) -> bool:
    """The first `count` of the crew get a trip of their own to site s, on vehicle v after a random one of its trips."""
    a = board.trip[scratch.crew[0]]
    va = board.vehicle[a]
    if board.head[a] == scratch.crew[0] and board.after[board.head[a]] < 0:
        return False
    t = new_trip(board, board.site[a] if s < 0 else s, board.group[a])
    if t < 0:
        return False
    elsewhere = board.site[a] != board.site[t]
    size, wheel, escort = 0, 0, 0
    for i in range(count):
        h = scratch.crew[i]
        size, wheel, escort = size + ground.h_size[h], wheel + ground.h_wheel[h], escort + ground.h_escort[h]
    fine = has_seats(ground, board, t, v, size, wheel, escort) and size < board.load[a]
    before = price_both(ground, board, judge, va, v)
    if fine and elsewhere:
        leave_beds(ground, beds, scratch, 0, count)
        fine = find_beds(ground, beds, scratch, 0, count, board.site[t])
        if not fine:
            return_to_beds(ground, beds, scratch, 0, count)
    if not fine:
        drop_trip(board, t)
        return False
    finish_a, finish_v = board.finish[va], board.finish[v]
    save(board, scratch, a, 0)
    for i in range(count):
        leave_trip(ground, board, scratch.crew[i])
        enter_trip(ground, board, scratch.crew[i], t)
    prev = board.last[v]
    if prev >= 0 and unit(dice) < 0.5:
        prev = board.prev[prev]
    link(ground, board, t, v, prev)
    delta = price_both(ground, board, judge, va, v) - before
    if accept(judge, dice, delta):
        return True
    unhook(board, t)
    for i in range(count):
        relist(ground, board, scratch.crew[i], a)
    drop_trip(board, t)
    restore(board, scratch, a, 0)
    board.finish[va], board.finish[v] = finish_a, finish_v
    if elsewhere:
        leave_all(ground, beds, scratch, 0, count)
        return_to_beds(ground, beds, scratch, 0, count)
    return False
