"""What stands at the head and foot of the pages of a PDF and is no part of the text: page numbers, running heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from gongwen.reading.lines import Line

_NUMBER = re.compile(
    r"[—–―－\-_·~～]+\d{1,4}[—–―－\-_·~～]+|第\d{1,4}页(?:[，,/、]?共\d{1,4}页)?|第[一二三四五六七八九十百]+页|\d{1,4}/\d{1,4}"
)
_BARE = re.compile(r"\d{1,4}")
_DIGITS = re.compile(r"\d+")
_FEWEST_PAGES = 3
_DEEPEST = 3
"""How many lines at either end of a page may belong to its margins."""


def without_margins(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of every page but its number and what the pages repeat at the same place."""
    bare = _counts_up(pages)
    repeated = _repeated(pages)
    return [_kept(page, repeated, bare=bare) for page in pages]


def _kept(page: Sequence[Line], repeated: set[tuple[bool, str, int]], *, bare: bool) -> list[Line]:
    lines = list(page)
    for at_top in (False, True):
        for _ in range(_DEEPEST):
            if not lines:
                break
            line = lines[0 if at_top else -1]
            if not (_is_number(line, bare=bare) or _mark(line, at_top=at_top) in repeated):
                break
            lines.remove(line)
    return lines


def _close(line: Line) -> str:
    return "".join(line.text.split())


def _is_number(line: Line, *, bare: bool) -> bool:
    text = _close(line)
    return bool(_NUMBER.fullmatch(text) or (bare and _BARE.fullmatch(text)))


def _mark(line: Line, *, at_top: bool) -> tuple[bool, str, int]:
    """The same for lines that repeat: numbers may differ, the place may not."""
    return at_top, _DIGITS.sub("0", _close(line)), round(line.baseline / 4)


def _counts_up(pages: Sequence[Sequence[Line]]) -> bool:
    """Whether a number without dashes at the foot is the page's: only if it grows with the pages."""
    offsets = Counter(
        int(_close(page[-1])) - number
        for number, page in enumerate(pages)
        if page and _BARE.fullmatch(_close(page[-1]))
    )
    return bool(offsets) and max(offsets.values()) >= max(2, len(pages) // 2)


def _repeated(pages: Sequence[Sequence[Line]]) -> set[tuple[bool, str, int]]:
    seen: Counter[tuple[bool, str, int]] = Counter()
    for page in pages:
        ends = {_mark(line, at_top=True) for line in page[:_DEEPEST]}
        ends |= {_mark(line, at_top=False) for line in page[-_DEEPEST:]}
        seen.update(ends)
    # The two sides of a leaf may have different heads.
    enough = max(_FEWEST_PAGES, len(pages) * 2 // 5)
    return {mark for mark, count in seen.items() if count >= enough and mark[1]}
