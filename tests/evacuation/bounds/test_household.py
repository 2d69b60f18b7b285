"""The household bound against every choice of rooms: never above the fewest person-minutes."""

from __future__ import annotations

import math

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from evacuation.bounds import Effort, household_bound
from evacuation.generator import Size, generate
from evacuation.reading import problem_from_data
from tests.evacuation.bounds.oracle import rooms_optimum
from tests.evacuation.bounds.small import served, small


@given(st.integers(0, 2**40), st.integers(1, 5), st.integers(1, 3))
@example(2320, 4, 1)  # a program that returned a price of 10¹⁷: 1152.00 for 1049.59
@settings(max_examples=120, deadline=None)
def test_it_is_never_above_the_fewest_person_minutes(seed: int, households: int, sites: int) -> None:
    problem = small(seed, households, 3, sites)
    found = household_bound(problem)
    best = rooms_optimum(problem, served(problem, found.left_out))
    if not math.isinf(best):
        assert found.value is not None
        assert found.value <= best + 1e-9


@given(st.integers(0, 2**40))
@settings(max_examples=25, deadline=None)
def test_one_household_pays_for_its_nearest_fitting_site(seed: int) -> None:
    problem = small(seed, 1, 1, 3)
    found = household_bound(problem)
    best = rooms_optimum(problem, served(problem, found.left_out))
    if not math.isinf(best) and problem.households[0].rooms == (0, 0) and problem.rules.one_group_per_zone:
        # nothing to pack and no classes pooled: the relaxation is exact
        assert found.value == pytest.approx(best, abs=0.02)


@given(st.integers(0, 2**40), st.integers(1, 5), st.integers(1, 3))
@settings(max_examples=120, deadline=None)
def test_prices_alone_prove_no_more_than_the_fewest_person_minutes(seed: int, households: int, sites: int) -> None:
    problem = small(seed, households, 3, sites)
    found = household_bound(problem, effort=Effort(cells=0, ascent_rounds=60))
    best = rooms_optimum(problem, served(problem, found.left_out))
    if not math.isinf(best):
        assert found.value is not None
        assert found.value <= best + 1e-9


def test_prices_alone_come_close_to_the_program() -> None:
    """Also where only some of the sites are listed for each point, and the others have to be found by price."""
    problem = problem_from_data(generate(Size(people=1500, points=30, sites=80, vehicles=20), 3))
    program = household_bound(problem, effort=Effort(cells=10**9)).value
    listed = household_bound(problem, effort=Effort(cells=0, listed=30)).value
    assert program is not None
    assert listed is not None
    assert 0.99 * program <= listed <= program + 0.01
