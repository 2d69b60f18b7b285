"""The Bus Evacuation Problem: files are read or refused, and the annealing finds the brute-forced optimum of our own."""

from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evacuation.sets.bep import BusProblem, latest, read_bep
from evacuation.sets.bep_annealing import best_of
from evacuation.sets.reading import Unreadable

FILE = "2 1\n1 2\n2 3 2 1\n2 5 2 3\n\n1 4 6\n\n1 2 5\n2 7 3\n"


def drawn(seed: int) -> BusProblem:
    """Two or three buses, three or four loads: few enough for every order."""
    draw = np.random.default_rng(seed)
    loads = draw.integers(1, 3, 2)
    places = draw.integers(1, 4, 2)
    places[0] += max(0, loads.sum() - places.sum())
    yards = draw.integers(0, 2, draw.integers(1, 4))
    return BusProblem(
        "own",
        yards,
        loads,
        places,
        draw.integers(1, 12, (2, 2)).astype(float),
        draw.integers(1, 12, (2, 2)).astype(float),
    )


def brute_force(problem: BusProblem) -> float:
    """Every shelter for every load, every order, every cut between the buses."""
    loads = [pick_up for pick_up, count in enumerate(problem.loads) for _ in range(count)]
    buses, best = len(problem.yard_of_bus), np.inf
    for shelters in itertools.product(range(len(problem.places)), repeat=len(loads)):
        if (np.bincount(shelters, minlength=len(problem.places)) > problem.places).any():
            continue
        for order in set(itertools.permutations(zip(loads, shelters, strict=True))):
            for cuts in itertools.combinations_with_replacement(range(len(order) + 1), buses - 1):
                ends = (0, *cuts, len(order))
                best = min(best, latest(problem, [order[a:b] for a, b in itertools.pairwise(ends)]))
    return best


@given(st.integers(0, 2**32))
@settings(max_examples=15, deadline=None)
def test_the_annealing_finds_the_optimum_of_small_ones(seed: int) -> None:
    problem = drawn(seed)
    assert latest(problem, best_of(problem, 20_000, 2)) == brute_force(problem)


PINNED = ((0, 50.0), (1, 36.0), (2, 18.0), (3, 25.0), (4, 12.0))
"""(seed, brute-forced optimum) of :func:`drawn`."""


@pytest.mark.parametrize(("seed", "optimum"), PINNED)
def test_pinned_optima_stay_what_brute_force_found(seed: int, optimum: float) -> None:
    assert brute_force(drawn(seed)) == optimum


def test_the_same_seed_gives_the_same_routes() -> None:
    assert best_of(drawn(7), 5000) == best_of(drawn(7), 5000)


def test_it_reads_a_file(tmp_path: Path) -> None:
    path = tmp_path / "eigen.txt"
    path.write_text(FILE)
    problem = read_bep(path)
    assert problem.yard_of_bus.tolist() == [0, 0]
    assert problem.loads.tolist() == [2, 1]
    assert problem.places.tolist() == [2, 3]
    assert problem.first.tolist() == [[4, 6]]
    assert problem.between.tolist() == [[2, 5], [7, 3]]
    assert latest(problem, best_of(problem, 5000)) == brute_force(problem)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (FILE[:-4], "还差"),
        (FILE.replace("2 3 2 1", "2 9 2 1"), "不符"),
        (FILE.replace("2 5 2 3", "2 2 1 1"), "无解"),
        (FILE.replace("1 2\n", "1 3\n"), "总数"),
        (FILE.replace("7 3", "7 x"), "不是数"),
        ("", "还差"),
    ],
)
def test_it_refuses_a_file_that_is_not_one(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text)
    with pytest.raises(Unreadable, match=said):
        read_bep(path)


def test_routes_that_leave_a_load_behind_are_no_routes() -> None:
    problem = drawn(1)
    with pytest.raises(ValueError, match="leave"):
        latest(problem, [() for _ in problem.yard_of_bus])
