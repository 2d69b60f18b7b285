"""Typos (错别字) in a text of the official register: proposals, never changes."""

from __future__ import annotations

import math
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from gongwen.model import Span
from gongwen.typos.alphabet import Seen
from gongwen.typos.model import Model, official
from gongwen.typos.proposals import propose
from gongwen.typos.reading import Reading, read, strangeness, suspicious

Level = Literal["错误", "存疑"]

ROUNDS = 2  # what was found in the first is taken as right in the second: one error hides its neighbours
_NEAR = 5  # how far from a find the second round looks
_CHUNK = 50_000  # characters that are looked at together; bounds the memory
_THREADS = 2  # pieces looked at side by side


@dataclass(frozen=True, slots=True)
class Typo:
    """A proposal: ``right`` for ``wrong``, which stands at ``span`` of the text.

    ``score`` is the estimated probability that this is an error and rightly corrected; ``level`` says whether the
    model is sure (错误) or asks to look (存疑).
    """

    span: Span
    wrong: str
    right: str
    level: Level
    score: float


@dataclass(frozen=True, slots=True)
class _Find:
    """A proposal in terms of the model: the first index, the new identities, the log odds."""

    at: int
    new: tuple[int, ...]
    odds: float

    @property
    def indices(self) -> range:
        return range(self.at, self.at + len(self.new))


def find_typos(text: str, *, model: Model | None = None) -> tuple[Typo, ...]:
    """The likely typos of a text, in order of their place.

    Any text may be given; time grows with its length. Outside the official register nothing is found, and only
    characters wrongly written for others are: none that are missing or too many.
    """
    model = model or official()
    pieces = list(_pieces(text))
    if len(pieces) < 2:
        return tuple(typo for start, piece in pieces for typo in _typos(piece, start, model))
    with ThreadPoolExecutor(max_workers=_THREADS) as pool:  # NumPy works outside the interpreter's lock
        found = pool.map(lambda one: list(_typos(one[1], one[0], model)), pieces)
        return tuple(typo for typos in found for typo in typos)


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The text in pieces that end with a line, or at the limit where there is no end of a line."""
    start = 0
    while start < len(text):
        stop = start + _CHUNK
        if stop < len(text):
            stop = max(text.rfind("\n", start, stop), text.rfind("。", start, stop), start) + 1
            stop = stop if stop > start + 1 else start + _CHUNK
        yield start, text[start:stop]
        start = stop


def _typos(piece: str, start: int, model: Model) -> Iterator[Typo]:
    """The typos of one piece, their spans counted from the beginning of the whole text."""
    seen = model.alphabet.see(piece)
    for find in sorted(_finds(seen, model), key=lambda find: find.at):
        level: Level = "错误" if find.odds >= model.limits.error else "存疑"
        score = round(1 / (1 + math.exp(-find.odds)), 4)
        for first, last in _runs(seen, find):
            span = Span(start + int(seen.places[first]), start + int(seen.places[last]) + 1)
            new = find.new[first - find.at : last - find.at + 1]
            right = "".join(map(model.alphabet.char, new))
            yield Typo(span, piece[span.start - start : span.end - start], right, level, score)


def _runs(seen: Seen, find: _Find) -> Iterator[tuple[int, int]]:
    """The find as stretches without a blank between the characters: first and last index of each."""
    first = find.at
    for index in find.indices[1:]:
        if seen.places[index] != seen.places[index - 1] + 1:
            yield first, index - 1
            first = index
    yield first, find.indices[-1]


def _finds(seen: Seen, model: Model) -> list[_Find]:
    """What is found in the rounds, without overlaps, inside the official register."""
    ids = seen.ids.copy()
    kept: list[_Find] = []
    open_ = np.ones(len(ids), dtype=bool)
    for _ in range(ROUNDS):
        reading = read(ids, model.alphabet.hanzi[ids], model.table)
        fresh = _round(reading, model, open_)
        if not fresh:
            break
        kept += fresh
        for find in fresh:
            ids[find.at : find.at + len(find.new)] = find.new
        open_ = _neighbourhood(len(ids), kept, fresh)
    return kept


def _round(reading: Reading, model: Model, open_: NDArray[np.bool_]) -> list[_Find]:
    """The proposals above the lower limit, the surest first, none over another, none over a closed place."""
    found: list[_Find] = []
    familiar = strangeness(reading, np.arange(len(reading.ids)), 2) <= model.limits.strange
    doubt = suspicious(reading) & open_ & familiar
    for network, some in zip(
        model.networks, propose(reading, model.table, model.words, model.confusions, doubt), strict=True
    ):
        odds = network.odds(some.features)
        good = np.flatnonzero(odds >= model.limits.doubt)
        found += [_Find(int(some.at[k]), tuple(some.new[k].tolist()), float(odds[k])) for k in good]
    taken: set[int] = set(np.flatnonzero(~open_).tolist())
    chosen = []
    for find in sorted(found, key=lambda find: (-find.odds, find.at, find.new)):
        if taken.isdisjoint(find.indices):
            taken.update(find.indices)
            chosen.append(find)
    return chosen


def _neighbourhood(size: int, kept: list[_Find], fresh: list[_Find]) -> NDArray[np.bool_]:
    """The places near fresh finds that are not part of any find."""
    near = np.zeros(size, dtype=bool)
    for find in fresh:
        near[max(0, find.at - _NEAR) : find.at + len(find.new) + _NEAR] = True
    for find in kept:
        near[find.at : find.at + len(find.new)] = False
    return near
