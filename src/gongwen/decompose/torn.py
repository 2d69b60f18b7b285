"""Tables torn into one line for each cell, as pages copied from the web give them: put together again as rows.

::

    序号        1                2
    任务        修订应急预案      检修瞭望塔
    责任单位    市林业局          市林业局

A header that begins with 序号 and tells tasks and units opens the table; each whole number that is next in order opens a
row. A row with more lines than the header has columns is one whose task takes several lines; one with fewer is left without
columns, as nobody can say which cell was empty.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from gongwen.decompose.blocks import Block
from gongwen.decompose.numbering import read_mark
from gongwen.decompose.tables import Columns, read_header
from gongwen.model import Span

TORN = -2  # the number of such a table
_SEQUENCE = re.compile(r"序\s*号|编\s*号|项\s*次")
_NUMBER = re.compile(r"\s*(\d{1,3})\s*[.、．]?\s*")
_WIDEST, _LONGEST_HEAD = 10, 16
_LONGEST_ROW = 24  # lines


def with_torn_tables(blocks: Sequence[Block], text: str) -> list[Block]:
    """The blocks with each torn table's lines joined to rows; the same list where there is none."""
    mended: list[Block] = []
    at = 0
    while at < len(blocks):
        header = _header(blocks, at) if _SEQUENCE.fullmatch(blocks[at].text.strip()) else None
        if header is None:
            mended.append(blocks[at])
            at += 1
            continue
        columns, width = header
        mended.append(_row(blocks, at, at + width, text))
        at = _rows(blocks, at + width, columns, width, mended, text)
    return mended


def _header(blocks: Sequence[Block], at: int) -> tuple[Columns, int] | None:
    """The columns of a header that starts here, and how many there are: up to the first number or group title."""
    cells: list[str] = []
    for block in blocks[at : at + _WIDEST]:
        words = block.text.strip()
        if cells and (_NUMBER.fullmatch(words) or read_mark(words)):
            break
        if block.is_row or len(words) > _LONGEST_HEAD:
            return None
        cells.append(words)
    columns = read_header(cells) if 2 < len(cells) < _WIDEST else None
    return (columns, len(cells)) if columns else None


def _rows(blocks: Sequence[Block], at: int, columns: Columns, width: int, mended: list[Block], text: str) -> int:
    """Add the rows that start at ``at``; where the table ends."""
    number = 0
    while at < len(blocks):
        found = _NUMBER.fullmatch(blocks[at].text)
        if found is None or (number and int(found[1]) <= number):
            if found is None and _is_group(blocks, at):
                mended.append(_row(blocks, at, at + 1, text))
                at += 1
                continue
            break
        number = int(found[1])
        end = _row_end(blocks, at, number, width)
        mended.append(_row(blocks, at, end, text, width, columns))
        at = end
    return at


def _is_group(blocks: Sequence[Block], at: int) -> bool:
    """A title inside the table: a numbered phrase (一、治水方面) before the next row or the next title."""
    words = blocks[at].text.strip()
    return not blocks[at].is_row and read_mark(words) is not None and len(words) < 40 and "。" not in words


def _row_end(blocks: Sequence[Block], at: int, number: int, width: int) -> int:
    """The line after the row: the next number, a group title or, failing these, as many lines as columns."""
    for index in range(at + 1, min(at + _LONGEST_ROW, len(blocks))):
        found = _NUMBER.fullmatch(blocks[index].text)
        if found is not None and number < int(found[1]) <= number + 9 and index > at + 2:
            return index
        if index >= at + width and _is_group(blocks, index):
            return index
    return min(at + width, len(blocks))


def _row(
    blocks: Sequence[Block], at: int, end: int, text: str, width: int = 0, columns: Columns | None = None
) -> Block:
    lines = [Span(block.start, block.end) for block in blocks[at:end]]
    first, last = blocks[at], blocks[end - 1]
    if columns is not None and len(lines) > width:  # the task takes several lines
        task, more = columns.task[0], len(lines) - width
        lines[task : task + more + 1] = [Span(lines[task].start, lines[task + more].end)]
    elif len(lines) < width:
        lines = [Span(first.start, last.end)]
    return Block(
        first.start, last.end, text[first.start : last.end], first.paragraph, tuple(lines), TORN, last.paragraph
    )
