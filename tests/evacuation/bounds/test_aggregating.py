"""Merging neighbours only lowers the bound."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from evacuation.bounds import Effort, household_bound, joint_bound
from evacuation.bounds.aggregating import apart, clustered, shortest_between
from tests.evacuation.bounds.oracle import joint_optimum, rooms_optimum
from tests.evacuation.bounds.small import served, small

SEEDS = st.integers(0, 2**40)


@given(SEEDS)
@settings(max_examples=60, deadline=None)
def test_bounds_of_merged_instances_hold(seed: int) -> None:
    problem = small(seed, 4, 3, 3)
    merge = Effort(cells=0, clusters=2)
    joint, rooms = joint_bound(problem, effort=merge), household_bound(problem, effort=merge)
    assert "merged" in joint.method or joint.method == "none to move"
    people = served(problem, joint.left_out)
    best = joint_optimum(problem, people)
    if not math.isinf(best):
        assert joint.value is not None
        assert joint.value <= best + 1e-9
    fewest = rooms_optimum(problem, people)
    if not math.isinf(fewest):
        assert rooms.value is not None
        assert rooms.value <= fewest + 1e-9


@given(SEEDS)
@settings(max_examples=30, deadline=None)
def test_the_shortest_time_between_clusters_is_that_of_some_members(seed: int) -> None:
    problem = small(seed, 1, 5, 4)
    points, sites = np.arange(5), 5 + np.arange(4)
    near, far = clustered(problem.travel, points, sites, 2), clustered(problem.travel, sites, points, 3)
    between = shortest_between(problem.travel, near, far)
    direct = shortest_between(problem.travel, apart(points), apart(sites))
    for a in range(near.count):
        for b in range(far.count):
            assert between[a, b] == direct[np.ix_(near.cluster == a, far.cluster == b)].min()
