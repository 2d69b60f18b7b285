"""The trips on the vehicles, and the small steps by which they change.

A trip is one run to one site with one group: a row of stops, each with some households of a point. Trips of a vehicle
form a chain. Every step keeps loads, durations and the vehicle's finish up to date, so that a search can read the
effect of a move from `finish`.
"""

from typing import Any, NamedTuple

import numpy as np

from evacuation.compiled import kernel, part
from evacuation.solving.beds import Beds
from evacuation.solving.ground import Floats, Ground, Ints
from evacuation.solving.roads import minutes

MOST_STOPS = 6  # stops of a trip; more are never worth their time at usual speeds


class Board(NamedTuple):
    """T rows for trips, of which those with `vehicle` ≥ 0 are in use. -1 stands for none everywhere."""

    zone: Ints  # (H) the very array of the beds
    trip: Ints  # (H) trip of each household
    after: Ints  # (H) next household of the same trip
    before: Ints  # (H) previous one
    head: Ints  # (T) first household
    vehicle: Ints  # (T)
    site: Ints  # (T)
    group: Ints  # (T)
    load: Ints  # (T) people
    wheel: Ints  # (T) wheelchair places taken
    escort: Ints  # (T) households that need an escort
    stops: Ints  # (T)
    stop: Ints  # (T, MOST_STOPS) points in the order of the tour
    boards: Ints  # (T, MOST_STOPS) households that board there
    tour: Floats  # (T) minutes from the arrival at the first stop until the vehicle is free again
    next: Ints  # (T) next trip of the vehicle
    prev: Ints  # (T)
    first: Ints  # (V) first trip of the vehicle
    last: Ints  # (V)
    finish: Floats  # (V) minute at which the vehicle is free for good
    spare: Ints  # (T) rows not in use, a stack
    spares: Ints  # (1) height of the stack

    def copy(self, beds: Beds) -> "Board":
        """A board of its own over a copy of the beds."""
        columns: Any = (array.copy() for array in self[1:])
        return Board(beds.zone, *columns)


def empty_board(ground: Ground, beds: Beds, rows: int) -> Board:
    """No trips yet, room for `rows` of them."""
    households, vehicles = len(ground.h_point), len(ground.v_seats)

    def none(*shape: int) -> Ints:
        return np.full(shape, -1, np.int64)

    def zero(*shape: int) -> Ints:
        return np.zeros(shape, np.int64)

    return Board(
        zone=beds.zone, trip=none(households), after=none(households), before=none(households),
        head=none(rows), vehicle=none(rows), site=none(rows), group=none(rows),
        load=zero(rows), wheel=zero(rows), escort=zero(rows), stops=zero(rows),
        stop=none(rows, MOST_STOPS), boards=zero(rows, MOST_STOPS), tour=np.zeros(rows),
        next=none(rows), prev=none(rows), first=none(vehicles), last=none(vehicles),
        finish=np.zeros(vehicles), spare=np.arange(rows - 1, -1, -1, dtype=np.int64), spares=np.array([rows], np.int64),
    )  # fmt: skip


@part
def tour_minutes(ground: Ground, board: Board, t: int) -> float:
    """Boarding, stops, ride and check-in of trip t."""
    total = ground.boarding + ground.check_in
    for i in range(1, board.stops[t]):
        total += ground.extra_stop + minutes(ground.roads, board.stop[t, i - 1], board.stop[t, i])
    last = board.stop[t, board.stops[t] - 1]
    return total + minutes(ground.roads, last, ground.p_first.shape[0] - 1 + board.site[t])


@part
def place_before(ground: Ground, board: Board, t: int) -> int:
    """Location at which the vehicle stands before trip t."""
    prev = board.prev[t]
    if prev < 0:
        return ground.v_place[board.vehicle[t]]
    return ground.p_first.shape[0] - 1 + board.site[prev]


@part
def place_after(ground: Ground, board: Board, v: int, t: int) -> int:
    """Location of vehicle v after trip t, or at the start if t is -1."""
    if t < 0:
        return ground.v_place[v]
    return ground.p_first.shape[0] - 1 + board.site[t]


