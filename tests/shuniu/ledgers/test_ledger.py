"""The ledger over the trail: the figures, the lists behind them, and that they balance."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shuniu.audit.api import SYSTEM, record
from shuniu.kernel import clock
from shuniu.kernel.refusal import Invalid
from shuniu.kernel.writing import write
from shuniu.ledgers.api import Ledger, ledger
from shuniu.ledgers.choices import Part
from shuniu.ledgers.queries import SUBJECT, lines
from shuniu.ledgers.rules import Balance, Filters, Stretch, account
from shuniu.matters import actions
from shuniu.matters.api import OPEN, Matter, Register, State
from tests.cast import Cast, make_assigned, make_draft, make_reported, make_under_way, seen

DONE = (State.CLOSED, State.FILED)


def figures(book: Ledger) -> tuple[int, ...]:
    balance = book.balance
    return balance.opening, balance.entered, balance.closed, balance.cancelled, balance.ending


def at(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T10:00")


def on(day: str, do: Callable[[], object]) -> None:
    with clock.pretend(at(day)):
        do()


def read(cast: Cast, kind: str, day: str, today: str = "2026-11-20", role: str = "clerk") -> Ledger:
    with clock.pretend(at(today)):
        book = ledger(cast.standing(role), kind, date.fromisoformat(day))
        assert book.balance.difference == 0
        return book


def test_an_office_without_matters_balances(cast: Cast) -> None:
    assert figures(read(cast, "month", "2026-11-20")) == (0, 0, 0, 0, 0)


def test_what_came_in_last_month_is_carried_into_this(cast: Cast) -> None:
    on("2026-10-15", lambda: make_under_way(cast))
    on("2026-11-03", lambda: make_draft(cast))
    assert figures(read(cast, "month", "2026-10-31")) == (0, 1, 0, 0, 1)
    assert figures(read(cast, "month", "2026-11-20")) == (1, 1, 0, 0, 2)


def close(cast: Cast, matter: Matter) -> Matter:
    return actions.close_matter(actor=cast.standing("chief"), matter=seen(cast, "chief", matter), result="已办结。")


def test_closing_and_stopping_leave_the_account(cast: Cast) -> None:
    with clock.pretend(at("2026-10-15")):
        first, second = make_reported(cast), make_assigned(cast)
    on("2026-11-03", lambda: close(cast, first))
    stopping = {"actor": cast.standing("chief"), "matter": seen(cast, "chief", second), "reason": "任务调整"}
    on("2026-11-04", lambda: actions.cancel_matter(**stopping))
    book = read(cast, "month", "2026-11-20")
    assert figures(book) == (2, 0, 1, 1, 0)
    assert list(book.part(Part.CLOSED)) == [first]
    assert list(book.part(Part.CANCELLED)) == [second]


def test_a_revoked_closing_is_entered_anew_in_the_month_of_its_revocation(cast: Cast) -> None:
    with clock.pretend(at("2026-09-15")):
        matter = make_reported(cast)
    on("2026-10-09", lambda: close(cast, matter))
    again = {"actor": cast.standing("chief"), "matter": seen(cast, "chief", matter), "reason": "佐证不实"}
    on("2026-11-03", lambda: actions.reopen_matter(**again))
    assert figures(read(cast, "month", "2026-10-20")) == (1, 0, 1, 0, 0)
    assert figures(read(cast, "month", "2026-11-20")) == (0, 1, 0, 0, 1)
    assert figures(read(cast, "month", "2026-09-20")) == (0, 1, 0, 0, 1)


def test_standing_and_suspended_matters_stay_on_the_account(cast: Cast) -> None:
    with clock.pretend(at("2026-10-15")):
        matter = make_under_way(cast)
    chief = cast.standing("chief")
    waiting = {"actor": chief, "matter": seen(cast, "chief", matter), "reason": "等上级文件"}
    on("2026-11-03", lambda: actions.suspend_matter(**waiting))
    assert figures(read(cast, "month", "2026-11-20")) == (1, 0, 0, 0, 1)


def test_the_ending_of_the_running_period_is_the_list_of_open_matters(cast: Cast) -> None:
    on("2026-10-15", lambda: make_under_way(cast))
    on("2026-11-03", lambda: make_reported(cast))
    book = read(cast, "month", "2026-11-20")
    assert book.balance.ending == Register(cast.standing("clerk"), view="open").count().number == 2


def test_a_state_changed_past_the_trail_shows_as_a_difference(cast: Cast) -> None:
    with clock.pretend(at("2026-10-15")):
        matter = make_under_way(cast)
    Matter.objects.filter(pk=matter.pk).update(state=State.CANCELLED)
    with clock.pretend(at("2026-11-20")):
        book = ledger(cast.standing("clerk"), "month", date(2026, 11, 20))
        assert figures(book) == (0, 0, 0, 0, 0)
    Matter.objects.filter(pk=matter.pk).update(state=State.CLOSED, result="改过")
    with clock.pretend(at("2026-10-20")):
        book = ledger(cast.standing("clerk"), "month", date(2026, 10, 20))
        assert book.balance.verdict == "差1"
        assert book.note == "办理痕迹与事项状态不符，请核对"


@pytest.mark.parametrize(
    ("kind", "day", "label", "span"),
    [
        ("week", "2026-11-20", "2026年第47周", ("2026-11-16", "2026-11-22")),
        ("week", "2026-02-18", "2026年第9周", ("2026-02-16", "2026-03-01")),  # no working day from 16 to 22 February
        ("month", "2026-11-20", "2026年11月", ("2026-11-01", "2026-11-30")),
        ("day", "2026-11-21", "2026年11月23日", ("2026-11-21", "2026-11-23")),  # Saturday belongs to Monday
    ],
)
def test_periods(cast: Cast, kind: str, day: str, label: str, span: tuple[str, str]) -> None:
    book = read(cast, kind, day, today="2026-11-23")
    assert book.period.label == label
    assert (book.period.start.isoformat(), book.period.end.isoformat()) == span


def test_it_says_when_it_is_rolled_over(cast: Cast) -> None:
    assert (
        read(cast, "month", "2026-11-20").meta == "2026年11月　11月1日至30日，21个工作日　未结转，12月1日（周二）结转"
    )
    assert read(cast, "month", "2026-01-05", today="2026-02-20").meta.endswith("　2月2日（周一）结转")


def test_another_section_and_administrators_have_ledgers_of_their_own(cast: Cast) -> None:
    on("2026-11-03", lambda: make_under_way(cast))
    assert figures(read(cast, "month", "2026-11-20", role="other_clerk")) == (0, 0, 0, 0, 0)
    assert figures(read(cast, "month", "2026-11-20", role="auditor")) == (0, 0, 0, 0, 0)
    assert figures(read(cast, "month", "2026-11-20", role="health_liaison")) == (0, 1, 0, 0, 1)
    assert figures(read(cast, "month", "2026-11-20", role="leader")) == (0, 1, 0, 0, 1)


def test_there_is_no_ledger_of_a_year(cast: Cast) -> None:
    with pytest.raises(Invalid):
        ledger(cast.standing("clerk"), "year")


def test_a_line_says_how_often_it_was_carried_and_where_it_went(cast: Cast) -> None:
    with clock.pretend(at("2026-09-15")):
        matter = make_under_way(cast)
    with clock.pretend(at("2026-11-20")):
        book = ledger(cast.standing("clerk"), "month")
        (line,), _ = lines(book, Filters())
        assert (line.carried, line.whither) == (2, "转入12月")
    with clock.pretend(at("2026-11-20")):
        actions.suspend_matter(actor=cast.standing("chief"), matter=seen(cast, "chief", matter), reason="等上级文件")
        (line,), _ = lines(book, Filters())
        assert line.whither == "11-20 暂缓"


HISTORIES = st.lists(
    st.lists(st.tuples(st.integers(0, 60), st.sampled_from(State.values)), min_size=1, max_size=6),
    min_size=1,
    max_size=8,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(HISTORIES, st.integers(0, 62), st.sampled_from(["day", "week", "month"]))
def test_random_histories_always_balance(
    cast: Cast, histories: list[list[tuple[int, str]]], offset: int, kind: str
) -> None:
    """Any order of states, also ones that the transition table would never allow."""
    Matter.objects.filter(section=cast.section).update(section=cast.office)
    start, made = datetime(2026, 9, 20, 12), []
    for history in histories:
        steps = sorted(((start + timedelta(days=day), state) for day, state in history), key=lambda pair: pair[0])
        with clock.pretend(steps[0][0]), write():
            matter = make_draft(cast)
        made.append((matter, _told(matter, steps)))
    with clock.pretend(start + timedelta(days=61)):
        day = (start + timedelta(days=offset)).date()
        book = ledger(cast.standing("clerk"), kind, day)
        assert book.balance.difference == 0
        assert book.balance == _by_hand(book, made)
        for part in Part:
            assert book.part(part).count() == getattr(book.balance, part.value)


def _told(matter: Matter, steps: list[tuple[datetime, str]]) -> list[tuple[datetime, str]]:
    """Record the states one after another; returns all states with their moments, beginning with the draft."""
    told, before = [(steps[0][0], State.DRAFT.value)], State.DRAFT.value
    for moment, state in steps:
        if state == before:
            continue
        with clock.pretend(moment), write():
            record(SYSTEM, "matter.told", matter, before=before, after=state)
        told.append((moment, state))
        before = state
    Matter.objects.filter(pk=matter.pk).update(state=before, result="办结")
    return told


def _by_hand(book: Ledger, made: list[tuple[Matter, list[tuple[datetime, str]]]]) -> Balance:
    stretches = []
    for _, told in made:
        earlier = [state for moment, state in told if moment.date() < book.period.start]
        between = tuple(state for moment, state in told if book.period.start <= moment.date() <= book.period.end)
        stretches.append(Stretch(earlier[-1] if earlier else "", between))
    return account(stretches, lambda s: s in OPEN, lambda s: s in DONE)


def test_the_subject_of_the_trail_is_the_matter() -> None:
    assert Matter._meta.label_lower == SUBJECT


def test_a_period_that_has_not_begun_has_no_ledger(cast: Cast) -> None:
    with pytest.raises(Invalid, match="2026年12月还没有开始"):
        read(cast, "month", "2026-12-05")
    assert read(cast, "month", "2026-11-30").running
