"""The Bus Evacuation Problem: buses fetch loads from pick-up points and bring them to shelters; the last is earliest.

Source: Bish, "Planning for a bus-based evacuation", OR Spectrum 33 (2011), 10.1007/s00291-011-0256-1. File format of
the random and real instances of jjloyola/bep-grasp. Demand is in whole bus loads; a bus carries one load at a time.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evacuation.sets.reading import Numbers, Unreadable

Route = tuple[tuple[int, int], ...]
"""(pick-up, shelter) of one load after another."""


@dataclass(frozen=True, eq=False)
class BusProblem:
    """``first`` (yards, pick-ups) and ``between`` (pick-ups, shelters) are times; the way back is as long."""

    name: str
    yard_of_bus: NDArray[np.int64]
    loads: NDArray[np.int64]
    """(pick-ups,) loads that wait there."""
    places: NDArray[np.int64]
    """(shelters,) loads that find room there."""
    first: NDArray[np.float64]
    between: NDArray[np.float64]


def read_bep(path: Path) -> BusProblem:
    """One instance file. Raises :class:`Unreadable`."""
    numbers = Numbers(path)
    buses, capacity = numbers.count(), numbers.count()
    if capacity < 1:
        raise Unreadable(f"{path}：车辆容量应至少为 1。")
    per_yard = numbers.many(numbers.count(10_000)).astype(np.int64)
    loads = _amounts(numbers, "需求")
    places = _amounts(numbers, "容量")
    first = numbers.table(len(per_yard), len(loads) + 1)[:, 1:]  # each row begins with its own number
    between = numbers.table(len(loads), len(places) + 1)[:, 1:]
    if per_yard.sum() != buses:
        raise Unreadable(f"{path}：各车场共 {per_yard.sum()} 辆车，与总数 {buses} 不符。")
    if places.sum() < loads.sum():
        raise Unreadable(f"{path}：安置容量 {places.sum()} 少于需求 {loads.sum()}，无解。")
    yards = np.repeat(np.arange(len(per_yard)), per_yard)
    return BusProblem(path.stem, yards, -(-loads // capacity), places // capacity, first, between)


def _amounts(numbers: Numbers, what: str) -> NDArray[np.int64]:
    count, total = numbers.count(10_000), numbers.count()
    amounts = numbers.many(count).astype(np.int64)
    if amounts.sum() != total or (amounts < 0).any():
        raise Unreadable(f"{numbers.path}：{what}合计 {amounts.sum()} 与所写 {total} 不符。")
    return amounts


def latest(problem: BusProblem, routes: list[Route]) -> float:
    """When the last bus arrives, every load and place counted afresh. Raises ValueError where the routes break a rule."""
    loads, places = np.zeros_like(problem.loads), np.zeros_like(problem.places)
    end = 0.0
    for yard, route in zip(problem.yard_of_bus, routes, strict=True):
        clock, last = 0.0, -1
        for pick_up, shelter in route:
            way = problem.first[yard, pick_up] if last < 0 else problem.between[pick_up, last]
            clock += float(way + problem.between[pick_up, shelter])
            loads[pick_up] += 1
            places[shelter] += 1
            last = shelter
        end = max(end, clock)
    if (loads != problem.loads).any() or (places > problem.places).any():
        raise ValueError("routes leave loads behind or overfill a shelter")
    return end
