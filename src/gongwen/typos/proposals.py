"""Proposals with features: what speaks for another character and what against it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gongwen.typos.alphabet import Ids
from gongwen.typos.candidates import singles, support, twins
from gongwen.typos.confusion import SHAPES, SOUNDS, Confusions
from gongwen.typos.reading import Flags, Indices, Matrix, Reading, slice_sums, span_levels, span_numbers, span_starts
from gongwen.typos.table import ORDERS, Table

RIVALS = 4  # proposals per place that are looked at closely
_AROUND = 8  # characters to each side that tell how familiar the surroundings are


@dataclass(frozen=True, eq=False)
class Proposals:
    """``new[k]`` (one or two characters) instead of what stands from ``at[k]`` on, with a row of features each."""

    at: Indices
    new: Ids  # shape (k, width)
    features: Matrix

    @property
    def width(self) -> int:
        """How many characters each replaces."""
        return int(self.new.shape[1])


def _rank(at: Indices, score: Matrix) -> tuple[Indices, Indices, Matrix]:
    """Proposals ordered by place and falling score: the order, the rank in its place, the lead over the next best.

    The lead of one that is not the best is how far it lies behind the best (negative).
    """
    order = np.lexsort((-score, at))
    place, value = at[order], score[order]
    first = np.ones(len(order), dtype=bool)
    first[1:] = place[1:] != place[:-1]
    heads = np.flatnonzero(first)
    group = np.cumsum(first) - 1
    rank = np.arange(len(order)) - heads[group] if len(order) else np.zeros(0, dtype=np.int64)
    best = value[heads][group] if len(order) else value
    lead = (value - best).astype(np.float32)
    alone = np.append(first[1:], True)
    following = np.append(value[1:], np.float32(0))
    lead[first] = np.where(alone[first], np.float32(40), value[first] - following[first])
    return order, rank, lead


def _column(values: NDArray[Any], unit: float) -> Matrix:
    """The values in this unit as a column."""
    return np.asarray(values[:, None] / unit, dtype=np.float32)


def described(reading: Reading, table: Table, words: Table, confusions: Confusions, at: Indices, new: Ids) -> Proposals:
    """The best few proposals of each place with their features."""
    spans = span_levels(reading, table, at, new, range(1, ORDERS + 1))
    score = np.zeros(len(at), dtype=np.float32)
    for old, fresh in spans[1:]:
        score += support(fresh) - support(old)
    kinds = np.stack([confusions.kind(reading.ids[at + k], new[:, k]) for k in range(new.shape[1])], axis=1)
    score += (3 * (kinds // SHAPES)).mean(axis=1).astype(np.float32)
    order, rank, lead = _rank(at, score)
    keep = order[rank < RIVALS]
    columns: list[Matrix] = [_column(lead[rank < RIVALS], 10), _column(score[keep], 20)]
    for old, fresh in spans:
        for levels in (old[keep], fresh[keep]):
            known = (levels > 0).astype(np.float32)
            columns += [(levels / 10).astype(np.float32), known, _column(known.mean(axis=1), 1)]
        columns.append(_column((fresh[keep].astype(np.float32) - old[keep]).sum(axis=1), 20))
    sounds = np.eye(SOUNDS, dtype=np.float32)[kinds[keep] // SHAPES]
    shapes = np.eye(SHAPES, dtype=np.float32)[kinds[keep] % SHAPES]
    width = new.shape[1]
    columns += [sounds.reshape(len(keep), SOUNDS * width), shapes.reshape(len(keep), SHAPES * width)]
    columns.append(_contexts(reading, at[keep], new.shape[1]))
    columns += _words(reading, words, at[keep], new[keep])
    columns.append(_surroundings(reading, at[keep], new.shape[1]))
    return Proposals(at[keep], new[keep], np.concatenate(columns, axis=1))


def _contexts(reading: Reading, at: Indices, width: int) -> Matrix:
    """Levels of the n-grams that end just before the proposal and of those that begin just after it.

    Against them the n-grams over the proposal say how likely a character is in its context, not only how frequent.
    """
    before = [reading.levels[order][at - order] for order in range(1, ORDERS)]
    after = [
        reading.levels[order][np.minimum(at + width, len(reading.levels[order]) - 1)] for order in range(1, ORDERS)
    ]
    return np.asarray(np.stack((*before, *after), axis=1) / 10, dtype=np.float32)


def _words(reading: Reading, words: Table, at: Indices, new: Ids) -> list[Matrix]:
    """Whether words of the dictionary lie over the replaced characters, by length, as written and as proposed."""
    found = []
    for order in range(2, ORDERS):
        written = words.look_up(reading.numbers[order][span_starts(at, new.shape[1], order)])
        proposed = words.look_up(span_numbers(reading, at, new, order))
        found += [_column(some.max(axis=1, initial=0) > 0, 1) for some in (written, proposed)]
    return found


def _surroundings(reading: Reading, at: Indices, width: int) -> Matrix:
    """How many trigrams left, right and over a wide stretch are unknown, those over the proposal left out."""
    left = slice_sums(reading.unknown, at - 2 - _AROUND, at - 2)
    right = slice_sums(reading.unknown, at + width, at + width + _AROUND)
    wide = slice_sums(reading.unknown, at - 32, at + 32) - slice_sums(reading.unknown, at - 2, at + width)
    return np.stack((left / 4, right / 4, wide / 16), axis=1)


def propose(
    reading: Reading, table: Table, words: Table, confusions: Confusions, doubt: Flags
) -> tuple[Proposals, Proposals]:
    """Proposals of one character and of two."""
    return (
        described(reading, table, words, confusions, *singles(reading, table, confusions, doubt)),
        described(reading, table, words, confusions, *twins(reading, table, confusions, doubt)),
    )
