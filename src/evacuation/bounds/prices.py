"""The dual function: prices in, a certified bound out.

Whatever the prices, the value is a bound (weak duality), so nothing here trusts a solver: prices come from an ascent or
from a linear program, are cut off at 0, the prices of points and of groups are *recomputed* as the best that keep every
reduced cost at 0 or above, and the value is summed up afresh. docs/evacuation/bounds.md has the derivation.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from evacuation.bounds.relaxation import Relaxation, Rooms
from evacuation.travel import Floats

ROUNDING = 1e-10
"""Share by which a sum of up to 400,000 groups of float64 terms may be wrong (n × 2⁻⁵³, with a reserve)."""


@dataclass(frozen=True, eq=False)
class Prices:
    """Not below 0, in minutes per room, per seat."""

    rooms: Floats
    """(C, S, J) of a nested room at a site for a class."""
    sites: Floats
    """(S,) of a seat that becomes free at a site; all 0 without a fleet."""
    starts: Floats
    """(D,) of a seat that starts."""

    def step(self, direction: Prices, length: float) -> Prices:
        """These prices moved along a direction, cut off at 0."""
        return Prices(
            np.maximum(0.0, self.rooms + length * direction.rooms),
            np.maximum(0.0, self.sites + length * direction.sites),
            np.maximum(0.0, self.starts + length * direction.starts),
        )

    def mix(self, other: Prices, share: float) -> Prices:
        """``share`` of the other prices and the rest of these."""
        keep = 1.0 - share
        return Prices(
            keep * self.rooms + share * other.rooms,
            keep * self.sites + share * other.sites,
            keep * self.starts + share * other.starts,
        )

    def masked(self, at: Prices) -> Prices:
        """This direction without the parts that would push a price of ``at`` below 0."""
        return Prices(
            np.where((at.rooms <= 0) & (self.rooms < 0), 0.0, self.rooms),
            np.where((at.sites <= 0) & (self.sites < 0), 0.0, self.sites),
            np.where((at.starts <= 0) & (self.starts < 0), 0.0, self.starts),
        )

    @property
    def square(self) -> float:
        """Squared length."""
        return float((self.rooms**2).sum() + (self.sites**2).sum() + (self.starts**2).sum())


@dataclass(frozen=True, eq=False)
class Evaluation:
    """The value of prices, and the direction in which it rises (a supergradient)."""

    value: float
    """Person-minutes; with a fleet minutes of makespan × seats."""
    slope: Prices


def no_prices(relaxation: Relaxation) -> Prices:
    """All 0."""
    rooms, fleet = relaxation.rooms, relaxation.fleet
    starts = len(fleet.seats) if fleet else 0
    shape = (rooms.classes, relaxation.sites, rooms.nested.shape[1])
    return Prices(np.zeros(shape), np.zeros(relaxation.sites), np.zeros(starts))


def point_prices(relaxation: Relaxation, prices: Prices) -> Floats:
    """(P,) the highest price of an empty seat at each point that no empty run and no start undercuts."""
    fleet = relaxation.fleet
    if fleet is None:
        return np.zeros(relaxation.points)
    best = (fleet.back + prices.sites[:, None]).min(0)
    if len(fleet.seats):
        best = np.minimum(best, (fleet.out + prices.starts[:, None]).min(0))
    return np.asarray(np.maximum(0.0, best))


def unit_costs(relaxation: Relaxation, prices: Prices) -> Floats:
    """(P, S) what a person costs from point to site without rooms."""
    return relaxation.minutes + point_prices(relaxation, prices)[:, None] - prices.sites[None, :]


def group_costs(relaxation: Relaxation, prices: Prices) -> Floats:
    """(G, S) what a person of each group costs at each site, rooms included."""
    people = relaxation.people
    costs = unit_costs(relaxation, prices)[people.point]
    for klass in range(relaxation.rooms.classes):
        mine = people.klass == klass if relaxation.rooms.classes > 1 else slice(None)
        costs[mine] += people.need[mine] @ prices.rooms[klass].T
    return costs


def room_rent(rooms: Rooms, prices: Prices) -> tuple[float, np.ndarray]:
    """What all rooms are worth, each zone to the class that pays most; and that class, (Z,)."""
    worth = np.einsum("zj,czj->zc", rooms.nested, prices.rooms[:, rooms.site])
    worth = np.where(rooms.allowed, worth, -1.0)  # a zone that no class may use is worth nothing
    best = worth.argmax(1)
    return float(np.maximum(0.0, worth[np.arange(len(best)), best]).sum()), best


def certified(relaxation: Relaxation, prices: Prices) -> float:
    """The bound that these prices prove (person-minutes, or makespan × seats)."""
    cheapest = group_costs(relaxation, prices).min(1)
    return _value(
        relaxation, prices, float(relaxation.people.persons @ cheapest), room_rent(relaxation.rooms, prices)[0]
    )


def _value(relaxation: Relaxation, prices: Prices, paid: float, rent: float) -> float:
    if relaxation.fleet is None:
        return proved(paid, rent)
    persons = float(relaxation.people.persons.sum())
    highest = max(prices.sites.max(initial=0.0), prices.starts.max(initial=0.0))
    return proved(paid, rent + float(prices.starts @ relaxation.fleet.seats), persons * float(highest))


def proved(paid: float, rent: float, within: float = 0.0) -> float:
    """What is surely left of what people pay after the rent, whatever the sums were rounded by.

    ``within`` are amounts that cancel out inside ``paid``. A solver may return prices of 10¹⁷, whose difference is noise.
    """
    return paid - rent - ROUNDING * (abs(paid) + rent + within)


def evaluate(relaxation: Relaxation, prices: Prices) -> Evaluation:
    """The value as in :func:`certified`, with a supergradient."""
    people, rooms, fleet = relaxation.people, relaxation.rooms, relaxation.fleet
    costs = group_costs(relaxation, prices)
    chosen = costs.argmin(1)
    cheapest = costs[np.arange(len(chosen)), chosen]
    rent, holder = room_rent(relaxation.rooms, prices)
    slope = no_prices(relaxation)
    np.add.at(slope.rooms, (people.klass, chosen), people.need * people.persons[:, None])
    held = rooms.allowed[np.arange(len(holder)), holder]
    np.subtract.at(slope.rooms, (holder[held], rooms.site[held]), rooms.nested[held])
    value = _value(relaxation, prices, float(people.persons @ cheapest), rent)
    if fleet is None:
        return Evaluation(value, slope)
    np.subtract.at(slope.sites, chosen, people.persons)
    leaving = np.bincount(people.point, people.persons, relaxation.points).astype(np.float64)
    _count_runs(relaxation, prices, leaving, slope)
    return Evaluation(value, slope)


def _count_runs(relaxation: Relaxation, prices: Prices, leaving: Floats, slope: Prices) -> None:
    """Each point takes its empty seats from the cheapest site or start."""
    fleet = relaxation.fleet
    assert fleet is not None
    every = np.arange(relaxation.points)
    runs = fleet.back + prices.sites[:, None]
    site = runs.argmin(0)
    if not len(fleet.seats):
        np.add.at(slope.sites, site, leaving)
        return
    starts = fleet.out + prices.starts[:, None]
    start = starts.argmin(0)
    back = runs[site, every] < starts[start, every]
    np.add.at(slope.sites, site[back], leaving[back])
    np.add.at(slope.starts, start[~back], leaving[~back])
    slope.starts[:] -= fleet.seats
