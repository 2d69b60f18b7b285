"""What a time is counted from: the date of the document, of the meeting, and the year named before."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

# What stands between the ends of a stretch of time: 4月至6月, 4―6月, 10月――次年2月.
UNTIL = r"(?:[至到]|[—–―－\-~～]{1,2})"

# (day, n) -> the n-th working day after that day.
WorkdayAfter = Callable[[dt.date, int], dt.date]


def weekdays_after(day: dt.date, days: int) -> dt.date:
    """The n-th day after ``day`` that is no Saturday or Sunday; holidays are not known here."""
    weeks, rest = divmod(days, 5)
    day += dt.timedelta(weeks=weeks)
    if rest == 0 and day.weekday() >= 5:  # 5 working days after a Saturday is the Friday, not the next Saturday
        return day - dt.timedelta(days=day.weekday() - 4)
    while rest:
        day += dt.timedelta(days=1)
        rest -= day.weekday() < 5
    return day


@dataclass(frozen=True, slots=True)
class Frame:
    """From where the times of a document are counted.

    ``year`` is the year of a date that names none; ``issued`` and ``met`` (of minutes) may be unknown;
    ``plan_start`` is the first year of a span named once for all (``2012年起5年内``).
    """

    year: int | None = None
    issued: dt.date | None = None
    met: dt.date | None = None
    plan_start: int | None = None
    workday_after: WorkdayAfter = weekdays_after

    @property
    def start(self) -> dt.date | None:
        """The day from which ``10个工作日内`` runs when the words do not say."""
        return self.met or self.issued


def end_of_month(year: int, month: int) -> dt.date | None:
    """The last day of the month; None for a month that is none."""
    if not (1 <= month <= 12 and 1 <= year <= 9999):
        return None
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def make_date(year: int, month: int, day: int) -> dt.date | None:
    """The date; None where the calendar has none (2月30日)."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
