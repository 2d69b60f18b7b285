"""Lights, from plain values: the facts of a matter, the conditions in force, the calendar and the day.

A light is computed whenever it is shown. The two dates on which it will turn, given today's facts, are kept in the
row only as an index for filters and counts (:func:`turning_days`); ``shuniu verify`` compares them with the rule.
"""
# ruff: noqa: ARG001 - the tests of a light share one signature

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from shuniu.matters.choices import LightColour, Rhythm, State
from workdays import WorkCalendar, workdays_between

FAR = date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class Facts:
    """Of a matter, what its light depends on. ``progress`` is a percentage."""

    state: State
    start: date | None = None
    due: date | None = None
    progress: int = 0
    next_report: date | None = None
    urges: int = 0
    was_red: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """One line of a preset: when it holds, the light is at least of this colour, and this word is the reason."""

    id: str
    colour: LightColour
    word: str
    when: str
    value: int = 0
    source: str = ""


@dataclass(frozen=True, slots=True)
class Light:
    """Colour, word, the id of the condition that decided, and for every condition that holds a sentence and its word."""

    colour: LightColour
    word: str
    rule: str
    why: tuple[str, ...]
    words: tuple[str, ...] = ()


REST: Mapping[State, Light] = {
    State.DRAFT: Light(LightColour.GREY, "未交办", "state", ("草稿，尚未交办。",)),
    State.PROPOSED: Light(LightColour.GREY, "未交办", "state", ("待审定，尚未交办。",)),
    State.SUSPENDED: Light(LightColour.GREY, "暂缓", "state", ("已暂缓。",)),
    State.CANCELLED: Light(LightColour.GREY, "终止", "state", ("已终止。",)),
    State.CLOSED: Light(LightColour.BLUE, "办结", "state", ("已办结。",)),
    State.FILED: Light(LightColour.BLUE, "归档", "state", ("已办结并归档。",)),
}


def light_of(facts: Facts, conditions: Sequence[Condition], calendar: WorkCalendar, today: date) -> Light:
    """The light of a matter today: the heaviest colour that holds, and all the reasons.

    Conditions stand heaviest first (red before yellow); the first that holds gives colour and word.
    """
    if rest := REST.get(facts.state):
        return rest
    held = [(c, why) for c in conditions if (why := _holds(c, facts, calendar, today))]
    if not held:
        return Light(LightColour.GREEN, "正常", "green", ("在时限内，进度不落后。",))
    held.sort(key=lambda pair: pair[0].colour != LightColour.RED)  # stable: table order within a colour
    first = held[0][0]
    return Light(first.colour, first.word, first.id, tuple(why for _, why in held), tuple(c.word for c, _ in held))


def turning_days(
    facts: Facts, conditions: Sequence[Condition], calendar: WorkCalendar, since: date
) -> tuple[date, date]:
    """The first days on which the light is at least yellow, and red, if nothing else happens; ``FAR`` for never.

    Every condition, once it holds, keeps holding, so the day is found by halving.
    """
    if facts.state in REST:
        return FAR, FAR
    anything = [c for c in conditions if c.colour in (LightColour.RED, LightColour.YELLOW)]
    red = [c for c in conditions if c.colour == LightColour.RED]
    return _first_day(anything, facts, calendar, since), _first_day(red, facts, calendar, since)


def _first_day(conditions: Sequence[Condition], facts: Facts, calendar: WorkCalendar, since: date) -> date:
    def holds(day: date) -> bool:
        return any(_holds(condition, facts, calendar, day) for condition in conditions)

    anchors = [day for day in (facts.due, facts.next_report, since) if day]
    low = min(anchors) - timedelta(days=400)
    high = max(anchors) + timedelta(days=400)
    if not holds(high):
        return FAR
    while low < high:
        middle = low + (high - low) // 2
        if holds(middle):
            high = middle
        else:
            low = middle + timedelta(days=1)
    return low


