"""正文 (7.3.3) of the document and of its attachments: blocks with their level, and tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from gongwen.decompose.numbering import LEVEL_FOUR, LEVEL_ONE, LEVEL_THREE, LEVEL_TWO, read_mark
from gongwen.model import Span
from gongwen.paper import Block, Cell, Table
from gongwen.structure.lines import Line

_LEVELS = {LEVEL_ONE: 1, LEVEL_TWO: 2, LEVEL_THREE: 3, LEVEL_FOUR: 4}


def body_of(lines: Sequence[Line]) -> tuple[Block | Table, ...]:
    """The lines as blocks of running text and as tables, in their order."""
    body: list[Block | Table] = []
    expected = 1
    for table, own in groupby(lines, key=lambda line: line.paragraph.table if line.is_row else None):
        if table is not None:
            body.append(_table(list(own)))
            continue
        for line in own:
            level, number = _level(line.text, expected)
            expected = number + 1 if level == 3 and number else expected
            body.append(Block(line.text, level, line.span))
    return tuple(body)


def _level(text: str, expected: int) -> tuple[int, int]:
    """The level of a paragraph and its number; 0 for plain text, 条, ① and other ways to count."""
    mark = read_mark(text, expected)
    if mark is None:
        return 0, 0
    return _LEVELS.get(mark.level, 0), mark.value or 0


def _table(rows: Sequence[Line]) -> Table:
    """The rows of a table. Places that refer to one cell have one span, a blank cell has an empty one of its own."""
    seen: dict[Span, list[int]] = {}
    for number, line in enumerate(rows):
        for span, columns in Counter(line.paragraph.cells).items():
            seen.setdefault(span, [number, 0, columns])[1] += 1
    setting = rows[0].setting
    made = (tuple(_cells(line, number, seen)) for number, line in enumerate(rows))
    return Table(tuple(made), setting.landscape, min(setting.heading_rows or 1, len(rows) - 1))


def _cells(line: Line, number: int, seen: dict[Span, list[int]]) -> Iterator[Cell]:
    for span in dict.fromkeys(line.paragraph.cells):
        first, rows, columns = seen[span]
        if first == number:
            start = span.start - line.span.start
            yield Cell(line.text[start : start + len(span)], columns, rows, span)
