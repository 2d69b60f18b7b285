"""Reads of the register. Each starts from what the person may see.

:class:`Register` is the one query object: a card, the list behind it, its export, its print and the API are the same
object with the same filters, so that two numbers for one thing cannot exist.
"""

from __future__ import annotations

import re
from collections import Counter as CountNames
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count as CountOf
from django.db.models import Model, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Substr
from django.db.models.lookups import In
from django.urls import reverse

from shuniu.attachments.api import File
from shuniu.audit.api import history_of
from shuniu.audit.models import Entry
from shuniu.calendars.api import office_calendar
from shuniu.kernel import clock
from shuniu.kernel.counting import CAP, Count, capped, capped_all
from shuniu.kernel.fulltext import TextIndex
from shuniu.kernel.paging import Page, page_of
from shuniu.kernel.refusal import Refused
from shuniu.matters import policy
from shuniu.matters.choices import OPEN, RUNNING, Disposition, LightColour, Part, RequestKind, State, Verdict
from shuniu.matters.models import (
    Evidence,
    LightPreset,
    Matter,
    Paragraph,
    Request,
    Source,
    SourceText,
    Tag,
    TermLimit,
    Transition,
    Undertaking,
    Urge,
)
from shuniu.matters.rules import (
    FAR,
    Condition,
    Facts,
    KnownUnit,
    Light,
    due_words,
    light_of,
    planned_progress,
    proposal_words,
    turning_days,
)
from shuniu.people.api import Person, Role, Standing, Unit, UnitKind
from workdays import WorkCalendar, add_workdays, workdays_between

ROW_FIELDS = (
    "id", "number", "title", "state", "importance", "lead_name", "support_names", "responsible_name", "due_on",
    "due_time", "due_key", "original_due_on", "ongoing", "rhythm", "next_report_on", "progress", "assigned_on",
    "urges", "was_red", "last_report_on", "closed_on", "received_on", "source_id", "section_id", "lead_unit_id",
    "responsible_id", "approved_by_id", "version",
)  # fmt: skip


WORDS = TextIndex("matters_words")  # number, title, requirement and units of every matter


class Invisible(Refused):
    """There is no such thing for this person."""

    status = 404


@dataclass(frozen=True, slots=True)
class Lamp:
    """What lights are computed with: the conditions in force, the calendar, the day."""

    conditions: tuple[Condition, ...]
    calendar: WorkCalendar
    today: date
    preset: str = ""

    def of(self, facts: Facts) -> Light:
        """The light of a matter with these facts."""
        return light_of(facts, self.conditions, self.calendar, self.today)


def lamp() -> Lamp:
    """The rule in force and the office's calendar, today. Two queries."""
    preset = LightPreset.objects.filter(in_force=True).first()
    return Lamp(conditions_of(preset), office_calendar(), clock.today(), preset.title if preset else "")


def conditions_of(preset: LightPreset | None) -> tuple[Condition, ...]:
    """The conditions of a preset as plain values."""
    if preset is None:
        return ()
    return tuple(
        Condition(c["id"], LightColour(c["colour"]), c["word"], c["when"], int(c.get("value", 0)), preset.title)
        for c in preset.conditions
    )


def facts_of(row: Mapping[str, Any]) -> Facts:
    """What a light depends on, from a row of ``ROW_FIELDS``."""
    return Facts(
        State(row["state"]), row["assigned_on"], row["due_on"], row["progress"], row["next_report_on"], row["urges"],
        row["was_red"],
    )  # fmt: skip


def facts_of_matter(matter: Matter) -> Facts:
    """What the light of a matter depends on."""
    return facts_of({name: getattr(matter, name) for name in FACT_FIELDS})


