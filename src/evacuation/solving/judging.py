"""What a finish costs, and whether a move is accepted."""

from typing import NamedTuple

import numpy as np

from evacuation.solving.compiled import kernel
from evacuation.solving.dice import Dice, unit
from evacuation.solving.ground import Floats


class Judge(NamedTuple):
    """One-cell arrays, so that the caller can change them between rounds without compiling anew."""

    scale: Floats  # minutes: the latest finish when the round began
    heat: Floats
    linear: Floats  # weight of the linear part
    limit: Floats  # no vehicle may finish later than this


def new_judge(scale: float, heat: float, linear: float) -> Judge:
    """A judge without a limit."""
    return Judge(np.array([scale]), np.array([heat]), np.array([linear]), np.array([np.inf]))


@kernel
def cost(judge: Judge, finish: float) -> float:
    """(T / scale)^8 + linear · T / scale; prohibitive beyond the limit."""
    x = finish / judge.scale[0]
    y = x * x
    y *= y
    late = 1e9 if finish > judge.limit[0] else 0.0
    return y * y + judge.linear[0] * x + late


@kernel
def accept(judge: Judge, dice: Dice, delta: float) -> bool:
    """Metropolis's rule."""
    return delta <= 0.0 or unit(dice) < np.exp(-delta / judge.heat[0])
