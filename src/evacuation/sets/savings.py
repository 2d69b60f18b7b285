"""Routes by savings (Clarke and Wright 1964): the measure that any better method must beat."""

from __future__ import annotations

import numpy as np

from evacuation.sets.vrp import Routing

NEIGHBOURS = 100


def savings_routes(problem: Routing, neighbours: int = NEIGHBOURS) -> list[list[int]]:
    """Merges single-customer routes at their ends, the greatest saving first, among near neighbours."""
    count = len(problem.demand)
    route = {node: [node] for node in range(1, count)}
    load = {node: int(problem.demand[node]) for node in range(1, count)}
    owner = list(range(count))
    for _, a, b in _savings(problem, neighbours):
        one, two = owner[a], owner[b]
        if one == two or load[one] + load[two] > problem.capacity:
            continue
        if a not in (route[one][0], route[one][-1]) or b not in (route[two][0], route[two][-1]):
            continue
        left = route[one] if route[one][-1] == a else route[one][::-1]
        right = route[two] if route[two][0] == b else route[two][::-1]
        route[one] = left + right
        load[one] += load.pop(two)
        for node in route.pop(two):
            owner[node] = one
    return list(route.values())


def _savings(problem: Routing, neighbours: int) -> list[tuple[float, int, int]]:
    home = problem.distances(0)
    found = []
    for node in range(1, len(problem.demand)):
        away = problem.distances(node)
        saved = home[node] + home - away
        near = np.argsort(away, kind="stable")[: neighbours + 2]
        found += [(-float(saved[other]), node, int(other)) for other in near if other > node and saved[other] > 0]
    return sorted(found)
