"""A document with its findings as a page shows them: lines of text cut where findings begin and end. Plain values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gongwen.checking import Finding

TONES = {"错误": "error", "存疑": "doubt", "建议": "advice"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some characters of a line; ``number`` is the finding that they belong to, 0 where none does."""

    text: str
    number: int = 0
    tone: str = ""


@dataclass(frozen=True, slots=True)
class ProofLine:
    """A line of the document."""

    number: int
    stretches: tuple[Stretch, ...]


def proof_lines(text: str, findings: Sequence[Finding]) -> list[ProofLine]:
    """The lines that hold anything. Where findings overlap, the first keeps the characters; a place without width
    (something is missing there) takes the character before it."""
    marks = _marks(text, findings)
    lines, start = [], 0
    for number, line in enumerate(text.split("\n"), start=1):
        end = start + len(line)
        if line.strip():
            lines.append(ProofLine(number, _stretches(text, start, end, marks)))
        start = end + 1
    return lines


def _marks(text: str, findings: Sequence[Finding]) -> list[tuple[int, int, int, str]]:
    found: list[tuple[int, int, int, str]] = []
    reached = 0
    for number, finding in enumerate(findings, start=1):
        start, end = finding.span.start, finding.span.end
        if start == end:
            start = max(0, start - 1)
        start = max(start, reached)
        if start < end <= len(text):
            found.append((start, end, number, TONES[finding.level]))
            reached = end
    return found


def _stretches(text: str, start: int, end: int, marks: Sequence[tuple[int, int, int, str]]) -> tuple[Stretch, ...]:
    found: list[Stretch] = []
    at = start
    for first, last, number, tone in marks:
        if last <= start or first >= end:
            continue
        if at < first:
            found.append(Stretch(text[at:first]))
        found.append(Stretch(text[max(first, start) : min(last, end)], number, tone))
        at = min(last, end)
    if at < end:
        found.append(Stretch(text[at:end]))
    return tuple(found)


def counted(findings: Sequence[Finding]) -> list[tuple[str, int]]:
    """How many findings there are of each level, in the order of weight; levels without any are left out."""
    return [(level, n) for level in TONES if (n := sum(f.level == level for f in findings))]
