"""Counting the n-grams of a training text, and which of them are worth their place."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from gongwen.typos.alphabet import EDGE, Ids
from gongwen.typos.table import ORDERS, Levels, Numbers, Table, levels_of, ngram_numbers, table_of


def counted(ids: Ids, order: int, least: int) -> tuple[Numbers, NDArray[np.int64]]:
    """The numbers of all n-grams of an order that occur at least so often, and how often.

    An n-gram may hold one edge, at its beginning or end; one with more says no more than a shorter one.
    """
    numbers = ngram_numbers(ids, order)
    edges = np.concatenate(([0], np.cumsum(ids == EDGE)))
    inside = edges[order:] - edges[:-order]
    numbers = np.sort(numbers[inside <= 1])
    starts = np.flatnonzero(np.concatenate(([True], numbers[1:] != numbers[:-1])))
    counts = np.diff(np.append(starts, len(numbers)))
    enough = counts >= least
    return numbers[starts[enough]], counts[enough]


def count_table(ids: Ids, least: tuple[int, ...]) -> Table:
    """The table of a text; ``least[n - 1]`` is how often an n-gram must occur to be kept."""
    numbers: list[Numbers] = []
    levels: list[Levels] = []
    for order in range(1, ORDERS + 1):
        some, counts = counted(ids, order, least[order - 1])
        numbers.append(some)
        levels.append(levels_of(counts))
    return table_of(np.concatenate(numbers), np.concatenate(levels))
