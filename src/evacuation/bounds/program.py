"""The restricted linear program, which finds the last digits of the prices.

It holds only the columns that seem cheap; what it says is never believed, only its prices are taken and certified
(:func:`evacuation.bounds.prices.certified`). Rows: persons of each group (G), nested rooms (C·S·J), empty seats at
points (P), seats freed at sites (S), starts (D), zones (Z, only with several classes).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from evacuation.bounds.prices import Prices
from evacuation.bounds.relaxation import Relaxation
from evacuation.linear import Columns, columns, run
from evacuation.travel import Floats

Mask = NDArray[np.bool_]

UNSERVED = 20_000.0
"""Minutes for a person who stays behind: two weeks, far above any price."""


@dataclass(frozen=True, eq=False)
class Answer:
    """Prices of the restricted program, and how many persons it left behind."""

    prices: Prices
    groups: Floats
    """(G,) price of a person."""
    points: Floats
    """(P,) price of an empty seat at a point."""
    value: float
    unserved: float


@dataclass(frozen=True, eq=False)
class _Rows:
    rooms: int
    points: int
    sites: int
    starts: int
    zones: int
    count: int


def _rows(relaxation: Relaxation) -> _Rows:
    rooms = relaxation.rooms
    first = len(relaxation.people.persons)
    points = first + rooms.classes * relaxation.sites * rooms.nested.shape[1]
    sites = points + relaxation.points
    starts = sites + relaxation.sites
    zones = starts + (len(relaxation.fleet.seats) if relaxation.fleet else 0)
    return _Rows(first, points, sites, starts, zones, zones + (len(rooms.site) if rooms.classes > 1 else 0))


def _transport(relaxation: Relaxation, at: _Rows, wanted: Mask) -> Columns:
    """A person of a group goes to a site."""
    people, kinds = relaxation.people, relaxation.rooms.nested.shape[1]
    group, site = np.nonzero(wanted)
    point = people.point[group]
    room = at.rooms + (people.klass[group] * relaxation.sites + site) * kinds
    one = np.ones(len(group))
    rows = np.column_stack([group, room[:, None] + np.arange(kinds), at.points + point, at.sites + site])
    values = np.column_stack([one, people.need[group], one, -one])
    return columns(relaxation.minutes[point, site], rows, values)


def _runs(at: _Rows, minutes: Floats, wanted: Mask, first: int) -> Columns:
    """An empty seat goes from a site or a start (rows from ``first``) to a point."""
    origin, point = np.nonzero(wanted)
    one = np.ones(len(origin))
    return columns(
        minutes[origin, point], np.column_stack([at.points + point, first + origin]), np.column_stack([-one, one])
    )


def _shares(relaxation: Relaxation, at: _Rows) -> Columns:
    """A zone is given to a class."""
    rooms = relaxation.rooms
    zone, klass = np.nonzero(rooms.allowed)
    kinds = rooms.nested.shape[1]
    room = at.rooms + (klass * relaxation.sites + rooms.site[zone]) * kinds
    rows = np.column_stack([at.zones + zone, room[:, None] + np.arange(kinds)])
    return columns(np.zeros(len(zone)), rows, np.column_stack([np.ones(len(zone)), -rooms.nested[zone]]))


def _limits(relaxation: Relaxation, at: _Rows) -> tuple[Floats, Floats]:
    low, high = np.full(at.count, -np.inf), np.zeros(at.count)
    low[: at.rooms], high[: at.rooms] = relaxation.people.persons, np.inf
    if relaxation.rooms.classes == 1:
        have = np.zeros((relaxation.sites, relaxation.rooms.nested.shape[1]))
        np.add.at(have, relaxation.rooms.site, relaxation.rooms.nested)
        high[at.rooms : at.points] = have.ravel()
    if relaxation.fleet:
        high[at.starts : at.zones] = relaxation.fleet.seats
    else:
        high[at.points : at.starts] = np.inf
    high[at.zones :] = 1.0
    return low, high


def solve(relaxation: Relaxation, people: Mask, runs: Mask) -> Answer:
    """The program with these columns: ``people`` (G, S), ``runs`` (S, P), and every start."""
    at = _rows(relaxation)
    parts = [_transport(relaxation, at, people)]
    if relaxation.fleet:
        parts.append(_runs(at, relaxation.fleet.back, runs, at.sites))
        parts.append(_runs(at, relaxation.fleet.out, np.ones(relaxation.fleet.out.shape, bool), at.starts))
    if relaxation.rooms.classes > 1:
        parts.append(_shares(relaxation, at))
    group = np.arange(at.rooms)
    behind = columns(np.full(at.rooms, UNSERVED), group[:, None], np.ones((at.rooms, 1)))
    low, high = _limits(relaxation, at)
    answer = run([*parts, behind], low, high)
    price, left = answer.prices, float(answer.amounts[-at.rooms :].sum())
    shape = (relaxation.rooms.classes, relaxation.sites, relaxation.rooms.nested.shape[1])
    falling = np.maximum(0.0, -price)
    return Answer(
        Prices(
            falling[at.rooms : at.points].reshape(shape), falling[at.sites : at.starts], falling[at.starts : at.zones]
        ),
        price[: at.rooms],
        falling[at.points : at.sites],
        answer.value,
        left,
    )
