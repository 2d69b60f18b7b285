"""The chain: what is changed, deleted or added behind the program's back is found and named."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shuniu.audit.api import SYSTEM, faults, record
from shuniu.audit.models import Entry, Head
from shuniu.audit.rules import FIRST, canonical, link
from shuniu.kernel import clock
from tests.cast import Cast, make_reported

pytestmark = pytest.mark.django_db


@pytest.fixture
def chain(cast: Cast, friday: datetime) -> int:
    """A chain of some length, whole."""
    make_reported(cast)
    return Entry.objects.count()


@pytest.fixture
def without_triggers() -> None:
    """As whoever owns the database file might do: take the triggers away. Rolled back with the test."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DROP TRIGGER audit_entry_no_update")
            cursor.execute("DROP TRIGGER audit_entry_no_delete")
        else:
            cursor.execute("DROP TRIGGER audit_entry_no_change ON audit_entry")


def sql(statement: str, *parameters: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)


def test_a_whole_chain_has_no_fault(chain: int) -> None:
    assert chain > 10
    assert list(faults()) == []
    assert list(faults(chain - 3)) == []
    assert list(faults(3, 7)) == []


@pytest.mark.usefixtures("without_triggers")
@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("why", "另一个理由"),
        ("actor_name", "别人"),
        ("after", "closed"),
        ("subject_id", 99),
        ("at", "2020-01-01 00:00:00"),
    ],
)
def test_one_changed_field_is_found_and_named(chain: int, column: str, value: object) -> None:
    sql(f"UPDATE audit_entry SET {column} = %s WHERE id = 5", value)  # noqa: S608
    found = list(faults())
    assert [fault.position for fault in found] == [5]
    assert "第5条与哈希不符" in found[0].sentence


@pytest.mark.usefixtures("without_triggers")
def test_a_changed_entry_is_named_in_words_and_in_the_hour_of_the_office(cast: Cast) -> None:
    with clock.pretend(datetime(2026, 11, 20, 9, 30)), transaction.atomic():
        entry = record(SYSTEM, "trail.verified", cast.office)
    sql("UPDATE audit_entry SET why = '改过' WHERE id = %s", entry.id)
    assert f"2026-11-20 09:30 {entry.actor_name} 核验痕迹链《" in list(faults())[0].sentence


@pytest.mark.usefixtures("without_triggers")
def test_one_changed_character_of_the_data_is_found(cast: Cast, chain: int) -> None:
    with transaction.atomic():
        entry = record(SYSTEM, "file.stored", cast.office, data={"size": 1024})
    sql("UPDATE audit_entry SET data = %s WHERE id = %s", '{"size": 1025}', entry.id)
    assert [fault.position for fault in faults()] == [entry.id]


@pytest.mark.usefixtures("without_triggers")
def test_a_changed_hash_breaks_the_entry_and_the_next(chain: int) -> None:
    sql("UPDATE audit_entry SET sm3 = %s WHERE id = 5", "0" * 64)
    assert [fault.position for fault in faults()] == [5, 6]


@pytest.mark.usefixtures("without_triggers")
def test_a_deleted_entry_is_missed(chain: int) -> None:
    sql("DELETE FROM audit_entry WHERE id = 5")
    sentences = [fault.sentence for fault in faults()]
    assert "痕迹链第5条缺失" in sentences[0]
    assert list(faults(5, 5))[0].sentence == "痕迹链第5条至第5条缺失。"


@pytest.mark.usefixtures("without_triggers")
def test_the_deleted_last_entry_is_missed(chain: int) -> None:
    sql("DELETE FROM audit_entry WHERE id = %s", chain)
    assert [fault.sentence for fault in faults()] == [
        f"痕迹链末端记有{chain}条，实有{chain - 1}条，末尾有记录被删除或添加。"
    ]


@pytest.mark.usefixtures("without_triggers")
def test_two_exchanged_entries_are_found(chain: int) -> None:
    for was, becomes in ((5, 0), (6, 5), (0, 6)):
        sql("UPDATE audit_entry SET id = %s WHERE id = %s", becomes, was)
    assert {5, 6} <= {fault.position for fault in faults()}


def test_a_lost_or_false_head_is_found(chain: int) -> None:
    Head.objects.update(sha256="0" * 64)
    assert [fault.sentence for fault in faults()] == ["痕迹链末端的哈希与最后一条不符。"]
    Head.objects.all().delete()
    assert [fault.sentence for fault in faults()] == ["痕迹链的末端记录不见了。"]


@pytest.mark.parametrize(
    "change",
    [
        lambda: Entry.objects.filter(pk=1).update(why="改"), lambda: Entry.objects.filter(pk=1).delete(),
        lambda: sql("UPDATE audit_entry SET why = 'x' WHERE id = 1"), lambda: sql("DELETE FROM audit_entry"),
    ],
)  # fmt: skip
def test_the_database_itself_refuses_to_change_or_delete(chain: int, change: Any) -> None:
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        change()
    assert Entry.objects.count() == chain


PLAIN = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=20)
DATA = st.recursive(
    PLAIN,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=4,
)
FACTS = st.dictionaries(st.text(max_size=8), DATA, max_size=3)
LAWS = settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))  # on a busy machine


@LAWS
@given(FACTS)
def test_the_order_of_the_facts_does_not_matter(facts: dict[str, Any]) -> None:
    assert canonical(facts) == canonical(dict(reversed(facts.items())))


@LAWS
@given(FACTS, FACTS)
def test_different_facts_never_read_the_same(one: dict[str, Any], other: dict[str, Any]) -> None:
    import json

    same = json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
    assert (canonical(one) == canonical(other)) is same
    assert (link(one, FIRST) == link(other, FIRST)) is same


@LAWS
@given(st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2100, 1, 1)), st.integers(-12, 12))
def test_a_moment_reads_the_same_in_every_zone(moment: datetime, hours: int) -> None:
    there = moment.replace(tzinfo=UTC).astimezone(timezone(timedelta(hours=hours)))
    assert canonical({"at": there}) == canonical({"at": moment.replace(tzinfo=UTC)})


@LAWS
@given(FACTS, st.text(alphabet="0123456789abcdef", min_size=64, max_size=64))
def test_an_entry_hangs_on_the_one_before(facts: dict[str, Any], before: str) -> None:
    elsewhere = type(FIRST)(before, before)
    assert (link(facts, elsewhere) == link(facts, FIRST)) is (elsewhere == FIRST)


def test_what_cannot_be_recorded_is_a_programming_error() -> None:
    with pytest.raises(TypeError):
        canonical({"x": object()})
