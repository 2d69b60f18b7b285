"""The ledger of a period as one person sees it: the figures, and behind each figure the list of its matters.

The state of a matter at a moment is read from the trail backwards: the matters that have changed since are few, and
how often they came and went says what they were. So a ledger costs what has happened since its beginning, not what
the register holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Any

from django.db.models import Case, F, Q, QuerySet, Sum, When
from django.utils import timezone

from shuniu.audit.api import moment
from shuniu.audit.models import Entry
from shuniu.calendars.api import office_calendar
from shuniu.kernel import clock
from shuniu.kernel.memo import Memo
from shuniu.kernel.paging import Page, page_of
from shuniu.kernel.refusal import Invalid
from shuniu.ledgers.choices import Grouping, Part
from shuniu.ledgers.rules import (
    Balance,
    Filters,
    LedgerLine,
    account_line,
    carried,
    day_words,
    entered_before,
    short,
    span_words,
)
from shuniu.matters.api import IS_OPEN, OPEN, ROW_FIELDS, Matter, Register, Row, State, lamp, lit_rows, planned
from shuniu.people.api import Scope, Standing, Unit
from workdays import (
    Period,
    PeriodKind,
    WorkCalendar,
    next_period,
    period_of,
    previous_period,
    rollover_day,
    workdays_between,
)

SUBJECT = "matters.matter"
DONE = (State.CLOSED, State.FILED)
RESTING = (*DONE, State.CANCELLED)
TITLES = {PeriodKind.MONTH: "月台账", PeriodKind.WEEK: "周台账", PeriodKind.DAY: "日台账"}
LINE_FIELDS = (*ROW_FIELDS, "source__title", "section__name", "created_at")
ONE_DAY = timedelta(days=1)
BALANCES: Memo[Balance] = Memo(500)
UNITS: Memo[list[tuple[int, str]]] = Memo(500)


@dataclass(frozen=True)
class Ledger:
    """台账 of one period for one person, by the trail as it stands now. The figures are asked when they are read."""

    standing: Standing
    period: Period
    calendar: WorkCalendar
    today: date
    section: int = 0

    @property
    def kind(self) -> PeriodKind:
        return self.period.kind

    @property
    def title(self) -> str:
        """月台账, 周台账, 日台账."""
        return TITLES[self.kind]

    @property
    def running(self) -> bool:
        """Whether the period has not ended yet."""
        return self.today <= self.period.end

    @property
    def rolls_on(self) -> date:
        """The day on which it is rolled over into the next: that period's first working day."""
        return rollover_day(self.calendar, next_period(self.calendar, self.period))

    @property
    def workdays(self) -> int:
        """How many working days the period has."""
        return workdays_between(self.calendar, self.period.start - ONE_DAY, self.period.end)

    @property
    def meta(self) -> str:
        """2026年10月　10月1日至31日，18个工作日"""
        rolled = f"　未结转，{day_words(self.rolls_on)}结转" if self.running else f"　{day_words(self.rolls_on)}结转"
        return f"{self.period.label}　{span_words(self.period.start, self.period.end)}，{self.workdays}个工作日{rolled}"

    def neighbour(self, step: int) -> Period:
        """The period before (-1) or after (1)."""
        return (previous_period if step < 0 else next_period)(self.calendar, self.period)

    def neighbours(self) -> list[tuple[str, Period]]:
        """The period before, this one, and the one after where it has begun; each with its short label."""
        periods = [self.neighbour(-1), self.period, self.neighbour(1)]
        return [
            (f"{short(period.label)}{'（未结转）' if self.today <= period.end else ''}", period)
            for period in periods
            if period.start <= self.today
        ]

    @cached_property
    def onward(self) -> str:
        """Where a matter goes on which nothing is decided: 转入12月."""
        return f"转入{short(self.neighbour(1).label)}"

    @cached_property
    def section_name(self) -> str:
        """The section whose ledger it is; empty where it is the whole office's."""
        if self.section:
            return str(Unit.objects.filter(pk=self.section).first() or "")
        return self.standing.unit_name if self.standing.scope == Scope.SECTION else ""

    @property
    def note(self) -> str:
        """What stands under the verdict."""
        if self.balance.difference:
            return "办理痕迹与事项状态不符，请核对"
        return f"{short(self.neighbour(-1).label)}期末未结{self.balance.opening}项转入"

    @cached_property
    def matters(self) -> QuerySet[Matter]:
        """All matters that this person may see, of one section where one is chosen: what the account is about."""
        return Register(self.standing, section=self.section).queryset

    def part(self, part: Part) -> QuerySet[Matter]:
        """The matters behind a figure."""
        if part == Part.OPENING:
            return self.matters.filter(self._open_at_start)
        if part == Part.ENDING:
            return self.matters.filter(_state_at(self._end, OPEN))
        if part == Part.ENTERED:
            came = self._steps.filter(after__in=OPEN).exclude(before__in=OPEN)
            return self.matters.filter(pk__in=came.values("subject_id")).exclude(self._open_at_start)
        left = self._steps.filter(before__in=OPEN, after__in=RESTING)
        states = DONE if part == Part.CLOSED else (State.CANCELLED,)
        return self.matters.filter(_state_at(self._end, states), pk__in=left.values("subject_id"))

    @cached_property
    def balance(self) -> Balance:
        """The five figures, each counted by itself; remembered until something happens."""
        return BALANCES.get(self._key(), lambda: Balance(*(self.part(part).count() for part in Part)))

    def _key(self, *more: object) -> tuple[object, ...] | None:
        now = moment()
        mine = (self.standing.person_id, self.standing.holdings, self.section)
        return None if now is None else (now, *mine, self.period, self.today, *more)

    @property
    def _start(self) -> datetime:
        return _midnight(self.period.start)

    @property
    def _end(self) -> datetime | None:
        """The first moment after the period; none where it has not come yet."""
        return None if self.running else _midnight(self.period.end + ONE_DAY)

    @cached_property
    def _open_at_start(self) -> Q:
        return _state_at(self._start, OPEN)

    @property
    def _steps(self) -> QuerySet[Entry]:
        """The steps within the period that changed a state."""
        steps = _steps_since(self._start)
        return steps.filter(at__lt=self._end) if self._end else steps

    def as_data(self) -> dict[str, Any]:
        """Plain values for a machine."""
        figures = {part.value: getattr(self.balance, part.value) for part in Part}
        return {
            "kind": self.kind.value, "label": self.period.label, "start": self.period.start.isoformat(),
            "end": self.period.end.isoformat(), "workdays": self.workdays, "rolls_over_on": self.rolls_on.isoformat(),
            "running": self.running, **figures, "difference": self.balance.difference, "verdict": self.balance.verdict,
        }  # fmt: skip

    def as_lines(self, limit: int = 500) -> Iterator[str]:
        """As text for a terminal: the head, the account, what is open at the end."""
        yield f"{self.section_name}{self.title}　{self.meta}"
        yield account_line(self.balance)
        for line in all_lines(self, Filters(by=usual_grouping(self.standing)), limit):
            due = line.row.due_on or ("长期坚持" if line.row.ongoing else "未定")
            yield f"{line.row.number}\t{line.row.title}\t{line.row.lead_name}\t{due}\t{line.row.light.word}\t{line.whither}"


