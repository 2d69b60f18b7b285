"""Examples for the networks: proposals in text that the table has not seen, with errors put in and without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gongwen.typos.alphabet import Alphabet, Ids
from gongwen.typos.confusion import Confusions
from gongwen.typos.learning.injecting import inject
from gongwen.typos.network import Matrix
from gongwen.typos.proposals import Proposals, propose
from gongwen.typos.reading import read, suspicious
from gongwen.typos.table import Table

_BLOCK = 40  # lines that are held out together, for neighbours are alike
_ARTICLE = re.compile(r"第.{1,6}条|（.{1,3}）|#")
_STATUTE = 5  # so many lines of a block begin like those of a statute: most of the corpus, and much alike
_SHARE_OF_STATUTES, _SHARE_OF_OTHERS = 60, 8  # one block in so many is held out per fold
_WITH_ERRORS = 2  # versions with errors per version without


@dataclass(frozen=True)
class Fold:
    """The lines to count and the lines held out."""

    counted: list[str]
    held: list[str]


def folds(lines: list[str], number: int, *, seed: int) -> Iterator[Fold]:
    """Divide the corpus so often; what is held out in one fold is counted in the others."""
    blocks = _blocks(lines)
    draws = np.random.default_rng(seed).random(len(blocks))
    shares = [_SHARE_OF_STATUTES if _like_a_statute(block) else _SHARE_OF_OTHERS for block in blocks]
    for fold in range(number):
        counted: list[str] = []
        held: list[str] = []
        for block, draw, share in zip(blocks, draws.tolist(), shares, strict=True):
            (held if fold <= draw * share < fold + 1 else counted).extend(block)
        yield Fold(counted, held)


def weighed(lines: list[str]) -> list[str]:
    """The lines, and once more those that are not of statutes: reports and news are few, but nearer to daily papers."""
    others = [line for block in _blocks(lines) if not _like_a_statute(block) for line in block]
    return lines + others


def _blocks(lines: list[str]) -> list[list[str]]:
    return [lines[start : start + _BLOCK] for start in range(0, len(lines), _BLOCK)]


def _like_a_statute(block: list[str]) -> bool:
    return sum(bool(_ARTICLE.match(line)) for line in block) >= _STATUTE


@dataclass(frozen=True)
class Examples:
    """Features of proposals and whether each is right (1) or not (0)."""

    features: Matrix
    truth: Matrix


def judged(proposals: Proposals, wrong: Ids, right: Ids) -> Examples:
    """A proposal is right when all that it replaces is wrong and all that it puts is right."""
    truth = np.ones(len(proposals.at), dtype=bool)
    for k in range(proposals.width):
        place = proposals.at + k
        truth &= (wrong[place] != right[place]) & (proposals.new[:, k] == right[place])
    return Examples(proposals.features, truth.astype(np.float32))


def examples(
    text: str,
    alphabet: Alphabet,
    table: Table,
    words: Table,
    confusions: Confusions,
    counts: NDArray[np.float64],
    *,
    seed: int,
) -> Iterator[tuple[Examples, Examples]]:
    """Examples of one character and of two, for each version of the text."""
    right = alphabet.see(text).ids
    hanzi = alphabet.hanzi[right]
    versions = [inject(right, hanzi, confusions, counts, seed=seed + k) for k in range(_WITH_ERRORS)]
    for wrong in (*versions, right):
        reading = read(wrong, alphabet.hanzi[wrong], table)
        one, two = propose(reading, table, words, confusions, suspicious(reading))
        yield judged(one, wrong, right), judged(two, wrong, right)


def joined(parts: list[Examples]) -> Examples:
    """All examples in one."""
    return Examples(np.concatenate([p.features for p in parts]), np.concatenate([p.truth for p in parts]))
