"""Points and sites as the relaxation sees them: one by one, or in clusters where there are too many."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from evacuation.bounds.aggregating import (
    Clusters,
    apart,
    clustered,
    merge_people,
    merge_rooms,
    shortest_between,
)
from evacuation.bounds.refining import Effort
from evacuation.bounds.relaxation import People, Rooms
from evacuation.problem import Problem
from evacuation.travel import Floats, Travel


@dataclass(frozen=True, eq=False)
class Layout:
    """People and rooms on (clusters of) points and sites, and the minutes between them, (P, S)."""

    points: Clusters
    sites: Clusters
    people: People
    rooms: Rooms
    minutes: Floats
    remark: str = ""


def lay_out(problem: Problem, travel: Travel, people: People, rooms: Rooms, effort: Effort) -> Layout:
    """Everything as it is, or clusters where groups × sites would be too many."""
    points = np.arange(len(problem.points))
    sites = len(points) + np.arange(len(problem.sites))
    if len(people.persons) * len(sites) <= effort.cells:
        near, far = apart(points), apart(sites)
        return Layout(near, far, people, rooms, shortest_between(travel, near, far))
    near, far = clustered(travel, points, sites, effort.clusters), clustered(travel, sites, points, effort.clusters)
    minutes = shortest_between(travel, near, far)
    return Layout(near, far, merge_people(people, near), merge_rooms(rooms, far), minutes, ", neighbours merged")
