"""From the lines of a PDF back to its paragraphs.

A line goes on in the next one when it had no room for more and the next does not begin like a paragraph. What
"room" means is measured: the next line's first word, with the marks that may not stand apart from it, must not
have fitted any more.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from gongwen.reading.lines import Line

_NUMBERED = re.compile(
    r"(?:附件\s*[:：]?\s*)?(?:第[一二三四五六七八九十百]{1,5}[章节条]|[一二三四五六七八九十百]{1,4}[、．.]|[（(][一二三四五六七八九十]{1,3}[）)]"
    r"|\d{1,3}[.．、](?!\d)|[（(]\d{1,3}[）)]|[①-⑳㈠-㈩⑴-⒇]|[•●■◆▪➢\-—]\s*)|附件?\s*[:：]|[注附]\s*[:：]"
)
_NEVER_FIRST = frozenset("，。、；：！？）》〉」』】〕”’％%,.;:!?)]}…—～·")
_NEVER_LAST = frozenset("（《〈「『【〔“‘([{￥$")
_SPREAD = re.compile(r"\S(?:\s+\S){2,}")
_WORD = re.compile(r"[A-Za-z0-9.,%/:@_\-]+")
# Shares of the size of a character.
_AT_MARGIN = 0.7
_ROOM = 0.5
_SAME_LEFT = 0.4
_LOOSE_ROOM = 6.0
_MIRRORED = 0.8
_MANY_LINES = 8
_SPACED = 1.35
_ENDS = "。！？：；.!?:;"
_FIRST_INDENT = (1.2, 3.2)


@dataclass(frozen=True, slots=True)
class Frame:
    """Between which edges the lines of a page run."""

    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Style:
    """How the document sets its paragraphs."""

    size: float
    pitch: float
    indented: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """A line, the page on which it stands, and between which edges the lines of that page run."""

    line: Line
    frame: Frame
    page: int


@dataclass(frozen=True, slots=True)
class Layout:
    """How the pages of one document are set; what is measured on all of them decides where any line goes on."""

    frames: tuple[Frame, ...]
    style: Style

    @classmethod
    def of(cls, pages: Sequence[Sequence[Line]], widths: Sequence[float]) -> Layout:
        """The layout of a document, by its lines outside of tables and by the widths of its pages."""
        frames = _frames(pages, widths)
        placed = [Placed(line, frames[number], number) for number, page in enumerate(pages) for line in page]
        return cls(tuple(frames), _style(placed))

    def placed(self, line: Line, page: int) -> Placed:
        """The line as one of a page, counted from 0."""
        return Placed(line, self.frames[page], page)

    def paragraphs(self, run: Sequence[Placed]) -> list[str]:
        """The paragraphs of lines that follow each other, from page to page, without a table between them."""
        blocks: list[list[Placed]] = []
        for here in run:
            if blocks and _goes_on(blocks[-1], here, self.style):
                blocks[-1].append(here)
            else:
                blocks.append([here])
        return [_paragraph(block) for block in blocks]


def cell_text(lines: Sequence[Line], right: float) -> str:
    """The text of a table cell. Where a line was ended on purpose there is a space, where it was full there is none."""
    text = ""
    for before, line in zip((None, *lines), lines, strict=False):
        ended = before is not None and not is_full(before, line, right)
        text = f"{text} {line.text}" if ended else _join(text, line.text)
    return text


def is_full(line: Line, after: Line, right: float) -> bool:
    """Whether a line before the right edge had no room for the first word of the one after it."""
    return right - line.right - _first_word(after) < _ROOM * line.size


def _paragraph(block: Sequence[Placed]) -> str:
    text = ""
    for placed in block:
        text = _join(text, placed.line.text)
    return text


def _join(before: str, after: str) -> str:
    letters = before[-1:].isascii() and before[-1:].isalpha() and after[:1].isascii() and after[:1].isalpha()
    return f"{before} {after}" if letters else before + after


def _goes_on(block: Sequence[Placed], here: Placed, style: Style) -> bool:
    """Whether the next line belongs to the paragraph that the block is so far."""
    before, line = block[-1], here.line
    size = line.size
    if not 0.85 < size / before.line.size < 1.18:
        return False
    if before.page == here.page and before.line.baseline - line.baseline > _SPACED * max(style.pitch, size):
        return False
    room = before.frame.right - before.line.right - _first_word(line)
    indent = line.left - here.frame.left
    if room >= _room_left(before, indent, style) * size:
        return False
    if _is_title(before, style) and _is_title(here, style):
        return not _are_stacked(before.line, line)
    if before.line.left - before.frame.left > 4.5 * size and not _hangs(block, here):
        return False
    if indent <= _AT_MARGIN * size:
        return style.indented or not _NUMBERED.match(line.text)
    return _hangs(block, here) and not _NUMBERED.match(line.text)


def _room_left(before: Placed, indent: float, style: Style) -> float:
    """How much room at its end a line may have and still go on.

    Where paragraphs begin with an indent, a line without one goes on with a sentence that has not ended, even if
    the program broke the line earlier than this module would have.
    """
    size = before.line.size
    body = before.line.left - before.frame.left <= _FIRST_INDENT[1] * size
    unfinished = style.indented and body and not before.line.text.endswith(tuple(_ENDS))
    return _LOOSE_ROOM if unfinished and indent <= _AT_MARGIN * size else _ROOM


def _hangs(block: Sequence[Placed], here: Placed) -> bool:
    """Whether the line stands under the text behind the number of the first line, or under such a line."""
    near = _SAME_LEFT * here.line.size
    offset = here.line.left - here.frame.left
    if len(block) > 1:
        second = block[1].line.left - block[1].frame.left
        return abs(offset - second) <= near
    first = block[0].line
    number = _NUMBERED.match(first.text)
    if number is None or number.end() >= len(first.lefts):
        return False
    # "附件：1." hangs at the name, or at the number.
    places = first.lefts[1 : number.end() + 2]
    return any(abs(place - block[0].frame.left - offset) <= near for place in places)


def _is_title(placed: Placed, style: Style) -> bool:
    """Whether a line in larger type stands in the middle."""
    left = placed.line.left - placed.frame.left
    right = placed.frame.right - placed.line.right
    return placed.line.size > 1.15 * style.size and abs(left - right) < placed.line.size


def _are_stacked(before: Line, line: Line) -> bool:
    """Names of offices that are set one over the other, spread to one width, are no title of several lines."""
    near = _SAME_LEFT * line.size
    aligned = abs(before.left - line.left) < near and abs(before.right - line.right) < near
    return aligned and any(_SPREAD.fullmatch(one.text) for one in (before, line))


def _first_word(line: Line) -> float:
    """How wide the part of a line is that could not have been divided from its beginning."""
    text = line.text
    word = _WORD.match(text)
    end = word.end() if word else 1
    while end < len(text) and (text[end] in _NEVER_FIRST or text[end - 1] in _NEVER_LAST):
        end += 1
        # Some programs do not part a mark from the number behind it: "布。2020年".
        word = _WORD.match(text, end)
        end = word.end() if word else end
    return (line.lefts[end] if end < len(line.lefts) else line.right) - line.left


def _style(placed: Sequence[Placed]) -> Style:
    lines = [here.line for here in placed]
    if not lines:
        return Style(1.0, 1.0, indented=True)
    size = _common([(line.size, len(line.text)) for line in lines])
    gaps = [
        before.line.baseline - after.line.baseline
        for before, after in itertools.pairwise(placed)
        if before.page == after.page and before.line.width > 0.6 * (before.frame.right - before.frame.left)
    ]
    return Style(size, median(gaps) if gaps else 2 * size, indented=_is_indented(placed))


def _common(weighted: Sequence[tuple[float, int]]) -> float:
    """The value with the most weight, to half a point."""
    weights: Counter[float] = Counter()
    for value, weight in weighted:
        weights[round(value * 2) / 2] += weight
    return max(weights, key=lambda value: weights[value])


def _is_indented(placed: Sequence[Placed]) -> bool:
    """Whether paragraphs begin with an indent: most lines after one that ended early tell."""
    votes: Counter[bool] = Counter()
    for before, here in itertools.pairwise(placed):
        size = here.line.size
        body = before.line.left - before.frame.left <= _FIRST_INDENT[1] * size
        if body and before.frame.right - before.line.right > 2 * size + _first_word(here.line):
            indent = (here.line.left - here.frame.left) / size
            if indent <= _FIRST_INDENT[1]:
                votes[indent >= _FIRST_INDENT[0]] += 1
    return votes[True] >= votes[False]


def _frames(pages: Sequence[Sequence[Line]], widths: Sequence[float]) -> list[Frame]:
    """Where the lines of every page begin and end, measured on all pages of the same width.

    The margins of odd and even pages may differ by a little; what differs by more is a page of few lines.
    """
    alike: dict[int, list[Line]] = {}
    for page, width in zip(pages, widths, strict=True):
        alike.setdefault(round(width), []).extend(page)
    wholes = {width: _frame(lines, width) for width, lines in alike.items()}
    sizes = {width: median(line.size for line in lines) if lines else 1.0 for width, lines in alike.items()}
    return [
        _frame_of(page, wholes[round(width)], width, sizes[round(width)])
        for page, width in zip(pages, widths, strict=True)
    ]


def _frame_of(page: Sequence[Line], whole: Frame, width: float, size: float) -> Frame:
    own = _frame(page, width) if len(page) >= _MANY_LINES else whole
    left = own.left if abs(own.left - whole.left) < _MIRRORED * size else whole.left
    right = own.right if abs(own.right - whole.right) < _MIRRORED * size else whole.right
    return Frame(left, right)


def _frame(lines: Sequence[Line], page_width: float) -> Frame:
    if not lines:
        return Frame(0.0, page_width)
    size = median(line.size for line in lines)
    longest = max(line.width for line in lines)
    left = _left_edge([line.left for line in lines], size)
    right = _right_edge([line.right for line in lines if line.width > 0.7 * longest], size)
    if longest < 0.6 * page_width:
        # Only short lines: the text area is taken to be as far from one side as from the other.
        right = max(right, page_width - left)
    return Frame(left, right)


def _left_edge(lefts: Sequence[float], size: float) -> float:
    """The left edge: the leftmost place where lines begin. One line among many, out of place, does not move it."""
    enough = max(1, len(lefts) // 30)
    return min(left for left, count in _crowds(lefts, size).items() if count >= enough)


def _crowds(places: Sequence[float], size: float) -> dict[float, int]:
    """Every place with how many are near it."""
    ordered, near = sorted(places), size * 0.35
    return {place: bisect_right(ordered, place + near) - bisect_left(ordered, place - near) for place in ordered}


def _right_edge(rights: Sequence[float], size: float) -> float:
    """The right edge: where most lines end, and of two such places the one further out."""
    counts = _crowds(rights, size)
    most = max(counts.values())
    return max(right for right, count in counts.items() if count >= 0.6 * most)