@part
def span(ground: Ground, board: Board, t: int) -> float:
    """What trip t adds to its vehicle: the empty run to it, its tour, and the changed empty run of the next trip."""
    start = place_before(ground, board, t)
    total = minutes(ground.roads, start, board.stop[t, 0]) + board.tour[t]
    after = board.next[t]
    if after >= 0:
        total += minutes(ground.roads, ground.p_first.shape[0] - 1 + board.site[t], board.stop[after, 0])
        total -= minutes(ground.roads, start, board.stop[after, 0])
    return total


@part
def unlink(ground: Ground, board: Board, t: int) -> None:
    """Take trip t out of its vehicle's chain."""
    board.finish[board.vehicle[t]] -= span(ground, board, t)
    unhook(board, t)


@part
def unhook(board: Board, t: int) -> None:
    """Take trip t out of its chain without regard to times."""
    v, prev, after = board.vehicle[t], board.prev[t], board.next[t]
    if prev >= 0:
        board.next[prev] = after
    else:
        board.first[v] = after
    if after >= 0:
        board.prev[after] = prev
    else:
        board.last[v] = prev
    board.vehicle[t] = -1


@part
def link(ground: Ground, board: Board, t: int, v: int, prev: int) -> None:
    """Put trip t on vehicle v, after trip `prev` (-1: first)."""
    hook(board, t, v, prev)
    board.finish[v] += span(ground, board, t)


@part
def hook(board: Board, t: int, v: int, prev: int) -> None:
    """Put trip t into a chain without regard to times."""
    after = board.next[prev] if prev >= 0 else board.first[v]
    board.vehicle[t], board.prev[t], board.next[t] = v, prev, after
    if prev >= 0:
        board.next[prev] = t
    else:
        board.first[v] = t
    if after >= 0:
        board.prev[after] = t
    else:
        board.last[v] = t


@part
def retour(ground: Ground, board: Board, t: int, old_first: int) -> None:
    """After a change of stops or site: the tour's new length, and the vehicle's finish.

    `old_first` is the first stop before the change. A changed site also changes the way to the next trip, which the
    caller sees to by unlinking first.
    """
    tour = tour_minutes(ground, board, t)
    v = board.vehicle[t]
    if v >= 0:
        board.finish[v] += tour - board.tour[t]
        first = board.stop[t, 0]
        if first != old_first:
            start = place_before(ground, board, t)
            board.finish[v] += minutes(ground.roads, start, first) - minutes(ground.roads, start, old_first)
    board.tour[t] = tour


@part
def board_household(ground: Ground, board: Board, h: int, t: int) -> None:
    """List household h in trip t: load and links only."""
    board.trip[h], board.before[h], board.after[h] = t, -1, board.head[t]
    if board.head[t] >= 0:
        board.before[board.head[t]] = h
    board.head[t] = h
    board.load[t] += ground.h_size[h]
    board.wheel[t] += ground.h_wheel[h]
    board.escort[t] += ground.h_escort[h]


@part
def unboard_household(ground: Ground, board: Board, h: int) -> int:
    """Strike household h from its trip, which is returned."""
    t = board.trip[h]
    before, after = board.before[h], board.after[h]
    if before >= 0:
        board.after[before] = after
    else:
        board.head[t] = after
    if after >= 0:
        board.before[after] = before
    board.trip[h] = -1
    board.load[t] -= ground.h_size[h]
    board.wheel[t] -= ground.h_wheel[h]
    board.escort[t] -= ground.h_escort[h]
    return t


@part
def best_position(ground: Ground, board: Board, p: int, t: int) -> int:
    """Where in the tour of trip t a stop at point p costs least, its empty run included."""
    best, cost = 0, 1e18
    n = board.stops[t]
    for i in range(n + 1):
        before = board.stop[t, i - 1] if i > 0 else -1
        if before < 0 and board.vehicle[t] >= 0:
            before = place_before(ground, board, t)
        after = board.stop[t, i] if i < n else ground.p_first.shape[0] - 1 + board.site[t]
        extra = minutes(ground.roads, p, after)
        if before >= 0:
            extra += minutes(ground.roads, before, p) - minutes(ground.roads, before, after)
        if extra < cost:
            best, cost = i, extra
    return best