FACT_FIELDS = ("state", "assigned_on", "due_on", "progress", "next_report_on", "urges", "was_red")


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
        found = Matter.objects.filter(policy.visible(self.standing))
        if self.view:
            found = found.filter(VIEWS[self.view].condition(self.standing, self.day))
        found = found.filter(self._state_condition() & self._light_condition())
        equal = {
            "section_id": self.section, "source_id": self.source, "responsible_id": self.person,
            "leader_id": self.leader, "tags": self.tag,
        }  # fmt: skip
        found = found.filter(**{name: value for name, value in equal.items() if value})
        if self.unit:
            found = found.filter(pk__in=Undertaking.objects.filter(unit_id=self.unit).values("matter_id"))
        if self.due_from:
            found = found.filter(due_key__gte=self.due_from)
        if self.due_to:
            found = found.filter(due_key__lte=self.due_to)
        return self._with_text(found)

    def _state_condition(self) -> Q:
        if self.state == "open":
            return Q(state__in=OPEN)
        if self.state == "done":
            return Q(state__in=(State.CLOSED, State.FILED))
        return Q(state=self.state) if self.state else Q()

    def _light_condition(self) -> Q:
        return lit(self.light, self.day) if self.light else Q()

    def _with_text(self, found: QuerySet[Matter]) -> QuerySet[Matter]:
        text = self.text.strip()
        if not text:
            return found
        if "〔" in text or "号" in text:
            return found.filter(number__startswith=text)
        where, parameters = WORDS.condition(text, "matters_matter.id")
        return found.extra(where=[where], params=parameters)  # noqa: S610 - the clause is ours, the text a parameter

    @property
    def sort(self) -> tuple[str, ...]:
        """The keyset order. With a text the newest come first, which the text index gives without sorting."""
        return ORDERS["newest" if self.text and self.order == "due" else self.order]

    def page(self, cursor: str = "", size: int = 50) -> tuple[list[Row], Page]:
        """One page, each row with its light."""
        page = page_of(self.queryset, sort=self.sort, fields=ROW_FIELDS, cursor=cursor, size=size)
        return lit_rows(page.rows), page

    def count(self, cap: int = CAP) -> Count:
        """How many there are, up to 10000 or another cap."""
        return capped(self.queryset, cap)

    def by_day(self) -> dict[date, int]:
        """How many of them are due on each day. For a span of days given by ``due_from`` and ``due_to``."""
        assert self.due_to is not None, "days without end are not counted"
        days = self.queryset.order_by().values("due_key").annotate(number=CountOf("pk", distinct=True))
        return {row["due_key"]: row["number"] for row in days}

    def rows(self, limit: int = 10_000) -> Iterator[Row]:
        """All rows in order for an export, at most ``limit``."""
        yield from lit_rows(list(self.queryset.order_by(*self.sort).values(*ROW_FIELDS)[:limit]))

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


def counts_of(registers: Sequence[Register]) -> list[Count]:
    """How many each of these holds, up to 10000, all in one query."""
    return capped_all([register.queryset for register in registers])


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


def lit(colour: str, day: date) -> Q:
    """The matters that show this light on a day, by the turning days kept with each row."""
    resting = Q(state__in=(State.DRAFT, State.PROPOSED, State.SUSPENDED, State.CANCELLED))
    done = Q(state__in=(State.CLOSED, State.FILED))
    running = Q(state__in=(State.ASSIGNED, State.UNDER_WAY, State.REPORTED, State.STANDING))
    return {
        "red": running & Q(red_on__lte=day),
        "yellow": running & Q(yellow_on__lte=day, red_on__gt=day),
        "green": running & Q(yellow_on__gt=day),
        "grey": resting,
        "blue": done,
    }.get(colour, Q())


@dataclass(frozen=True, slots=True)
class View:
    """A named view of the register: its title and its condition."""

    title: str
    condition: Any


def _running_to(condition: Q) -> Q:
    return Q(state__in=(State.ASSIGNED, State.UNDER_WAY)) & condition


def _quiet(day: date) -> Q:
    """Not urged within the last three working days."""
    return Q(last_urged_on=None) | Q(last_urged_on__lt=add_workdays(office_calendar(), day, -3))


REPORT_AHEAD = 3  # working days before a report is due on which it is shown as waited for


def _came_by(*verbs: str) -> Q:
    """The matters that came into their present state by one of these steps."""
    last = Entry.objects.filter(subject_kind="matters.matter", subject_id=OuterRef("pk")).exclude(after="")
    return Q(In(Subquery(last.order_by("-id").values("verb")[:1]), list(verbs)))


