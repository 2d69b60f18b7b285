"""Routing instances: the format is read, and the savings serve everybody once within capacity."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evacuation.sets.reading import Unreadable
from evacuation.sets.savings import savings_routes
from evacuation.sets.vrp import Routing, length, read_cost, read_vrp

FILE = """NAME : eigen-n4
COMMENT : "made up"
TYPE : CVRP
DIMENSION : 4
EDGE_WEIGHT_TYPE : EUC_2D
CAPACITY : 10
NODE_COORD_SECTION
1 0 0
2 3 4
3 6 8
4 0 5
DEMAND_SECTION
1 0
2 5
3 5
4 7
DEPOT_SECTION
 1
 -1
EOF
"""


def test_it_reads_a_file_and_the_best_known_cost(tmp_path: Path) -> None:
    path = tmp_path / "eigen-n4.vrp"
    path.write_text(FILE)
    problem = read_vrp(path)
    assert (problem.name, problem.capacity, problem.demand.tolist()) == ("eigen-n4", 10, [0, 5, 5, 7])
    assert problem.distances(0).tolist() == [0, 5, 10, 5]
    assert length(problem, savings_routes(problem)) == 30
    assert read_cost(tmp_path / "eigen-n4.sol") is None
    (tmp_path / "eigen-n4.sol").write_text("Route #1: 1 2\nRoute #2: 3\nCost 30\n")
    assert read_cost(tmp_path / "eigen-n4.sol") == 30


@given(st.integers(0, 2**32), st.integers(2, 30))
@settings(max_examples=40, deadline=None)
def test_savings_serve_everybody_once(seed: int, count: int) -> None:
    draw = np.random.default_rng(seed)
    demand = draw.integers(1, 10, count)
    demand[0] = 0
    problem = Routing("own", int(draw.integers(10, 40)), draw.integers(0, 100, (count, 2)).astype(float), demand)
    alone = sum(2 * float(problem.distances(0)[node]) for node in range(1, count))
    assert length(problem, savings_routes(problem)) <= alone


@pytest.mark.parametrize(
    "text",
    [
        FILE.replace("DIMENSION : 4", "DIMENSION : 5"),
        FILE.replace("EUC_2D", "EXPLICIT"),
        "",
        FILE.replace("3 4", "x y"),
    ],
)
def test_it_refuses_a_file_that_is_not_one(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.vrp"
    path.write_text(text)
    with pytest.raises(Unreadable):
        read_vrp(path)
