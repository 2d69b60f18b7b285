"""Random numbers inside kernels: splitmix64, one word of state, the same on every machine.

Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
"""

import numpy as np
from numpy.typing import NDArray

from evacuation.compiled import part

Dice = NDArray[np.uint64]


def new_dice(seed: int) -> Dice:
    """The state of a generator: one word."""
    return np.array([(seed * 0x9E3779B97F4A7C15 + 0x1234567) % 2**64], dtype=np.uint64)


@part
def unit(dice: Dice) -> float:
    """A number in [0, 1)."""
    dice[0] += np.uint64(0x9E3779B97F4A7C15)
    word = dice[0]
    word = (word ^ (word >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    word = (word ^ (word >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    word = word ^ (word >> np.uint64(31))
    return np.float64(word >> np.uint64(11)) * (1.0 / 9007199254740992.0)


@part
def below(dice: Dice, count: int) -> int:
    """An integer in [0, count)."""
    return np.int64(unit(dice) * count)  # type: ignore[return-value]
