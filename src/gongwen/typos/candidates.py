"""What could stand in a place instead, as far as the neighbours agree at all."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from gongwen.typos.alphabet import Ids
from gongwen.typos.confusion import Confusions
from gongwen.typos.reading import Flags, Indices, Matrix, Reading, span_levels
from gongwen.typos.table import POWERS, Levels, Table

_LEAST = 3  # level of a pair of neighbours without which a single character is not looked at further


def support(levels: Levels) -> Matrix:
    """How strongly n-grams speak: the sum of their levels, an absent one counts against."""
    total = np.zeros(len(levels), dtype=np.float32)
    for column in levels.T:  # few columns and many rows: along the rows NumPy is slow
        total += column
        total -= 3 * (column == 0)
    return total


def highest(levels: Levels) -> Levels:
    """The highest level of each row; 0 where there is none."""
    best = np.zeros(len(levels), dtype=np.uint8)
    for column in levels.T:
        np.maximum(best, column, out=best)
    return best


def at_home(reading: Reading, table: Table, at: Indices, new: NDArray[np.uint16]) -> Flags:
    """Whether a single character goes well with its left or its right neighbour. Most of all time is spent here, so the right
    one is asked only where the left one does not know it."""
    pairs = reading.numbers[2]
    change = new.astype(np.uint64) - reading.ids[at].astype(np.uint64)
    known = table.look_up(pairs[at - 1] + change * POWERS[0]) >= _LEAST
    rest = np.flatnonzero(~known)
    known[rest] = table.look_up(pairs[at[rest]] + change[rest] * POWERS[1]) >= _LEAST
    return known


def singles(reading: Reading, table: Table, confusions: Confusions, doubt: Flags) -> tuple[Indices, Ids]:
    """Places and single characters that are at home there: at least one trigram with them is known."""
    places = np.flatnonzero(doubt)
    expansion, _ = confusions.singles(reading.ids[places])
    at, new = places[expansion.origin], expansion.candidates[:, None]
    keep = at_home(reading, table, at, new[:, 0])
    at, new = at[keep], new[keep]
    _, (old, three) = span_levels(reading, table, at, new, range(2, 4))
    keep = (highest(three) > 0) & (support(three) > support(old))
    return at[keep], new[keep]


def twins(reading: Reading, table: Table, confusions: Confusions, doubt: Flags) -> tuple[Indices, Ids]:
    """Places and pairs of characters that sound like what is written there and are at home there."""
    places = np.flatnonzero(doubt[:-1] & reading.hanzi[1:] | reading.hanzi[:-1] & doubt[1:])
    expansion = confusions.twins(reading.ids[places], reading.ids[places + 1])
    at, new = places[expansion.origin], expansion.candidates
    _, (old, three) = span_levels(reading, table, at, new, range(2, 4))
    keep = (highest(three) > 0) & (support(three) > support(old))
    return at[keep], new[keep]
