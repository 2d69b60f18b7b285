"""Memory for taking a move back: the rows of two trips as they were, and who was moved from which zone."""

from typing import NamedTuple

import numpy as np

from evacuation.compiled import part
from evacuation.solving.board import MOST_STOPS, Board, board_household, unboard_household
from evacuation.solving.ground import Floats, Ground, Ints

CREW = 128  # households that one move can carry
MOST_FRESH = 16  # trips into which one trip can be broken up


class Scratch(NamedTuple):
    """Two trips saved, and one crew."""

    stops: Ints  # (2)
    stop: Ints  # (2, MOST_STOPS)
    boards: Ints  # (2, MOST_STOPS)
    tour: Floats  # (2)
    crew: Ints  # (2 · CREW) households that a move carries
    zone: Ints  # (2 · CREW) their zones before
    fresh: Ints  # (MOST_FRESH) new trips
    fresh_vehicle: Ints
    fresh_finish: Floats  # what their vehicles' finish was before


def new_scratch() -> Scratch:
    def zero(*shape: int) -> Ints:
        return np.zeros(shape, np.int64)

    return Scratch(
        zero(2), zero(2, MOST_STOPS), zero(2, MOST_STOPS), np.zeros(2), zero(2 * CREW), zero(2 * CREW),
        zero(MOST_FRESH), zero(MOST_FRESH), np.zeros(MOST_FRESH),
    )  # fmt: skip


@part
def save(board: Board, scratch: Scratch, t: int, slot: int) -> None:
    """Remember the stops of trip t."""
    scratch.stops[slot], scratch.tour[slot] = board.stops[t], board.tour[t]
    for i in range(MOST_STOPS):
        scratch.stop[slot, i], scratch.boards[slot, i] = board.stop[t, i], board.boards[t, i]


@part
def restore(board: Board, scratch: Scratch, t: int, slot: int) -> None:
    """The stops of trip t as they were saved."""
    board.stops[t], board.tour[t] = scratch.stops[slot], scratch.tour[slot]
    for i in range(MOST_STOPS):
        board.stop[t, i], board.boards[t, i] = scratch.stop[slot, i], scratch.boards[slot, i]


@part
def relist(ground: Ground, board: Board, h: int, t: int) -> None:
    """Household h belongs to trip t, stops aside."""
    unboard_household(ground, board, h)
    board_household(ground, board, h, t)
