"""Annealing for the Bus Evacuation Problem: loads change bus, order and shelter while the long routes shrink.

The energy is Σ (time of a bus / best latest time so far)⁸, which is smooth where the maximum alone is flat. The best routes by their true
latest time are kept.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from evacuation.compiled import allocating_kernel, part
from evacuation.sets.bep import BusProblem, Route
from evacuation.solving.dice import Dice, below, new_dice, unit

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

POWER = 8.0
HOT, COLD = 5.0, 0.05
SEEDS = 4


def best_of(problem: BusProblem, moves: int = 300_000, seeds: int = SEEDS, seed: int = 0) -> list[Route]:
    """The best routes of several runs, one per bus. Deterministic for a seed."""
    found = [anneal(problem, moves, seed + run) for run in range(seeds)]
    return min(found, key=lambda pair: pair[0])[1]


def anneal(problem: BusProblem, moves: int, seed: int) -> tuple[float, list[Route]]:
    """One run: the latest time and the routes."""
    pick_up = np.repeat(np.arange(len(problem.loads)), problem.loads)
    count, buses = len(pick_up), len(problem.yard_of_bus)
    order = np.zeros((buses, count + 1), np.int64)
    length = np.zeros(buses, np.int64)
    shelter = np.repeat(np.arange(len(problem.places)), problem.places)[:count].copy()
    for load in range(count):
        order[load % buses, length[load % buses]] = load
        length[load % buses] += 1
    free = problem.places - np.bincount(shelter, minlength=len(problem.places))
    best = (order.copy(), length.copy(), shelter.copy())
    if count:
        first = np.ascontiguousarray(problem.first[problem.yard_of_bus])
        between = np.ascontiguousarray(problem.between)
        end = _run(
            first, between, pick_up, (order, length, shelter, free), best, (np.zeros(buses), new_dice(seed)), moves
        )
    else:
        end = 0.0
    routes: list[Route] = [
        tuple((int(pick_up[load]), int(best[2][load])) for load in best[0][bus, : best[1][bus]]) for bus in range(buses)
    ]
    return end, routes


@part
def _time(first: Floats, between: Floats, pick_up: Ints, order: Ints, length: Ints, shelter: Ints, bus: int) -> float:
    clock = 0.0
    last = -1
    for place in range(length[bus]):
        load = order[bus, place]
        p = pick_up[load]
        clock += (first[bus, p] if last < 0 else between[p, last]) + between[p, shelter[load]]
        last = shelter[load]
    return clock


@part
def _take_out(order: Ints, length: Ints, bus: int, place: int) -> int:
    load = int(order[bus, place])
    for k in range(place, length[bus] - 1):
        order[bus, k] = order[bus, k + 1]
    length[bus] -= 1
    return load


@part
def _put_in(order: Ints, length: Ints, bus: int, place: int, load: int) -> None:
    for k in range(length[bus], place, -1):
        order[bus, k] = order[bus, k - 1]
    order[bus, place] = load
    length[bus] += 1


@part
def _latest(times: Floats) -> float:
    end = 0.0
    for time in times:
        end = max(end, time)
    return end


@allocating_kernel
def _run(
    first: Floats,
    between: Floats,
    pick_up: Ints,
    state: tuple[Ints, Ints, Ints, Ints],
    best: tuple[Ints, Ints, Ints],
    work: tuple[Floats, Dice],
    moves: int,
) -> float:
    """Anneals ``state`` in place, copies the best into ``best`` and gives its latest time."""
    order, length, shelter, free = state
    times, dice = work
    buses, shelters = len(length), len(free)
    for bus in range(buses):
        times[bus] = _time(first, between, pick_up, order, length, shelter, bus)
    end = max(_latest(times), 1e-9)  # 1e-9: all ways may be 0
    temperature = HOT
    cooling = (COLD / HOT) ** (1.0 / moves)
    for _ in range(moves):
        temperature *= cooling
        kind = unit(dice)
        a = below(dice, buses)
        while length[a] == 0:
            a = below(dice, buses)
        i = below(dice, length[a])
        load = order[a, i]
        b, j, other, old = a, 0, -1, shelter[load]
        if kind < 0.4:
            b = below(dice, buses)
            _take_out(order, length, a, i)
            j = below(dice, length[b] + 1)
            _put_in(order, length, b, j, load)
        elif kind < 0.85:
            b = below(dice, buses)
            if length[b] == 0:
                continue
            j = below(dice, length[b])
            other = order[b, j]
            if kind < 0.65:
                order[a, i], order[b, j] = other, load
            else:
                shelter[load], shelter[other] = shelter[other], old
        else:
            new = below(dice, shelters)
            if free[new] == 0:
                continue
            shelter[load] = new
        time_a = _time(first, between, pick_up, order, length, shelter, a)
        time_b = _time(first, between, pick_up, order, length, shelter, b)
        change = (time_a / end) ** POWER - (times[a] / end) ** POWER
        if b != a:
            change += (time_b / end) ** POWER - (times[b] / end) ** POWER
        if change <= 0 or unit(dice) < np.exp(-change / temperature):
            times[a], times[b] = time_a, time_b
            if kind >= 0.85:
                free[shelter[load]] -= 1
                free[old] += 1
            if _latest(times) < end:
                end = _latest(times)
                best[0][:] = order
                best[1][:] = length
                best[2][:] = shelter
        elif kind < 0.4:
            _take_out(order, length, b, j)
            _put_in(order, length, a, i, load)
        elif kind < 0.65:
            order[a, i], order[b, j] = load, other
        elif kind < 0.85:
            shelter[other] = shelter[load]
            shelter[load] = old
        else:
            shelter[load] = old
    return end
