"""Whatever the prices, the value is a bound: weak duality, and a travel table is closed before it is trusted."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from evacuation.bounds.closing import closed, ends_only, shortest_paths
from evacuation.bounds.gathering import gather_seats, never_served
from evacuation.bounds.joint import joint_relaxation
from evacuation.bounds.prices import Prices, certified, evaluate, no_prices
from evacuation.bounds.refining import Effort, refine
from evacuation.bounds.relaxation import rooms_suffice
from tests.evacuation.bounds.oracle import joint_optimum
from tests.evacuation.bounds.small import served, small

SEEDS = st.integers(0, 2**40)


def random_prices(like: Prices, seed: int) -> Prices:
    draw = np.random.default_rng(seed)
    return Prices(*(draw.exponential(20, part.shape) for part in (like.rooms, like.sites, like.starts)))


@given(SEEDS)
@settings(max_examples=60, deadline=None)
def test_arbitrary_prices_prove_no_more_than_the_truth(seed: int) -> None:
    problem = small(seed)
    out = never_served(problem)
    if len(out) == len(problem.households):
        return
    relaxation, _ = joint_relaxation(problem, out, Effort())
    assert relaxation.fleet is not None
    value = certified(relaxation, random_prices(no_prices(relaxation), seed))
    best = joint_optimum(problem, served(problem, out))
    if not math.isinf(best):
        assert gather_seats(problem).from_min + value / relaxation.fleet.total <= best + 1e-9


@given(SEEDS)
@settings(max_examples=60, deadline=None)
def test_the_slope_is_one_of_a_concave_function(seed: int) -> None:
    """value(b) ≤ value(a) + slope(a)·(b − a) for all prices a, b: then an ascent along it is sound."""
    problem = small(seed)
    out = never_served(problem)
    if len(out) == len(problem.households):
        return
    relaxation, _ = joint_relaxation(problem, out, Effort())
    a = random_prices(no_prices(relaxation), seed)
    b = random_prices(no_prices(relaxation), seed + 1)
    at = evaluate(relaxation, a)
    assert at.value == certified(relaxation, a)
    ahead = sum(
        float((getattr(at.slope, part) * (getattr(b, part) - getattr(a, part))).sum())
        for part in ("rooms", "sites", "starts")
    )
    assert certified(relaxation, b) <= at.value + ahead + 1e-4  # what is taken off for rounding


@given(SEEDS)
@settings(max_examples=40, deadline=None)
def test_more_effort_never_lowers_the_value(seed: int) -> None:
    problem = small(seed, 5)
    out = never_served(problem)
    if len(out) == len(problem.households):
        return
    relaxation, _ = joint_relaxation(problem, out, Effort())
    if rooms_suffice(relaxation.people, relaxation.rooms):
        little = refine(relaxation, Effort(ascent_rounds=5, programs=0))
        much = refine(relaxation, Effort())
        assert much.value >= little.value - 1e-9 or not much.everybody


@given(SEEDS)
@settings(max_examples=40, deadline=None)
def test_closed_times_obey_the_triangle_and_are_never_longer(seed: int) -> None:
    problem = small(seed)
    every = np.arange(len(problem.points) + len(problem.sites) + len(problem.depots))
    given_, kept = (one.minutes(every[:, None], every[None, :]) for one in (problem.travel, closed(problem)))
    assert (kept <= given_ + 1e-9).all()
    assert (kept[:, None, :] <= kept[:, :, None] + kept[None, :, :] + 1e-9).all()


@given(SEEDS)
@settings(max_examples=40, deadline=None)
def test_the_substitute_for_large_tables_is_never_above_the_shortest_path(seed: int) -> None:
    problem = small(seed)
    count = len(problem.points) + len(problem.sites) + len(problem.depots)
    every = np.arange(count)
    shortest = shortest_paths(problem.travel.minutes(every[:, None], every[None, :]))
    substitute = ends_only(problem, count)
    assert (substitute <= shortest + 1e-9).all()
    assert (substitute[:, None, :] <= substitute[:, :, None] + substitute[None, :, :] + 1e-9).all()
