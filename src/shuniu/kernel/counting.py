"""Counting without ever counting everything: a number up to a cap, then "10000+". Many lists in one question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

CAP = 10_000


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are, at most ``CAP``; ``more`` when there are more than that."""

    number: int
    more: bool = False

    def __str__(self) -> str:
        return f"{self.number}+" if self.more else str(self.number)

    def __bool__(self) -> bool:
        return self.number > 0


def capped(rows: QuerySet[Any], cap: int = CAP) -> Count:
    """The number of rows, looking at no more than ``cap + 1`` of them."""
    found = rows.order_by().values_list("pk", flat=True)[: cap + 1].count()
    return Count(min(found, cap), found > cap)


def capped_all(lists: Sequence[QuerySet[Any]], cap: int = CAP) -> list[Count]:
    """The numbers of rows of several lists, each capped, in one query."""
    parts: list[str] = []
    parameters: list[Any] = []
    for n, rows in enumerate(lists):
        sql, given = _written(rows.order_by().values_list("pk", flat=True)[: cap + 1])
        parts.append(f"(SELECT count(*) FROM ({sql}) AS c{n})" if sql else "0")  # noqa: S608 - the number is ours
        parameters.extend(given)
    if not parts:
        return []
    with connection.cursor() as cursor:
        cursor.execute("SELECT " + ", ".join(parts), parameters)
        return [Count(min(number, cap), number > cap) for number in cursor.fetchone()]


def first_ids(lists: Sequence[QuerySet[Any]], size: int) -> list[list[int]]:
    """The ids of the first ``size`` rows of several ordered lists, in one query. Within a list in no certain order."""
    heads: list[list[int]] = [[] for _ in lists]
    parts: list[str] = []
    parameters: list[Any] = []
    for n, rows in enumerate(lists):
        sql, given = _written(rows.values_list("id", flat=True)[:size])
        if sql:
            parts.append(f"SELECT {n}, id FROM ({sql}) AS h{n}")  # noqa: S608 - the number is ours
            parameters.extend(given)
    if parts:
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(parts), parameters)
            for n, pk in cursor.fetchall():
                heads[n].append(pk)
    return heads


def _written(rows: QuerySet[Any]) -> tuple[str, tuple[Any, ...]]:
    """The query as text with its parameters; no text where nothing can be found."""
    try:
        return rows.query.sql_with_params()
    except EmptyResultSet:
        return "", ()
