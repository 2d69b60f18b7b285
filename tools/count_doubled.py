"""Make the tables of doubled characters and words that gongwen.checking ships, from a corpus of official text.

usage: python tools/count_doubled.py CORPUS.txt.xz

Writes ``src/gongwen/checking/tables/doubled.tsv``: for each character that stands twice in a row somewhere in the corpus, whether it
is a reduplicated word, and what stood before and behind it; ``seams.tsv``: stretches that come twice in a row because two words
overlap at their seam; and ``words.tsv``: words of two characters so frequent that a seam of any two of them is none of a slip.
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
# A reduplicated word is frequent and stands behind many different characters; a seam stands behind the few that end a word.
_OFTEN, _VARIED, _SHARE = 8, 6, 0.4
_COMMON, _HOLDS = 1000, 64
_KNOWN = 1000  # characters that official text uses at all
_SEEN = 2  # a seam seen once may be a misprint of the corpus


def main(corpus: Path) -> None:
    """Count and write."""
    text = lzma.decompress(corpus.read_bytes()).decode("utf-8")
    before: defaultdict[str, Counter[str]] = defaultdict(Counter)
    after: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for found in _TWICE.finditer(text):
        left, right = _class(text[found.start() - 1]), _class(text[found.end() : found.end() + 1])
        if left != found[1]:
            before[found[1]][left] += 1
            after[found[1]][right] += 1
    rows = ["字\t类\t前\t后"]
    signs = Counter(text)
    for sign in sorted(sign for sign, count in signs.items() if count >= _KNOWN and "\u4e00" <= sign <= "\u9fff"):
        count = before[sign].total()
        word = count >= _OFTEN and len(before[sign]) >= _VARIED and len(before[sign]) / count > _SHARE
        if word:
            rows.append(f"{sign}\t叠词\t\t")
        else:
            rows.append(f"{sign}\t接缝\t{''.join(sorted(before[sign]))}\t{''.join(sorted(after[sign]))}")
    (TABLES / "doubled.tsv").write_text("\n".join(rows) + "\n", "utf-8")
    seams = Counter(found[0] for found in _WORDS.finditer(text))
    words_seen = _words(text)
    known = {word for word, _ in words_seen}  # a word that comes whole twice is no seam
    lines = [
        "连写\t次数",
        *(
            f"{words}\t{count}"
            for words, count in seams.most_common()
            if count >= _SEEN and words[len(words) // 2 :] not in known
        ),
    ]
    (TABLES / "seams.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    (TABLES / "words.tsv").write_text("词\t次数\n" + "".join(f"{w}\t{n}\n" for w, n in words_seen), "utf-8")


def _words(text: str) -> list[tuple[str, int]]:
    """Pairs of characters that are frequent and hold together: seen 64 times as often as chance would have them."""
    signs = Counter(text)
    pairs = Counter(
        one + other for one, other in pairwise(text) if "\u4e00" <= one <= "\u9fff" and "\u4e00" <= other <= "\u9fff"
    )
    return [
        (pair, count)
        for pair, count in pairs.most_common()
        if count >= _COMMON and count * len(text) >= _HOLDS * signs[pair[0]] * signs[pair[1]]
    ]


def _class(sign: str) -> str:
    return "0" if sign.isdigit() else sign if sign.strip() else "↵"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