@part
def enter_trip(ground: Ground, board: Board, h: int, t: int) -> bool:
    """Household h boards trip t, at a stop of its own where the trip has none at its point; False if none is free."""
    p = ground.h_point[h]
    for i in range(board.stops[t]):
        if board.stop[t, i] == p:
            board.boards[t, i] += 1
            board_household(ground, board, h, t)
            return True
    n = board.stops[t]
    if n >= MOST_STOPS:
        return False
    i = best_position(ground, board, p, t)
    old_first = board.stop[t, 0]
    for j in range(n, i, -1):
        board.stop[t, j], board.boards[t, j] = board.stop[t, j - 1], board.boards[t, j - 1]
    board.stop[t, i], board.boards[t, i] = p, 1
    board.stops[t] = n + 1
    board_household(ground, board, h, t)
    retour(ground, board, t, old_first)
    return True


@part
def leave_trip(ground: Ground, board: Board, h: int) -> int:
    """Household h gets off; a stop without people vanishes. The trip is returned.

    An empty trip has no stops, but keeps its place in the chain, and its last stop is still driven to, until somebody
    boards again or the trip is unlinked.
    """
    t = unboard_household(ground, board, h)
    p = ground.h_point[h]
    n = board.stops[t]
    for i in range(n):
        if board.stop[t, i] != p:
            continue
        board.boards[t, i] -= 1
        if board.boards[t, i] == 0:
            board.stops[t] = n - 1
            if n == 1:
                break
            old_first = board.stop[t, 0]
            for j in range(i, n - 1):
                board.stop[t, j], board.boards[t, j] = board.stop[t, j + 1], board.boards[t, j + 1]
            retour(ground, board, t, old_first)
        break
    return t


@part
def has_seats(ground: Ground, board: Board, t: int, v: int, size: int, wheel: int, escort: int) -> bool:
    """Whether vehicle v could carry trip t with so much more."""
    load = board.load[t] + size
    if load > ground.s_intake[board.site[t]]:
        return False
    if board.escort[t] + escort > 0:
        load += ground.escort_seats
    return load <= ground.v_seats[v] and board.wheel[t] + wheel <= ground.v_wheel[v]


@part
def could_board(ground: Ground, board: Board, h: int, t: int) -> bool:
    """Whether household h could ride on trip t with its vehicle."""
    if board.group[t] != ground.h_group[h]:
        return False
    size, wheel, escort = ground.h_size[h], ground.h_wheel[h], ground.h_escort[h]
    return has_seats(ground, board, t, board.vehicle[t], size, wheel, escort) and may_ride(ground, board, h, t)


@part
def may_ride(ground: Ground, board: Board, h: int, t: int) -> bool:
    """Whether nobody on trip t must be kept apart from household h."""
    for r in range(ground.apart.shape[0]):
        if ground.apart[r, h] < 0 or not ground.apart_trip[r]:
            continue
        other = board.head[t]
        while other >= 0:
            if other != h and ground.apart[r, other] >= 0 and ground.apart[r, other] != ground.apart[r, h]:
                return False
            other = board.after[other]
    return True


@part
def new_trip(board: Board, s: int, group: int) -> int:
    """A row for a trip to site s without stops, or -1 if there is none left."""
    if board.spares[0] == 0:
        return -1
    board.spares[0] -= 1
    t = board.spare[board.spares[0]]
    board.head[t], board.vehicle[t], board.site[t], board.group[t] = -1, -1, s, group
    board.load[t], board.wheel[t], board.escort[t], board.stops[t] = 0, 0, 0, 0
    return t


@part
def drop_trip(board: Board, t: int) -> None:
    """Give the row of an empty, unlinked trip back."""
    board.vehicle[t] = -1
    board.stops[t] = 0
    board.spare[board.spares[0]] = t
    board.spares[0] += 1


@kernel
def new_row(board: Board, s: int, group: int) -> int:
    """As `new_trip`, for Python."""
    return new_trip(board, s, group)


@kernel
def board_if_fits(ground: Ground, board: Board, h: int, t: int, v: int) -> bool:
    """Household h boards trip t, which vehicle v will drive, if there are seats; for Python."""
    if board.group[t] != ground.h_group[h] or not may_ride(ground, board, h, t):
        return False
    if not has_seats(ground, board, t, v, ground.h_size[h], ground.h_wheel[h], ground.h_escort[h]):
        return False
    return enter_trip(ground, board, h, t)


@kernel
def link_from_outside(ground: Ground, board: Board, t: int, v: int) -> None:
    """Put trip t behind the last one of vehicle v, or give its row back if nobody boarded; for Python."""
    if board.stops[t] == 0:
        drop_trip(board, t)
    else:
        link(ground, board, t, v, board.last[v])
