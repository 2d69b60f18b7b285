"""The one query object: a card, the list behind it, its export, its print and the API are the same :class:`Register`
with the same filters, so that two numbers for one thing cannot exist.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count as CountOf
from django.db.models import Q, QuerySet

from shuniu.audit.api import moment
from shuniu.kernel import clock
from shuniu.kernel.counting import CAP, Count, capped_all, first_ids
from shuniu.kernel.fulltext import TextIndex
from shuniu.kernel.memo import Memo
from shuniu.kernel.paging import Page, page_of, spot_of
from shuniu.matters import policy
from shuniu.matters.choices import OPEN, State
from shuniu.matters.models import (
    Matter,
    Source,
    Undertaking,
)
from shuniu.matters.queries.lamps import Lamp, facts_of, lamp, lit
from shuniu.matters.queries.saved import VIEWS
from shuniu.matters.queries.standing_open import IS_OPEN
from shuniu.matters.rules import (
    Light,
    NumberTyped,
    number_typed,
    planned_progress,
)
from shuniu.people.api import Scope, Standing

ROW_FIELDS = (
    "id", "number", "title", "state", "importance", "lead_name", "support_names", "responsible_name", "due_on",
    "due_time", "due_key", "original_due_on", "ongoing", "rhythm", "next_report_on", "progress", "assigned_on",
    "urges", "was_red", "last_report_on", "closed_on", "received_on", "source_id", "section_id", "lead_unit_id",
    "responsible_id", "approved_by_id", "version",
)  # fmt: skip
COUNTED: Memo[list[Count]] = Memo(2_000)  # some 1 MB
HEADS: Memo[list[list[int]]] = Memo(500)
TEXT_CAP = 1_000  # each hit of a phrase must be looked at; nobody reads further than this
WORDS = TextIndex("matters_words")  # number, title, requirement and units of every matter


@dataclass(frozen=True, slots=True)
class Row:
    """One matter in a list, with its light."""

    values: Mapping[str, Any]
    light: Light

    def __getattr__(self, name: str) -> Any:
        try:
            return self.values[name]
        except KeyError:
            raise AttributeError(name) from None


@dataclass(frozen=True)
class Register:
    """事项 as one person sees them, under the chosen filters, in the chosen order.

    Empty values do not filter. ``view`` is the name of a saved view (:data:`VIEWS`). ``due_from`` and ``due_to``
    include their days.
    """

    standing: Standing
    view: str = ""
    state: str = ""
    light: str = ""
    unit: int = 0
    person: int = 0
    section: int = 0
    leader: int = 0
    source: int = 0
    tag: int = 0
    text: str = ""
    due_from: date | None = None
    due_to: date | None = None
    order: str = "due"
    day: date = field(default_factory=clock.today)

    def with_(self, **changes: Any) -> Register:
        """The same query with other filters."""
        return replace(self, **changes)

    @cached_property
    def queryset(self) -> QuerySet[Matter]:
        """The matters, unordered."""
        return self._with_text(self._without_text)

    @property
    def _without_text(self) -> QuerySet[Matter]:
        found = Matter.objects.filter(policy.visible(self.standing, open_only=self.only_open))
        if self.view:
            found = found.filter(VIEWS[self.view].condition(self.standing, self.day))
        found = found.filter(self._state_condition() & self._light_condition())
        equal = {
            "section_id": self.section, "source_id": self.source, "responsible_id": self.person,
            "leader_id": self.leader, "tags": self.tag,
        }  # fmt: skip
        found = found.filter(**{name: value for name, value in equal.items() if value})
        if self.unit:
            parts = Undertaking.objects.filter(unit_id=self.unit, **({"open": True} if self.only_open else {}))
            found = found.filter(pk__in=parts.values("matter_id"))
        if self.due_from:
            found = found.filter(due_key__gte=self.due_from)
        if self.due_to:
            found = found.filter(due_key__lte=self.due_to)
        return found

    @property
    def _through_units(self) -> bool:
        """Whether matters are found through the parts of units, of which many are looked at for one page."""
        subtree = any(holding.scope == Scope.SUBTREE for holding in self.standing.holdings)
        return bool(self.unit or subtree) and not self.text

    @cached_property
    def _number(self) -> NumberTyped | None:
        """The number that the text means, if it is one."""
        return number_typed(self.text, self.day.year)

    @property
    def only_open(self) -> bool:
        """Whether the filters leave open matters alone; then the indexes of what is open are enough."""
        open_state = self.state == "open" or self.state in OPEN
        return (
            open_state
            or self.light in ("red", "yellow", "green")
            or bool(self.view and VIEWS[self.view].open(self.standing))
        )

    def _state_condition(self) -> Q:
        if self.state == "open":
            return IS_OPEN
        if self.state == "done":
            return Q(state__in=(State.CLOSED, State.FILED))
        return Q(state=self.state) if self.state else Q()

    def _light_condition(self) -> Q:
        return lit(self.light, self.day) if self.light else Q()

    def _with_text(self, found: QuerySet[Matter]) -> QuerySet[Matter]:
        text = self.text.strip()
        if not text:
            return found
        if self._number:
            return found.filter(_numbered(self._number))
        return WORDS.narrow(found, text, "matters_matter.id")

    @property
    def sort(self) -> tuple[str, ...]:
        """The keyset order. With a text the newest come first, which the text index gives without sorting; what a number
        names stands in the order of its items."""
        if self._number and self.order == "due":
            return ORDERS["oldest"]
        return ORDERS["newest" if self.text and self.order == "due" else self.order]

    def page(self, cursor: str = "", size: int = 50, current: Lamp | None = None) -> tuple[list[Row], Page]:
        """One page, each row with its light."""
        if self.text and self.sort == ORDERS["newest"] and not self._number:
            page = self._page_of_hits(cursor, size)
        else:
            page = page_of(
                self.queryset,
                sort=self.sort,
                fields=ROW_FIELDS,
                cursor=cursor,
                size=size,
                ids_first=self._through_units,
            )
        return lit_rows(page.rows, current), page

    def _page_of_hits(self, cursor: str, size: int) -> Page:
        """The newest that hold the text. What fills a page among those next to the cursor needs no other."""

        def paged(rows: QuerySet[Matter], *, walk: bool) -> Page:
            rows = rows.annotate(hit=WORDS.by_hit(walk=walk))
            return page_of(rows, sort=("-hit",), fields=(*ROW_FIELDS, "hit"), cursor=cursor, size=size)

        if not WORDS.ordered:
            spot, back = spot_of(cursor)
            near = WORDS.nearby(self._without_text, self.text, "matters_matter.id", spot, up=back)
            page = paged(near, walk=True)
            if page.before if back else page.after:
                return page
        return paged(self.queryset, walk=False)

    def count(self, cap: int = CAP) -> Count:
        """How many there are, up to 10000 or another cap; of what a text finds, up to 1000."""
        return counts_of([self], min(cap, TEXT_CAP) if self.text else cap)[0]

    @property
    def key(self) -> tuple[object, ...]:
        """All that decides what is in the list, besides the records themselves."""
        return (self.standing.person_id, self.standing.holdings, self.day, self.address())

    def by_day(self) -> dict[date, int]:
        """How many of them are due on each day. For a span of days given by ``due_from`` and ``due_to``."""
        assert self.due_to is not None, "days without end are not counted"
        days = self.queryset.order_by().values("due_key").annotate(number=CountOf("pk", distinct=True))
        return {row["due_key"]: row["number"] for row in days}

    def rows(self, limit: int = 10_000, current: Lamp | None = None) -> Iterator[Row]:
        """All rows in order for an export, at most ``limit``."""
        yield from lit_rows(list(self.queryset.order_by(*self.sort).values(*ROW_FIELDS)[:limit]), current)

    def address(self) -> str:
        """The filters as a query string, without what is empty."""
        kept = {
            name: getattr(self, name)
            for name in (
                "view",
                "state",
                "light",
                "unit",
                "person",
                "section",
                "leader",
                "source",
                "tag",
                "text",
                "due_from",
                "due_to",
            )
        }
        pairs = {name: value for name, value in kept.items() if value}
        if self.order != "due":
            pairs["order"] = self.order
        return urlencode(pairs)


def _numbered(typed: NumberTyped) -> Q:
    """The matters of these numbers, or of the documents that bear them."""
    named = Q(number__in=typed.exact)
    for begin in typed.begins:
        named |= Q(number__startswith=begin)
    if not typed.foreign:
        return named
    return named | Q(source_id__in=list(Source.objects.filter(named).values_list("pk", flat=True)[:100]))


def counts_of(registers: Sequence[Register], cap: int = CAP) -> list[Count]:
    """How many each of these holds, up to 10000 or another cap, all in one query; remembered until something happens."""
    return COUNTED.get(_key(registers, cap), lambda: capped_all([register.queryset for register in registers], cap))


def heads_of(registers: Sequence[Register], size: int) -> list[list[int]]:
    """The ids of the first of each, in no certain order, all in one query; remembered until something happens."""
    ordered = (register.queryset.order_by(*register.sort) for register in registers)
    return HEADS.get(_key(registers, size), lambda: first_ids(list(ordered), size))


def _key(registers: Sequence[Register], size: int) -> tuple[object, ...] | None:
    now = moment()
    return None if now is None else (now, size, *(register.key for register in registers))


ORDERS: dict[str, tuple[str, ...]] = {
    "due": ("due_key", "id"),
    "-due": ("-due_key", "-id"),
    "newest": ("-id",),
    "oldest": ("id",),
}
ORDER_TITLES = {"due": "按时限", "-due": "按时限（倒序）", "newest": "新登记在前", "oldest": "早登记在前"}


def lit_rows(rows: list[dict[str, Any]], current: Lamp | None = None) -> list[Row]:
    """Rows with their lights, all under one rule and one calendar."""
    current = current or lamp()
    return [Row(row, current.of(facts_of(row))) for row in rows]


def planned(row: Row, current: Lamp) -> int | None:
    """序时进度 of a row in per cent; None where no clock runs towards a due date."""
    if row.due_on is None or row.assigned_on is None or row.state == State.SUSPENDED:
        return None
    return planned_progress(facts_of(row.values), current.calendar, current.today)


def rows_of(ids: Iterable[int], current: Lamp | None = None) -> list[Row]:
    """The rows with these ids, which the caller has from a :class:`Register`. One query."""
    return lit_rows(list(Matter.objects.filter(pk__in=set(ids)).values(*ROW_FIELDS)), current)
