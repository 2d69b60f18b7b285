"""The relaxation as plain arrays: people in groups, rooms in zones, seats at their places of departure.

Letters in shapes: G groups, P points, S sites, Z zones, C classes, J kinds of rooms, D places where vehicles start.
Rooms are *nested sums*: entry j counts the rooms (or the demand) of kind j and all later kinds, for by Hall's theorem a
zone serves a demand exactly where every nested sum of the demand is within that of the zone.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from evacuation.travel import Floats

Ints = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class People:
    """Households that are alike, as columns. Everything counts per person, for the relaxation splits households."""

    point: Ints
    """(G,) index of the point, ascending."""
    klass: Ints
    """(G,) index of the class (infection class); all 0 where classes are pooled."""
    persons: Floats
    """(G,) persons of all households of the group."""
    need: Floats
    """(G, J) nested rooms per person."""


@dataclass(frozen=True, eq=False)
class Rooms:
    """Zones with their nested room counts."""

    site: Ints
    """(Z,) index of the site."""
    nested: Floats
    """(Z, J) nested rooms."""
    allowed: NDArray[np.bool_]
    """(Z, C) whether the class may use the zone."""

    @property
    def classes(self) -> int:
        """C, 1 where classes are pooled."""
        return int(self.allowed.shape[1])


@dataclass(frozen=True, eq=False)
class Fleet:
    """Vehicles merged into seats."""

    back: Floats
    """(S, P) minutes of an empty run from a site to a point."""
    out: Floats
    """(D, P) minutes from a place of departure to a point."""
    seats: Floats
    """(D,) seats that may start there."""
    total: float
    """All seats. Less than the sum of ``seats`` where a vehicle under way may go on from several places."""


@dataclass(frozen=True, eq=False)
class Relaxation:
    """Everybody gets rooms; with a ``fleet`` the seats must also be brought to them.

    ``minutes`` (P, S) is what one person (one seat) from a point to a site costs.
    """

    minutes: Floats
    people: People
    rooms: Rooms
    fleet: Fleet | None

    @property
    def points(self) -> int:
        """P."""
        return int(self.minutes.shape[0])

    @property
    def sites(self) -> int:
        """S."""
        return int(self.minutes.shape[1])


def rooms_suffice(people: People, rooms: Rooms) -> bool:
    """False where it is sure that not everybody gets a room: a nested sum over all zones that a class may use."""
    spare = 1e-9
    total = people.persons @ people.need
    if (total > rooms.nested.sum(0) * (1 + spare)).any():
        return False
    for klass in range(rooms.classes):
        mine = people.klass == klass
        open_to = rooms.nested[rooms.allowed[:, klass]].sum(0)
        if (people.persons[mine] @ people.need[mine] > open_to * (1 + spare)).any():
            return False
    return True
