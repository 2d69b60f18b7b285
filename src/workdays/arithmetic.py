"""Count and step in working days.

Every function takes the calendar first. Units are whole working days; the start day itself never counts, so that a
term of 5 working days given on Friday 13 February 2026 ends on 27 February. None of them raises for a year without a
notice; a result before year 1 or after year 9999 raises ValueError.
"""

from datetime import date, timedelta

from workdays.calendar import WorkCalendar


def add_workdays(calendar: WorkCalendar, day: date, n: int) -> date:
    """The n-th working day after `day`; before it for a negative n. Zero gives `day` itself, worked or not."""
    if n == 0:
        return date.fromordinal(day.toordinal())
    start = day.toordinal()
    number = calendar.count.up_to(start) + n if n > 0 else calendar.count.up_to(start - 1) + n + 1
    return _nth(calendar, number)


def workdays_between(calendar: WorkCalendar, first: date, last: date) -> int:
    """How many working days lie after `first` up to and including `last`; negative when `last` is the earlier."""
    return calendar.count.up_to(last.toordinal()) - calendar.count.up_to(first.toordinal())


def workdays_left(calendar: WorkCalendar, today: date, due: date) -> int:
    """Working days from tomorrow to `due` inclusive: 0 on the due day and after it."""
    return max(0, workdays_between(calendar, today, due))


def overdue_workdays(calendar: WorkCalendar, today: date, due: date) -> int:
    """Working days after `due` up to today: 0 up to the due day, and also while only days off have passed since."""
    return max(0, workdays_between(calendar, due, today))


def next_workday(calendar: WorkCalendar, day: date, *, inclusive: bool = False) -> date:
    """The first working day after `day`; with `inclusive`, `day` itself when it is worked."""
    return _nth(calendar, calendar.count.up_to(day.toordinal() - inclusive) + 1)


def previous_workday(calendar: WorkCalendar, day: date, *, inclusive: bool = False) -> date:
    """The last working day before `day`; with `inclusive`, `day` itself when it is worked."""
    return _nth(calendar, calendar.count.up_to(day.toordinal() - (not inclusive)))


def nth_workday_of_month(calendar: WorkCalendar, year: int, month: int, n: int) -> date:
    """The n-th working day of a month, 1 being the first. Raises ValueError when the month has fewer than n."""
    first = date(year, month, 1)
    found = add_workdays(calendar, first - timedelta(days=1), n) if n > 0 else first
    if n < 1 or found > last_day_of_month(year, month):
        raise ValueError(f"{year}年{month}月没有第{n}个工作日")
    return found


def last_workday_of_month(calendar: WorkCalendar, year: int, month: int) -> date:
    """The last working day of a month. Raises ValueError when the month has none."""
    found = previous_workday(calendar, last_day_of_month(year, month), inclusive=True)
    if found < date(year, month, 1):
        raise ValueError(f"{year}年{month}月没有工作日")
    return found


def last_day_of_month(year: int, month: int) -> date:
    """The last calendar day of a month, worked or not."""
    if month == 12:
        return date(year, 12, 31)
    return date(year, month + 1, 1) - timedelta(days=1)


def _nth(calendar: WorkCalendar, number: int) -> date:
    try:
        return date.fromordinal(calendar.count.nth(number))
    except (OverflowError, ValueError) as beyond:
        raise ValueError("日期超出可计算的范围") from beyond
