"""Pages by keyset: walking them, forward or back, meets every row once and in order."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shuniu.kernel.paging import Page, page_of
from shuniu.matters.models import Tag
from shuniu.people.models import Unit

pytestmark = pytest.mark.django_db
FIELDS = ("id", "order", "name")
SORTS = (("order", "id"), ("-order", "-id"), ("id",), ("-id",), ("order", "name", "id"))
ORDERS = st.lists(st.integers(0, 4), max_size=14)
WALKS = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def fill(orders: list[int]) -> None:
    Unit.objects.all().delete()
    Unit.objects.bulk_create(
        Unit(name=f"单位{n}", kind="outside", path="/", order=order) for n, order in enumerate(orders)
    )


def page(sort: tuple[str, ...], cursor: str, size: int) -> Page:
    return page_of(Unit.objects.all(), sort=sort, fields=FIELDS, cursor=cursor, size=size)


def in_order(sort: tuple[str, ...]) -> list[int]:
    return list(Unit.objects.order_by(*sort).values_list("id", flat=True))


@WALKS
@given(ORDERS, st.integers(1, 5), st.sampled_from(SORTS))
def test_walking_forward_and_back_meets_every_row_once(orders: list[int], size: int, sort: tuple[str, ...]) -> None:
    fill(orders)
    everything = in_order(sort)
    met: list[list[int]] = []
    current = page(sort, "", size)
    assert current.before == ""
    while True:
        met.append([row["id"] for row in current.rows])
        assert current.first_index == sum(len(rows) for rows in met[:-1]) + 1
        if not current.after:
            break
        current = page(sort, current.after, size)
    assert [pk for rows in met for pk in rows] == everything
    for rows in reversed(met[:-1]):
        current = page(sort, current.before, size)
        assert [row["id"] for row in current.rows] == rows
    assert current.before == ""


@WALKS
@given(ORDERS, st.text(max_size=40) | st.binary(max_size=30).map(lambda raw: base64.urlsafe_b64encode(raw).decode()))
def test_a_tampered_cursor_is_the_first_page(orders: list[int], cursor: str) -> None:
    fill(orders)
    assert [row["id"] for row in page(("order", "id"), cursor, 5).rows] == in_order(("order", "id"))[:5]


VALUES = (
    st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.text(max_size=6) | st.lists(st.integers(), max_size=2)
)


@WALKS
@given(st.lists(VALUES, max_size=3), VALUES, VALUES)
def test_a_cursor_of_odd_values_never_breaks_a_page_by_id(at: list[Any], back: Any, n: Any) -> None:
    fill([1, 2, 3])
    cursor = base64.urlsafe_b64encode(json.dumps({"at": at, "back": back, "n": n}).encode()).decode().rstrip("=")
    assert len(page(("id",), cursor, 5).rows) <= 3


@pytest.mark.parametrize("at", [["x", 1], ["2026-13-45", 1], ["", 1], ["\x00", 1]])
def test_a_forged_sort_value_is_the_first_page(at: list[Any]) -> None:
    fill([1, 2, 3])
    cursor = base64.urlsafe_b64encode(json.dumps({"at": at, "back": False, "n": 1}).encode()).decode()
    assert len(page(("order", "id"), cursor, 5).rows) == 3


def test_a_forged_number_beyond_all_rows_is_an_empty_page() -> None:
    fill([1, 2, 3])
    cursor = base64.urlsafe_b64encode(json.dumps({"at": [2**70, 2**70], "back": False, "n": 1}).encode()).decode()
    assert page(("order", "id"), cursor, 5).rows == []


def test_a_row_inserted_meanwhile_is_neither_doubled_nor_lost() -> None:
    fill([1, 2, 3, 4])
    first = page(("order", "id"), "", 2)
    Unit.objects.create(name="新单位", kind="outside", path="/", order=0)
    second = page(("order", "id"), first.after, 2)
    assert [row["order"] for row in (*first.rows, *second.rows)] == [1, 2, 3, 4]


def test_an_empty_list_has_one_empty_page() -> None:
    fill([])
    nothing = page(("order", "id"), "", 5)
    assert (nothing.rows, nothing.before, nothing.after) == ([], "", "")


def test_ids_first_gives_the_same_pages() -> None:
    Tag.objects.bulk_create(Tag(name=f"标签{n:02}") for n in range(23))
    for cursor_of in ("", "after"):
        cursor = page_of(Tag.objects.all(), sort=("id",), fields=("id", "name"), size=7).after if cursor_of else ""
        plain = page_of(Tag.objects.all(), sort=("id",), fields=("id", "name"), size=7, cursor=cursor)
        by_id = page_of(Tag.objects.all(), sort=("id",), fields=("id", "name"), size=7, cursor=cursor, ids_first=True)
        assert by_id == plain
        assert len(by_id.rows) == 7
