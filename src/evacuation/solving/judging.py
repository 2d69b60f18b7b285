"""What a finish costs, and whether a move is accepted."""

from typing import NamedTuple

import numpy as np

from evacuation.compiled import part
from evacuation.solving.board import Board
from evacuation.solving.clockwork import finish_with_rules
from evacuation.solving.dice import Dice, unit
from evacuation.solving.ground import Floats, Ground, Ints


class Judge(NamedTuple):
    """One-cell arrays, so that the caller can change them between rounds without compiling anew."""

    scale: Floats  # minutes: the latest finish when the round began
    heat: Floats
    linear: Floats  # weight of the linear part
    doublings: Ints  # the power is 2 to this


def new_judge(scale: float, heat: float, linear: float, doublings: int) -> Judge:
    """A judge as it begins."""
    return Judge(np.array([scale]), np.array([heat]), np.array([linear]), np.array([doublings], np.int64))


@part
def cost(ground: Ground, judge: Judge, v: int, finish: float) -> float:
    """weight · (T / scale)^power + linear · T / scale."""
    x = finish / judge.scale[0]
    y = x
    for _ in range(judge.doublings[0]):
        y *= y
    return ground.v_weight[v] * y + judge.linear[0] * x


@part
def price(ground: Ground, board: Board, judge: Judge, v: int) -> float:
    """What the chain of vehicle v costs as it stands."""
    if ground.timed:
        return cost(ground, judge, v, finish_with_rules(ground, board, v))
    return cost(ground, judge, v, board.finish[v])


@part
def price_both(ground: Ground, board: Board, judge: Judge, v: int, w: int) -> float:
    """What the chains of two vehicles cost, or that of one if they are the same."""
    total = price(ground, board, judge, v)
    return total if v == w else total + price(ground, board, judge, w)


@part
def accept(judge: Judge, dice: Dice, delta: float) -> bool:
    """Metropolis's rule."""
    return delta <= 0.0 or unit(dice) < np.exp(-delta / judge.heat[0])
