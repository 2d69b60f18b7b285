"""Run the rules over a document and bring what they found into order."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from gongwen.checking.finding import Finding, Hit
from gongwen.checking.office import NOBODY, Office
from gongwen.checking.rule import Rule
from gongwen.checking.rules import RULES
from gongwen.checking.subject import Subject
from gongwen.model import Document, Span


def check(
    document: Document,
    *,
    office: Office = NOBODY,
    today: dt.date | None = None,
    source: bytes | None = None,
    typos: bool = True,
    rules: Sequence[Rule] = RULES,
) -> tuple[Finding, ...]:
    """What the rules find in a document, in the order of the text; nothing is changed.

    ``office`` holds what the office told about itself, ``today`` the day of the check, by which a document without a
    date of its own is judged. ``source`` are the bytes of the .docx that the document was read from, where its setting is to be
    checked too. ``typos`` is False to leave out the typo model, which takes most of the time; ``rules`` are the rules to run.
    """
    subject = Subject(document, office, today, source)
    starts = _line_starts(document.text)
    found: dict[tuple[int, int, str], Finding] = {}
    for rule in rules:
        if rule.id == "typo" and not typos:
            continue
        for hit in rule.find(subject):
            found.setdefault((hit.start, hit.end, rule.id), _finding(rule, hit, document.text, starts))
    return tuple(found[key] for key in sorted(found))


def _finding(rule: Rule, hit: Hit, text: str, starts: Sequence[int]) -> Finding:
    return Finding(
        rule.id,
        hit.level or rule.level,
        Span(hit.start, hit.end),
        bisect_right(starts, hit.start),
        text[hit.start : hit.end],
        hit.message,
        hit.suggestion,
        rule.standard,
    )


def _line_starts(text: str) -> list[int]:
    starts, place = [0], text.find("\n")
    while place >= 0:
        starts.append(place + 1)
        place = text.find("\n", place + 1)
    return starts


def rules_named(names: Iterable[str]) -> tuple[Rule, ...]:
    """The rules of these ids. Raises KeyError for an id that is none."""
    by_id = {rule.id: rule for rule in RULES}
    return tuple(by_id[name] for name in names)