def ledger(standing: Standing, kind: str, day: date | None = None, section: int = 0) -> Ledger:
    """The ledger of the period of this kind (``day``, ``week``, ``month``) that holds the day, by default today."""
    if kind not in set(PeriodKind):
        raise Invalid(f"没有“{kind}”这种台账。", "台账分日、周、月三种。", "kind")
    calendar, today = office_calendar(), clock.today()
    period = period_of(calendar, day or today, PeriodKind(kind))
    if period.start > today:
        raise Invalid(f"{period.label}还没有开始，没有台账。", "请看本期或以前各期。", "on")
    return Ledger(standing, period, calendar, today, section)


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


def _steps_since(moment: datetime) -> QuerySet[Entry]:
    """The steps from a moment on that changed a state, in the form that the trail's index answers."""
    return Entry.objects.filter(subject_kind=SUBJECT, at__gte=moment).exclude(after="").order_by()


def _state_at(moment: datetime | None, states: Sequence[str]) -> Q:
    """The matters that were in one of these states at a moment; now, where the moment has not come yet.

    Read backwards from now: whoever is among the states now and has come in once more than gone out since, was not
    among them then; whoever has gone out once more than come in, was.
    """
    now = IS_OPEN if states == OPEN else Q(state__in=states)
    if moment is None:
        return now
    came = Q(after__in=states) & ~Q(before__in=states)
    went = Q(before__in=states) & ~Q(after__in=states)
    crossings = (
        # the sum with nothing keeps SQLite from walking the whole trail in the order of its subjects
        _steps_since(moment).filter(came | went).annotate(matter=F("subject_id") + 0).values("matter")
        .annotate(balance=Sum(Case(When(after__in=states, then=1), default=-1)))
    )  # fmt: skip
    return (now & ~Q(pk__in=crossings.filter(balance__gte=1).values("matter"))) | Q(
        pk__in=crossings.filter(balance__lte=-1).values("matter")
    )


