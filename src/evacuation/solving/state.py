"""A plan as the search holds it, and how two of them compare."""

from dataclasses import dataclass

import numpy as np

from evacuation.solving.beds import Beds
from evacuation.solving.board import Board
from evacuation.solving.preparing import Prepared
from evacuation.solving.timetable import Timetable, new_timetable, time_trips

Rank = tuple[int, float, float]


@dataclass(frozen=True)
class State:
    """Rooms and trips."""

    beds: Beds
    board: Board

    def copy(self) -> "State":
        """An independent copy."""
        beds = self.beds.copy()
        return State(beds, self.board.copy(beds))


def rank(prepared: Prepared, state: State) -> Rank:
    """People left out, latest finish, time of all vehicles: the less the better."""
    ground, board = prepared.ground, state.board
    lost = (state.beds.zone == len(ground.z_site) - 1) | (board.trip < 0)
    end = latest(board)
    if prepared.ruled:
        table = new_timetable(ground, board, prepared.frozen)
        end = time_trips(ground, board, table)
        lost |= (table.depart < 0.0)[board.trip]
    return int(ground.h_size[lost].sum()), end, float(board.finish.sum())


def latest(board: Board) -> float:
    """When the last vehicle with trips is free, waits left out."""
    return float(np.max(board.finish, where=board.first >= 0, initial=0.0))


def timetable(prepared: Prepared, state: State) -> Timetable:
    """Departures for all trips."""
    table = new_timetable(prepared.ground, state.board, prepared.frozen)
    time_trips(prepared.ground, state.board, table)
    return table
