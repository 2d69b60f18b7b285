"""What the office's calendar says of a day."""

import json
import pickle
from datetime import date, datetime, timedelta

import pytest

from tests.workdays.notice_texts import NOTICE_2019, NOTICE_2024, NOTICE_2025, NOTICE_2026
from workdays import (
    WorkCalendar,
    load_shipped_notices,
    notice_from_data,
    notice_to_data,
    parse_notice,
    workdays_between,
)

# All 365 days: the days off of each month of 2026, copied from the wall calendar and not made by the program.
DAYS_OFF_2026 = {
    1: {1, 2, 3, 10, 11, 17, 18, 24, 25, 31},
    2: {1, 7, 8, 15, 16, 17, 18, 19, 20, 21, 22, 23},
    3: {1, 7, 8, 14, 15, 21, 22, 28, 29},
    4: {4, 5, 6, 11, 12, 18, 19, 25, 26},
    5: {1, 2, 3, 4, 5, 10, 16, 17, 23, 24, 30, 31},
    6: {6, 7, 13, 14, 19, 20, 21, 27, 28},
    7: {4, 5, 11, 12, 18, 19, 25, 26},
    8: {1, 2, 8, 9, 15, 16, 22, 23, 29, 30},
    9: {5, 6, 12, 13, 19, 25, 26, 27},
    10: {1, 2, 3, 4, 5, 6, 7, 11, 17, 18, 24, 25, 31},
    11: {1, 7, 8, 14, 15, 21, 22, 28, 29},
    12: {5, 6, 12, 13, 19, 20, 26, 27},
}


@pytest.fixture(scope="module")
def calendar() -> WorkCalendar:
    return WorkCalendar(load_shipped_notices())


def test_every_day_of_2026_is_as_the_notice_arranged_it(calendar: WorkCalendar) -> None:
    year = [date(2026, 1, 1) + timedelta(days=step) for step in range(365)]
    off = {
        month: {day.day for day in year if day.month == month and not calendar.is_workday(day)}
        for month in range(1, 13)
    }
    assert off == DAYS_OFF_2026
    assert 365 - sum(map(len, DAYS_OFF_2026.values())) == 248


def test_2026_has_33_days_off_6_make_up_days_and_248_workdays(calendar: WorkCalendar) -> None:
    notice = calendar.years[2026]
    assert (len(notice.days_off), len(notice.make_up_days)) == (33, 6)
    assert workdays_between(calendar, date(2025, 12, 31), date(2026, 12, 31)) == 248
    assert notice.number == "国办发明电〔2025〕7号"


@pytest.mark.parametrize(("year", "workdays"), [(2024, 251), (2025, 248), (2026, 248)])
def test_a_shipped_year_has_its_number_of_workdays(calendar: WorkCalendar, year: int, workdays: int) -> None:
    assert workdays_between(calendar, date(year - 1, 12, 31), date(year, 12, 31)) == workdays


@pytest.mark.parametrize(("year", "text"), [(2024, NOTICE_2024), (2025, NOTICE_2025), (2026, NOTICE_2026)])
def test_a_shipped_year_is_what_its_notice_says(year: int, text: str) -> None:
    assert load_shipped_notices()[year] == parse_notice(text)


def test_the_spring_festival_week_of_2026_has_no_working_day(calendar: WorkCalendar) -> None:
    assert not any(calendar.is_workday(date(2026, 2, day)) for day in range(15, 24))
    assert calendar.is_workday(date(2026, 2, 14))
    assert calendar.is_workday(date(2026, 2, 28))


def test_a_year_without_a_notice_falls_back_to_weekends_and_says_so(calendar: WorkCalendar) -> None:
    assert calendar.is_workday(date(2027, 10, 1))  # a Friday
    assert not calendar.is_workday(date(2027, 10, 2))
    assert not calendar.known(2027)
    assert calendar.uncertainty(date(2027, 3, 1)) == "2027 年放假安排未发布，按周末推算"
    assert calendar.uncertainty(date(2026, 12, 30), date(2027, 1, 5)) == "2027 年放假安排未发布，按周末推算"
    assert calendar.uncertainty(date(2026, 12, 30), date(2028, 1, 5)) == "2027、2028 年放假安排未发布，按周末推算"
    assert calendar.uncertainty(date(2026, 1, 1), date(2026, 12, 31)) is None


def test_an_empty_calendar_knows_weekends_only() -> None:
    empty = WorkCalendar({})
    assert empty.is_workday(date(2026, 1, 1))
    assert not empty.is_workday(date(2026, 1, 4))


def test_the_office_overrides_the_notice(calendar: WorkCalendar) -> None:
    own = WorkCalendar(calendar.years, {date(2026, 10, 3): True, date(2026, 10, 9): False})
    assert own.is_workday(date(2026, 10, 3))
    assert not own.is_workday(date(2026, 10, 9))
    assert own.label(date(2026, 10, 3)) == "本单位上班"
    assert own.label(date(2026, 10, 9)) == "本单位休息"
    assert workdays_between(own, date(2025, 12, 31), date(2026, 12, 31)) == 248


def test_a_special_day_is_named(calendar: WorkCalendar) -> None:
    assert calendar.label(date(2026, 2, 17)) == "春节"
    assert calendar.label(date(2026, 2, 28)) == "春节调休上班"
    assert calendar.label(date(2025, 10, 6)) == "国庆节、中秋节"
    assert calendar.label(date(2026, 11, 20)) == ""
    assert calendar.label(date(2026, 11, 21)) == ""


def test_a_notice_may_speak_of_the_december_before() -> None:
    calendar = WorkCalendar({2019: parse_notice(NOTICE_2019)})
    assert calendar.is_workday(date(2018, 12, 29))  # a Saturday, made up
    assert not calendar.is_workday(date(2018, 12, 31))  # a Monday, off
    assert calendar.label(date(2018, 12, 29)) == "元旦调休上班"


def test_a_moment_counts_as_its_day(calendar: WorkCalendar) -> None:
    assert not calendar.is_workday(datetime(2026, 10, 1, 9, 30))
    assert calendar.label(datetime(2026, 10, 1, 9, 30)) == "国庆节"


def test_a_calendar_does_not_change_with_the_mapping_it_was_made_from(calendar: WorkCalendar) -> None:
    overrides = {date(2026, 10, 3): True}
    own = WorkCalendar(calendar.years, overrides)
    overrides[date(2026, 10, 4)] = True
    assert date(2026, 10, 4) not in own.overrides
    assert not own.is_workday(date(2026, 10, 4))


def test_equal_calendars_are_equal_and_survive_pickling(calendar: WorkCalendar) -> None:
    twin = WorkCalendar(load_shipped_notices())
    assert twin == calendar
    assert hash(twin) == hash(calendar)
    copy = pickle.loads(pickle.dumps(calendar))
    assert copy == calendar
    assert not copy.is_workday(date(2026, 2, 16))


def test_a_notice_filed_under_another_year_is_a_programming_error(calendar: WorkCalendar) -> None:
    with pytest.raises(ValueError, match="filed under 2027"):
        WorkCalendar({2027: calendar.years[2026]})


def test_a_notice_survives_being_stored_as_json(calendar: WorkCalendar) -> None:
    for notice in calendar.years.values():
        assert notice_from_data(json.loads(json.dumps(notice_to_data(notice)))) == notice
