"""Where the lines of a title end (7.3.1): words stay whole, the lines form a 梯形 or a 菱形.

Every way to break the title is priced: breaks inside words are dear, those before 关于 and behind 、 are cheap, and shapes
that swell at both ends cost much. The cheapest is taken. ``words.txt`` holds words that are usual in titles.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from gongwen.layout.text import width
from gongwen.paper import KINDS

LONGEST = 20
"""字 of 22 pt in a line of 156 mm."""

_ALONE = 18
"""字 that may stand on one line without filling it from edge to edge."""

_MOST_LINES = 6
_NEVER = 1000.0
_NOT_FIRST = frozenset("，。、；：？！）〕》〉」』】”’…—·％,.;:?!)]}%的了之")
_NOT_LAST = frozenset("（〔《〈「『【“‘([{第")
_OFFICE = re.compile(r"^[^《（]{2,40}?(?=关于|印发|转发|批转)")
_OFFICE_ENDS = frozenset("局厅府委会室院部办")
_JOINED = frozenset("和与及或暨、")


def broken(text: str) -> list[str]:
    """The lines of a title; those that its writer broke by hand stay."""
    if "\n" in text:
        return [line for line in text.split("\n") if line]
    if width(text) <= _ALONE:
        return [text]
    prices = [_price(text, at) for at in range(len(text) + 1)]
    fewest = max(2, int(-(-width(text) // LONGEST)))
    best = min(
        (_cheapest(text, prices, count) for count in range(fewest, min(fewest + 2, _MOST_LINES + fewest))),
        key=lambda found: found[0],
    )
    cuts = best[1] or _even(text, fewest)
    return [text[begin:end] for begin, end in itertools.pairwise((0, *cuts, len(text)))]


def _cheapest(text: str, prices: Sequence[float], count: int) -> tuple[float, tuple[int, ...]]:
    """The price and the places of the best breaks into so many lines."""
    at_hand = [at for at in range(2, len(text) - 1) if prices[at] < _NEVER]
    at_hand = sorted(sorted(at_hand, key=lambda at: prices[at])[: 60 if count < 4 else 30 if count == 4 else 22])
    found: tuple[float, tuple[int, ...]] = (float("inf"), ())
    for cuts in _cuts(text, at_hand, count):
        widths = [width(text[begin:end]) for begin, end in itertools.pairwise((0, *cuts, len(text)))]
        price = sum(prices[at] for at in cuts) + _shape(widths) + 8 * count
        found = min(found, (price, cuts))
    return found


def _cuts(text: str, at_hand: Sequence[int], count: int) -> Iterator[tuple[int, ...]]:
    """All ways to cut at the places at hand so that no line is too long."""

    def further(begin: int, left: int) -> Iterator[tuple[int, ...]]:
        if left == 1:
            if width(text[begin:]) <= LONGEST:
                yield ()
            return
        for at in at_hand:
            if at > begin:
                if width(text[begin:at]) > LONGEST:
                    break
                for rest in further(at, left - 1):
                    yield (at, *rest)

    return further(0, count)


def _shape(widths: Sequence[float]) -> float:
    """What a shape costs: nothing for a 梯形 or 菱形 with clear steps, much for lines that are long at both ends."""
    steps = [later - earlier for earlier, later in itertools.pairwise(widths)]
    price = sum(3.0 for step in steps if abs(step) < 1) + sum(1.5 * max(0, abs(step) - 6) for step in steps)
    turns = [(a < 0) and (b > 0) for a, b in itertools.pairwise(steps)]
    price += 60.0 * sum(turns)
    return price + 0.4 * (max(widths) - min(widths)) + max(0, 5 - min(widths)) * 8


def _price(text: str, at: int) -> float:
    """What a break before this character costs."""
    if not 0 < at < len(text):
        return _NEVER
    before, after = text[at - 1], text[at]
    if after in _NOT_FIRST or before in _NOT_LAST or (before + after).isascii():
        return _NEVER
    if after in "年月日号届次届批个期" and (before.isascii() or before in "一二三四五六七八九十"):
        return _NEVER
    if text[:at].count("（") > text[:at].count("）"):
        return 80.0
    price = 0.0 if at in _ends(text) else 45.0
    if text.startswith("关于", at):
        return 0.0
    if text[:at].endswith("关于"):
        return price + 40
    if any(text.endswith(f"的{kind}", 0, at + len(kind)) and text.startswith(kind, at) for kind in KINDS):
        return 80.0
    if before in _JOINED:
        return 2.0 if before == "、" else price + 30
    if after in _JOINED:
        return price + 3
    office = _OFFICE.match(text)
    if office and at < office.end():
        return 3.0 if before in _OFFICE_ENDS and after not in "办公关" else price + 15
    if after == "《" or before == "》":
        return 3.0 if not text.startswith("的", at) else _NEVER
    return price + (1 if before == "的" else 4)


@cache
def _words() -> frozenset[str]:
    return frozenset(files("gongwen.layout").joinpath("words.txt").read_text("utf-8").split())


@cache
def _ends(text: str) -> frozenset[int]:
    """Where words end, by the fewest pieces: known words, runs of ASCII, names of places with their kind, or single signs."""
    best: list[tuple[int, int]] = [(0, 0)] + [(10**6, 0)] * len(text)
    for begin in range(len(text)):
        for end in range(begin + 1, min(len(text), begin + 12) + 1):
            piece = text[begin:end]
            known_word = piece in _words() or (piece[:-1] in _words() and piece[-1] in _OFFICE_ENDS)
            cost = 2 if known_word else 3 if piece.isascii() else 4 if end == begin + 1 else 0
            if cost and best[begin][0] + cost < best[end][0]:
                best[end] = (best[begin][0] + cost, begin)
    ends, at = set(), len(text)
    known: set[int] = set()
    while at:
        begin = best[at][1]
        if at - begin > 1 or not text[begin].isalpha():
            known |= {begin, at}
        ends.add(at)
        at = begin
    # A break between two single signs is likely inside a word that the list does not have.
    return frozenset(ends & known)


def _even(text: str, count: int) -> tuple[int, ...]:
    """Breaks at equal distances, for a text that has no better places."""
    size = -(-len(text) // count)
    return tuple(range(size, len(text), size))