def _unsigned_by(who: Standing) -> Q:
    """Handed to this person's unit or himself and not signed for: a lead at once, a support once a lead has signed."""
    units = [holding.unit_id for holding in who.holdings if holding.role == Role.LIAISON]
    mine = Undertaking.objects.filter(Q(unit_id__in=units) | Q(handler_id=who.person_id), signed_at=None)
    return Q(state=State.ASSIGNED, pk__in=mine.filter(part=Part.LEAD).values("matter_id")) | Q(
        state=State.UNDER_WAY, pk__in=mine.values("matter_id")
    )


VIEWS: dict[str, View] = {
    "open": View("未办结", lambda who, day: Q(state__in=OPEN)),
    "overdue": View("逾期", lambda who, day: _running_to(Q(due_key__lt=day))),
    "due_today": View("今日到期", lambda who, day: _running_to(Q(due_key=day))),
    "due_soon": View("临期", lambda who, day: _running_to(Q(due_key__gt=day, yellow_on__lte=day, red_on__gt=day))),
    "to_review": View("待审核", lambda who, day: Q(state=State.REPORTED)),
    "to_sign": View("待签收", lambda who, day: Q(state=State.ASSIGNED)),
    "to_approve": View("待审定", lambda who, day: Q(state=State.PROPOSED, approved_by=None)),
    "to_assign": View("待交办", lambda who, day: Q(state=State.PROPOSED, approved_by__isnull=False)),
    "drafts": View("草稿", lambda who, day: Q(state=State.DRAFT)),
    "sent_back": View(
        "退单和退回修改",
        lambda who, day: (
            Q(state__in=(State.DRAFT, State.PROPOSED), approved_by=None)
            & _came_by("matter.refuse", "matter.return_draft")
        ),
    ),
    "sign_mine": View("待我签收", lambda who, day: _unsigned_by(who)),
    "returned": View(
        "退回补办", lambda who, day: Q(state=State.UNDER_WAY) & _came_by("matter.return_work", "matter.reopen")
    ),
    "to_report": View(
        "待反馈",
        lambda who, day: Q(
            state__in=(State.UNDER_WAY, State.STANDING),
            next_report_on__lte=add_workdays(office_calendar(), day, REPORT_AHEAD),
        ),
    ),
    "unacknowledged": View(
        "催办未知悉",
        lambda who, day: Q(
            state__in=(State.ASSIGNED, State.UNDER_WAY, State.STANDING),
            pk__in=Urge.objects.filter(acknowledged_at=None).values("matter_id"),
        ),
    ),
    "lagging": View(
        "严重滞后", lambda who, day: Q(state__in=(State.UNDER_WAY, State.STANDING), red_on__lte=day, due_key__gte=day)
    ),
    "to_urge": View(
        "待催办",
        lambda who, day: (
            Q(state__in=(State.UNDER_WAY, State.STANDING), yellow_on__lte=day, due_key__gt=day) & _quiet(day)
        ),
    ),
    "requests": View(
        "待批申请",
        lambda who, day: Q(pk__in=Request.objects.filter(verdict=Verdict.PENDING).values("matter_id")),
    ),
    "standing": View("长期坚持", lambda who, day: Q(state=State.STANDING)),
    "suspended": View("暂缓", lambda who, day: Q(state=State.SUSPENDED)),
    "closed": View("已办结", lambda who, day: Q(state__in=(State.CLOSED, State.FILED))),
    "to_file": View("待归档", lambda who, day: Q(state=State.CLOSED)),
    "mine": View(
        "我经办的",
        lambda who, day: (
            Q(state__in=OPEN)
            & (
                Q(responsible_id=who.person_id)
                | Q(pk__in=Undertaking.objects.filter(handler_id=who.person_id).values("matter_id"))
            )
        ),
    ),
    "waiting": View("待我处理", lambda who, day: waiting_for(who)),
    "all": View("全部", lambda who, day: Q()),
}


