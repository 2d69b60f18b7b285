"""From a corpus to a model."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gongwen.typos.alphabet import FIRST, FRAME, Alphabet, Ids, alphabet_of
from gongwen.typos.confusion import Confusions
from gongwen.typos.learning.counting import count_table
from gongwen.typos.learning.examples import Examples, examples, folds, joined, weighed
from gongwen.typos.learning.fitting import committee, fit
from gongwen.typos.learning.likeness import Looks, Readings, confusions
from gongwen.typos.model import Limits, Model
from gongwen.typos.network import Network
from gongwen.typos.table import ORDERS, Table, ngram_numbers, table_of


@dataclass(frozen=True)
class Plan:
    """How much is kept and how long is trained.

    ``least[n - 1]`` is how often an n-gram must occur to be kept; a character must occur ``least_char`` times to be
    known and ``least_usual`` times to be proposed, a pair of characters ``least_pair`` times. ``members`` networks from
    different beginnings are fitted and averaged.
    """

    least: tuple[int, ...] = (1, 1, 1, 2, 4)
    least_char: int = 3
    least_usual: int = 30
    least_pair: int = 15
    folds: int = 2
    hidden: int = 32
    epochs: int = 6
    members: int = 2
    seed: int = 1


@dataclass(frozen=True)
class Sources:
    """The corpus by lines, how its characters sound and look, words of a dictionary, and phrases of today's offices.

    The dictionary's words are counted once; the phrases, of which the corpus may be too old to know, as often as it
    takes for all their n-grams to be kept.
    """

    lines: list[str]
    readings: Readings
    looks: Looks
    words: Collection[str]
    phrases: Collection[str] = ()


def train(sources: Sources, plan: Plan, limits: Limits, tell: Callable[[str], None]) -> Model:
    """The model of a corpus: confusions, networks fitted on held-out text, and the table of everything."""
    alphabet = alphabet_of("\n".join(sources.lines), plan.least_char)
    both = {*sources.words, *sources.phrases}
    known = sorted(word for word in both if 2 <= len(word) < ORDERS and set(word) <= set(alphabet.chars))
    words = word_table(alphabet, known)
    extra = [*known, *sorted(sources.phrases) * max(plan.least)]
    everything = alphabet.see("\n".join([*weighed(sources.lines), *extra])).ids
    similar = _confusions(alphabet, everything, sources, plan)
    tell(
        f"{len(alphabet)} characters, {len(known)} words, {len(similar.others)} confusions, {len(similar.pairs)} pairs"
    )
    networks = _networks(sources, alphabet, words, extra, similar, plan, tell)
    table = count_table(everything, plan.least)
    tell(f"{len(table.keys)} n-grams")
    return Model(alphabet, table, words, similar, networks, limits)


def word_table(alphabet: Alphabet, words: Collection[str]) -> Table:
    """The words as n-grams, all of level 1."""
    numbers = [ngram_numbers(alphabet.see(word).ids[FRAME:-FRAME], len(word)) for word in words]
    joined_numbers = np.concatenate([np.zeros(0, dtype=np.uint64), *numbers])
    return table_of(joined_numbers, np.ones(len(joined_numbers), dtype=np.uint8))


def _counts(ids: Ids, alphabet: Alphabet) -> NDArray[np.float64]:
    """How often each identity occurs."""
    return np.bincount(ids, minlength=len(alphabet)).astype(np.float64)


def _confusions(alphabet: Alphabet, ids: Ids, sources: Sources, plan: Plan) -> Confusions:
    """The confusions among the usual characters and the frequent pairs."""
    counts = _counts(ids, alphabet)
    usual = frozenset(
        alphabet.char(k) for k in range(FIRST, len(alphabet)) if alphabet.hanzi[k] and counts[k] >= plan.least_usual
    )
    two = ids[:-1].astype(np.int64) << 16 | ids[1:]
    different, often = np.unique(two, return_counts=True)
    frequent = different[often >= plan.least_pair]
    pairs = np.column_stack((frequent >> 16, frequent & 0xFFFF)).astype(np.uint16)
    return confusions(alphabet, usual, sources.readings, sources.looks, pairs[alphabet.hanzi[pairs].all(axis=1)])


def _networks(
    sources: Sources,
    alphabet: Alphabet,
    words: Table,
    extra: list[str],
    similar: Confusions,
    plan: Plan,
    tell: Callable[[str], None],
) -> tuple[Network, Network]:
    """The networks, fitted on what the folds hold out."""
    one: list[Examples] = []
    two: list[Examples] = []
    for k, fold in enumerate(folds(sources.lines, plan.folds, seed=plan.seed)):
        ids = alphabet.see("\n".join([*weighed(fold.counted), *extra])).ids
        table = count_table(ids, plan.least)
        held = "\n".join(fold.held)
        for single, pair in examples(
            held, alphabet, table, words, similar, _counts(ids, alphabet), seed=plan.seed + 100 * k
        ):
            one.append(single)
            two.append(pair)
        tell(f"fold {k + 1}: {len(held)} characters held out, {len(one[-1].truth)} proposals in clean text")
    fitted = []
    for some in (joined(one), joined(two)):
        members = [
            fit(some.features, some.truth, hidden=plan.hidden, epochs=plan.epochs, seed=plan.seed + k)
            for k in range(plan.members)
        ]
        fitted.append(committee(members))
        tell(f"fitted on {len(some.truth)} proposals, {int(some.truth.sum())} of them right")
    return fitted[0], fitted[1]
