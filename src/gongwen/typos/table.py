"""How often n-grams of one to five characters occur, in a hash table of 32-bit fingerprints and 8-bit levels.

An n-gram is the number ``sum((id + 1) * BASE**k)`` modulo 2**64, so that the number of an n-gram with one character replaced
is one addition away. Its fingerprint is 32 mixed bits of that; a stranger meets a stored fingerprint with the
probability entries / 2**32, about one in a thousand. The level of a count c is ``1 + round(2 log2 c)``, 0 is absent.

Fingerprints are stored sorted, as differences. Sorted fingerprints also make the open addressing table quick to build:
linear probing in sorted order is one running maximum (``numpy.maximum.accumulate``).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.uint64]
Levels = NDArray[np.uint8]

ORDERS = 5
_BASE = 0x9E3779B97F4A7C15
_MIX = np.uint64(0xD6E8FEB86659FD93)
POWERS: Numbers = np.array([pow(_BASE, k, 1 << 64) for k in range(ORDERS + 1)], dtype=np.uint64)


def ngram_numbers(ids: NDArray[np.uint16], order: int) -> Numbers:
    """The numbers of all n-grams of this order, by their first character; shape (len(ids) - order + 1,)."""
    length = max(0, len(ids) - order + 1)
    total = np.zeros(length, dtype=np.uint64)
    for k in range(order):
        total += (ids[k : k + length].astype(np.uint64) + np.uint64(1)) * POWERS[order - 1 - k]
    return total


def fingerprints(numbers: Numbers) -> NDArray[np.uint32]:
    """32 mixed bits of each number."""
    mixed = (numbers ^ (numbers >> np.uint64(32))) * _MIX
    mixed ^= mixed >> np.uint64(29)
    mixed *= _MIX
    return np.asarray(mixed >> np.uint64(32), dtype=np.uint32)


def levels_of(counts: NDArray[np.int64]) -> Levels:
    """The level of each count."""
    return np.asarray(1 + np.rint(2 * np.log2(counts)), dtype=np.uint8)


@dataclass(frozen=True, eq=False)
class Table:
    """Levels by fingerprint. ``keys`` are sorted and different, ``levels`` belong to them."""

    keys: NDArray[np.uint32]
    levels: Levels

    @cached_property
    def _slots(self) -> tuple[NDArray[np.uint32], Levels, int]:
        """Fingerprint and level by slot (level 0: empty), and how far to shift a fingerprint to find its home."""
        bits = max(4, int(max(1, len(self.keys)) * 1.6).bit_length())
        shift = 32 - bits
        order = np.arange(len(self.keys), dtype=np.int32)
        at = (self.keys >> np.uint32(shift)).astype(np.int32) - order
        np.maximum.accumulate(at, out=at)
        at += order
        size = (1 << bits) + (int(at[-1]) - (1 << bits) + 2 if len(at) and at[-1] >= (1 << bits) - 1 else 1)
        keys, levels = np.zeros(size, dtype=np.uint32), np.zeros(size, dtype=np.uint8)
        keys[at], levels[at] = self.keys, self.levels
        return keys, levels, shift

    def look_up(self, numbers: Numbers) -> Levels:
        """The level of each n-gram number, 0 where the table does not have it; same shape as the numbers."""
        keys, levels, shift = self._slots
        wanted = fingerprints(numbers.ravel())
        slot = (wanted >> np.uint32(shift)).astype(np.int64)
        found = levels[slot]
        other = keys[slot] != wanted
        open_ = np.flatnonzero(other & (found != 0))
        found[other] = 0
        while len(open_):
            slot[open_] += 1
            here = slot[open_]
            level, hit = levels[here], keys[here] == wanted[open_]
            found[open_[hit]] = level[hit]
            open_ = open_[~hit & (level != 0)]
        return found.reshape(numbers.shape)

    def packed(self) -> dict[str, NDArray[np.uint8]]:
        """Arrays to store: the bytes of the differences of the fingerprints, a row per byte, and the levels."""
        steps = np.diff(self.keys, prepend=np.uint32(0))
        planes = np.ascontiguousarray(steps.view(np.uint8).reshape(-1, 4).T)
        needed = 2 if not planes[2:].any() else 4  # of a large table no difference needs more than 16 bits
        return {"steps": planes[:needed], "levels": self.levels}

    @classmethod
    def unpacked(cls, steps: NDArray[np.uint8], levels: Levels) -> Table:
        """The table from what :meth:`packed` gave."""
        whole: NDArray[np.uint32] = np.zeros(steps.shape[1], dtype=np.uint32)
        for plane in steps[::-1]:
            whole <<= 8
            whole |= plane
        return cls(np.cumsum(whole, dtype=np.uint32), levels)


def table_of(numbers: Numbers, levels: Levels) -> Table:
    """A table of these n-grams; where two share a fingerprint the higher level stays."""
    keys = fingerprints(numbers)
    order = np.lexsort((levels, keys))
    keys, levels = keys[order], levels[order]
    last = np.ones(len(keys), dtype=bool)
    last[:-1] = keys[1:] != keys[:-1]
    return Table(keys[last], levels[last])