def waiting_for(who: Standing) -> Q:
    """What waits for this very person's next step, by his posts: 审定, 交办, 审核, 签收, 归档, 批复, and his own work."""
    handled = Undertaking.objects.filter(handler_id=who.person_id).values("matter_id")
    found = Q(state__in=(State.UNDER_WAY, State.STANDING)) & (Q(responsible_id=who.person_id) | Q(pk__in=handled))
    for holding in who.holdings:
        if waits := WAITING.get(holding.role):
            found |= waits(holding.unit_id)
    return found | _unsigned_by(who)


def _asked() -> Q:
    pending = Request.objects.filter(verdict=Verdict.PENDING).values("matter_id")
    return Q(state__in=OPEN, pk__in=pending)


WAITING: dict[Role, Callable[[int], Q]] = {
    Role.CLERK: lambda unit: (
        Q(section_id=unit)
        & (Q(state__in=(State.DRAFT, State.REPORTED)) | Q(state=State.PROPOSED, approved_by__isnull=False))
    ),
    Role.CHIEF: lambda unit: Q(section_id=unit) & (Q(state__in=(State.PROPOSED, State.REPORTED)) | _asked()),
    Role.LEADER: lambda unit: Q(state=State.REPORTED) | Q(state=State.PROPOSED, approved_by=None) | _asked(),
    Role.ARCHIVIST: lambda unit: Q(state=State.CLOSED),
}


def matter_for(standing: Standing, pk: int, *, for_update: bool = False) -> Matter:
    """The matter, if this person may see it; otherwise there is none."""
    matters = Matter.objects.filter(policy.visible(standing), pk=pk)
    if for_update:
        Matter.objects.select_for_update().filter(pk=pk).first()
    matter = (
        matters.select_related(
            "source", "section", "leader", "responsible", "lead_unit", "parent", "approved_by", "paragraph"
        )
        .prefetch_related("undertakings__unit", "undertakings__handler")
        .first()
    )
    if matter is None:
        raise Invisible("没有这件事项，或者您看不到它。", "请核对编号，或联系督办科室。")
    return matter


def source_for(standing: Standing, pk: int) -> Source:
    """The source, if this person may see it whole."""
    source = Source.objects.filter(policy.visible_sources(standing), pk=pk).select_related("file", "section").first()
    if source is None:
        raise Invisible("没有这件来源，或者您看不到它。")
    return source


def sources_seen(standing: Standing) -> QuerySet[Source]:
    """All sources that this person may see."""
    return Source.objects.filter(policy.visible_sources(standing))


def pending_sources(standing: Standing) -> QuerySet[Source]:
    """未落地来源: sources that have not ended yet."""
    return sources_seen(standing).filter(disposition=Disposition.PENDING)


@dataclass(frozen=True, slots=True)
class StepOffer:
    """A step that this person may take, or the sentence why not yet."""

    verb: str
    title: str
    to_state: str
    requires: tuple[str, ...]
    hindrance: str = ""


@dataclass(frozen=True, slots=True)
class Act:
    """The one next step that a list offers on a row: its verb and word, and how it is taken (``marks.matter_row``)."""

    verb: str
    word: str
    kind: str = "dialog"
    key: str = ""


# For each state, in this order, the first that the person may take.
NEXT_ACTS: dict[str, tuple[Act, ...]] = {
    State.DRAFT: (Act("propose", "报审", "post"),),
    State.PROPOSED: (Act("assign", "交办", "post"), Act("approve", "审定", "link", "a")),
    State.ASSIGNED: (Act("sign", "签收", "post"), Act("urge", "催办", key="u")),
    State.UNDER_WAY: (Act("sign", "签收", "post"), Act("report", "反馈"), Act("urge", "催办", key="u")),
    State.STANDING: (Act("report", "反馈"), Act("urge", "催办", key="u")),
    State.REPORTED: (Act("close", "审核", "link", "a"),),
    State.SUSPENDED: (Act("resume", "恢复"),),
    State.CLOSED: (Act("file", "归档", "post"),),
}


