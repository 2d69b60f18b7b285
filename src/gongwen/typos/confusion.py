"""Which character may stand for which, and which pairs of characters sound alike."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.uint16]

# How alike two characters sound: not at all, nearly, but for the tone, entirely. Shape: 0 to 2.
SOUNDS = 4
SHAPES = 3
READINGS = 3  # of one character at most
NO_READING = 0
SYLLABLES = 512  # more than there are


@dataclass(frozen=True, eq=False)
class Expansion:
    """Candidates for some places: ``origin[k]`` is the index of the place for which ``candidates[k]`` stands."""

    origin: NDArray[np.int64]
    candidates: Ids  # shape (k,) or (k, 2)


def spread(starts: NDArray[np.int64], rows: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """All members of the rows of a compressed table: which of the rows, and the index of the member."""
    sizes = starts[rows + 1] - starts[rows]
    origin = np.repeat(np.arange(len(rows)), sizes)
    first = np.cumsum(sizes) - sizes
    return origin, np.arange(len(origin)) - first[origin] + starts[rows][origin]


@dataclass(frozen=True, eq=False)
class Confusions:
    """``others`` lists for each identity in turn, ``sizes[a]`` of them, the characters that it may have been written for,
    ``kinds`` how alike they are (sound * SHAPES + shape). ``readings`` has a row of syllable classes (similar syllables are one class)
    per identity. ``pairs`` are frequent pairs of characters."""

    sizes: NDArray[np.uint16]
    others: Ids
    kinds: NDArray[np.uint8]
    readings: NDArray[np.uint16]
    pairs: NDArray[np.uint16]

    @cached_property
    def starts(self) -> NDArray[np.int64]:
        """Where the others of each identity begin, and where the last end."""
        return np.concatenate(([0], np.cumsum(self.sizes, dtype=np.int64)))

    def singles(self, ids: Ids) -> tuple[Expansion, NDArray[np.uint8]]:
        """For each of these characters the ones that it may have been written for, and how alike they are."""
        origin, member = spread(self.starts, ids.astype(np.int64))
        return Expansion(origin, self.others[member]), self.kinds[member]

    @cached_property
    def _kind_of(self) -> tuple[NDArray[np.int64], NDArray[np.uint8]]:
        first = np.repeat(np.arange(len(self.sizes)), self.sizes)
        both = first << 16 | self.others.astype(np.int64)
        order = np.argsort(both)
        return both[order], self.kinds[order]

    def kind(self, written: Ids, meant: Ids) -> NDArray[np.uint8]:
        """How alike two characters are; 0 for what the table does not hold."""
        both, kinds = self._kind_of
        wanted = written.astype(np.int64) << 16 | meant.astype(np.int64)
        at = np.minimum(np.searchsorted(both, wanted), len(both) - 1) if len(both) else np.zeros(len(wanted), np.int64)
        return np.where(both[at] == wanted, kinds[at], 0).astype(np.uint8) if len(both) else np.zeros_like(at, np.uint8)

    @cached_property
    def _pairs_by_sound(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.uint16]]:
        """Sounds of pairs, sorted and different; where the pairs of each begin; the pairs."""
        sounds, rows = [], []
        left, right = self.readings[self.pairs[:, 0]], self.readings[self.pairs[:, 1]]
        for i in range(READINGS):
            for j in range(READINGS):
                known = np.flatnonzero((left[:, i] != NO_READING) & (right[:, j] != NO_READING))
                sounds.append(left[known, i].astype(np.int64) * SYLLABLES + right[known, j])
                rows.append(known)
        sound, row = np.concatenate(sounds), np.concatenate(rows)
        order = np.argsort(sound, kind="stable")
        different, starts = np.unique(sound[order], return_index=True)
        return different, np.append(starts, len(sound)), self.pairs[row[order]]

    def twins(self, left: Ids, right: Ids) -> Expansion:
        """For each pair of neighbours the frequent pairs that sound like it and differ in both characters."""
        different, starts, pairs = self._pairs_by_sound
        if not len(different):
            return Expansion(np.zeros(0, np.int64), np.zeros((0, 2), np.uint16))
        origins, members = [], []
        first, second = self.readings[left].astype(np.int64), self.readings[right].astype(np.int64)
        for i in range(READINGS):
            for j in range(READINGS):
                sound = first[:, i] * SYLLABLES + second[:, j]
                row = np.minimum(np.searchsorted(different, sound), len(different) - 1)
                known = (different[row] == sound) & (first[:, i] != NO_READING) & (second[:, j] != NO_READING)
                here = np.flatnonzero(known)
                origin, member = spread(starts, row[here])
                origins.append(here[origin])
                members.append(member)
        origin, member = np.concatenate(origins), np.concatenate(members)
        found = pairs[member]
        fresh = (found[:, 0] != left[origin]) & (found[:, 1] != right[origin])
        wide = found[fresh].astype(np.int64)
        both = np.unique(origin[fresh] << 32 | wide[:, 0] << 16 | wide[:, 1])  # as one number each: rows sort slowly
        return Expansion(both >> 32, np.column_stack((both >> 16 & 0xFFFF, both & 0xFFFF)).astype(np.uint16))
