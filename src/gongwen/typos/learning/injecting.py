"""Errors put into good text, as input methods and recognition of characters make them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from gongwen.typos.alphabet import Ids
from gongwen.typos.confusion import SHAPES, Confusions

Matrix = NDArray[np.float64]

RATE = 1 / 32  # errors per Chinese character
PAIRS = 0.22  # how many of them replace a whole pair of characters
_BY_SOUND = np.array([0.0, 0.35, 1.0, 1.3])  # weights by likeness of sound: none, near, but for the tone, same
_BY_SHAPE = np.array([0.0, 0.12, 0.6])  # and of shape


def weights_of(kinds: NDArray[np.uint8]) -> Matrix:
    """How readily one character is written for another that is so like it."""
    return np.asarray(_BY_SOUND[kinds // SHAPES] + _BY_SHAPE[kinds % SHAPES])


def inject(ids: Ids, hanzi: NDArray[np.bool_], confusions: Confusions, counts: Matrix, *, seed: int) -> Ids:
    """A copy of the text with errors in it. ``counts`` says for each identity how frequent it is."""
    random = np.random.default_rng(seed)
    wrong = ids.copy()
    draws = random.random(len(ids))
    places = np.flatnonzero(hanzi & (draws < RATE * (1 - PAIRS)))
    _inject_singles(wrong, places, confusions, counts, random)
    both = hanzi[:-1] & hanzi[1:]
    places = np.flatnonzero(both & (draws[:-1] > 1 - RATE * PAIRS * 2))
    _inject_pairs(wrong, ids, places, confusions, random)
    return wrong


def _choose(origin: NDArray[np.int64], weights: Matrix, random: np.random.Generator) -> NDArray[np.int64]:
    """For each origin one member, drawn by weight: the indices of the members drawn."""
    keys = np.log(np.maximum(weights, 1e-12)) + random.gumbel(size=len(weights))
    order = np.lexsort((-keys, origin))
    first = np.ones(len(order), dtype=bool)
    first[1:] = origin[order][1:] != origin[order][:-1]
    chosen = order[first]
    return chosen[weights[chosen] > 0]


def _inject_singles(
    wrong: Ids, places: NDArray[np.int64], confusions: Confusions, counts: Matrix, random: np.random.Generator
) -> None:
    expansion, kinds = confusions.singles(wrong[places])
    weights = weights_of(kinds) * np.sqrt(counts[expansion.candidates])
    chosen = _choose(expansion.origin, weights, random)
    wrong[places[expansion.origin[chosen]]] = expansion.candidates[chosen]


def _inject_pairs(
    wrong: Ids, ids: Ids, places: NDArray[np.int64], confusions: Confusions, random: np.random.Generator
) -> None:
    known = set(map(tuple, confusions.pairs.tolist()))
    places = np.array([p for p in places.tolist() if (int(ids[p]), int(ids[p + 1])) in known], dtype=np.int64)
    expansion = confusions.twins(ids[places], ids[places + 1])
    chosen = _choose(expansion.origin, np.ones(len(expansion.origin)), random)
    at = places[expansion.origin[chosen]]
    wrong[at], wrong[at + 1] = expansion.candidates[chosen].T
