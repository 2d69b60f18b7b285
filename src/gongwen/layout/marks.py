"""发文机关标志 (7.2.4): one office on a line of its own, or several stacked with 文件 at their right."""

from __future__ import annotations

from gongwen.layout.flow import Item, Placed
from gongwen.layout.text import width
from gongwen.layout.units import AREA, PITCH
from gongwen.layout.wml import Box, Element, Line, Para, Run, paragraph, table
from gongwen.paper import Paper

_INK, _BASE = 0.855, 0.8
"""Height of the ink of a 汉字 over its baseline, in its size; where the baseline lies in an exact line, from its top."""

_SPARE = 1.0
"""pt that a line of the 标志 is shorter than it could be, so that rounding does not break it."""

_LEADING = 1.2
_LARGEST, _SMALLEST, _NARROWEST = 50.0, 26.0, 66
"""Sizes in pt of a 标志, and the narrowest glyphs in % that still look well; the standard leaves both open."""


def text_of(paper: Paper) -> str:
    """The words of the 标志; "" when the document has none."""
    return paper.head.mark.text.replace("\n", "") if paper.head.mark else ""


def mark(paper: Paper, top: int, room: float) -> list[Item]:
    """The 标志, its ink ``top`` twips below where it is put; ``room`` is how many lines stacked offices may take."""
    if len(paper.head.issuers) > 1 and paper.form not in ("order", "minutes", "letter"):
        return _stacked(paper, top, room)
    size, scale, rows = fitted(text_of(paper), AREA / 20)
    before = max(0, top - above_ink(size))
    runs = (Run("\n".join(rows), "biao", size, red=True, tight=0, scale=scale),)
    return [Para(runs, "Mark", before=before, line=leading(size))]


def fitted(text: str, points: float) -> tuple[float, int, list[str]]:
    """Size in pt, width of the glyphs in % and the lines of a 标志 that has ``points`` pt of width.

    As large as the line allows, then narrower glyphs, then two lines.
    """
    wide, points = max(width(text), 1), points - _SPARE
    size = min(_LARGEST, points / wide)
    if size >= _SMALLEST:
        return int(size * 2) / 2, 100, [text]
    scale = int(points / wide / _SMALLEST * 100)
    if scale >= _NARROWEST:
        return _SMALLEST, scale, [text]
    half = (len(text) + 1) // 2
    size, scale, _ = fitted(text[:half], points + _SPARE)
    return size, scale, [text[:half], text[half:]]


def leading(size: float) -> int:
    """Twips of a line for characters of this size."""
    return round(size * _LEADING * 20)


def above_ink(size: float, line: int | None = None) -> int:
    """Twips from the top of an exact line to the ink of a 汉字."""
    return round((line or leading(size)) * _BASE - size * _INK * 20)


def _stacked(paper: Paper, top: int, room: float) -> list[Item]:
    """The offices over one another, 主办 first, and 文件 at their right, centred on the stack."""
    issuers = paper.head.issuers
    ending = "文件" if text_of(paper).endswith("文件") else ""
    longest = max(map(width, issuers))
    size = min(
        40.0,
        AREA / 20 / (longest + (width(ending) + 0.5 if ending else 0)),
        room * PITCH / 20 / len(issuers) / _LEADING,
    )
    size = max(18.0, int(size * 2) / 2)
    scale = min(100, int(AREA / 20 / ((longest + (width(ending) + 0.5 if ending else 0)) * size) * 100))
    left = round(longest * size * scale / 5) + 40
    right = round(width(ending) * size * scale / 5) + 40 if ending else 0
    gap = round(size * scale / 100 * 10) if ending else 0
    line = leading(size)

    def words(text: str, align: str) -> Element:
        runs = (Run(text, "biao", size, red=True, tight=0, scale=scale),)
        return paragraph(Para(runs, "Mark", line=line, align=align))  # type: ignore[arg-type]

    names = tuple(words(issuer, "distribute") for issuer in issuers)
    cells = [Box(names, left)] + ([Box((), gap), Box((words(ending, "center"),), right)] if ending else [])
    cells[1:2] = [Box((paragraph(Para(line=20)),), gap)] if ending else []
    spacer = max(20, top - above_ink(size))
    grid = [left, gap, right] if ending else [left]
    indent = max(0, (AREA - sum(grid)) // 2)
    return [Para(line=spacer), Placed(table(grid, [Line(tuple(cells))], indent=indent), (line * len(issuers),))]
