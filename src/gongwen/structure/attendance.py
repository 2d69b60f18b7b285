"""出席, 请假, 列席 of 纪要 (10.3)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gongwen.decompose.numbering import read_mark
from gongwen.model import Span
from gongwen.paper import Attendance
from gongwen.structure.lines import Line

_LABEL = re.compile(
    r"\s*(?P<label>(?:出\s*席|请\s*假|列\s*席|缺\s*席|参\s*会|参\s*加|旁\s*听|特\s*邀|主\s*持|记\s*录|整\s*理)"
    r"(?:人员|人|单位|领导|会议|名单|同志){0,2})\s*[：:]\s*"
)
_NAMES = re.compile(r"[^。；！？：:]{1,80}")
_MOST_LINES = 30


def find_attendance(lines: Sequence[Line]) -> tuple[tuple[Attendance, ...], set[int]]:
    """Who took part, in the order of the lines, and the lines that say so."""
    found: list[Attendance] = []
    taken: set[int] = set()
    for index, line in enumerate(lines):
        label = None if line.is_row or index in taken else _LABEL.match(line.text, 0, 60)
        if label is None:
            continue
        own = [index]
        while (
            len(own) < _MOST_LINES and own[-1] + 1 < len(lines) and _goes_on(line, lines[own[-1]], lines[own[-1] + 1])
        ):
            own.append(own[-1] + 1)
        taken.update(own)
        found.append(_attendance([lines[number] for number in own], label))
    return tuple(found), taken


def _end_of_label(line: Line) -> int:
    label = _LABEL.match(line.text)
    return label.end() if label else 0


def _goes_on(first: Line, before: Line, line: Line) -> bool:
    """Names go on in the next line as long as it is made of words with spaces or 、 between them."""
    if not line.follows(before):
        return False
    words = line.text.strip()
    if first.text.rstrip().endswith("。") or line.is_row or not _NAMES.fullmatch(words):
        return False
    named = re.search(r"[\s、]", words) or not first.text[_end_of_label(first) :].strip()
    return bool(named) and not (read_mark(words) or _LABEL.match(words) or re.search(r"\d", words))


def _attendance(lines: Sequence[Line], label: re.Match[str]) -> Attendance:
    start, end = lines[0].span.start + label.end(), lines[-1].span.end
    names = [lines[0].text[label.end() :].strip(), *(line.text.strip() for line in lines[1:])]
    return Attendance("".join(label["label"].split()), "　".join(filter(None, names)), Span(min(start, end), end))
