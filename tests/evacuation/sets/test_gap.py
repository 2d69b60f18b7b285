"""The generalised assignment problem: both formats are read, and the annealing agrees with enumeration."""

from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evacuation.sets.gap import Assignment, read_gap, total_cost
from evacuation.sets.gap_annealing import anneal_gap
from evacuation.sets.reading import Unreadable

ONE = "2 3\n1 2 3\n3 2 1\n1 1 1\n1 1 1\n2 2\n"


def drawn(seed: int) -> Assignment:
    draw = np.random.default_rng(seed)
    agents, jobs = int(draw.integers(2, 4)), int(draw.integers(2, 6))
    cost, use = draw.integers(5, 30, (2, agents, jobs)).astype(float)
    return Assignment("own", cost, use, np.full(agents, np.ceil(use.mean() * jobs / agents * 1.4)))


def brute_force(problem: Assignment) -> float:
    agents, jobs = problem.cost.shape
    best = np.inf
    for choice in itertools.product(range(agents), repeat=jobs):
        try:
            best = min(best, total_cost(problem, np.array(choice)))
        except ValueError:
            continue
    return best


@given(st.integers(0, 2**32))
@settings(max_examples=25, deadline=None)
def test_the_annealing_finds_the_optimum_of_small_ones(seed: int) -> None:
    problem = drawn(seed)
    best, found = brute_force(problem), anneal_gap(problem, 20_000)
    assert (found is None) == np.isinf(best)
    assert found is None or total_cost(problem, found) == best


def test_it_reads_one_problem_and_a_file_of_several(tmp_path: Path) -> None:
    single, several = tmp_path / "c02003", tmp_path / "gap.txt"
    single.write_text(ONE)
    several.write_text("2\n" + ONE + ONE)
    assert [one.name for one in read_gap(single)] == ["c02003"]
    assert [one.name for one in read_gap(several)] == ["gap.txt-1", "gap.txt-2"]
    assert read_gap(several)[1].cost.tolist() == [[1, 2, 3], [3, 2, 1]]


@pytest.mark.parametrize("text", [ONE[:-3], "2\n" + ONE, "a b c"])
def test_it_refuses_a_file_that_is_not_one(tmp_path: Path, text: str) -> None:
    path = tmp_path / "gap"
    path.write_text(text)
    with pytest.raises(Unreadable):
        read_gap(path)
