"""Counting without ever counting everything: a number up to a cap, then "10000+"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

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
