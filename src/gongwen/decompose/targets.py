"""Figures to be reached (指标): ``引进500名``, ``压缩至4个月以内``, ``增长6.5%左右``. Which figures are goals, ``goals`` says."""

from __future__ import annotations

import re
from bisect import bisect_left

from gongwen.decompose.facts import told_of_the_past
from gongwen.decompose.figures import NUMBER, quantity, unit
from gongwen.decompose.goals import is_goal, is_one_for_each, is_shortened
from gongwen.decompose.masks import mask
from gongwen.decompose.model import Target
from gongwen.decompose.numerals import narrow

# How far a figure looks around itself; clauses are shorter.
REACH = 80
# A clause that states a goal and nothing else is no longer: 重大项目完成投资420亿元以上.
STATED_LONGEST = 24
_DATES = frozenset({"年", "日"})
_STATED = re.compile(r"[^，、；。\n\t]+")
_HINT = re.compile(r"[\d百千万十半每各]")
_CLAUSE_END = re.compile(r"[，；。：！？\n\t]")


def find_targets(text: str, issued: int | None = None) -> tuple[Target, ...]:
    """The figures that the text sets as goals, in order, each once.

    ``issued`` is the year of the document: what a sentence says of an earlier year is a fact.
    """
    if _HINT.search(text) is None:
        return ()
    plain = narrow(text)
    hidden = mask(plain)
    facts = told_of_the_past(hidden, issued)
    targets: list[Target] = []
    stops = [found.start() for found in _CLAUSE_END.finditer(hidden)]
    start = end = 0
    chained = False
    for found in NUMBER.finditer(hidden):
        if facts and any(first <= found.start() < last for first, last in facts):
            continue
        if found.start() >= end:
            start, end = _clause(stops, len(hidden), found.end() - 1)
            chained = False
        chained = _taken(hidden, found, start, end, chained, bool(targets))
        if chained:
            first, last = _item(hidden, found, start, end)
            targets.append(Target(plain[first:last].strip(), quantity(found), unit(found)))
    return tuple(dict.fromkeys(targets))


def stated_goals(cell: str, issued: int | None = None) -> tuple[Target, ...]:
    """The figures of a cell that states goals (目标值): all of them, but in a long clause only those its words set."""
    plain = narrow(cell)
    targets: list[Target] = []
    for clause in _STATED.finditer(plain):
        if len(clause.group()) > STATED_LONGEST:
            targets.extend(find_targets(clause.group(), issued))
            continue
        targets.extend(
            Target(clause.group().strip(), quantity(found), unit(found))
            for found in NUMBER.finditer(clause.group())
            if not found["half"] and unit(found) not in _DATES
        )
    return tuple(dict.fromkeys(targets))


def _clause(stops: list[int], length: int, at: int) -> tuple[int, int]:
    """The clause around a place, by the places of all stops."""
    after = bisect_left(stops, at)
    return (stops[after - 1] + 1 if after else 0), (stops[after] if after < len(stops) else length)


def _taken(hidden: str, found: re.Match[str], start: int, end: int, chained: bool, before_had_one: bool) -> bool:
    before = hidden[max(start, found.start() - REACH) : found.start()]
    after = hidden[found.end() : min(end, found.end() + REACH)]
    if found["one"]:
        return is_one_for_each(before) and found["onenext"] not in ("级", "类")
    if found["half"]:
        return is_shortened(before) or (chained and before.endswith("、"))
    return is_goal(before, after, found, chained, before_had_one)


def _item(hidden: str, found: re.Match[str], start: int, end: int) -> tuple[int, int]:
    """The item of the list that holds the figure."""
    first = max(hidden.rfind("、", start, found.start()), start - 1) + 1
    last = hidden.find("、", found.end(), end)
    return first, last if last >= 0 else end
