"""Runs every rule over a plan."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from evacuation.checking import rules as shelf
from evacuation.checking.case import Case
from evacuation.checking.finding import Fault, Finding
from evacuation.plan import Plan
from evacuation.problem import Problem


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as its file describes it."""

    id: str
    title: str
    sentence: str
    run: Callable[[Case], Iterator[Fault]]


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, by the order of their files' names."""
    found = []
    for entry in pkgutil.iter_modules(shelf.__path__):
        module = importlib.import_module(f"{shelf.__name__}.{entry.name}")
        found.append(Rule(entry.name, module.TITLE, (module.__doc__ or "").strip(), module.check))
    return tuple(found)


ROOM_RULES = frozenset(
    {
        "known_ids", "household_once", "zone_capacity", "zone_group", "apart", "together", "unplaced_but_free",
        "room_numbers", "adjacent_rooms",
    }
)  # fmt: skip
"""The rules that a plan without trips can be held to."""


def check(problem: Problem, plan: Plan, only: frozenset[str] | None = None) -> tuple[Finding, ...]:
    """Everything that is wrong with the plan; empty for a valid one. ``only`` names the rules to look at (None: all).

    ``problem`` and ``plan`` are as read (references inside the problem hold, those of the plan need not).
    """
    case = Case(problem, plan)
    return tuple(
        Finding(rule.id, rule.title, fault.where, fault.what)
        for rule in rules()
        if only is None or rule.id in only
        for fault in rule.run(case)
    )
