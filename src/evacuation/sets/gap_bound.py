"""A certified bound for the generalised assignment problem: its linear relaxation, by prices of the capacities."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from evacuation.linear import columns, run
from evacuation.sets.gap import Assignment


def gap_bound(problem: Assignment) -> float:
    """No assignment costs less. The prices come from the linear program, the value is that of the dual function."""
    agents, jobs = problem.cost.shape
    agent, job = np.divmod(np.arange(agents * jobs), jobs)
    rows = np.column_stack([job, jobs + agent])
    values = np.column_stack([np.ones(agents * jobs), problem.use.ravel()])
    low = np.concatenate([np.ones(jobs), np.full(agents, -np.inf)])
    high = np.concatenate([np.full(jobs, np.inf), problem.capacity])
    answer = run([columns(problem.cost.ravel(), rows, values)], low, high)
    return certified(problem, np.maximum(0.0, -answer.prices[jobs:]))


def certified(problem: Assignment, price: NDArray[np.float64]) -> float:
    """Σ over jobs of the cheapest agent at these prices, less what the capacities are worth (weak duality)."""
    return float((problem.cost + price[:, None] * problem.use).min(0).sum() - price @ problem.capacity)
