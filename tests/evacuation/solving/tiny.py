"""The best plan of a tiny operation by trying everything: the oracle of the search."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from evacuation.problem import Household, Problem, Zone


def best_makespan(problem: Problem) -> float:
    """The earliest possible last check-in, without optional rules; infinite if there is no plan.

    Tries every zone for every household, every split into trips, every order of trips on every vehicle, and every
    order of stops.
    """
    zones = [(s, zone) for s, site in enumerate(problem.sites) for zone in site.zones]
    best = float("inf")
    for chosen in itertools.product(range(len(zones)), repeat=len(problem.households)):
        if not rooms_suffice(problem, zones, chosen):
            continue
        sites = [zones[z][0] for z in chosen]
        for parts in partitions(list(range(len(problem.households)))):
            if all(one_trip(problem, part, sites) for part in parts):
                best = min(best, best_chains(problem, parts, sites, best))
    return best


def rooms_suffice(problem: Problem, zones: Sequence[tuple[int, Zone]], chosen: Sequence[int]) -> bool:
    """Hall's condition and one group per zone."""
    for z in set(chosen):
        inside = [h for h, where in zip(problem.households, chosen, strict=True) if where == z]
        zone = zones[z][1]
        if len({h.group for h in inside}) > 1 or (zone.group is not None and zone.group != inside[0].group):
            return False
        for j in range(len(zone.rooms)):
            if sum(sum(h.rooms[j:]) for h in inside) > sum(zone.rooms[j:]):
                return False
    return True


def one_trip(problem: Problem, part: Sequence[int], sites: Sequence[int]) -> bool:
    return len({(sites[h], problem.households[h].group) for h in part}) == 1


def partitions(items: list[int]) -> Iterator[list[list[int]]]:
    """All ways to split the items into parts."""
    if not items:
        yield []
        return
    first, rest = items[0], items[1:]
    for parts in partitions(rest):
        yield [[first], *parts]
        for i, part in enumerate(parts):
            yield [*parts[:i], [first, *part], *parts[i + 1 :]]


def best_chains(problem: Problem, parts: list[list[int]], sites: Sequence[int], bound: float) -> float:
    """The earliest finish of these trips over all assignments to vehicles and orders."""
    vehicles = [pool for pool in problem.vehicles for _ in range(pool.count)]
    best = bound
    for where in itertools.product(range(len(vehicles)), repeat=len(parts)):
        if any(size(problem, part) > vehicles[v].seats for part, v in zip(parts, where, strict=True)):
            continue
        latest = 0.0
        for v, pool in enumerate(vehicles):
            mine = [part for part, owner in zip(parts, where, strict=True) if owner == v]
            start = problem.depot_location(problem.depot_index[pool.depot])
            orders = itertools.permutations(mine)
            latest = max(latest, min(chain_minutes(problem, start, order, sites) for order in orders))
            if latest >= best:
                break
        best = min(best, latest)
    return best


def size(problem: Problem, part: Sequence[int]) -> int:
    return sum(problem.households[h].size for h in part)


def chain_minutes(problem: Problem, start: int, order: Sequence[Sequence[int]], sites: Sequence[int]) -> float:
    total, place = 0.0, start
    for part in order:
        site = problem.site_location(sites[part[0]])
        total += min(
            tour_minutes(problem, place, stops, site) for stops in itertools.permutations(points(problem, part))
        )
        place = site
    return total


def points(problem: Problem, part: Sequence[int]) -> list[int]:
    households: list[Household] = [problem.households[h] for h in part]
    return sorted({problem.point_index[h.point] for h in households})


def tour_minutes(problem: Problem, start: int, stops: Sequence[int], site: int) -> float:
    service, way = problem.service, [start, *stops, site]
    road = sum(float(problem.travel.minutes(a, b)) for a, b in itertools.pairwise(way))
    return road + service.boarding_min + (len(stops) - 1) * service.extra_stop_min + service.check_in_min
