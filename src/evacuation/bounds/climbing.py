"""Good prices of rooms alone without a program: a subgradient method that aims at a level and measures by rooms.

A price moves by the share of the rooms that are lacking, not by their number: so small sites count as much as large ones
(a diagonal metric). Steps are Polyak's towards a level above the best value; the level rises while it is easily approached
and falls when it is not (Kiwiel, "The efficiency of subgradient projection methods", SIAM J. Control Optim. 34, 1996).
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from evacuation.bounds.prices import Evaluation, Prices
from evacuation.travel import Floats

PATIENCE = 8
"""Rounds without a better value before the level falls."""
LOWER, HIGHER = 0.7, 1.1
EASY = 0.02
"""Share of the way to the level that a round must make for the level to rise."""


def climb(evaluate: Callable[[Prices], Evaluation], start: Prices, there: Floats, rounds: int, level: float) -> Prices:
    """The prices with the best value found.

    ``there`` (C, S, J) are the rooms, ``level`` the share of the first value by which the first aim lies above it.
    """
    metric = 1.0 / np.maximum(there, 1.0)
    prices = best = start
    now = evaluate(prices)
    value, above, idle = now.value, level * abs(now.value), 0
    for _ in range(rounds):
        slope = now.slope.masked(prices).rooms
        length = float((slope * slope * metric).sum())
        if length == 0.0:
            break
        step = (value + above - now.value) / length
        prices = Prices(np.maximum(0.0, prices.rooms + step * metric * slope), prices.sites, prices.starts)
        now = evaluate(prices)
        if now.value > value:
            above *= HIGHER if now.value - value > EASY * above else 1.0
            value, best, idle = now.value, prices, 0
        else:
            idle += 1
        if idle >= PATIENCE:
            above, idle = above * LOWER, 0
    return best