def found(book: Ledger, filters: Filters) -> QuerySet[Matter]:
    """The matters of a figure that pass the filters."""
    register = Register(book.standing, section=book.section, unit=filters.unit, light=filters.light)
    matters = book.part(filters.part)
    if filters.unit or filters.light:
        matters = matters.filter(pk__in=register.queryset.values("pk"))
    if filters.carried:
        last = min(book.period.end, book.today)
        before = _midnight(entered_before(book.calendar, book.kind, last, filters.carried))
        matters = matters.filter(created_at__lt=before)
    return matters


def lines(book: Ledger, filters: Filters, cursor: str = "", size: int = 200) -> tuple[list[LedgerLine], Page]:
    """One page of the ledger, sorted by group and then by due date."""
    group = "section_id" if filters.by == Grouping.SECTION else "lead_name"
    page = page_of(found(book, filters), sort=(group, "due_key", "id"), fields=LINE_FIELDS, cursor=cursor, size=size)
    return _lines(book, filters, page.rows), page


def all_lines(book: Ledger, filters: Filters, limit: int = 10_000) -> list[LedgerLine]:
    """The whole list for a file."""
    group = "section_id" if filters.by == Grouping.SECTION else "lead_name"
    rows = found(book, filters).order_by(group, "due_key", "id").values(*LINE_FIELDS)[:limit]
    return _lines(book, filters, list(rows))


def _lines(book: Ledger, filters: Filters, rows: list[dict[str, Any]]) -> list[LedgerLine]:
    decided, last = _decisions(book, [row["id"] for row in rows]), min(book.period.end, book.today)
    times: dict[date, int] = {}
    made = []
    current = lamp()
    for row in lit_rows(rows, current):
        since = clock.local_day(row.created_at)
        if since not in times:
            times[since] = carried(book.calendar, book.kind, since, last)
        group = row.section__name if filters.by == Grouping.SECTION else row.lead_name or "未定牵头单位"
        whither, done = _whither(book, row, decided), planned(row, current)
        made.append(LedgerLine(row, group, row.source__title, done, times[since], whither))
    return made


# What was decided on a matter in the period, and so where it goes, instead of simply into the next period.
DECISIONS = {
    "matter.decide_extension": "延期", "matter.decide_adjustment": "调整", "matter.make_standing": "长期坚持",
    "matter.suspend": "暂缓", "matter.cancel": "终止", "matter.close": "办结",
}  # fmt: skip


def _decisions(book: Ledger, ids: list[int]) -> Mapping[int, Entry]:
    """The last decision on each of these matters within the period. One query."""
    entries = Entry.objects.filter(subject_kind=SUBJECT, subject_id__in=ids, verb__in=DECISIONS, at__gte=book._start)
    if book._end:
        entries = entries.filter(at__lt=book._end)
    return {
        entry.subject_id: entry for entry in entries.order_by("id") if entry.data.get("verdict", "granted") == "granted"
    }


def _whither(book: Ledger, row: Row, decided: Mapping[int, Entry]) -> str:
    entry = decided.get(row.id)
    if entry is not None:
        return f"{clock.local_day(entry.at):%m-%d} {DECISIONS[entry.verb]}"
    return book.onward if row.state in OPEN else State(row.state).label


def units_in(book: Ledger, filters: Filters) -> list[tuple[int, str]]:
    """The lead units of a figure's matters, for the filter; remembered until something happens."""
    return UNITS.get(book._key(filters.part), lambda: _units_in(book, filters.part))


def _units_in(book: Ledger, part: Part) -> list[tuple[int, str]]:
    rows = book.part(part).exclude(lead_unit=None).order_by("lead_unit__order", "lead_unit_id")
    units = rows.values_list("lead_unit_id", "lead_unit__name", "lead_unit__short_name", "lead_unit__order").distinct()
    return [(pk, short_name or name) for pk, name, short_name, _ in units[:60]]


def usual_grouping(standing: Standing) -> Grouping:
    """By section for whoever sees several, by lead unit otherwise."""
    return Grouping.SECTION if standing.scope == Scope.ALL else Grouping.UNIT
