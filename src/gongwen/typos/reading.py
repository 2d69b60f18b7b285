"""A text with everything that the table knows about it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gongwen.typos.alphabet import EDGE, Ids
from gongwen.typos.table import ORDERS, POWERS, Levels, Numbers, Table, ngram_numbers

Indices = NDArray[np.int64]
Matrix = NDArray[np.float32]
Flags = NDArray[np.bool_]

_AROUND = 40  # characters to each side that tell whether this is the official register


@dataclass(frozen=True, eq=False)
class Reading:
    """A text with the numbers and levels of all its n-grams, by order (index 0 is not used)."""

    ids: Ids
    hanzi: Flags
    numbers: tuple[Numbers, ...]
    levels: tuple[Levels, ...]
    unknown: Matrix  # running sum of trigrams that the table does not have


def read(ids: Ids, hanzi: Flags, table: Table) -> Reading:
    """Look up every n-gram of the text. ``hanzi`` tells for each place whether a Chinese character stands there."""
    numbers = tuple(ngram_numbers(ids, order) for order in range(1, ORDERS + 1))
    levels = tuple(table.look_up(some) for some in numbers)
    edges = np.concatenate(([0], np.cumsum(ids == EDGE)))
    unknown = np.concatenate(([0], np.cumsum((levels[2] == 0) & (edges[3:] == edges[:-3])))).astype(np.float32)
    return Reading(ids, hanzi, (numbers[0], *numbers), (levels[0], *levels), unknown)


def suspicious(reading: Reading) -> Flags:
    """For each place whether some n-gram over it is so rare that it is worth a closer look."""
    size = len(reading.ids)
    doubt = np.zeros(size, dtype=bool)
    for order, least in ((2, 4), (3, 1)):
        rare = reading.levels[order] < least
        for shift in range(order):
            doubt[shift : shift + len(rare)] |= rare
    return doubt & reading.hanzi


def span_levels(reading: Reading, table: Table, at: Indices, new: Ids, order: int) -> tuple[Levels, Levels]:
    """Levels of all n-grams of an order over the replaced characters, as written and as proposed.

    Both have the shape (proposals, order + width - 1), from the leftmost n-gram to the rightmost.
    """
    width = new.shape[1]
    starts = at[:, None] + np.arange(1 - order, width)[None, :]
    numbers = reading.numbers[order][starts]
    for k in range(width):
        change = new[:, k].astype(np.uint64) - reading.ids[at + k].astype(np.uint64)
        for column in range(max(0, k), k + order):
            # the n-gram in this column starts at + column + 1 - order and holds place at + k at index:
            numbers[:, column] += change * POWERS[column - k]
    return reading.levels[order][starts], table.look_up(numbers)


def strangeness(reading: Reading) -> Matrix:
    """For each place the share of trigrams around it, within its paragraph and beyond, that the model does not know."""
    size = len(reading.ids)
    inside = np.concatenate(([0], np.cumsum(reading.ids != EDGE))).astype(np.float32)
    index = np.arange(size)
    start = np.maximum(index - _AROUND, 0)
    stop = np.minimum(index + _AROUND, size)
    unknown = (
        reading.unknown[np.minimum(stop, len(reading.unknown) - 1)]
        - reading.unknown[np.minimum(start, len(reading.unknown) - 1)]
    )
    return np.asarray(unknown / np.maximum(inside[stop] - inside[start], 1), dtype=np.float32)