def acts_for(standing: Standing, rows: Sequence[Row]) -> dict[int, Act]:
    """The one act of each row for this person. Two queries, however many rows."""
    table = {(t.verb, t.from_state): t for t in Transition.objects.filter(active=True)}
    parts: dict[int, list[Undertaking]] = {}
    for part in Undertaking.objects.filter(matter_id__in=[row.id for row in rows]):
        parts.setdefault(part.matter_id, []).append(part)
    found: dict[int, Act] = {}
    for row in rows:
        mine = parts.get(row.id, [])
        relation = policy.relation(standing, row.section_id, row.responsible_id, mine)
        for act in NEXT_ACTS.get(row.state, ()):
            transition = table.get((act.verb, row.state))
            taken = transition and policy.may_take(standing, row, transition.who, relation)
            if taken and _ready(act.verb, standing, row, mine):
                found[row.id] = act
                break
    return found


def _ready(verb: str, standing: Standing, row: Row, parts: Iterable[Undertaking]) -> bool:
    """Whether what a row shows already meets the step; the step itself asks again."""
    if verb == "propose":
        return bool(row.lead_unit_id and (row.due_on or row.ongoing))
    if verb == "approve":
        return row.approved_by_id is None
    if verb == "assign":
        return row.approved_by_id is not None
    if verb == "sign":
        return any(is_mine(standing, part) and part.signed_at is None for part in parts)
    return True


def list_rows(
    standing: Standing, rows: Sequence[Row], calendar: WorkCalendar | None = None, *, acts: bool = True
) -> list[dict[str, Any]]:
    """Rows as lists of matters show them (``ui.marks.matter_row``), each with this person's one act."""
    found = acts_for(standing, rows) if acts else {}
    calendar, today = calendar or office_calendar(), clock.today()
    return [_list_row(row, found.get(row.id), calendar, today) for row in rows]


def source_titles(ids: Iterable[int]) -> dict[int, str]:
    """The titles of these sources. The title of a source is seen by whoever sees a matter of it."""
    return dict(Source.objects.filter(pk__in=set(ids)).values_list("pk", "title"))


def _may_name_source(standing: Standing, pk: int) -> bool:
    seen = Matter.objects.filter(policy.visible(standing), source_id=pk)
    return seen.exists() or sources_seen(standing).filter(pk=pk).exists()


NAMED: dict[str, type[Model]] = {
    "unit": Unit, "person": Person, "section": Unit, "leader": Person, "source": Source, "tag": Tag,
}  # fmt: skip


def chosen_names(register: Register) -> dict[str, str]:
    """The names of the units, persons, sources and tags that a list is filtered by."""
    found: dict[str, str] = {}
    for name, model in NAMED.items():
        if pk := getattr(register, name):
            row = model._default_manager.filter(pk=pk).first()
            if name == "source" and not _may_name_source(register.standing, pk):
                row = None
            found[name] = str(row) if row else "已不存在"
    return found


def _list_row(row: Row, act: Act | None, calendar: WorkCalendar, today: date) -> dict[str, Any]:
    due, late = due_words(row.values, calendar, today)
    url = f"{reverse('matters:list')}{row.id}/"
    shown = {
        "id": row.id, "colour": row.light.colour, "word": row.light.word, "why": "".join(row.light.why),
        "number": row.number, "title": row.title, "url": url, "unit": row.lead_name, "due": due, "late": late,
    }  # fmt: skip
    if act:
        address = url if act.kind == "link" else f"{url}{act.verb}/"
        shown |= {"act": act.word, "act_url": address, "act_kind": act.kind, "act_key": act.key}
    return shown


def steps_for(standing: Standing, matter: Matter) -> list[StepOffer]:
    """The steps that this person may take now, with what still hinders each."""
    relation = policy.relation_to(standing, matter)
    rows = Transition.objects.filter(from_state=matter.state, active=True)
    return [
        StepOffer(row.verb, row.title, row.to_state, tuple(row.requires), hindrance(standing, matter, row.requires))
        for row in rows
        if policy.may_take(standing, matter, row.who, relation)
    ]


def hindrance(standing: Standing, matter: Matter, requires: list[str]) -> str:
    """The first requirement, of those that the matter itself must meet, that it does not meet yet."""
    for name in requires:
        check = HINDRANCES.get(name)
        if check and (sentence := check(standing, matter)):
            return sentence
    return ""


