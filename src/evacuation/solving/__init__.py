"""The search: rooms, loads and chains of trips together. `solve` is the front door, `solve_rooms` that for rooms alone."""

from evacuation.solving.params import Params, RoomParams
from evacuation.solving.progress import Progress
from evacuation.solving.solve import solve, solve_rooms

__all__ = ["Params", "Progress", "RoomParams", "solve", "solve_rooms"]
