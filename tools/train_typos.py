"""Train the model of gongwen.typos and write it into the package.

    python tools/train_typos.py official-text.txt.xz [--out FILE] [--font FILE]

The corpus is plain text of the official register (.txt or .txt.xz), one paragraph a line, digits folded to 0. Sounds and
words come from pypinyin (MIT), looks from the glyphs of Noto Sans CJK (SIL Open Font License; Debian: fonts-noto-cjk).
Takes about four minutes of one core and less than 3 GB. The same corpus gives the same model.
"""

from __future__ import annotations

import argparse
import lzma
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from pypinyin import Style, pinyin
from pypinyin.contrib.tone_convert import to_tone3
from pypinyin.phrases_dict import phrases_dict

from gongwen.typos.learning.training import Plan, Sources, train
from gongwen.typos.model import NAME, Limits

FONT = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
OUT = Path(__file__).resolve().parent.parent / "src" / "gongwen" / "typos" / NAME
LIMITS = Limits(error=3.0, doubt=1.4, strange=0.6)  # see docs/gongwen/typos.md on how they were chosen
_RARE = 0.1  # a reading that so few of the phrases with the character have is left out


Vectors = NDArray[np.float32]
_CELL, _SIDE, _INK = 80, 32, 60
_PARTS = (
    *((x, _CELL, 0, _CELL) for x in (28, 34, 40)),
    *((0, x, 0, _CELL) for x in (34, 40, 48)),
    *((0, _CELL, y, _CELL) for y in (28, 36, 42)),
    *((0, _CELL, 0, y) for y in (38, 44, 52)),
)  # right, left, lower and upper parts: x from, to, y from, to


def readings_of(chars: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The usual readings of each character, three at most: the first, and those that phrases use."""
    used: dict[str, Counter[str]] = {}
    for phrase, syllables in phrases_dict.items():
        for char, syllable in zip(phrase, syllables, strict=False):
            used.setdefault(char, Counter())[syllable[0]] += 1
    table = {}
    for char in chars:
        first = pinyin(char, style=Style.TONE, heteronym=True)[0][0]
        count = used.get(char, Counter())
        more = [s for s, n in count.most_common() if n >= 2 and n >= _RARE * count.total()]
        names = dict.fromkeys([first, *more])
        table[char] = tuple(to_tone3(s, neutral_tone_with_five=True) for s in names)[:3]
    return table


def _vector(cell: NDArray[np.uint8]) -> Vectors:
    """A blurred picture of the cell as a vector of length one (zero for an empty cell)."""
    blurred = Image.fromarray(cell).resize((_SIDE, _SIDE), Image.Resampling.BILINEAR)
    vector = np.asarray(blurred.filter(ImageFilter.GaussianBlur(1.2)), dtype=np.float32).ravel()
    vector = vector - vector.mean()
    return vector / max(float(np.linalg.norm(vector)), 1e-6)


def _trimmed(cell: NDArray[np.uint8]) -> Vectors:
    """The vector of what is inside the bounding box of the ink."""
    rows, columns = np.nonzero(cell > _INK)
    if len(rows) < 20:
        return np.zeros(_SIDE * _SIDE, dtype=np.float32)
    return _vector(np.ascontiguousarray(cell[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]))


def _best(overlap: Vectors, most: int, least: float) -> NDArray[np.bool_]:
    """For each row the columns among the best, with at least this overlap."""
    np.fill_diagonal(overlap, 0)
    nth = -np.partition(-overlap, most - 1, axis=1)[:, most - 1 : most]
    return (overlap >= nth) & (overlap >= least)


def look_alikes(chars: Sequence[str], font: str, index: int = 2) -> dict[tuple[str, str], int]:
    """Pairs of characters that look alike (1) or very much alike (2), in both directions.

    Two views: the whole glyphs overlap (治 and 冶), or one glyph looks like a part of the other (寸 and 时, 完 and 院).
    Only the ranking of the overlaps is used; no outline of the font gets into the table.

    ``font`` is the path of a font collection, ``index`` the face for simplified characters in it.
    """
    face = ImageFont.truetype(font, 64, index=index)
    whole, trimmed = [], []
    parts: list[list[Vectors]] = [[] for _ in _PARTS]
    for char in chars:
        picture = Image.new("L", (_CELL, _CELL), 0)
        ImageDraw.Draw(picture).text((_CELL // 2, _CELL // 2), char, font=face, fill=255, anchor="mm")
        cell = np.asarray(picture)
        whole.append(_vector(np.ascontiguousarray(cell[8:72, 8:72])))
        trimmed.append(_trimmed(cell))
        for vectors, (left, right, top, bottom) in zip(parts, _PARTS, strict=True):
            vectors.append(_trimmed(cell[top:bottom, left:right]))
    overlap = np.array(whole) @ np.array(whole).T
    inside = np.zeros_like(overlap)
    for vectors in parts:
        np.maximum(inside, np.array(vectors) @ np.array(trimmed).T, out=inside)
    inside = np.maximum(inside, inside.T)
    much = _best(overlap, 6, 0.74) | _best(inside, 4, 0.8)
    some = _best(overlap, 16, 0.62) | _best(inside, 10, 0.62)
    grade = np.where(much | much.T, 2, np.where(some | some.T, 1, 0))
    return {(chars[i], chars[j]): int(grade[i, j]) for i, j in np.argwhere(grade > 0).tolist()}


def office_phrases() -> list[str]:
    """Phrases of today's offices that a corpus of statutes and old news hardly knows; written for this model."""
    return files("gongwen.typos.learning").joinpath("phrases.txt").read_text("utf-8").split()


def read_lines(path: Path) -> list[str]:
    """The corpus by lines."""
    raw = lzma.decompress(path.read_bytes()) if path.suffix == ".xz" else path.read_bytes()
    return raw.decode("utf-8").split("\n")


def main() -> int:
    """Train and write."""
    parser = argparse.ArgumentParser(description="train the model of gongwen.typos")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--font", default=FONT)
    arguments = parser.parse_args()

    def tell(what: str) -> None:
        print(f"{time.process_time():6.0f} s  {what}", flush=True)

    lines = read_lines(arguments.corpus)
    chars = sorted(c for c, n in Counter("".join(lines)).items() if n >= Plan.least_char and "\u4e00" <= c <= "\u9fff")
    sources = Sources(
        lines, readings_of(chars), look_alikes(chars, arguments.font), list(phrases_dict), office_phrases()
    )
    tell(f"{len(lines)} lines, {len(chars)} Chinese characters")
    model = train(sources, Plan(), LIMITS, tell)
    model.save(str(arguments.out))
    tell(f"{arguments.out.name}: {arguments.out.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
