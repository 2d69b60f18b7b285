"""Too large an instance is made smaller: neighbouring points become one, neighbouring sites too.

Every time between two clusters is the shortest between their members and every room and person is kept, so each plan
of the instance is a plan of the smaller one at no greater cost: the smaller one's bound holds (docs/evacuation/bounds.md).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from evacuation.bounds.closing import block
from evacuation.bounds.gathering import merged
from evacuation.bounds.relaxation import Ints, People, Rooms
from evacuation.travel import Floats, Travel

LANDMARKS = 16
CHUNK = 4_000_000
"""Times computed at once."""


@dataclass(frozen=True, eq=False)
class Clusters:
    """The cluster of each member of a list of locations; a list that is not merged is its own clustering."""

    locations: Ints
    cluster: Ints

    @property
    def count(self) -> int:
        """How many clusters there are."""
        return int(self.cluster.max()) + 1 if len(self.cluster) else 0


def apart(locations: Ints) -> Clusters:
    """Everyone its own cluster."""
    return Clusters(locations, np.arange(len(locations)))


def clustered(travel: Travel, locations: Ints, others: Ints, most: int) -> Clusters:
    """At most so many clusters: farthest-first centres (Gonzalez 1985), the times to a few others as coordinates."""
    marks = others[np.linspace(0, len(others) - 1, min(LANDMARKS, len(others))).astype(int)]
    place = block(travel, locations, marks)
    nearest, cluster = np.full(len(place), np.inf), np.zeros(len(place), np.int64)
    centre = 0
    for number in range(min(most, len(place))):
        away = np.abs(place - place[centre]).max(1)
        closer = away < nearest
        cluster[closer] = number
        nearest = np.minimum(nearest, away)
        centre = int(nearest.argmax())
    return Clusters(locations, np.unique(cluster, return_inverse=True)[1].astype(np.int64).ravel())


def merge_people(people: People, points: Clusters) -> People:
    """The groups at the clusters of their points, classes pooled."""
    pooled = np.zeros(len(people.point), np.int64)
    return merged(points.cluster[people.point], pooled, people.persons, people.need)


def merge_rooms(rooms: Rooms, sites: Clusters) -> Rooms:
    """The rooms of all zones of a cluster together, open to everybody."""
    total = np.zeros((sites.count, rooms.nested.shape[1]))
    np.add.at(total, sites.cluster[rooms.site], rooms.nested)
    return Rooms(np.arange(len(total)), total, np.ones((len(total), 1), bool))


def shortest_between(travel: Travel, origins: Clusters, destinations: Clusters) -> Floats:
    """The shortest minutes between any members of two clusters, shape (origin clusters, destination clusters)."""
    shortest = np.full((origins.count, destinations.count), np.inf)
    if not shortest.size:
        return shortest
    height = max(1, CHUNK // len(destinations.locations))
    for first in range(0, len(origins.locations), height):
        rows = slice(first, first + height)
        part = block(travel, origins.locations[rows], destinations.locations)
        np.minimum.at(shortest, origins.cluster[rows], _by_column(part, destinations))
    return shortest


def _by_column(table: Floats, clusters: Clusters) -> Floats:
    """The least of each row over the members of each cluster."""
    if clusters.count == len(clusters.cluster):
        return table[:, np.argsort(clusters.cluster)]
    order = np.argsort(clusters.cluster, kind="stable")
    firsts = np.searchsorted(clusters.cluster[order], np.arange(clusters.count))
    return np.asarray(np.minimum.reduceat(table[:, order], firsts, 1))
