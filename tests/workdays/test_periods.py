"""Months, weeks and days of the ledgers, and when they are rolled over."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workdays import (
    Period,
    PeriodKind,
    WorkCalendar,
    load_shipped_notices,
    next_period,
    period_of,
    previous_period,
    rollover_day,
    rollovers,
)

MONTH, WEEK, DAY = PeriodKind.MONTH, PeriodKind.WEEK, PeriodKind.DAY
NOTICES = load_shipped_notices()
CALENDAR = WorkCalendar(NOTICES)
NEW_YEAR, YEAR_END = date(2026, 1, 1), date(2026, 12, 31)

days = st.dates(date(2024, 6, 1), date(2027, 6, 30))
kinds = st.sampled_from(PeriodKind)
offices = st.builds(
    WorkCalendar,
    st.sampled_from([{}, NOTICES]),
    st.dictionaries(days, st.booleans(), max_size=30),
)


def test_the_month_is_rolled_over_on_its_first_workday() -> None:
    found = [day for day, _ in rollovers(CALENDAR, MONTH, NEW_YEAR, YEAR_END)]
    assert [day.month for day in found] == list(range(1, 13))
    assert [day.day for day in found] == [4, 2, 2, 1, 6, 1, 1, 3, 1, 8, 2, 1]


def test_the_week_is_rolled_over_on_monday_but_for_four_weeks_of_2026() -> None:
    found = list(rollovers(CALENDAR, WEEK, NEW_YEAR, YEAR_END))
    not_monday = {period.label: day for day, period in found if day.weekday()}
    assert not_monday == {
        "2026年第9周": date(2026, 2, 24),
        "2026年第15周": date(2026, 4, 7),
        "2026年第19周": date(2026, 5, 6),
        "2026年第41周": date(2026, 10, 8),
    }
    assert "2026年第8周" not in [period.label for _, period in found]
    assert len(found) == 51  # weeks 2 to 53, week 8 merged into week 9; week 1 was opened on 29 December 2025


@pytest.mark.parametrize("kind", [MONTH, WEEK, DAY])
def test_nothing_is_rolled_over_from_16_to_22_february(kind: PeriodKind) -> None:
    assert list(rollovers(CALENDAR, kind, date(2026, 2, 16), date(2026, 2, 22))) == []


def test_a_week_without_a_workday_joins_the_next() -> None:
    merged = Period(WEEK, date(2026, 2, 16), date(2026, 3, 1), "2026年第9周")
    assert period_of(CALENDAR, date(2026, 2, 18), WEEK) == merged
    assert period_of(CALENDAR, date(2026, 2, 28), WEEK) == merged
    assert rollover_day(CALENDAR, merged) == date(2026, 2, 24)
    assert previous_period(CALENDAR, merged).label == "2026年第7周"
    assert next_period(CALENDAR, merged).label == "2026年第10周"


def test_a_week_may_straddle_two_years() -> None:
    first = period_of(CALENDAR, date(2025, 12, 29), WEEK)
    assert first == Period(WEEK, date(2025, 12, 29), date(2026, 1, 4), "2026年第1周")
    assert rollover_day(CALENDAR, first) == date(2025, 12, 29)
    assert period_of(CALENDAR, date(2026, 12, 31), WEEK).label == "2026年第53周"


def test_a_weekend_belongs_to_the_monday_after_it() -> None:
    monday = Period(DAY, date(2026, 11, 21), date(2026, 11, 23), "2026年11月23日")
    assert period_of(CALENDAR, date(2026, 11, 21), DAY) == monday
    assert period_of(CALENDAR, date(2026, 11, 23), DAY) == monday
    assert rollover_day(CALENDAR, monday) == date(2026, 11, 23)


def test_there_are_as_many_days_of_the_ledger_as_workdays() -> None:
    assert len(list(rollovers(CALENDAR, DAY, NEW_YEAR, YEAR_END))) == 248


def test_a_month_that_the_office_closes_joins_the_next() -> None:
    closed = WorkCalendar(NOTICES, {date(2026, 7, day): False for day in range(1, 32)})
    summer = period_of(closed, date(2026, 7, 15), MONTH)
    assert summer == Period(MONTH, date(2026, 7, 1), date(2026, 8, 31), "2026年8月")


def test_a_day_is_in_its_period() -> None:
    february = period_of(CALENDAR, date(2026, 2, 18), MONTH)
    assert date(2026, 2, 28) in february
    assert date(2026, 3, 1) not in february


@given(offices, days, kinds)
def test_each_day_belongs_to_exactly_one_period(office: WorkCalendar, day: date, kind: PeriodKind) -> None:
    period = period_of(office, day, kind)
    assert day in period
    for step in range((period.end - period.start).days + 1):
        assert period_of(office, period.start + timedelta(days=step), kind) == period


@given(offices, days, kinds)
def test_periods_follow_one_another_without_a_gap(office: WorkCalendar, day: date, kind: PeriodKind) -> None:
    period = period_of(office, day, kind)
    after = next_period(office, period)
    assert after.start == period.end + timedelta(days=1)
    assert previous_period(office, after) == period
    assert after.label != period.label


@given(offices, days, kinds)
def test_the_rollover_is_the_first_workday_within_its_period(office: WorkCalendar, day: date, kind: PeriodKind) -> None:
    period = period_of(office, day, kind)
    opened = rollover_day(office, period)
    assert opened in period
    assert office.is_workday(opened)
    before = [period.start + timedelta(days=step) for step in range((opened - period.start).days)]
    assert not any(map(office.is_workday, before))


@given(offices, kinds)
def test_every_rollover_of_a_year_is_listed_once(office: WorkCalendar, kind: PeriodKind) -> None:
    year = [NEW_YEAR + timedelta(days=step) for step in range(365)]
    expected = sorted(
        {opened for day in year if (opened := rollover_day(office, period_of(office, day, kind))).year == 2026}
    )
    assert [day for day, _ in rollovers(office, kind, NEW_YEAR, YEAR_END)] == expected
