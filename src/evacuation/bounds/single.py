"""What one household alone forces: somebody must come for it and bring it to the nearest site that could take it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from evacuation.bounds.closing import block, closed
from evacuation.bounds.gathering import gather_seats, nested
from evacuation.problem import Household, Problem
from evacuation.travel import Floats

PAIRS_UP_TO = 1_000_000


def frozen_end(problem: Problem) -> float:
    """When the last trip already under way is done."""
    frozen = problem.rules.frozen
    return max((trip.done_min for trip in frozen.trips), default=0.0) if frozen else 0.0


def longest_single_trip(problem: Problem, moving: Sequence[Household]) -> float:
    """The latest earliest check-in over all households, each as if alone. Minutes after the start.

    0 where points × sites are so many that it would take longer than it is worth: it decides small instances only.
    """
    if len(problem.points) * len(problem.sites) > PAIRS_UP_TO:
        return 0.0
    minutes, start = closed(problem), gather_seats(problem)
    points = np.arange(len(problem.points))
    reached = block(minutes, start.locations, points).min(0)
    loaded = block(minutes, points, len(points) + np.arange(len(problem.sites)))
    handling = problem.service.boarding_min + problem.service.check_in_min
    latest = 0.0
    nearest: dict[tuple[object, ...], Floats] = {}
    for one in moving:
        shape = (one.rooms, one.group)
        if shape not in nearest:
            nearest[shape] = np.where(_takes(problem, one), loaded, np.inf).min(1)
        place = problem.point_index[one.point]
        latest = max(latest, start.from_min + float(reached[place] + nearest[shape][place]) + handling)
    return latest


def _takes(problem: Problem, one: Household) -> np.ndarray:
    """(S,) whether some zone of the site can hold the household."""
    need = nested(np.array(one.rooms, float))
    return np.array(
        [
            any(
                zone.group in (None, one.group) and bool((need <= nested(np.array(zone.rooms, float))).all())
                for zone in site.zones
            )
            for site in problem.sites
        ],
        bool,
    )
