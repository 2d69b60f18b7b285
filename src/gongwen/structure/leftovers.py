"""What no part has taken: labels between the parts of a line, and lines that were not recognised."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass

from gongwen.model import Span
from gongwen.paper import Attendance, Block, Cell, Paper, Part
from gongwen.structure.lines import Line


def spans_of(value: object) -> Iterator[Span]:
    """The places of everything in a paper, or in any part of one."""
    if isinstance(value, Part | Block | Cell | Attendance):
        if value.span is not None:
            yield value.span
    elif isinstance(value, tuple):
        for item in value:
            yield from spans_of(item)
    elif is_dataclass(value):
        for item in fields(value):
            yield from spans_of(getattr(value, item.name))


def leftovers(paper: Paper, lines: Sequence[Line]) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Labels and rest: every piece of the lines that stands in no part of the paper."""
    taken = sorted({(span.start, span.end) for span in spans_of(paper)})
    labels: list[Part] = []
    rest: list[Part] = []
    number = 0
    for line in lines:
        at, free = line.span.start, []
        while number < len(taken) and taken[number][1] <= at:
            number += 1
        seek = number
        while seek < len(taken) and taken[seek][0] < line.span.end:
            free.append((at, taken[seek][0]))
            at = max(at, taken[seek][1])
            seek += 1
        whole = seek == number
        free.append((at, line.span.end))
        origin = line.span.start
        pieces = [line.part(start - origin, end - origin) for start, end in free if start < end]
        (rest if whole else labels).extend(piece for piece in pieces if piece is not None)
    return tuple(labels), tuple(rest)