def _holds(condition: Condition, facts: Facts, calendar: WorkCalendar, day: date) -> str:
    """The reason why the condition holds on this day; empty when it does not."""
    return TESTS[condition.when](condition.value, facts, calendar, day)


def _overdue(_: int, facts: Facts, calendar: WorkCalendar, day: date) -> str:
    if facts.due is None or day <= facts.due:
        return ""
    late = workdays_between(calendar, facts.due, day)
    return f"时限{facts.due:%Y-%m-%d}已过，逾期{late}个工作日。" if late else f"时限{facts.due:%Y-%m-%d}已过。"


def _due_within_workdays(value: int, facts: Facts, calendar: WorkCalendar, day: date) -> str:
    if facts.due is None:
        return ""
    left = workdays_between(calendar, day, facts.due)
    if left > value:
        return ""
    return f"距时限{facts.due:%Y-%m-%d}还有{left}个工作日，不超过{value}个。" if left > 0 else "今日到期或已过时限。"


def _due_within_days(value: int, facts: Facts, calendar: WorkCalendar, day: date) -> str:
    if facts.due is None or (facts.due - day).days > value:
        return ""
    return f"距时限{facts.due:%Y-%m-%d}还有{max(0, (facts.due - day).days)}天，不超过{value}天。"


def _behind(value: int, facts: Facts, calendar: WorkCalendar, day: date) -> str:
    planned = planned_progress(facts, calendar, day)
    if planned - facts.progress <= value:
        return ""
    return f"进度{facts.progress}%，序时进度{planned}%，落后{planned - facts.progress}个百分点。"


def _report_late(_: int, facts: Facts, calendar: WorkCalendar, day: date) -> str:
    if facts.next_report is None or day <= facts.next_report:
        return ""
    return f"应于{facts.next_report:%Y-%m-%d}反馈，尚未反馈。"


def _urged(value: int, facts: Facts, calendar: WorkCalendar, day: date) -> str:
    return f"已催办{facts.urges}次。" if facts.urges >= value else ""


def _not_started(value: int, facts: Facts, calendar: WorkCalendar, day: date) -> str:
    """Nothing done although ``value`` months have passed since it was handed out."""
    if facts.progress or facts.start is None:
        return ""
    months = (day.year - facts.start.year) * 12 + day.month - facts.start.month
    return f"交办{months}个月，尚未启动。" if months >= value else ""


def _caught_up(_: int, facts: Facts, calendar: WorkCalendar, day: date) -> str:
    return "曾亮红灯，已赶上进度。" if facts.was_red else ""


TESTS = {
    "overdue": _overdue,
    "due_within_workdays": _due_within_workdays,
    "due_within_days": _due_within_days,
    "behind": _behind,
    "report_late": _report_late,
    "urged": _urged,
    "not_started": _not_started,
    "caught_up": _caught_up,
}


def planned_progress(facts: Facts, calendar: WorkCalendar, day: date) -> int:
    """序时进度: the share of working days gone between hand-out and due date, in whole per cent, 0 to 100."""
    if facts.start is None or facts.due is None or day <= facts.start:
        return 0
    total = workdays_between(calendar, facts.start, facts.due)
    if total <= 0 or day >= facts.due:
        return 100
    return math.floor(100 * workdays_between(calendar, facts.start, day) / total)


MONTHS_OF = {Rhythm.MONTHLY: 1, Rhythm.QUARTERLY: 3, Rhythm.HALF_YEARLY: 6, Rhythm.YEARLY: 12}


def next_report_after(rhythm: Rhythm, day: date) -> date | None:
    """The last day of the reporting period that runs on this day; None where there is no rhythm.

    Weeks end on Sunday, months, quarters, halves and years on their last day.
    """
    if rhythm == Rhythm.WEEKLY:
        return day + timedelta(days=6 - day.weekday())
    if months := MONTHS_OF.get(rhythm):
        last_month = ((day.month - 1) // months + 1) * months
        first_after = date(day.year + last_month // 12, last_month % 12 + 1, 1)
        return first_after - timedelta(days=1)
    return None
