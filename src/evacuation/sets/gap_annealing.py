"""Annealing for the generalised assignment problem: shifts and swaps, with a price on what is over capacity."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from evacuation.compiled import allocating_kernel
from evacuation.sets.gap import Assignment, total_cost
from evacuation.solving.dice import Dice, below, new_dice, unit

DEARER = (1.0, 4.0, 16.0, 64.0)
"""Prices of overload that are tried, as multiples of the spread of costs over the mean use."""


def anneal_gap(problem: Assignment, moves: int = 2_000_000, seed: int = 0) -> NDArray[np.int64] | None:
    """The cheapest assignment found that keeps every capacity, None where none was found. Deterministic for a seed.

    One run per price of overload, a quarter of the moves each: a low price searches better, a high one ends feasible.
    """
    spread = float(np.ptp(problem.cost)) or 1.0
    unit_price = spread / max(1e-9, float(problem.use.mean()))
    runs = [_anneal(problem, moves // len(DEARER), seed + k, unit_price * x, spread) for k, x in enumerate(DEARER)]
    found = [agent for agent in runs if agent is not None]
    return min(found, key=lambda agent: total_cost(problem, agent), default=None)


def _anneal(problem: Assignment, moves: int, seed: int, price: float, spread: float) -> NDArray[np.int64] | None:
    agents, jobs = problem.cost.shape
    agent = problem.cost.argmin(0).astype(np.int64)
    used = np.bincount(agent, problem.use[agent, np.arange(jobs)], agents).astype(np.float64)
    best = agent.copy()
    temperatures = np.array([0.5 * spread, 0.002 * spread])
    found = _run(
        problem.cost, problem.use, problem.capacity, (agent, used, best), (price, temperatures, moves), new_dice(seed)
    )
    return best if found else None


@allocating_kernel
def _run(
    cost: NDArray[np.float64],
    use: NDArray[np.float64],
    capacity: NDArray[np.float64],
    state: tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.int64]],
    schedule: tuple[float, NDArray[np.float64], int],
    dice: Dice,
) -> bool:
    """Anneals in place; the best feasible assignment is left in ``best``. True where there was one."""
    agent, used, best = state
    price, temperatures, moves = schedule
    agents, jobs = cost.shape
    value, over = 0.0, 0.0
    for job in range(jobs):
        value += cost[agent[job], job]
    for one in range(agents):
        over += max(0.0, used[one] - capacity[one])
    least = value if over <= 1e-9 else np.inf
    temperature = temperatures[0]
    cooling = (temperatures[1] / temperatures[0]) ** (1.0 / moves)
    for _ in range(moves):
        temperature *= cooling
        job = below(dice, jobs)
        a = agent[job]
        other = -1
        if unit(dice) < 0.5:
            b = below(dice, agents)
        else:
            other = below(dice, jobs)
            b = agent[other]
        if a == b:
            continue
        more_a, more_b = -use[a, job], use[b, job]
        dearer = cost[b, job] - cost[a, job]
        if other >= 0:
            more_a += use[a, other]
            more_b -= use[b, other]
            dearer += cost[a, other] - cost[b, other]
        before = max(0.0, used[a] - capacity[a]) + max(0.0, used[b] - capacity[b])
        after = max(0.0, used[a] + more_a - capacity[a]) + max(0.0, used[b] + more_b - capacity[b])
        change = dearer + price * (after - before)
        if change > 0 and unit(dice) >= np.exp(-change / temperature):
            continue
        agent[job] = b
        if other >= 0:
            agent[other] = a
        used[a] += more_a
        used[b] += more_b
        value += dearer
        over += after - before
        if over <= 1e-9 and value < least - 1e-9:
            least = value
            best[:] = agent
    return bool(least < np.inf)
