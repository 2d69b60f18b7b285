"""From the problem to the arrays of the relaxation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

import numpy as np

from evacuation.bounds.relaxation import Ints, People, Rooms
from evacuation.problem import Household, Problem
from evacuation.travel import Floats

MOST_CLASSES = 6
"""Beyond, classes are pooled: rows and columns grow with them, the bound hardly."""


def nested(rooms: Floats) -> Floats:
    """Rooms by kind → rooms of that kind and all later ones, along the last axis."""
    return np.ascontiguousarray(rooms[..., ::-1].cumsum(-1)[..., ::-1])


def never_served(problem: Problem) -> frozenset[str]:
    """Households that no plan can serve: no zone holds them, or no vehicle. They are in no bound.

    Looked at one by one: the household's rooms against each zone that its group may use, its size (with the escort's
    seats) and its wheelchairs against each vehicle type.
    """
    zones = {(zone.rooms, zone.group) for site in problem.sites for zone in site.zones}
    held = [(nested(np.array(rooms, float)), group) for rooms, group in zones]
    pools = {(pool.seats, pool.wheelchair_places) for pool in problem.vehicles if pool.count > 0}
    escort = problem.rules.escort
    shapes: dict[tuple[object, ...], bool] = {}
    lost = []
    for household in problem.households:
        seats = household.size + (escort.seats if escort and household.needs_any(escort.needs) else 0)
        shape = (seats, household.wheelchairs, household.rooms, household.group)
        if shape not in shapes:
            need = nested(np.array(household.rooms, float))
            room = any((need <= have).all() for have, group in held if group in (None, household.group))
            shapes[shape] = room and any(seats <= s and household.wheelchairs <= w for s, w in pools)
        if not shapes[shape]:
            lost.append(household.id)
    return frozenset(lost)


def class_index(problem: Problem, pooled: bool) -> dict[str, int]:
    """Group → class index. ``pooled`` or too many: all groups are one class, which only loosens the bound."""
    names = sorted({household.group for household in problem.households})
    if pooled or len(names) > MOST_CLASSES:
        return dict.fromkeys(names, 0)
    return {name: index for index, name in enumerate(names)}


def gather_people(problem: Problem, households: Iterable[Household], classes: dict[str, int]) -> People:
    """Households with the same point, class and rooms per person become one group."""
    alike = Counter((problem.point_index[one.point], classes[one.group], one.size, one.rooms) for one in households)
    if not alike:
        kinds = len(problem.rules.room_order)
        return People(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0), np.zeros((0, kinds)))
    places = np.array([key[:2] for key in alike], np.int64)
    size = np.array([key[2] for key in alike], float)
    need = nested(np.array([key[3] for key in alike], float)) / size[:, None]
    return merged(places[:, 0], places[:, 1], size * np.array(list(alike.values()), float), need)


def merged(point: Ints, klass: Ints, persons: Floats, need: Floats) -> People:
    """Groups of equal point, class and need are one; ascending by point."""
    keys = np.column_stack([point, klass, need])
    unique, where = np.unique(keys, axis=0, return_inverse=True)
    total = np.bincount(where.ravel(), persons, len(unique)).astype(np.float64)
    return People(unique[:, 0].astype(np.int64), unique[:, 1].astype(np.int64), total, unique[:, 2:])


def gather_rooms(problem: Problem, classes: dict[str, int]) -> Rooms:
    """All zones; where there is one class they are summed by site, for then only the sum matters."""
    zones = [(index, zone) for index, site in enumerate(problem.sites) for zone in site.zones]
    count = len(set(classes.values())) or 1
    site = np.array([index for index, _ in zones], np.int64)
    have = nested(np.array([zone.rooms for _, zone in zones], float).reshape(len(zones), -1))
    allowed = np.zeros((len(zones), count), bool)
    for row, (_, zone) in enumerate(zones):
        if zone.group is None or count == 1:
            allowed[row] = True
        elif zone.group in classes:
            allowed[row, classes[zone.group]] = True
    if count > 1:
        return Rooms(site, have, allowed)
    total = np.zeros((len(problem.sites), have.shape[1]))
    np.add.at(total, site, have)
    return Rooms(np.arange(len(problem.sites)), total, np.ones((len(problem.sites), 1), bool))


@dataclass(frozen=True, slots=True)
class Start:
    """Where seats start: locations, how many, how many there are in all, and before when no new trip departs."""

    locations: Ints
    seats: Floats
    total: float
    from_min: float


def gather_seats(problem: Problem) -> Start:
    """Seats by location of departure: depots, and the sites of trips already under way.

    A vehicle with frozen trips may go on from the site of any of them, so its seats are offered at each.
    """
    frozen = problem.rules.frozen
    trips = frozen.trips if frozen else ()
    seats_of = {(pool.type, pool.depot): pool.seats for pool in problem.vehicles}
    seats: Counter[int] = Counter()
    for pool in problem.vehicles:
        seats[problem.depot_location(problem.depot_index[pool.depot])] += pool.count * pool.seats
    total = sum(seats.values())
    for trip in trips:
        if trip.site in problem.site_index:
            seats[problem.site_location(problem.site_index[trip.site])] += seats_of[trip.type, trip.depot]
    opening = min((pool.window.from_min for pool in problem.vehicles if pool.count > 0), default=0.0)
    places = sorted(place for place, number in seats.items() if number > 0)
    return Start(
        locations=np.array(places, np.int64),
        seats=np.array([seats[place] for place in places], float),
        total=float(total),
        from_min=max(0.0, opening, frozen.now_min if frozen else 0.0),
    )


def on_the_way(problem: Problem) -> frozenset[str]:
    """Households of the trips already under way."""
    frozen = problem.rules.frozen
    trips = frozen.trips if frozen else ()
    return frozenset(name for trip in trips for stop in trip.stops for name in stop.households)


def to_move(problem: Problem, left_out: Collection[str]) -> list[Household]:
    """The households over whom the bound is taken."""
    return [one for one in problem.households if one.id not in left_out]
