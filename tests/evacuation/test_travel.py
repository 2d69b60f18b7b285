from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evacuation.travel import EARTH_RADIUS_KM, FormulaTravel, SpeedBand, TableTravel

BANDS = (SpeedBand(30, 45), SpeedBand(np.inf, 75))
LON, LAT = st.floats(-179, 179), st.floats(-89, 89)


def formula(*places: tuple[float, float], detour: float = 1.35, offset: float = 2.0) -> FormulaTravel:
    lon, lat = (np.array(values) for values in zip(*places, strict=True))
    return FormulaTravel(lon, lat, detour, offset, BANDS)


def test_a_degree_of_the_meridian() -> None:
    travel = formula((106, 30), (106, 31), detour=1, offset=0)
    assert float(travel.km(0, 1)) == pytest.approx(np.pi * EARTH_RADIUS_KM / 180)


def test_a_quarter_of_the_equator() -> None:
    travel = formula((0, 0), (90, 0), detour=1, offset=0)
    assert float(travel.km(0, 1)) == pytest.approx(np.pi * EARTH_RADIUS_KM / 2)


def test_bands_apply_piece_by_piece() -> None:
    travel = FormulaTravel(np.array([0.0, 1.0]), np.array([0.0, 0.0]), 0.0, 105.0, BANDS)
    assert float(travel.minutes(0, 1)) == pytest.approx(30 / 45 * 60 + 75 / 75 * 60)


def test_detour_and_offset() -> None:
    plain, real = formula((106, 30), (107, 30), detour=1, offset=0), formula((106, 30), (107, 30))
    assert float(real.km(0, 1)) == pytest.approx(1.35 * float(plain.km(0, 1)) + 2)


def test_two_places_at_one_spot_are_an_offset_apart_a_place_from_itself_nothing() -> None:
    travel = formula((106, 30), (106, 30))
    assert float(travel.km(0, 1)) == 2.0
    assert float(travel.km(1, 1)) == 0.0


def test_indices_broadcast() -> None:
    travel = formula((106, 30), (107, 30), (106, 31))
    block = travel.minutes(np.arange(3)[:, None], np.arange(3)[None, :])
    assert block.shape == (3, 3)
    assert block[0, 2] == float(travel.minutes(0, 2))
    assert travel.km([0, 1], [1, 2]).shape == (2,)


def test_a_table_is_given_back_as_it_is() -> None:
    travel = TableTravel(np.array([[0.0, 3.0], [4.0, 0.0]]), np.array([[0.0, 1.0], [2.0, 0.0]]))
    assert (float(travel.minutes(1, 0)), float(travel.km(0, 1))) == (4.0, 1.0)


@given(st.lists(st.tuples(LON, LAT), min_size=3, max_size=3))
def test_the_formula_is_symmetric_and_obeys_the_triangle(places: list[tuple[float, float]]) -> None:
    travel = formula(*places)
    a, b, c = float(travel.km(0, 1)), float(travel.km(1, 2)), float(travel.km(0, 2))
    assert c <= a + b + 1e-6
    assert float(travel.km(1, 0)) == pytest.approx(a)
    assert float(travel.minutes(0, 2)) <= float(travel.minutes(0, 1)) + float(travel.minutes(1, 2)) + 1e-6
