"""The last look before a plan is written: nobody stays behind for whom there is a place, and every trip has its time."""

import numpy as np

from evacuation.solving.ground import Floats
from evacuation.solving.leftovers import find_places
from evacuation.solving.preparing import Prepared
from evacuation.solving.rescue import rescue
from evacuation.solving.state import State, timetable


def complete(prepared: Prepared, state: State) -> tuple[State, Floats]:
    """The state with places for all who can have one, and the departure of every trip (T); 0 where nothing waits."""
    if not prepared.ruled:
        find_places(prepared.ground, state.beds, state.board)
        return state, np.zeros(len(state.board.vehicle))
    table = timetable(prepared, state)
    rescue(prepared.ground, state.beds, state.board, table)
    return state, table.depart
