"""What could stand in a place instead, as far as the neighbours agree at all."""

from __future__ import annotations

import numpy as np

from gongwen.typos.alphabet import Ids
from gongwen.typos.confusion import Confusions
from gongwen.typos.reading import Flags, Indices, Matrix, Reading, span_levels
from gongwen.typos.table import Levels, Table

_LEAST = 3  # level of a pair of neighbours without which a single character is not looked at further


def support(levels: Levels) -> Matrix:
    """How strongly n-grams speak: the sum of their levels, an absent one counts against."""
    return np.asarray(levels.sum(axis=1, dtype=np.float32) - 3 * (levels == 0).sum(axis=1), dtype=np.float32)


def singles(reading: Reading, table: Table, confusions: Confusions, doubt: Flags) -> tuple[Indices, Ids]:
    """Places and single characters that are at home there: at least one trigram with them is known."""
    places = np.flatnonzero(doubt)
    expansion, _ = confusions.singles(reading.ids[places])
    at, new = places[expansion.origin], expansion.candidates[:, None]
    ((_, two),) = span_levels(reading, table, at, new, range(2, 3))
    keep = two.max(axis=1, initial=0) >= _LEAST
    at, new = at[keep], new[keep]
    _, (old, three) = span_levels(reading, table, at, new, range(2, 4))
    keep = (three.max(axis=1, initial=0) > 0) & (support(three) > support(old))
    return at[keep], new[keep]


def twins(reading: Reading, table: Table, confusions: Confusions, doubt: Flags) -> tuple[Indices, Ids]:
    """Places and pairs of characters that sound like what is written there and are at home there."""
    places = np.flatnonzero(doubt[:-1] & reading.hanzi[1:] | reading.hanzi[:-1] & doubt[1:])
    expansion = confusions.twins(reading.ids[places], reading.ids[places + 1])
    at, new = places[expansion.origin], expansion.candidates
    _, (old, three) = span_levels(reading, table, at, new, range(2, 4))
    keep = (three.max(axis=1, initial=0) > 0) & (support(three) > support(old))
    return at[keep], new[keep]
