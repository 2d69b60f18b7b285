"""From good prices to nearly the best: columns that seem cheap, the restricted program, the missing columns, again."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from evacuation.bounds.ascent import ascend
from evacuation.bounds.prices import Prices, certified, evaluate, group_costs, no_prices, point_prices
from evacuation.bounds.program import Answer, Mask, solve
from evacuation.bounds.relaxation import Relaxation
from evacuation.travel import Floats


@dataclass(frozen=True, slots=True)
class Effort:
    """How hard to try. The defaults are for the reference size; they take about 12 CPU seconds there, two programs being enough."""

    ascent_rounds: int = 400
    programs: int = 4
    cheapest: int = 12
    """Sites per group (runs per point and site) that are columns at least."""
    within_min: float = 5.0
    """Reduced cost in minutes up to which a column is taken."""
    listed: int = 150
    """Sites listed for each point where groups × sites are too many for a table (rooms alone)."""
    added: int = 8
    """Missing columns added per group after a program."""
    close: float = 1e-3
    """Share of the value within which the search ends."""
    cells: int = 1_500_000
    """Groups × sites up to which everybody has every site in a table; beyond, neighbours are merged, or sites listed."""
    clusters: int = 160
    """Points, and sites, that are left where neighbours are merged."""


@dataclass(frozen=True, eq=False)
class Refined:
    """The best certified value (person-minutes, or makespan × seats), and whether everybody found a room."""

    value: float
    prices: Prices
    everybody: bool


def refine(relaxation: Relaxation, effort: Effort) -> Refined:
    """Prices by ascent, then by up to ``effort.programs`` linear programs. The value holds whatever they found.

    The caller has made sure that the rooms suffice (:func:`~evacuation.bounds.relaxation.rooms_suffice`).
    """
    value, prices = ascend(lambda at: evaluate(relaxation, at), no_prices(relaxation), effort.ascent_rounds)
    people, runs = _seemingly_cheap(relaxation, prices, effort)
    everybody = True
    for left in reversed(range(effort.programs)):
        answer = solve(relaxation, people, runs)
        everybody = _everybody(relaxation, answer)
        value, prices = _best_between(relaxation, (value, prices), answer.prices)
        missing, missing_runs = _missing(relaxation, answer, people, runs, effort.added)
        done = not (missing.any() or missing_runs.any())
        if (everybody and value >= answer.value * (1 - effort.close)) or done or not left:
            break
        people, runs = people | missing, runs | missing_runs
    return Refined(value, prices, everybody or not done)


def _everybody(relaxation: Relaxation, answer: Answer) -> bool:
    """True where nobody is left behind, but for the inexactness of an interior point.

    With one class the nested sums over all sites decide that exactly, and they have been looked at before.
    """
    total = float(relaxation.people.persons.sum())
    return relaxation.rooms.classes == 1 or answer.unserved < max(1e-4, 1e-6 * total)


def _seemingly_cheap(relaxation: Relaxation, prices: Prices, effort: Effort) -> tuple[Mask, Mask]:
    costs = group_costs(relaxation, prices)
    costs -= costs.min(1)[:, None]
    people = (costs < effort.within_min) | smallest(costs, effort.cheapest, 1)
    if relaxation.fleet is None:
        return people, np.zeros((0, 0), bool)
    runs = relaxation.fleet.back + prices.sites[:, None] - point_prices(relaxation, prices)[None, :]
    cheap = runs < effort.within_min
    return people, cheap | smallest(runs, effort.cheapest, 0) | smallest(runs, effort.cheapest, 1)


def smallest(table: Floats, count: int, axis: int) -> Mask:
    """Marks the ``count`` smallest entries of every row (axis 1) or column (axis 0)."""
    marks = np.zeros(table.shape, bool)
    if count >= table.shape[axis]:
        return ~marks
    first = np.take(np.argpartition(table, count, axis), np.arange(count), axis)
    np.put_along_axis(marks, first, True, axis)
    return marks


def _best_between(relaxation: Relaxation, known: tuple[float, Prices], found: Prices) -> tuple[float, Prices]:
    """The best of the known prices, the found ones and three mixtures, for the dual function is concave."""
    best = known
    for share in (1.0, 0.75, 0.5, 0.25):
        mixture = known[1].mix(found, share)
        value = certified(relaxation, mixture)
        if value > best[0]:
            best = (value, mixture)
    return best


def _missing(relaxation: Relaxation, answer: Answer, people: Mask, runs: Mask, most: int) -> tuple[Mask, Mask]:
    """Columns that the program would have used: the ``most`` cheapest of every group, and all such runs."""
    prices, tolerance = answer.prices, 1e-3
    costs = relaxation.minutes + answer.points[:, None] - prices.sites[None, :]
    reduced = costs[relaxation.people.point] - answer.groups[:, None]
    for klass in range(relaxation.rooms.classes):
        mine = relaxation.people.klass == klass
        reduced[mine] += relaxation.people.need[mine] @ prices.rooms[klass].T
    reduced[people] = 0.0
    missing = smallest(reduced, most, 1) & (reduced < -tolerance)
    if relaxation.fleet is None:
        return missing, runs
    idle = relaxation.fleet.back + prices.sites[:, None] - answer.points[None, :]
    return missing, ~runs & (idle < -tolerance)
