"""A year as twelve months of days, each with what makes it special. Plain values, no database."""

from __future__ import annotations

from calendar import Calendar
from dataclasses import dataclass
from datetime import date
from typing import Literal

from workdays import Notice, WorkCalendar, previous_workday

Kind = Literal["", "weekend", "off", "makeup", "own"]
MARKS: dict[Kind, str] = {"off": "休", "makeup": "班", "own": "本"}


@dataclass(frozen=True, slots=True)
class CalendarChanged:
    """The calendar in force has changed: whatever was computed from it is to be computed again."""

    edition: int


def rest_words(calendar: WorkCalendar, day: date) -> str:
    """That this is a day of rest (周日, 国庆节), and the working day before; empty for others and in a year that is not known."""
    if not calendar.known(day.year) or calendar.is_workday(day):
        return ""
    rest = calendar.label(day) or f"周{'一二三四五六日'[day.weekday()]}"
    return f"{day:%-m月%-d日}是{rest}，不上班；之前最近的工作日是{previous_workday(calendar, day):%-m月%-d日}。"


def term_words(calendar: WorkCalendar, day: date, today: date) -> str:
    """What to mind about a term on this day: that it is over, or on a day of rest. Empty where there is nothing."""
    return f"{day:%-m月%-d日}已过。" if day < today else rest_words(calendar, day)


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the year view. ``kind`` is empty for an ordinary working day."""

    day: date
    kind: Kind
    works: bool
    label: str
    today: bool

    @property
    def mark(self) -> str:
        """The one character beside the number."""
        return MARKS.get(self.kind, "")

    @property
    def words(self) -> str:
        """What a pointer resting on the day reads."""
        return f"{self.day.month}月{self.day.day}日　{self.label or ('上班' if self.works else '周末')}"


@dataclass(frozen=True, slots=True)
class Month:
    """A month: its weeks from Monday, None for the days of other months; how many days are worked."""

    number: int
    weeks: tuple[tuple[Day | None, ...], ...]
    workdays: int


def months_of(year: int, calendar: WorkCalendar, today: date) -> list[Month]:
    """The twelve months of a year under this calendar."""
    return [_month(year, number, calendar, today) for number in range(1, 13)]


def _month(year: int, number: int, calendar: WorkCalendar, today: date) -> Month:
    weeks = tuple(
        tuple(_day(day, calendar, today) if day.month == number else None for day in week)
        for week in Calendar().monthdatescalendar(year, number)
    )
    return Month(number, weeks, sum(bool(day and day.works) for week in weeks for day in week))


def _day(day: date, calendar: WorkCalendar, today: date) -> Day:
    label, works = calendar.label(day), calendar.is_workday(day)
    kind: Kind = "" if works else "weekend"
    if day in calendar.overrides:
        kind = "own"
    elif label:
        kind = "makeup" if works else "off"
    return Day(day, kind, works, label, day == today)


@dataclass(frozen=True, slots=True)
class Holiday:
    """One holiday as read from a notice."""

    name: str
    off: str
    makeup: str
    days: int


def holidays_of(notice: Notice) -> list[Holiday]:
    """The holidays of a notice in order of the year, their days in words."""
    names = dict.fromkeys(notice.named[day] for day in sorted(notice.days_off) if day in notice.named)
    found = []
    for name in names:
        off = sorted(day for day in notice.days_off if notice.named.get(day) == name)
        makeup = sorted(day for day in notice.make_up_days if notice.named.get(day) == name)
        found.append(Holiday(name, runs_in_words(off), runs_in_words(makeup), len(off)))
    return found


def runs_in_words(days: list[date]) -> str:
    """1月1日周四至1月3日周六、1月5日周一: neighbouring days drawn together."""
    runs: list[list[date]] = []
    for day in days:
        if runs and (day - runs[-1][-1]).days == 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return "、".join(_said(run[0]) if len(run) == 1 else f"{_said(run[0])}至{_said(run[-1])}" for run in runs)


def _said(day: date) -> str:
    return f"{day.month}月{day.day}日（周{'一二三四五六日'[day.weekday()]}）"