def _pending(matter: Matter, kind: RequestKind) -> bool:
    return matter.requests.filter(kind=kind, verdict=Verdict.PENDING).exists()


def _after_due(_: Standing, matter: Matter) -> str:
    if matter.due_on is None:
        return "这件事项没有时限，不需要延期。"
    if clock.today() > matter.due_on:
        return f"时限{matter.due_on:%Y-%m-%d}已过，延期须在到期前申请；逾期按原定时限统计。"
    return ""


def _signed_already(standing: Standing, matter: Matter) -> str:
    mine = [part for part in matter.undertakings.all() if is_mine(standing, part)]
    return "" if any(part.signed_at is None for part in mine) else "本单位已签收。"


def is_mine(standing: Standing, part: Any) -> bool:
    return part.handler_id == standing.person_id or any(h.unit_id == part.unit_id for h in standing.holdings)


def _own_report(standing: Standing, matter: Matter) -> str:
    last = matter.reports.filter(kind="completion").first()
    return "办结申请由您本人提出，须由他人审核。" if last and last.by_id == standing.person_id else ""


HINDRANCES: dict[str, Callable[[Standing, Matter], str]] = {
    "requirement": lambda who, m: "" if m.requirement.strip() else "还没有写明要求。",
    "lead": lambda who, m: "" if m.lead_unit_id else "还没有牵头单位。",
    "term": lambda who, m: "" if m.due_on or m.ongoing else "还没有时限，也没有注明长期坚持。",
    "approved": lambda who, m: "" if m.approved_by_id else "尚未审定。",
    "not_approved": lambda who, m: "已经审定。" if m.approved_by_id else "",
    "unsigned": _signed_already,
    "before_due": _after_due,
    "no_pending_extension": lambda who, m: "已有一份延期申请待批。" if _pending(m, RequestKind.EXTENSION) else "",
    "pending_extension": lambda who, m: "" if _pending(m, RequestKind.EXTENSION) else "没有待批的延期申请。",
    "no_pending_adjustment": lambda who, m: "已有一份调整申请待批。" if _pending(m, RequestKind.ADJUSTMENT) else "",
    "pending_adjustment": lambda who, m: "" if _pending(m, RequestKind.ADJUSTMENT) else "没有待批的调整申请。",
    "children_closed": lambda who, m: "还有下级事项没有办结。" if m.children.filter(state__in=OPEN).exists() else "",
    "not_own_report": _own_report,
}


def pending_request(matter: Matter, kind: str) -> Request | None:
    """The request of this kind that waits for a decision."""
    return matter.requests.filter(kind=kind, verdict=Verdict.PENDING).select_related("by").first()


def proposal_of(matter: Matter, verb: str) -> tuple[Request, str] | None:
    """What is to be decided by ``decide_extension`` or ``decide_adjustment``, with its proposal in words."""
    request = pending_request(matter, verb.removeprefix("decide_")) if verb.startswith("decide_") else None
    return (request, "；".join(proposal_words(request.proposal))) if request else None


def urge_of(matter: Matter, nth: int) -> Urge | None:
    """The nth reminder."""
    return matter.urgings.filter(nth=nth).select_related("matter").first()


def list_url() -> str:
    """The address of the list of matters."""
    return reverse("matters:list")


def find_matters(standing: Standing, text: str, size: int = 8) -> list[Row]:
    """The matters that the search dialog offers for a text: by number, also as 督11-2, or by words of the text."""
    text = text.strip()
    if pattern := NUMBER_TYPED.fullmatch(text):
        word, serial, item = pattern.groups()
        near = Q(pk__in=())
        for year in (clock.today().year, clock.today().year - 1):
            number = f"{word or '督'}〔{year}〕{serial}号"
            near |= Q(number=f"{number}-{item}") if item else Q(number=number) | Q(number__startswith=f"{number}-")
        found = Matter.objects.filter(policy.visible(standing)).filter(near).order_by("id")
        return lit_rows(list(found.values(*ROW_FIELDS)[:size]))
    rows, _ = Register(standing, text=text).page(size=size)
    return rows


