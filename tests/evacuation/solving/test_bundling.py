"""Re-planning: those who are added ride together, and a late van is drawn as often as a late coach."""

from __future__ import annotations

import numpy as np
import pytest

from evacuation.checking import check
from evacuation.compiled import allocating_kernel
from evacuation.reading import problem_from_data
from evacuation.solving.beds import empty_beds
from evacuation.solving.board import Board, empty_board
from evacuation.solving.bundling import bundle
from evacuation.solving.completing import complete
from evacuation.solving.dice import Dice, new_dice
from evacuation.solving.ground import Ground, Ints
from evacuation.solving.joint import late_rider
from evacuation.solving.leftovers import find_places
from evacuation.solving.preparing import Prepared, prepare
from evacuation.solving.state import State
from evacuation.solving.writing import write
from tests.evacuation.solving.cases import KINDS, operation


def nobody_placed(prepared: Prepared) -> State:
    ground = prepared.ground
    beds = empty_beds(ground)
    board = empty_board(ground, beds, rows=len(ground.h_point) + 1)
    board.finish[:] = ground.v_free
    return State(beds, board)


@pytest.mark.parametrize("rules", [{}, {"escort": {"needs": ["medical"], "seats": 1}}])
@pytest.mark.parametrize("seed", range(4))
def test_whoever_is_bundled_rides_by_the_rules_and_on_time(seed: int, rules: dict[str, object]) -> None:
    problem = problem_from_data(operation(seed, households=40, more_rooms=4, **rules))
    prepared = prepare(problem)
    state = nobody_placed(prepared)
    bundle(prepared.ground, state.beds, state.board)
    assert (state.board.trip >= 0).all()
    assert check(problem, write(problem, prepared, *complete(prepared, state), 0)) == ()


@pytest.mark.parametrize("seed", range(4))
def test_neighbours_share_a_trip(seed: int) -> None:
    """Three families of three fill a bus of nine seats, where one after the other they would take vans of four."""
    data = operation(seed, households=1, more_rooms=10)
    alone = {**data["households"][0], "size": 3, "rooms": dict.fromkeys(KINDS, 0) | {"single": 1}, "people": []}
    data["households"] = [{**alone, "id": f"H{i}"} for i in range(3)]
    data["vehicles"] = [pool for pool in data["vehicles"] if pool["seats"] < 10]
    prepared = prepare(problem_from_data(data))
    ground, together, single = prepared.ground, nobody_placed(prepared), nobody_placed(prepared)
    bundle(ground, together.beds, together.board)
    find_places(ground, single.beds, single.board)
    assert (together.board.vehicle >= 0).sum() == 1 < (single.board.vehicle >= 0).sum()


@pytest.mark.parametrize("seed", range(4))
def test_who_rides_already_is_left_alone(seed: int) -> None:
    prepared = prepare(problem_from_data(operation(seed, households=40, more_rooms=4)))
    ground, state = prepared.ground, nobody_placed(prepared)
    bundle(ground, state.beds, state.board)
    before = state.copy()
    bundle(ground, state.beds, state.board)
    assert (state.beds.zone == before.beds.zone).all()
    assert (state.board.trip == before.board.trip).all()


@allocating_kernel
def draws(ground: Ground, board: Board, dice: Dice, count: int) -> Ints:
    found = np.zeros(count, np.int64)
    for i in range(count):
        found[i] = late_rider(ground, board, dice)
    return found


def test_a_late_vehicle_with_few_people_is_drawn() -> None:
    prepared = prepare(problem_from_data(operation(0, households=40, more_rooms=4)))
    ground, state = prepared.ground, nobody_placed(prepared)
    bundle(ground, state.beds, state.board)
    board = state.board
    riders = np.bincount(board.vehicle[board.trip], minlength=len(ground.v_seats))
    van = int(np.where(riders > 0, riders, 99).argmin())
    board.finish[van] = 1e6
    found = draws(ground, board, new_dice(0), 200)
    assert (board.vehicle[board.trip[found]] == van).mean() > 0.9
    assert set(found) >= set(np.flatnonzero(board.vehicle[board.trip] == van))
