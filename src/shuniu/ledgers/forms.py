"""What the address of a ledger says. What cannot be read is as if it were not there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from shuniu.ledgers.choices import Grouping, Part
from shuniu.ledgers.rules import Filters


def read_day(given: QueryDict) -> date | None:
    """``on``: a day of the period."""
    try:
        return date.fromisoformat(given.get("on", ""))
    except ValueError:
        return None


def read_number(given: QueryDict, name: str) -> int:
    """A number of the address."""
    value = given.get(name, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else 0


def read_filters(given: QueryDict, usual: Grouping) -> Filters:
    """The filters of the list."""
    part, by = given.get("part", ""), given.get("by", "")
    return Filters(
        Part(part) if part in Part.values else Part.ENDING,
        read_number(given, "unit"),
        given.get("light", ""),
        read_number(given, "carried"),
        Grouping(by) if by in Grouping.values else usual,
    )


@dataclass(frozen=True, slots=True)
class Address:
    """Where this ledger is, and where its neighbours and its other lists are."""

    kind: str
    on: date
    filters: Filters
    section: int
    usual: Grouping

    def __str__(self) -> str:
        return self.to()

    def to(self, *, on: date | None = None, section: int | None = None, **changes: Any) -> str:
        """The same page with some filters changed."""
        return f"{reverse(f'ledgers:{self.kind}')}?{self.query(on=on, section=section, **changes)}"

    def query(self, *, on: date | None = None, section: int | None = None, **changes: Any) -> str:
        """The filters as a query string, without what is usual."""
        filters = self.filters.with_(**changes)
        kept = {
            "on": (on or self.on).isoformat(),
            "part": filters.part.value if filters.part != Part.ENDING else "",
            "unit": filters.unit,
            "light": filters.light,
            "carried": filters.carried,
            "by": filters.by.value if filters.by != self.usual else "",
            "section": self.section if section is None else section,
        }
        return urlencode({name: value for name, value in kept.items() if value})
