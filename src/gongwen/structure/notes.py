"""附件说明 (7.3.4): the names of the attachments, below the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from gongwen.model import Span
from gongwen.paper import Part
from gongwen.structure.lines import Line

_OPENS = re.compile(r"\s*附\s*件?\s*(?:[：:]\s*|(?=\d{1,2}\s*[.．、：:])|(?=[一二三四五六七八九十]{1,2}\s*[、：:]))")
_ITEM = re.compile(r"\s*(?:附\s*件\s*)?(?:\d{1,2}\s*[.．、：:]\s*(?!\d)|[一二三四五六七八九十]{1,2}\s*[、：:]\s*)")
_NEXT_ITEM = re.compile(r"\s+(?=\d{1,2}\s*[.．、]\s*(?!\d))")
_LONGEST = 120
_MOST_LINES = 60


def opens_notes(line: Line) -> bool:
    """Whether the line begins 附件说明: 附件：, and names or nothing behind it."""
    return not line.is_row and len(line.text) <= _LONGEST and _OPENS.match(line.text) is not None


def notes_above(lines: Sequence[Line], start: int, end: int) -> int:
    """Where the 附件说明 begins that ends before a line; that line itself when there is none."""
    first = end
    for index in range(end - 1, max(start, end - _MOST_LINES) - 1, -1):
        line = lines[index]
        if line.is_row or len(line.text) > _LONGEST or "。" in line.text[:-1]:
            break
        if opens_notes(line):
            first = index
        elif first < end or not (_ITEM.match(line.text) or _between(lines, index, end)):
            break
    return first


def notes_below(lines: Sequence[Line], start: int) -> int:
    """Behind which line the 附件说明 ends that begins at a line."""
    end = start + 1
    while end < len(lines) and end - start < _MOST_LINES and _goes_on(lines, end):
        end += 1
    return end


def _goes_on(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    return (
        not line.is_row
        and len(line.text) <= _LONGEST
        and "。" not in line.text[:-1]
        and _ITEM.match(line.text) is not None
    )


def _between(lines: Sequence[Line], index: int, end: int) -> bool:
    """Whether a line goes on with a name: the number of the next name follows it, or it is the only one left."""
    return (index + 1 < end and _ITEM.match(lines[index + 1].text) is not None) or index + 1 == end


def notes_of(lines: Sequence[Line]) -> tuple[Part, ...]:
    """The names in the lines, one part each, without 附件： and numbers."""
    names: list[Part] = []
    open_at = -1  # the line that would go on with the last name
    for line in lines:
        opened = _OPENS.match(line.text)
        goes_on = line.index == open_at and not opened and not _ITEM.match(line.text)
        own = [] if goes_on else list(_names(line, opened.end() if opened else 0))
        if goes_on:
            names[-1] = _longer(names[-1], line)
        names += own
        open_at = line.index + 1 if goes_on or own else -1
    return tuple(names)


def _names(line: Line, start: int) -> Iterator[Part]:
    cuts = [start, *(found.end() for found in _NEXT_ITEM.finditer(line.text, start + 1)), len(line.text)]
    for at, end in pairwise(cuts):
        numbered = _ITEM.match(line.text, at, end)
        part = line.part(numbered.end() if numbered else at, end)
        if part is not None:
            yield part


def _longer(name: Part, line: Line) -> Part:
    assert name.span is not None
    return Part(name.text + line.text, Span(name.span.start, line.span.end))
