"""The periods of the ledgers (月台账、周台账、日台账) and the day on which each is rolled over (结转).

One rule serves the three kinds: a period needs a working day. A calendar month, an ISO week or a day that has none
joins the following one, so 16–22 February 2026 belongs to 2026年第9周 and a Saturday belongs to the Monday after it.
The roll-over falls on the first working day of the period. An ISO week may straddle two years: Monday 29 December
2025 opens 2026年第1周.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from workdays.arithmetic import last_day_of_month, next_workday, previous_workday
from workdays.calendar import WorkCalendar

ONE_DAY = timedelta(days=1)


class PeriodKind(StrEnum):
    """How long a ledger's period is; the values are fit for storing."""

    MONTH = "month"
    WEEK = "week"
    DAY = "day"


@dataclass(frozen=True)
class Period:
    """A period from `start` to `end`, both included. `label` is “2026年2月”, “2026年第9周” or “2026年2月24日”."""

    kind: PeriodKind
    start: date
    end: date
    label: str

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end


def period_of(calendar: WorkCalendar, day: date, kind: PeriodKind) -> Period:
    """The one period of this kind that holds `day`."""
    # 1. The unit that holds the first working day from the beginning of day's own unit names the period and ends it.
    start, _ = _unit(day, kind)
    start, end = _unit(next_workday(calendar, start, inclusive=True), kind)
    # 2. The period begins after the unit of the working day before, taking in the units without any in between.
    _, end_before = _unit(previous_workday(calendar, start), kind)
    return Period(kind, end_before + ONE_DAY, end, _label(start, kind))


def rollover_day(calendar: WorkCalendar, period: Period) -> date:
    """The day on which `period` is opened and the one before is rolled over into it: its first working day."""
    return next_workday(calendar, period.start, inclusive=True)


def previous_period(calendar: WorkCalendar, period: Period) -> Period:
    """The period that ends the day before this one starts."""
    return period_of(calendar, period.start - ONE_DAY, period.kind)


def next_period(calendar: WorkCalendar, period: Period) -> Period:
    """The period that starts the day after this one ends."""
    return period_of(calendar, period.end + ONE_DAY, period.kind)


def rollovers(calendar: WorkCalendar, kind: PeriodKind, first: date, last: date) -> Iterator[tuple[date, Period]]:
    """The roll-over days from `first` to `last`, both included, in order, each with the period that it opens."""
    period = period_of(calendar, first, kind)
    while (opened := rollover_day(calendar, period)) <= last:
        if opened >= first:
            yield opened, period
        period = next_period(calendar, period)


def _unit(day: date, kind: PeriodKind) -> tuple[date, date]:
    if kind == PeriodKind.MONTH:
        return date(day.year, day.month, 1), last_day_of_month(day.year, day.month)
    if kind == PeriodKind.WEEK:
        monday = day - ONE_DAY * day.weekday()
        return monday, monday + ONE_DAY * 6
    return day, day


def _label(start: date, kind: PeriodKind) -> str:
    if kind == PeriodKind.MONTH:
        return f"{start.year}年{start.month}月"
    if kind == PeriodKind.WEEK:
        year, week, _ = start.isocalendar()
        return f"{year}年第{week}周"
    return f"{start.year}年{start.month}月{start.day}日"