NUMBER_TYPED = re.compile(r"([\u4e00-\u9fff]{0,4})\s?(\d{1,5})\s?号?(?:\s?-\s?(\d{1,4}))?")


def source_with_text(standing: Standing, pk: int) -> tuple[Source, list[SourcePiece]]:
    """A source with its text cut into paragraphs, each with the matters made of it. Four queries."""
    source = source_for(standing, pk)
    text = SourceText.objects.filter(source=source).values_list("text", flat=True).first() or ""
    matters: dict[int, list[Matter]] = {}
    for matter in Matter.objects.filter(source=source, paragraph__isnull=False).order_by("quote_start", "id"):
        matters.setdefault(matter.paragraph_id or 0, []).append(matter)
    rows = list(source.paragraphs.all())
    if not rows:
        return source, [
            SourcePiece(n, line, "", "") for n, line in enumerate(text.splitlines(), start=1) if line.strip()
        ]
    return source, [
        SourcePiece(row.index, text[row.start : row.end], row.outcome, row.reason, tuple(matters.get(row.pk, ())))
        for row in rows
    ]


@dataclass(frozen=True, slots=True)
class SourcePiece:
    """A paragraph of a source, what became of it, and the matters made of it."""

    index: int
    text: str
    outcome: str
    reason: str
    matters: tuple[Matter, ...] = ()

    @property
    def parts(self) -> list[tuple[str, Matter | None]]:
        """The text in stretches, each with the matter that quotes it."""
        found: list[tuple[str, Matter | None]] = []
        rest = self.text
        for matter in self.matters:
            before, quoted, after = rest.partition(matter.quotation) if matter.quotation else (rest, "", "")
            if quoted:
                found += [(before, None), (quoted, matter)]
                rest = after
        return [(text, matter) for text, matter in (*found, (rest, None)) if text]


def known_units() -> list[KnownUnit]:
    """All units in use under all their names, and a 市 or 县 bureau without its first character where no other has that."""
    rows = Unit.objects.filter(Q(until=None) | Q(until__gte=clock.today())).exclude(kind=UnitKind.GROUP)
    found = [(str(u), {u.name, u.short_name, *u.aliases} - {"", str(u)}) for u in rows]
    taken = {name for own, others in found for name in (own, *others)}
    bare = CountNames(
        name[1:] for own, others in found for name in (own, *others) if name[0] in "省市县区" and len(name) > 3
    )
    return [
        KnownUnit(own, (*others, *(n[1:] for n in (own, *others) if bare.get(n[1:]) == 1 and n[1:] not in taken)))
        for own, others in found
    ]


def citable_files(standing: Standing, matter: Matter) -> list[File]:
    """The files that this person may cite for this matter: those already cited for it and his own, newest first."""
    cited = Evidence.objects.filter(matter=matter).values("file_id")
    return list(File.objects.filter(Q(pk__in=cited) | Q(uploaded_by_id=standing.person_id)).order_by("-id")[:100])


def may_open_file(standing: Standing, file_id: int) -> bool:
    """Whether a matter or a source that this person may see cites the file."""
    cited = Evidence.objects.filter(file_id=file_id).values("matter_id")
    if Matter.objects.filter(policy.visible(standing), pk__in=cited).exists():
        return True
    return sources_seen(standing).filter(file_id=file_id).exists()


def history(matter: Matter) -> QuerySet[Entry]:
    """Everything that happened to a matter that has been fetched for somebody, newest first."""
    return history_of("matters.matter", matter.pk)


def tree_of(matter: Matter, standing: Standing) -> list[tuple[int, dict[str, Any]]]:
    """The sub-matters that this person may see, as row values with their depth, at most four levels down."""
    found: list[tuple[int, dict[str, Any]]] = []
    by_parent: dict[int, list[dict[str, Any]]] = {}
    level = [matter.pk]
    for _ in range(4):
        seen = Matter.objects.filter(policy.visible(standing), parent_id__in=level).order_by("id")
        children = list(seen.values("parent_id", *ROW_FIELDS)[:500])
        if not children:
            break
        for child in children:
            by_parent.setdefault(child["parent_id"], []).append(child)
        level = [child["id"] for child in children]

    def walk(pk: int, depth: int) -> None:
        for child in by_parent.get(pk, []):
            found.append((depth, child))
            walk(child["id"], depth + 1)

    walk(matter.pk, 0)
    return found


