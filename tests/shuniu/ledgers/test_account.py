"""The account as plain values: whatever happened, it balances."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shuniu.ledgers.rules import Balance, Stretch, account, carried, entered_before, short, source_words, span_words
from shuniu.matters.choices import OPEN, State
from workdays import PeriodKind, WorkCalendar, load_shipped_notices

CALENDAR = WorkCalendar(load_shipped_notices())
STATES = st.sampled_from(State.values)
STRETCHES = st.builds(Stretch, st.one_of(st.just(""), STATES), st.lists(STATES, max_size=5).map(tuple))


def is_open(state: str) -> bool:
    return state in OPEN


def is_done(state: str) -> bool:
    return state in (State.CLOSED, State.FILED)


@given(st.lists(STRETCHES, max_size=30))
def test_it_balances_whatever_happened(stretches: list[Stretch]) -> None:
    assert account(stretches, is_open, is_done).difference == 0


def test_a_matter_closed_and_reopened_in_one_period_is_carried_on() -> None:
    stretch = Stretch("under_way", ("reported", "closed", "under_way"))
    assert account([stretch], is_open, is_done) == Balance(1, 0, 0, 0, 1)


def test_a_matter_entered_and_closed_in_one_period_counts_in_both_places() -> None:
    stretch = Stretch("", ("draft", "proposed", "assigned", "under_way", "reported", "closed"))
    assert account([stretch], is_open, is_done) == Balance(0, 1, 1, 0, 0)


def test_a_closing_revoked_later_comes_back_as_entered() -> None:
    assert account([Stretch("closed", ("under_way",))], is_open, is_done) == Balance(0, 1, 0, 0, 1)


def test_filing_what_is_closed_moves_nothing() -> None:
    assert account([Stretch("closed", ("filed",))], is_open, is_done) == Balance(0, 0, 0, 0, 0)


def test_becoming_standing_is_no_closing() -> None:
    assert account([Stretch("under_way", ("standing",))], is_open, is_done) == Balance(1, 0, 0, 0, 1)


def test_a_difference_is_said() -> None:
    assert Balance(38, 21, 24, 1, 34).verdict == "账平"
    assert Balance(38, 21, 24, 1, 35).verdict == "差1"


@pytest.mark.parametrize(
    ("kind", "since", "until", "times"),
    [
        ("month", date(2026, 11, 3), date(2026, 11, 30), 0),
        ("month", date(2026, 9, 30), date(2026, 11, 1), 2),
        ("week", date(2026, 2, 13), date(2026, 2, 22), 0),  # 16–22 February has no working day
        ("week", date(2026, 2, 13), date(2026, 2, 24), 1),
        ("day", date(2026, 11, 20), date(2026, 11, 23), 1),  # over a weekend
    ],
)
def test_how_often_a_matter_was_carried(kind: str, since: date, until: date, times: int) -> None:
    assert carried(CALENDAR, PeriodKind(kind), since, until) == times


@pytest.mark.parametrize("kind", ["month", "week", "day"])
def test_the_filter_of_what_was_carried_twice_agrees_with_the_count(kind: str) -> None:
    until = date(2026, 11, 20)
    before = entered_before(CALENDAR, PeriodKind(kind), until, 2)
    day = before.fromordinal(before.toordinal() - 1)
    assert carried(CALENDAR, PeriodKind(kind), before, until) < 2 <= carried(CALENDAR, PeriodKind(kind), day, until)


def test_words() -> None:
    assert span_words(date(2026, 10, 1), date(2026, 10, 31)) == "10月1日至31日"
    assert span_words(date(2026, 9, 28), date(2026, 10, 4)) == "9月28日至10月4日"
    assert short("2026年第47周") == "第47周"


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("青岚市人民政府办公室关于印发市政府重点任务分工方案的通知", "市政府重点任务分工方案"),
        ("关于做好2026年冬季流感疫苗接种工作的通知", "2026年冬季流感疫苗接种工作"),
        ("市政府第58次常务会议纪要", "市政府第58次常务会议纪要"),
        ("分管副市长批示", "分管副市长批示"),
    ],
)
def test_a_long_title_is_said_by_its_core(title: str, words: str) -> None:
    assert source_words(title) == words
