"""Travel times that obey the triangle inequality: what every bound on vehicle time rests on.

A trip over several stops is split into single-stop trips in the proofs (docs/evacuation/bounds.md), which is allowed
only where a way round is never shorter than the direct way. So a table is closed by shortest paths, and a formula
whose speeds fall with distance is replaced by its fastest speed where closing would take too long.
"""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

import numpy as np

from evacuation.bounds.relaxation import Ints
from evacuation.problem import Problem
from evacuation.travel import Floats, FormulaTravel, SpeedBand, TableTravel, Travel

CLOSED_UP_TO = 1500
"""Locations up to which a table is closed: 1500³ steps are about 4 s."""


def closed(problem: Problem) -> Travel:
    """Travel whose minutes obey the triangle inequality and are never above the given ones. Its km mean nothing."""
    travel = problem.travel
    if isinstance(travel, FormulaTravel) and is_metric(travel):
        return travel
    count = len(problem.points) + len(problem.sites) + len(problem.depots)
    if count <= CLOSED_UP_TO:
        every = np.arange(count)
        return _table(shortest_paths(travel.minutes(every[:, None], every[None, :])))
    if isinstance(travel, FormulaTravel):
        fastest = max(band.kmh for band in travel.speeds)
        return replace(travel, speeds=(SpeedBand(math.inf, fastest),))
    return _table(ends_only(problem, count))


def _table(minutes: Floats) -> TableTravel:
    return TableTravel(minutes, np.zeros((0, 0)))


def is_metric(travel: FormulaTravel) -> bool:
    """True where minutes are a concave function, not below 0, of the great-circle distance: no way round is shorter."""
    speeds = [band.kmh for band in travel.speeds]
    return travel.offset_km >= 0 and travel.detour >= 0 and all(a <= b for a, b in pairwise(speeds))


def shortest_paths(minutes: Floats) -> Floats:
    """The table closed by shortest paths (Floyd 1962, Algorithm 97); the way to itself is 0. Shape (n, n)."""
    table = np.array(minutes, dtype=np.float64)
    np.fill_diagonal(table, 0.0)
    for middle in range(len(table)):
        np.minimum(table, table[:, middle, None] + table[middle], out=table)
    return table


def ends_only(problem: Problem, count: int) -> Floats:
    """For a table too large to close: the shortest way out of the one end or into the other, whichever is longer.

    Every path begins with a way out of its origin and ends with a way into its destination.
    """
    every = np.arange(count)
    leaving, entering = np.empty(count), np.full(count, np.inf)
    for row in every:
        minutes = problem.travel.minutes(row, every).copy()
        minutes[row] = np.inf
        leaving[row] = minutes.min()
        np.minimum(entering, minutes, out=entering)
    table: Floats = np.maximum(leaving[:, None], entering[None, :])
    np.fill_diagonal(table, 0.0)
    return table


def block(travel: Travel, origins: Ints, destinations: Ints) -> Floats:
    """Minutes from every origin to every destination (location indices), shape (origins, destinations)."""
    return np.asarray(travel.minutes(origins[:, None], destinations[None, :]), dtype=np.float64)
