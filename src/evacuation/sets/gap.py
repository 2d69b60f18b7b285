"""The generalised assignment problem: every job to one agent, capacities kept, least cost. Close to our choice of rooms.

Formats: Yagiura (agents, jobs, costs, resources, capacities) as in fontanf/generalizedassignmentsolver, and the
OR-Library's (Chu and Beasley 1997), which begins with the number of problems in the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evacuation.sets.reading import Numbers, Unreadable


@dataclass(frozen=True, eq=False)
class Assignment:
    """``cost`` and ``use`` are (agents, jobs), ``capacity`` is (agents,)."""

    name: str
    cost: NDArray[np.float64]
    use: NDArray[np.float64]
    capacity: NDArray[np.float64]


def read_gap(path: Path) -> list[Assignment]:
    """All problems of a file, which may be in either format. Raises :class:`Unreadable`."""
    numbers = Numbers(path)
    problems = 1 if _is_single(numbers) else numbers.count(1000)
    found = [_one(numbers, path.name if problems == 1 else f"{path.name}-{place + 1}") for place in range(problems)]
    if not numbers.ended:
        raise Unreadable(f"{path}：末尾多出 {len(numbers.words) - numbers.next} 个数，不是这种格式。")
    return found


def _is_single(numbers: Numbers) -> bool:
    """True where the first two numbers are agents and jobs and account for the whole file."""
    agents, jobs = (int(word) if word.isdigit() else 0 for word in (*numbers.words, "", "")[:2])
    return len(numbers.words) == 2 + 2 * agents * jobs + agents


def _one(numbers: Numbers, name: str) -> Assignment:
    agents, jobs = numbers.count(100_000), numbers.count(1_000_000)
    return Assignment(name, numbers.table(agents, jobs), numbers.table(agents, jobs), numbers.many(agents))


def total_cost(problem: Assignment, agent: NDArray[np.int64]) -> float:
    """The cost of an assignment (jobs,), counted afresh. Raises ValueError where a capacity is broken."""
    jobs = np.arange(len(agent))
    used = np.bincount(agent, problem.use[agent, jobs], len(problem.capacity))
    if (used > problem.capacity + 1e-9).any():
        raise ValueError("a capacity is broken")
    return float(problem.cost[agent, jobs].sum())
