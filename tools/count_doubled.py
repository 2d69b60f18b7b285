"""Make the tables of doubled characters and words that gongwen.checking ships, from a corpus of official text.

usage: python tools/count_doubled.py CORPUS.txt.xz

Writes into ``src/gongwen/checking/tables``:

- ``doubled.tsv``: for each common character, what stood before and behind it where the corpus has it twice in a row, and which of these
  stood together;
- ``seams.tsv``: stretches that come twice in a row because two words overlap at their seam;
- ``once.tsv``: for a character, what often stands before and behind it where it is written once and never where it is written twice, as far as
  the tables above would leave it alone (严厉打);
- ``words.tsv``: pairs of characters that hold together, so that a seam between two of them is no slip.
"""

from __future__ import annotations

import lzma
import re
import sys
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path

TABLES = Path(__file__).parent.parent / "src" / "gongwen" / "checking" / "tables"
_TWICE = re.compile(r"([\u4e00-\u9fff])\1(?!\1)")
_WORDS = re.compile(r"([\u4e00-\u9fff]{2,10})\1")
_KNOWN = 300  # characters that official text uses at all
_SEEN = 5  # a seam seen seldom may be a misprint of the corpus
# A particle may stand between any two words, so more is asked of what speaks against it.
_OFTEN_ONCE, _PARTICLE_ONCE = 20, 300
_TIMES = frozenset("一二三四五六七八九十百千万亿年月日")  # 今年年底, 二十一一
# A word of two characters: how often it is seen, and how many times as often as chance would have it.
_COMMON, _HOLDS = 80, 32
_OWN = 0.3  # share of its places in which no overlapping pair holds better
# A reduplicated word is frequent and stands behind many different characters; a seam stands behind the few that end a word.
_OFTEN, _VARIED, _SHARE = 8, 6, 0.4


def main(corpus: Path) -> None:
    """Count and write."""
    text = lzma.decompress(corpus.read_bytes()).decode("utf-8")
    signs = Counter(text)
    _write("doubled.tsv", "字\t类\t前\t后\t同时", _doubled(text, signs))
    words = _words(text, signs)
    _write("words.tsv", "词\t次数", [f"{word}\t{count}" for word, count in words])
    known = {word for word, _ in words}  # a word that comes whole twice is no seam
    seams = Counter(found[0] for found in _WORDS.finditer(text))
    _write(
        "seams.tsv",
        "连写\t次数",
        [f"{w}\t{n}" for w, n in seams.most_common() if n >= _SEEN and w[len(w) // 2 :] not in known],
    )
    _write("once.tsv", "字\t前后", _once(text))


def _once(text: str) -> list[str]:
    """What the rule would leave alone by the other tables, though the corpus speaks against it."""
    from gongwen.checking.particles import PARTICLES
    from gongwen.checking.rules.repeat_character import left_alone  # reads the tables written above

    threes = Counter(text[at : at + 3] for at in range(len(text) - 2))
    twice = {
        text[found.start() - 1] + found[1] + text[found.end() : found.end() + 1] for found in _TWICE.finditer(text)
    }
    around: defaultdict[str, list[str]] = defaultdict(list)
    for three, count in sorted(threes.items()):
        before, sign, after = three
        least = _PARTICLE_ONCE if sign in PARTICLES else _OFTEN_ONCE
        if (
            count < least
            or three in twice
            or not all("\u4e00" <= s <= "\u9fff" for s in three)
            or sign in (before, after)
        ):
            continue
        if sign not in _TIMES and left_alone(before, sign, after):
            around[sign].append(before + after)
    return [f"{sign}\t{''.join(pairs)}" for sign, pairs in sorted(around.items())]


def _doubled(text: str, signs: Counter[str]) -> list[str]:
    before: defaultdict[str, set[str]] = defaultdict(set)
    after: defaultdict[str, set[str]] = defaultdict(set)
    both: defaultdict[str, set[str]] = defaultdict(set)
    counts: Counter[str] = Counter()
    for found in _TWICE.finditer(text):
        sign, left, right = found[1], _class(text[found.start() - 1]), _class(text[found.end() : found.end() + 1])
        if left != sign:
            counts[sign] += 1
            before[sign].add(left)
            after[sign].add(right)
            both[sign].add(left + right)
    common = sorted(sign for sign, count in signs.items() if count >= _KNOWN and "\u4e00" <= sign <= "\u9fff")
    rows = []
    for sign in common:
        varied = len(before[sign]) >= _VARIED and len(before[sign]) > _SHARE * counts[sign]
        kind = "叠词" if counts[sign] >= _OFTEN and varied else "接缝"
        rows.append(
            "\t".join([sign, kind, *("".join(sorted(around)) for around in (before[sign], after[sign], both[sign]))])
        )
    return rows


def _words(text: str, signs: Counter[str]) -> list[tuple[str, int]]:
    """Pairs of characters that are frequent, hold together, and do so better than the pairs that overlap them.

    济增 is frequent and far from chance, but it stands in 经济增长, whose own pairs hold better: it is no word.
    """
    text = _TWICE.sub("\n", text)  # 紧紧围绕 makes no word of 紧围
    pairs = Counter(a + b for a, b in pairwise(text) if "\u4e00" <= a <= "\u9fff" and "\u4e00" <= b <= "\u9fff")
    holds = {pair: count / (signs[pair[0]] * signs[pair[1]]) for pair, count in pairs.items()}
    best: Counter[str] = Counter()
    left = here = 0.0
    for at in range(len(text) - 1):
        pair = text[at : at + 2]
        right = holds.get(text[at + 1 : at + 3], 0.0)
        here = holds.get(pair, 0.0)
        if here > left and here > right:
            best[pair] += 1
        left = here
    return [
        (pair, count)
        for pair, count in pairs.most_common()
        if count >= _COMMON and holds[pair] * len(text) >= _HOLDS and best[pair] >= _OWN * count
    ]


def _class(sign: str) -> str:
    return "0" if sign.isdigit() else sign if sign.strip() else "↵"


def _write(name: str, head: str, rows: list[str]) -> None:
    (TABLES / name).write_text("\n".join([head, *rows]) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
