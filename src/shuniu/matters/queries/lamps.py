"""The rule in force: what lights are computed with, and the kept days by which they are filtered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from shuniu.calendars.api import office_calendar
from shuniu.kernel import clock
from shuniu.matters.choices import RUNNING, LightColour, State
from shuniu.matters.models import (
    LightPreset,
    Matter,
    TermLimit,
)
from shuniu.matters.queries.seen import Invisible
from shuniu.matters.queries.standing_open import among_open
from shuniu.matters.rules import (
    FAR,
    Condition,
    Facts,
    Light,
    light_of,
)
from workdays import WorkCalendar, add_workdays, workdays_between


@dataclass(frozen=True, slots=True)
class Lamp:
    """What lights are computed with: the conditions in force, the calendar, the day."""

    conditions: tuple[Condition, ...]
    calendar: WorkCalendar
    today: date
    preset: str = ""

    def of(self, facts: Facts) -> Light:
        """The light of a matter with these facts."""
        return light_of(facts, self.conditions, self.calendar, self.today)


def lamp() -> Lamp:
    """The rule in force and the office's calendar, today. Two queries."""
    preset = LightPreset.objects.filter(in_force=True).first()
    return Lamp(conditions_of(preset), office_calendar(), clock.today(), preset.title if preset else "")


def conditions_of(preset: LightPreset | None) -> tuple[Condition, ...]:
    """The conditions of a preset as plain values."""
    if preset is None:
        return ()
    return tuple(
        Condition(c["id"], LightColour(c["colour"]), c["word"], c["when"], int(c.get("value", 0)), preset.title)
        for c in preset.conditions
    )


def facts_of(row: Mapping[str, Any]) -> Facts:
    """What a light depends on, from a row of ``ROW_FIELDS``."""
    return Facts(
        State(row["state"]), row["assigned_on"], row["due_on"], row["progress"], row["next_report_on"], row["urges"],
        row["was_red"],
    )  # fmt: skip


def facts_of_matter(matter: Matter) -> Facts:
    """What the light of a matter depends on."""
    return facts_of({name: getattr(matter, name) for name in FACT_FIELDS})


FACT_FIELDS = ("state", "assigned_on", "due_on", "progress", "next_report_on", "urges", "was_red")


def lit(colour: str, day: date) -> Q:
    """The matters that show this light on a day, by the turning days kept with each row."""
    resting = Q(state__in=(State.DRAFT, State.PROPOSED, State.SUSPENDED, State.CANCELLED))
    done = Q(state__in=(State.CLOSED, State.FILED))
    running = among_open(State.ASSIGNED, State.UNDER_WAY, State.REPORTED, State.STANDING)
    return {
        "red": running & Q(red_on__lte=day),
        "yellow": running & Q(yellow_on__lte=day, red_on__gt=day),
        "green": running & Q(yellow_on__gt=day),
        "grey": resting,
        "blue": done,
    }.get(colour, Q())


def presets() -> QuerySet[LightPreset]:
    """All light rules, the one in force first."""
    return LightPreset.objects.order_by("-in_force", "id")


def preset(pk: int) -> LightPreset:
    """One light rule."""
    found = LightPreset.objects.filter(pk=pk).first()
    if found is None:
        raise Invisible("没有这条亮灯规则。", "请刷新后再选。")
    return found


def limits() -> QuerySet[TermLimit]:
    """All term limits."""
    return TermLimit.objects.order_by("id")


def limit(pk: int) -> TermLimit:
    """One term limit."""
    found = TermLimit.objects.filter(pk=pk).first()
    if found is None:
        raise Invisible("没有这条办理时限。", "请刷新后再改。")
    return found


def limits_for(kind: str, day: date, calendar: WorkCalendar) -> list[tuple[TermLimit, date]]:
    """The term limits in use for sources of this kind, the shortest first, with the day that each comes to."""
    used = TermLimit.objects.filter(active=True, source_kind=kind).order_by("days", "id")
    used = used.filter(Q(since=None) | Q(since__lte=day), Q(until=None) | Q(until__gte=day))
    return [
        (one, add_workdays(calendar, day, one.days) if one.workdays else day + timedelta(days=one.days)) for one in used
    ]


def workdays_left(matter: Matter, current: Lamp) -> str:
    """剩5个工作日, for a matter whose clock runs."""
    if matter.due_on is None or matter.state not in RUNNING or matter.due_on < current.today:
        return ""
    left = workdays_between(current.calendar, current.today, matter.due_on)
    return f"剩{left}个工作日" if left else "今日到期"


def due_sentence(due: date | None, ongoing: bool, calendar: WorkCalendar) -> str:
    """What a due date must add where the calendar of its year is not known."""
    return "" if due is None or ongoing or due == FAR else calendar.uncertainty(clock.today(), due) or ""