def find_tags(text: str) -> list[str]:
    """The names of tags that hold the text."""
    return list(Tag.objects.filter(name__contains=text).order_by("id").values_list("name", flat=True)[:20])


def transitions() -> QuerySet[Transition]:
    """The transition table."""
    return Transition.objects.filter(active=True)


def presets() -> QuerySet[LightPreset]:
    """All light rules, the one in force first."""
    return LightPreset.objects.order_by("-in_force", "id")


def preset(pk: int) -> LightPreset:
    """One light rule."""
    found = LightPreset.objects.filter(pk=pk).first()
    if found is None:
        raise Invisible("没有这条亮灯规则。", "请刷新后再选。")
    return found


def limits() -> QuerySet[TermLimit]:
    """All term limits."""
    return TermLimit.objects.order_by("id")


def limit(pk: int) -> TermLimit:
    """One term limit."""
    found = TermLimit.objects.filter(pk=pk).first()
    if found is None:
        raise Invisible("没有这条办理时限。", "请刷新后再改。")
    return found


def step_titles() -> dict[str, str]:
    """What each verb of the transition table is called."""
    return dict(Transition.objects.values_list("verb", "title"))


def workdays_left(matter: Matter, current: Lamp) -> str:
    """剩5个工作日, for a matter whose clock runs."""
    if matter.due_on is None or matter.state not in RUNNING or matter.due_on < current.today:
        return ""
    left = workdays_between(current.calendar, current.today, matter.due_on)
    return f"剩{left}个工作日" if left else "今日到期"


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph of a source around a quotation: its number, and its text before, within and after the quotation."""

    index: int
    before: str
    quoted: str
    after: str


def passage_of(matter: Matter) -> list[Piece]:
    """The paragraph that a matter was made of, with its neighbours, the quotation cut out. Two queries."""
    if matter.paragraph is None:
        return []
    at = matter.paragraph.index
    rows = list(Paragraph.objects.filter(source_id=matter.source_id, index__range=(at - 1, at + 1)))
    first, last = min(row.start for row in rows), max(row.end for row in rows)
    text = (
        SourceText.objects.filter(source_id=matter.source_id)
        .values_list(Substr("text", first + 1, last - first), flat=True)
        .first()
        or ""
    )
    start, end = matter.quote_start or 0, matter.quote_end or 0
    if not start < end:
        start, end = matter.paragraph.start, matter.paragraph.end

    def cut(a: int, b: int) -> str:
        return text[max(0, a - first) : max(0, b - first)]

    return [
        Piece(
            row.index,
            cut(row.start, min(max(start, row.start), row.end)),
            cut(max(start, row.start), min(end, row.end)),
            cut(max(min(end, row.end), row.start), row.end) if end > row.start else cut(row.end, row.end),
        )
        if row.start < end and start < row.end
        else Piece(row.index, cut(row.start, row.end), "", "")
        for row in rows
    ]


def due_sentence(due: date | None, ongoing: bool, calendar: WorkCalendar) -> str:
    """What a due date must add where the calendar of its year is not known."""
    return "" if due is None or ongoing or due == FAR else calendar.uncertainty(clock.today(), due) or ""


def broken_matters() -> Iterator[str]:
    """A sentence for each matter whose state is not that of its last step, or whose kept indexes are not the rule's."""
    current = lamp()
    for matter in Matter.objects.order_by("id").iterator(chunk_size=1000):
        last = history(matter).exclude(after="").values_list("after", flat=True).first()
        if last != matter.state:
            yield f"{matter.number}的状态是“{matter.get_state_display()}”，痕迹里最后到的是“{last}”。"
        facts = facts_of_matter(matter)
        days = turning_days(facts, current.conditions, current.calendar, matter.assigned_on or clock.today())
        if (matter.due_key, matter.yellow_on, matter.red_on) != (matter.due_on or FAR, *days):
            yield f"{matter.number}的亮灯索引与规则不符，请重建索引。"
