"""Good prices quickly: ascent along a mixed supergradient (Camerini, Fratta and Maffioli 1975; Polyak's step)."""

from __future__ import annotations

from collections.abc import Callable

from evacuation.bounds.prices import Evaluation, Prices

PATIENCE = 12
"""Rounds without a better value before the step is shortened."""
SHORTER = 0.8
OLD = 0.6
"""Share of the former direction in the next one."""


def ascend(evaluate: Callable[[Prices], Evaluation], start: Prices, rounds: int) -> tuple[float, Prices]:
    """The best value found and its prices. Deterministic; a round is one look at all groups × sites.

    The target of Polyak's step lies 3 % above the best value so far, for the optimum is not known.
    """
    prices = best = start
    now = evaluate(prices)
    value, direction, pace, idle = now.value, now.slope, 1.0, 0
    for _ in range(rounds):
        move = direction.masked(prices)
        if move.square == 0.0:
            break
        prices = prices.step(move, pace * max(0.0, value * 1.03 + 1.0 - now.value) / move.square)
        now = evaluate(prices)
        if now.value > value:
            value, best, idle = now.value, prices, 0
        else:
            idle += 1
        direction = direction.mix(now.slope, 1 - OLD)
        if idle >= PATIENCE:
            pace, idle, prices = pace * SHORTER, 0, best
            now = evaluate(prices)
            direction = now.slope
    return value, best
