"""What stands at the head and foot of the pages of a PDF and is no part of the text: page numbers, running heads."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from gongwen.reading.lines import Line

_NUMBER = re.compile(
    r"[—–―－\-_·~～]+\d{1,4}[—–―－\-_·~～]+|第\d{1,4}页(?:[，,/、]?共\d{1,4}页)?|第[一二三四五六七八九十百]+页|\d{1,4}/\d{1,4}"
)
_BARE = re.compile(r"\d{1,4}")
_DIGITS = re.compile(r"\d+")
_FEWEST_PAGES = 2
_ATTACHMENT = re.compile(r"附[件表录]")
_DEEPEST = 3
"""How many lines at either end of a page may belong to its margins."""


class Measure(NamedTuple):
    """How large the type of the text is and how far apart its lines are."""

    size: float
    pitch: float


class Mark(NamedTuple):
    """What a line at an end of a page is recognised by on another page."""

    at_top: bool
    text: str
    place: int


def without_margins(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of every page but its number and what the pages repeat at the same place."""
    bare = _counts_up(pages)
    repeated = _repeated(pages)
    measure = _measure(pages)
    return [_kept(page, number, repeated, measure, bare=bare) for number, page in enumerate(pages)]


def _kept(page: Sequence[Line], number: int, repeated: set[Mark], measure: Measure, *, bare: bool) -> list[Line]:
    lines = list(page)
    for at_top in (False, True):
        for _ in range(_DEEPEST):
            if not lines:
                break
            line = lines[0 if at_top else -1]
            repeats = _mark(line, number, at_top=at_top) in repeated and _is_apart(lines, measure, at_top=at_top)
            if not (repeats or _is_number(line, bare=bare)):
                break
            lines.pop(0 if at_top else -1)
    return lines


def _measure(pages: Sequence[Sequence[Line]]) -> Measure:
    lines = [line for page in pages for line in page]
    gaps = [above.baseline - below.baseline for page in pages for above, below in itertools.pairwise(page)]
    size = median([line.size for line in lines for _ in range(0, len(line.text), 5)] or [1.0])
    return Measure(size, median(gaps) if gaps else 2 * size)


def _is_apart(lines: Sequence[Line], measure: Measure, *, at_top: bool) -> bool:
    """Whether the first or last line is set off from the text, by smaller type or by a wider gap.

    A sentence that happens to stand at the same place on two pages is not.
    """
    line, neighbour = (lines[0], lines[1:2]) if at_top else (lines[-1], lines[-2:-1])
    small = line.size < 0.93 * measure.size
    return small or all(abs(line.baseline - other.baseline) > 1.3 * measure.pitch for other in neighbour)


def _close(line: Line) -> str:
    return "".join(line.text.split())


def _is_number(line: Line, *, bare: bool) -> bool:
    text = _close(line)
    return bool(_NUMBER.fullmatch(text) or (bare and _BARE.fullmatch(text)))


def _mark(line: Line, number: int, *, at_top: bool) -> Mark:
    """The same for lines that repeat: numbers in them may only grow with the pages, the place may not change."""
    text = _DIGITS.sub(lambda found: f"<{int(found[0]) - number}>", _close(line))
    return Mark(at_top, text, round(line.baseline / 4))


def _counts_up(pages: Sequence[Sequence[Line]]) -> bool:
    """Whether a number without dashes at the foot is the page's: only if it grows with the pages."""
    feet = [(_close(page[-1]), number) for number, page in enumerate(pages) if page]
    offsets = Counter(int(text) - number for text, number in feet if _BARE.fullmatch(text))
    return bool(offsets) and max(offsets.values()) >= max(2, len(pages) // 2)


def _repeated(pages: Sequence[Sequence[Line]]) -> set[Mark]:
    seen: Counter[Mark] = Counter()
    for number, page in enumerate(pages):
        for at_top, lines in ((True, page[:_DEEPEST]), (False, page[-_DEEPEST:])):
            own = {_mark(line, number, at_top=at_top) for line in lines if not _ATTACHMENT.match(_close(line))}
            seen.update(own)
    # The two sides of a leaf may have different heads.
    enough = max(_FEWEST_PAGES, len(pages) * 2 // 5)
    return {mark for mark, count in seen.items() if count >= enough}
