"""The household bound where groups × sites are too many for a table: prices found over listed sites, certified over all.

Letters in shapes as in :mod:`evacuation.bounds.relaxation`; K sites are listed for each point. What is listed decides only
how good the prices become: the value that they prove is computed over every site.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from evacuation.bounds.climbing import climb
from evacuation.bounds.closing import block
from evacuation.bounds.prices import Evaluation, Prices, proved, room_rent
from evacuation.bounds.relaxation import Ints, People, Rooms
from evacuation.compiled import kernel
from evacuation.travel import Floats, Travel

CHUNK = 4_000_000
"""Times computed at once."""
WIDENED, ADDED = 3, 50
"""How often sites join the lists, and how many at each point."""
FIRST_LEVEL, LATER_LEVEL = 1.0, 0.02
"""How far above the value the prices first aim, as a share of it: the ways to the nearest sites are about half of the truth."""
NONE = np.zeros(0)


@dataclass(frozen=True, eq=False)
class Listing:
    """People and rooms, and K sites of each point, nearest first."""

    travel: Travel
    people: People
    rooms: Rooms
    points: int
    sites: int
    near: NDArray[np.int32]
    """(P, K) sites."""
    minutes: NDArray[np.float32]
    """(P, K) minutes to them."""


def listing(travel: Travel, people: People, rooms: Rooms, points: int, sites: int, most: int) -> Listing:
    """At most so many sites for each point: two thirds the nearest, the rest samples of the farther ones.

    Samples differ from point to point, so that every site is offered to many. Locations are the points, then the sites.
    """
    few = min(most, sites)
    close = few if few == sites else 2 * few // 3
    near, minutes = np.zeros((points, few), np.int32), np.zeros((points, few), np.float32)
    for rows, table in _in_chunks(travel, points, sites):
        for p, line in zip(range(rows.start, rows.stop), table, strict=True):
            order = np.argsort(line, kind="stable")
            gap = (sites - close) / max(1, few - close)
            far = close + ((np.arange(few - close) + (p * 0.618) % 1.0) * gap).astype(np.int64)
            near[p] = order[np.concatenate([np.arange(close), far])]
            minutes[p] = line[near[p]]
    return Listing(travel, people, rooms, points, sites, near, minutes)


def bound_by_prices(listed: Listing, rounds: int) -> float:
    """Person-minutes that no choice of rooms undercuts.

    After each climb but the last the sites that are cheapest at its prices join the lists, for at first nobody knows which
    of the farther sites somebody will have to go to.
    """
    shape = (listed.rooms.classes, listed.sites, listed.rooms.nested.shape[1])
    there = rooms_there(listed.rooms, shape)
    prices = climb(
        lambda at: evaluate_listed(listed, at), Prices(np.zeros(shape), NONE, NONE), there, rounds, FIRST_LEVEL
    )
    for _ in range(WIDENED if listed.near.shape[1] < listed.sites else 0):
        listed = widened(listed, prices, ADDED)
        prices = climb(lambda at: evaluate_listed(listed, at), prices, there, rounds // 3, LATER_LEVEL)  # noqa: B023
    return certified_over_all(listed, prices)


def widened(listed: Listing, prices: Prices, added: int) -> Listing:
    """With the sites that are cheapest for the mean person of a class at each point, as far as they are not listed."""
    people, few = listed.people, min(listed.near.shape[1] + added, listed.sites)
    first = np.searchsorted(people.point, np.arange(listed.points + 1))
    near, minutes = np.zeros((listed.points, few), np.int32), np.zeros((listed.points, few), np.float32)
    for rows, table in _in_chunks(listed.travel, listed.points, listed.sites):
        for p, line in zip(range(rows.start, rows.stop), table, strict=True):
            costs = _of_the_mean_person(people, slice(first[p], first[p + 1]), line, prices.rooms)
            costs[listed.near[p]] = -np.inf
            kept = np.argpartition(costs, few - 1)[:few]
            near[p] = kept[np.argsort(line[kept], kind="stable")]
            minutes[p] = line[near[p]]
    return replace(listed, near=near, minutes=minutes)


def _of_the_mean_person(people: People, groups: slice, line: Floats, price: Floats) -> Floats:
    """(S,) the minutes and the price of rooms, for the class that pays least."""
    costs = np.full(len(line), np.inf)
    for klass in np.unique(people.klass[groups]):
        mine = people.klass[groups] == klass
        need = np.average(people.need[groups][mine], axis=0, weights=people.persons[groups][mine])
        costs = np.minimum(costs, line + price[klass] @ need)
    return costs if np.isfinite(costs).all() else line.copy()


def rooms_there(rooms: Rooms, shape: tuple[int, int, int]) -> Floats:
    """(C, S, J) nested rooms at each site that each class may use."""
    there = np.zeros(shape)
    for klass in range(rooms.classes):
        mine = rooms.allowed[:, klass]
        np.add.at(there[klass], rooms.site[mine], rooms.nested[mine])
    return there


def evaluate_listed(listed: Listing, prices: Prices) -> Evaluation:
    """What the prices are worth where nobody goes farther than the near sites, and a supergradient of that."""
    people, rooms = listed.people, listed.rooms
    slope = np.zeros_like(prices.rooms)
    value = choose(
        people.point, people.klass, people.persons, people.need, listed.near, listed.minutes, prices.rooms, slope
    )
    rent, holder = room_rent(rooms, prices)
    held = rooms.allowed[np.arange(len(holder)), holder]
    np.subtract.at(slope, (holder[held], rooms.site[held]), rooms.nested[held])
    return Evaluation(proved(value, rent), Prices(slope, prices.sites, prices.starts))


def certified_over_all(listed: Listing, prices: Prices) -> float:
    """The bound that these prices prove (weak duality, docs/evacuation/bounds.md): every group looks at every site."""
    people = listed.people
    first = np.searchsorted(people.point, np.arange(listed.points + 1))
    total = 0.0
    for rows, table in _in_chunks(listed.travel, listed.points, listed.sites):
        groups = slice(first[rows.start], first[rows.stop])
        total += cheapest(
            people.point[groups] - rows.start,
            people.klass[groups],
            people.persons[groups],
            people.need[groups],
            table,
            prices.rooms,
        )
    return proved(total, room_rent(listed.rooms, prices)[0])


def _in_chunks(travel: Travel, points: int, sites: int) -> Iterator[tuple[slice, Floats]]:
    """The minutes from some points to all sites, some points after the others."""
    height = max(1, CHUNK // max(1, sites))
    every = points + np.arange(sites)
    for first in range(0, points, height):
        rows = slice(first, min(first + height, points))
        yield rows, np.ascontiguousarray(block(travel, np.arange(rows.start, rows.stop), every))


@kernel
def choose(
    point: Ints,
    klass: Ints,
    persons: Floats,
    need: Floats,
    near: NDArray[np.int32],
    minutes: NDArray[np.float32],
    price: Floats,
    used: Floats,
) -> float:
    """Each group takes the listed site that costs least: person-minutes with the price of rooms; adds up ``used``."""
    kinds, value = price.shape[2], 0.0
    for g in range(point.shape[0]):
        p, c = point[g], klass[g]
        least, chosen = np.inf, 0
        for k in range(near.shape[1]):
            cost = np.float64(minutes[p, k])
            if cost >= least:  # the sites farther off cost more even without rooms
                break
            s = near[p, k]
            for j in range(kinds):
                cost += price[c, s, j] * need[g, j]
            if cost < least:
                least, chosen = cost, s
        value += persons[g] * least
        for j in range(kinds):
            used[c, chosen, j] += persons[g] * need[g, j]
    return value


@kernel
def cheapest(row: Ints, klass: Ints, persons: Floats, need: Floats, table: Floats, price: Floats) -> float:
    """The same value with every site in the table (rows: points), whatever their order."""
    kinds, value = price.shape[2], 0.0
    for g in range(row.shape[0]):
        least = np.inf
        for s in range(table.shape[1]):
            cost = table[row[g], s]
            if cost >= least:
                continue
            for j in range(kinds):
                cost += price[klass[g], s, j] * need[g, j]
            least = min(least, cost)
        value += persons[g] * least
    return value
