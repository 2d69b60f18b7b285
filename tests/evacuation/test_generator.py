from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evacuation.generator import CITIES, Size, generate
from evacuation.odd_instances import ODD, odd_names
from evacuation.reading import problem_from_data


def test_the_report_size_is_reproduced() -> None:
    problem = problem_from_data(generate(Size(), 0))
    rooms = sum(sum(zone.rooms) for site in problem.sites for zone in site.zones)
    away = {city.name for city in CITIES}
    rooms_away = sum(sum(zone.rooms) for site in problem.sites if site.city in away for zone in site.zones)
    special = sum(household.rooms[2] + household.rooms[3] for household in problem.households)
    assert (problem.people, len(problem.points), len(problem.sites)) == (18_123, 300, 250)
    assert len(problem.households) == pytest.approx(6_576, rel=0.03)
    assert sum(len(site.zones) for site in problem.sites) == pytest.approx(791, rel=0.08)
    assert rooms_away == pytest.approx(21_000, rel=0.01)
    assert rooms - rooms_away == pytest.approx((37_906 - 21_000) / 2, rel=0.01)
    assert special == pytest.approx(0.05 * 18_123, rel=0.1)
    assert sum(pool.count for pool in problem.vehicles) == 400
    assert {pool.seats for pool in problem.vehicles} == {27, 11, 4}
    assert {household.group for household in problem.households} == {"A", "B"}


def test_the_same_seed_gives_the_same_instance() -> None:
    size = Size(people=200, names=True, table=True)
    assert generate(size, 5) == generate(size, 5)
    assert generate(size, 5) != generate(size, 6)


@given(st.integers(1, 400), st.integers(0, 99), st.booleans(), st.booleans(), st.integers(1, 4))
@settings(max_examples=25, deadline=None)
def test_any_size_is_a_valid_instance(people: int, seed: int, names: bool, table: bool, groups: int) -> None:
    problem = problem_from_data(generate(Size(people=people, names=names, table=table, groups=groups), seed))
    assert problem.people == people
    assert all(sum(household.rooms) >= 1 for household in problem.households)


def test_a_table_says_what_the_formula_says() -> None:
    plain, table = (problem_from_data(generate(Size(people=90, table=one), 1)) for one in (False, True))
    assert float(table.travel.minutes(0, 1)) == pytest.approx(float(plain.travel.minutes(0, 1)), abs=0.01)


def test_nobody_to_leave_is_refused() -> None:
    with pytest.raises(ValueError, match="正数"):
        generate(Size(people=0), 0)


def test_every_odd_instance_says_what_is_odd() -> None:
    assert all(odd_names()[name] for name in ODD)
