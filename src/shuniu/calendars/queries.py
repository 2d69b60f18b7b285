"""The calendar in force."""

from __future__ import annotations

from functools import lru_cache

from shuniu.calendars.models import DayException, Edition, HolidayNotice
from workdays import Notice, WorkCalendar, load_shipped_notices, notice_from_data


def office_calendar() -> WorkCalendar:
    """The office's working calendar: shipped notices, over them the pasted ones, over them its own exceptions.

    One query; the calendar is built again only when somebody has changed it.
    """
    edition = Edition.objects.values_list("number", flat=True).first() or 0
    return _built(edition) if edition else _shipped()


def forget() -> None:
    """Let go of the calendars built so far: a change that was rolled back may have used the same edition number."""
    _built.cache_clear()


@lru_cache(maxsize=4)
def _built(_: int) -> WorkCalendar:
    notices = dict(_shipped().years)
    notices.update({row.year: notice_from_data(row.days) for row in HolidayNotice.objects.all()})
    return WorkCalendar(notices, {row.day: row.works for row in DayException.objects.all()})


@lru_cache(maxsize=1)
def _shipped() -> WorkCalendar:
    return WorkCalendar(load_shipped_notices())


def notices() -> list[Notice]:
    """The notices in force, newest year first."""
    return sorted(office_calendar().years.values(), key=lambda notice: -notice.year)


def exceptions_of(year: int) -> list[DayException]:
    """The office's own exceptions of a year, in order."""
    return list(DayException.objects.filter(day__year=year))


def entered_years() -> set[int]:
    """The years whose notice was pasted here rather than shipped."""
    return set(HolidayNotice.objects.values_list("year", flat=True))
