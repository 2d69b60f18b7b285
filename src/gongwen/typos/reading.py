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
    unknown: Matrix  # running sum of those that the table does not have
    inside: Matrix  # running sum of all trigrams without an edge


def read(ids: Ids, hanzi: Flags, table: Table) -> Reading:
    """Look up every n-gram of the text. ``hanzi`` tells for each place whether a Chinese character stands there."""
    numbers = tuple(ngram_numbers(ids, order) for order in range(1, ORDERS + 1))
    levels: list[Levels] = []
    for some in numbers:
        found = table.look_up(some)
        if levels:
            found = backed(found, levels[-1][:-1], levels[-1][1:])
        levels.append(found)
    edges = np.concatenate(([0], np.cumsum(ids == EDGE)))
    whole = edges[3:] == edges[:-3]
    inside = np.concatenate(([0], np.cumsum(whole))).astype(np.float32)
    unknown = np.concatenate(([0], np.cumsum((levels[2] == 0) & whole))).astype(np.float32)
    return Reading(ids, hanzi, (numbers[0], *numbers), (levels[0], *levels), unknown, inside)


def backed(levels: Levels, left: Levels, right: Levels) -> Levels:
    """The levels, 0 where one of the two shorter n-grams inside is absent: then the fingerprint was another's."""
    return np.where((left > 0) & (right > 0), levels, 0).astype(np.uint8)


def suspicious(reading: Reading) -> Flags:
    """For each place whether some n-gram over it is so rare that it is worth a closer look."""
    size = len(reading.ids)
    doubt = np.zeros(size, dtype=bool)
    for order, least in ((2, 4), (3, 1)):
        rare = reading.levels[order] < least
        for shift in range(order):
            doubt[shift : shift + len(rare)] |= rare
    return doubt & reading.hanzi


def span_starts(at: Indices, width: int, order: int) -> Indices:
    """Where the n-grams over the replaced characters begin; shape (proposals, order + width - 1), left to right."""
    return np.asarray(at[:, None] + np.arange(1 - order, width)[None, :])


def span_numbers(reading: Reading, at: Indices, new: Ids, order: int) -> Numbers:
    """The numbers of all n-grams of an order over the replaced characters, as proposed."""
    width = new.shape[1]
    numbers = reading.numbers[order][span_starts(at, width, order)]
    for k in range(width):
        change = new[:, k].astype(np.uint64) - reading.ids[at + k].astype(np.uint64)
        for column in range(k, k + order):
            numbers[:, column] += change * POWERS[column - k]
    return numbers


def span_levels(reading: Reading, table: Table, at: Indices, new: Ids, orders: range) -> list[tuple[Levels, Levels]]:
    """Levels of the n-grams over the replaced characters, for each order as written and as proposed."""
    width = new.shape[1]
    spans: list[tuple[Levels, Levels]] = []
    for order in orders:
        starts = span_starts(at, width, order)
        proposed = table.look_up(span_numbers(reading, at, new, order))
        if spans:
            shorter, outside = spans[-1][1], reading.levels[order - 1]
            left = np.concatenate((outside[starts[:, :1]], shorter), axis=1)
            right = np.concatenate((shorter, outside[starts[:, -1:] + 1]), axis=1)
            proposed = backed(proposed, left, right)
        spans.append((reading.levels[order][starts], proposed))
    return spans


def strangeness(reading: Reading, at: Indices, width: int) -> Matrix:
    """The share of trigrams around these places that the table does not know, those over the places left out."""
    start, stop = np.maximum(at - _AROUND, 0), at + _AROUND

    def around(running: Matrix) -> Matrix:
        return slice_sums(running, start, stop) - slice_sums(running, at - 2, at + width)

    return np.asarray(around(reading.unknown) / np.maximum(around(reading.inside), 1), dtype=np.float32)


def slice_sums(running: Matrix, start: Indices, stop: Indices) -> Matrix:
    """Sums of slices from running sums; what lies beyond the ends counts nothing."""
    last = len(running) - 1
    return running[np.clip(stop, 0, last)] - running[np.clip(start, 0, last)]
