"""Counts are remembered until something happens, and never longer."""

from __future__ import annotations

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from shuniu.kernel.memo import Memo
from shuniu.matters.queries import Register, counts_of
from tests.cast import Cast, make_draft


def test_a_count_is_remembered_until_a_matter_is_entered(open_office: Cast) -> None:
    make_draft(open_office)
    who = open_office.standing("clerk")
    assert str(Register(who, view="open").count()) == "1"
    with CaptureQueriesContext(connection) as asked:
        assert str(counts_of([Register(who, view="open")])[0]) == "1"
    assert len(asked) == 1, "only how many steps there have been"
    make_draft(open_office)
    assert str(Register(who, view="open").count()) == "2"


def test_another_person_is_counted_anew(open_office: Cast) -> None:
    make_draft(open_office)
    assert str(Register(open_office.standing("clerk"), view="open").count()) == "1"
    assert str(Register(open_office.standing("health_liaison"), view="open").count()) == "0"


def test_within_a_transaction_nothing_is_remembered(open_office: Cast) -> None:
    who = open_office.standing("clerk")
    with transaction.atomic():
        make_draft(open_office)
        assert str(Register(who, view="open").count()) == "1"
        transaction.set_rollback(True)
    assert str(Register(who, view="open").count()) == "0"


def test_the_oldest_answers_go() -> None:
    memo: Memo[int] = Memo(2)
    asked: list[int] = []

    def find(n: int) -> int:
        asked.append(n)
        return n

    for n in (1, 2, 1, 3, 1, 2):
        assert memo.get(n, lambda n=n: find(n)) == n
    assert asked == [1, 2, 3, 2]
    assert memo.get(None, lambda: 7) == 7
    assert memo.get(None, lambda: 8) == 8
