"""What stands under one another on the pages, and on which page it comes to stand.

The pages are only foreseen: from exact line heights and square 汉字, without any font. Where the forecast fails, lines
kept together still prevent the worst.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gongwen.layout.styles import STYLES
from gongwen.layout.text import count_lines
from gongwen.layout.units import AREA, DEPTH
from gongwen.layout.wml import Element, Para, paragraph

_STYLES = {style.id: style for style in STYLES}

FIXED = frozenset({"Mark", "Number", "Title", "Recipients"})
"""Styles whose lines are not shifted, and whose words do not run on."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A table: the heights of its rows in twips; ``whole``: not to be broken between them."""

    element: Element
    rows: tuple[int, ...]
    whole: bool = False
    new_page = False
    keep_next = False

    @property
    def height(self) -> int:
        """Twips from its upper to its lower edge."""
        return sum(self.rows)

    @property
    def first(self) -> int:
        """Twips that it needs at least on the page where it begins."""
        return self.height if self.whole else next(iter(self.rows), 0)


Item = Para | Placed


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an item begins and ends: pages from 0, twips from the upper edge of the 版心."""

    page: int
    top: int
    last_page: int
    bottom: int


def element(item: Item) -> Element:
    """The item as XML."""
    return item.element if isinstance(item, Placed) else paragraph(item)


def line_of(para: Para) -> int:
    """Twips from line to line of a paragraph; a rule under it adds its thickness, given in 1/8 pt."""
    line = para.line if para.line is not None else _STYLES[para.style or "Body"].line
    return line + round(para.rule * 2.5)


def lines_in(para: Para) -> int:
    """How many lines a paragraph takes; one that is empty takes one."""
    first = para.first
    if para.style and not (para.left or para.right or para.first):
        first = _STYLES[para.style].first
    size = max((run.size * 20 + run.tight) * run.scale / 100 for run in para.runs) if para.runs else 320
    room = (AREA - para.left - para.right) / size
    text = "".join(run.text for run in para.runs).replace("\t", "")
    return sum(count_lines(line, room, first / size) for line in text.split("\n"))


def height(item: Item) -> int:
    """Twips that an item takes on a page."""
    if isinstance(item, Placed):
        return item.height
    return 0 if item.frame else item.before + item.after + lines_in(item) * line_of(item)


def foresee(items: Sequence[Item], depth: int = DEPTH) -> list[Spot]:
    """Where each item comes to stand."""
    spots: list[Spot] = []
    page = used = 0
    for at, item in enumerate(items):
        if (item.new_page and (page or used)) or (used and _must_move(item, items[at + 1 :], depth - used)):
            page, used = page + 1, 0
        top, begin = used, page
        for number, (above, piece) in enumerate(_pieces(item)):
            used += above
            if used and used + piece > depth:
                page, used = page + 1, 0
                top, begin = (0, page) if not number else (top, begin)
            used += piece
        spots.append(Spot(begin, top, page, used))
    return spots


def _pieces(item: Item) -> list[tuple[int, int]]:
    """What is not broken further, line by line or row by row: the room above it and its height."""
    if isinstance(item, Placed):
        return [(0, item.height)] if item.whole else [(0, row) for row in item.rows]
    if item.frame:
        return []
    return [(item.before if not number else 0, line_of(item)) for number in range(lines_in(item))]


def _must_move(item: Item, after: Sequence[Item], room: int) -> bool:
    """Whether an item goes to the next page whole: it is not to be broken, or is kept with one that has no room."""
    if isinstance(item, Placed):
        return item.first > room
    if not item.keep_next or not after:
        return False
    following = after[0]
    if isinstance(following, Para) and following.keep_next:
        return height(item) > room or _must_move(following, after[1:], room - height(item))
    first = following.first if isinstance(following, Placed) else line_of(following) + following.before
    return height(item) + first > room


def with_line(item: Item, line: int) -> Item:
    """A paragraph of the text or behind it with another distance from line to line; all else as it is."""
    changes = isinstance(item, Para) and item.line is None and item.style not in FIXED
    return replace(item, line=line) if isinstance(item, Para) and changes else item
