"""Counting and stepping in working days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workdays import (
    WorkCalendar,
    add_workdays,
    last_workday_of_month,
    load_shipped_notices,
    next_workday,
    nth_workday_of_month,
    overdue_workdays,
    previous_workday,
    workdays_between,
    workdays_left,
)

NOTICES = load_shipped_notices()
CALENDAR = WorkCalendar(NOTICES)

days = st.dates(date(2023, 6, 1), date(2028, 6, 30))
steps = st.integers(-600, 600)
offices = st.builds(
    WorkCalendar,
    st.sampled_from([{}, NOTICES, {2026: NOTICES[2026]}]),
    st.dictionaries(days, st.booleans(), max_size=30),
)


def test_five_workdays_from_13_february_2026_end_on_27_february() -> None:
    start = date(2026, 2, 13)
    assert [add_workdays(CALENDAR, start, n).day for n in range(1, 6)] == [14, 24, 25, 26, 27]


def test_a_term_may_be_counted_backwards() -> None:
    assert add_workdays(CALENDAR, date(2026, 2, 27), -5) == date(2026, 2, 13)
    assert add_workdays(CALENDAR, date(2026, 2, 20), -1) == date(2026, 2, 14)
    assert add_workdays(CALENDAR, date(2026, 2, 20), 0) == date(2026, 2, 20)


def test_working_days_between_exclude_the_first_and_include_the_last() -> None:
    assert workdays_between(CALENDAR, date(2026, 2, 13), date(2026, 2, 27)) == 5
    assert workdays_between(CALENDAR, date(2026, 2, 27), date(2026, 2, 13)) == -5
    assert workdays_between(CALENDAR, date(2026, 2, 14), date(2026, 2, 23)) == 0


def test_a_matter_due_today_has_no_day_left_and_none_overdue() -> None:
    due = date(2026, 11, 27)
    assert workdays_left(CALENDAR, due, due) == 0
    assert overdue_workdays(CALENDAR, due, due) == 0
    assert workdays_left(CALENDAR, date(2026, 11, 20), due) == 5
    assert overdue_workdays(CALENDAR, date(2026, 11, 28), due) == 0  # Saturday: no working day has passed
    assert overdue_workdays(CALENDAR, date(2026, 12, 1), due) == 2
    assert workdays_left(CALENDAR, date(2026, 12, 1), due) == 0


def test_the_next_and_the_previous_workday() -> None:
    assert next_workday(CALENDAR, date(2026, 2, 14)) == date(2026, 2, 24)
    assert next_workday(CALENDAR, date(2026, 2, 14), inclusive=True) == date(2026, 2, 14)
    assert previous_workday(CALENDAR, date(2026, 2, 24)) == date(2026, 2, 14)
    assert previous_workday(CALENDAR, date(2026, 2, 24), inclusive=True) == date(2026, 2, 24)


FIRST_WORKDAYS_2026 = [4, 2, 2, 1, 6, 1, 1, 3, 1, 8, 2, 1]
LAST_WORKDAYS_2026 = [30, 28, 31, 30, 29, 30, 31, 31, 30, 30, 30, 31]


def test_the_first_and_last_workday_of_each_month_of_2026() -> None:
    months = range(1, 13)
    assert [nth_workday_of_month(CALENDAR, 2026, month, 1).day for month in months] == FIRST_WORKDAYS_2026
    assert [last_workday_of_month(CALENDAR, 2026, month).day for month in months] == LAST_WORKDAYS_2026


def test_a_month_has_no_more_workdays_than_it_has() -> None:
    february = workdays_between(CALENDAR, date(2026, 1, 31), date(2026, 2, 28))
    assert nth_workday_of_month(CALENDAR, 2026, 2, february) == date(2026, 2, 28)
    with pytest.raises(ValueError, match="没有第17个工作日"):
        nth_workday_of_month(CALENDAR, 2026, 2, february + 1)
    with pytest.raises(ValueError, match="没有第0个工作日"):
        nth_workday_of_month(CALENDAR, 2026, 2, 0)


def test_a_month_wholly_off_has_no_last_workday() -> None:
    closed = WorkCalendar({}, {date(2026, 2, day): False for day in range(1, 29)})
    with pytest.raises(ValueError, match="2026年2月没有工作日"):
        last_workday_of_month(closed, 2026, 2)


def test_a_result_beyond_the_calendar_is_refused() -> None:
    for n in (10**7, 10**12, -(10**7), -(10**12)):
        with pytest.raises(ValueError, match="日期超出可计算的范围"):
            add_workdays(CALENDAR, date(2026, 1, 4), n)


@given(offices, days, steps)
def test_it_agrees_with_walking_day_by_day(office: WorkCalendar, day: date, n: int) -> None:
    walked, left = day, abs(n) % 40
    step = timedelta(days=1 if n >= 0 else -1)
    while left:
        walked += step
        left -= office.is_workday(walked)
    assert add_workdays(office, day, (1 if n >= 0 else -1) * (abs(n) % 40)) == walked


@given(offices, days, days)
def test_between_counts_the_workdays_one_by_one(office: WorkCalendar, first: date, last: date) -> None:
    first, last = sorted((first, last))
    span = [first + timedelta(days=step) for step in range(1, (last - first).days + 1)]
    assert workdays_between(office, first, last) == sum(map(office.is_workday, span))
    assert workdays_between(office, last, first) == -workdays_between(office, first, last)


@given(offices, days, st.integers(1, 600))
def test_forth_and_back_returns_to_a_workday(office: WorkCalendar, day: date, n: int) -> None:
    start = next_workday(office, day, inclusive=True)
    assert add_workdays(office, add_workdays(office, start, n), -n) == start
    assert add_workdays(office, add_workdays(office, start, -n), n) == start


@given(offices, days, st.integers(1, 600))
def test_between_undoes_add(office: WorkCalendar, day: date, n: int) -> None:
    found = add_workdays(office, day, n)
    assert office.is_workday(found)
    assert workdays_between(office, day, found) == n


@given(offices, days, days, days)
def test_between_is_additive(office: WorkCalendar, a: date, b: date, c: date) -> None:
    assert workdays_between(office, a, b) + workdays_between(office, b, c) == workdays_between(office, a, c)


@given(offices, days, days, steps, steps)
def test_add_is_monotone_in_both(office: WorkCalendar, a: date, b: date, m: int, n: int) -> None:
    a, b = sorted((a, b))
    m, n = sorted((m, n))
    assert add_workdays(office, a, n) <= add_workdays(office, b, n)
    assert (add_workdays(office, a, m) < add_workdays(office, a, n)) == (m < n)
