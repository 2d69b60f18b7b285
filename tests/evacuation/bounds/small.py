"""Small invented instances for the laws: everything about them is drawn from a seed."""

from __future__ import annotations

import random
from datetime import datetime
from typing import Any

import numpy as np

from evacuation.problem import Depot, Household, Person, Point, Problem, Service, Site, VehiclePool, Zone
from evacuation.rules import Rules
from evacuation.travel import FormulaTravel, SpeedBand, TableTravel, Travel

START = datetime.fromisoformat("2026-07-01T08:00:00+08:00")
SIZES = (1, 1, 2, 2, 3, 4)


def small(seed: int, households: int = 4, points: int = 3, sites: int = 2) -> Problem:
    """An instance whose optimum can be enumerated. Tables are neither symmetric nor metric."""
    draw = random.Random(seed)
    places = [(106 + draw.random(), 30 + draw.random()) for _ in range(points + sites + 2)]
    depots = tuple(Depot(f"D{n}", *places[-n]) for n in (1, 2))
    return Problem(
        start=START,
        points=tuple(Point(f"P{n}", "", *places[n]) for n in range(points)),
        households=tuple(_household(draw, n, points) for n in range(households)),
        sites=tuple(
            Site(f"S{n}", "", "", *places[points + n], tuple(_zone(draw, z) for z in range(draw.randint(1, 2))))
            for n in range(sites)
        ),
        depots=depots,
        vehicles=tuple(_pool(draw, n) for n in range(draw.randint(1, 2))),
        travel=_travel(draw, places),
        service=Service(draw.choice([0.0, 5.0, 15.0]), draw.choice([0.0, 25.0]), draw.choice([0.0, 2.0, 8.0])),
        rules=Rules(room_order=("single", "double"), one_group_per_zone=draw.random() < 0.7),
    )


def _household(draw: random.Random, number: int, points: int) -> Household:
    size = draw.choice(SIZES)
    rooms = draw.choice([(size, 0), (size % 2, size // 2), (0, (size + 1) // 2), (0, 0), (1, 0), (0, 1)])
    people: tuple[Person, ...] = (Person(f"R{number}", needs=("wheelchair",)),) if draw.random() < 0.1 else ()
    return Household(f"H{number}", f"P{draw.randrange(points)}", size, rooms, draw.choice("AAB"), people)


def _zone(draw: random.Random, number: int) -> Zone:
    return Zone(f"Z{number}", (draw.randint(0, 4), draw.randint(0, 4)), draw.choice([None, None, None, "A", "B"]))


def _pool(draw: random.Random, number: int) -> VehiclePool:
    return VehiclePool(
        f"T{number}", draw.choice([3, 4, 5, 8]), f"D{draw.randint(1, 2)}", draw.randint(1, 2), draw.randint(0, 1)
    )


def _travel(draw: random.Random, places: list[tuple[float, float]]) -> Travel:
    lon, lat = np.array(places).T
    if draw.random() < 0.3:
        speeds = draw.choice([((30, 45), (np.inf, 75)), ((20, 60), (np.inf, 30)), ((np.inf, 40),)])
        return FormulaTravel(lon, lat, 1.35, 2.0, tuple(SpeedBand(*band) for band in speeds))
    table = np.array([[float(draw.randint(1, 60)) for _ in places] for _ in places])
    np.fill_diagonal(table, 0.0)
    return TableTravel(table, table)


def served(problem: Problem, out: Any) -> list[Household]:
    """The households that are not left out."""
    return [one for one in problem.households if one.id not in out]
