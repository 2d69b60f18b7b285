"""Whole households from a linear program: where they cost least, within the rooms there are."""

from __future__ import annotations

import numpy as np
import pytest

from evacuation.solving import RoomParams
from evacuation.solving.preparing import prepare
from evacuation.solving.progress import Clock, silent
from evacuation.solving.rooms import Market, find_market
from evacuation.solving.rounding import whole_households
from tests.evacuation.solving.cases import problem


def market_of(seed: int, **rules: int) -> Market:
    return find_market(prepare(problem(seed, households=60, **rules)).ground, RoomParams(), Clock(600.0), silent)


@pytest.mark.parametrize("seed", range(4))
def test_no_site_is_asked_for_more_rooms_than_it_has(seed: int) -> None:
    market = market_of(seed, groups=2)
    ground = market.ground
    placed = np.flatnonzero(market.site >= 0)
    assert len(placed) > 0.8 * len(market.site)
    for site in set(market.site[placed]):
        there = placed[market.site[placed] == site]
        rooms = ground.z_cap[ground.z_site == site].sum(0)
        assert (ground.h_need[there].sum(0) <= rooms).all()


def test_with_ample_rooms_all_are_placed_at_the_nearest_site() -> None:
    market = market_of(3, groups=1, more_rooms=60)
    assert (market.site == market.ground.near_sites[market.ground.h_point, 0]).all()


def test_without_time_nobody_is_placed() -> None:
    market = market_of(1, groups=2)
    assert (whole_households(market.ground, market.price, 0.0) == -1).all()


def test_many_households_are_left_to_the_prices() -> None:
    assert RoomParams().suited(20_000) == RoomParams()
    assert RoomParams().suited(20_001).rounds == RoomParams().many_rounds


@pytest.mark.parametrize("seed", range(6))
def test_zones_may_be_kept_for_a_group_that_nobody_belongs_to(seed: int) -> None:
    market = find_market(prepare(problem(seed, households=1, groups=4)).ground, RoomParams(), Clock(600.0), silent)
    assert len(market.site) == 1
