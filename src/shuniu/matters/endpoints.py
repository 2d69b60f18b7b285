"""事项 for programs: the same queries and actions as the pages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Literal

from django.http import HttpRequest, JsonResponse
from ninja import Body, Query, Router, Schema
from pydantic import Field

from shuniu.audit.models import Entry
from shuniu.kernel.refusal import Invalid
from shuniu.kernel.writing import write
from shuniu.matters import actions, queries
from shuniu.matters.actions import MatterEntry, MilestoneEntry, SourceEntry, TargetEntry
from shuniu.matters.actions.taking import TAKING, take_step
from shuniu.matters.choices import Importance, LightColour, Rhythm, SourceKind, State
from shuniu.matters.models import Matter, Transition
from shuniu.matters.queries import ORDERS, VIEWS, Register, Row, counts_of
from shuniu.matters.rules import step_words
from shuniu.people.api import Standing

router = Router(tags=["事项"])

Id = Field(0, ge=0, lt=2**53)


class Filters(Schema):
    """What narrows the list: the same filters as the page 事项. Empty values do not filter."""

    view: str = Field("", description="视图：" + "、".join(f"{name} {view.title}" for name, view in VIEWS.items()))
    state: Literal["", "open", "done", *State.values] = Field("", description="状态；open 未办结，done 已办结")  # type: ignore[valid-type]
    light: Literal["", *LightColour.values] = Field("", description="灯")  # type: ignore[valid-type]
    unit: int = Id
    person: int = Id
    section: int = Id
    leader: int = Id
    source: int = Id
    tag: int = Id
    text: str = Field("", max_length=100, description="文字、编号")
    due_from: date | None = None
    due_to: date | None = None
    order: Literal[*ORDERS] = Field("due", description="due 按时限；-due 倒序；newest；oldest")  # type: ignore[valid-type]


class Paging(Schema):
    """Which page: ``after`` of the page before is the cursor of the next."""

    cursor: str = Field("", max_length=2000)
    size: int = Field(50, ge=1, le=200)
    count: bool = Field(False, description="同时给出总数（至多10000）")


class SourceIn(Schema):
    """来源 as it came in."""

    kind: SourceKind
    title: str = Field(max_length=200)
    number: str = Field("", max_length=60)
    issuer: str = Field("", max_length=120)
    dated_on: date | None = None
    received_on: date | None = None


class TargetIn(Schema):
    """指标."""

    name: str = Field(max_length=200)
    quantity: Decimal | None = Field(None, max_digits=18, decimal_places=4)
    unit: str = Field("", max_length=20)


class MilestoneIn(Schema):
    """节点."""

    name: str = Field(max_length=200)
    due_on: date


class MatterIn(Schema):
    """A matter to enter as a draft. Units by name; the first of ``leads`` is 主责."""

    title: str = Field(max_length=200)
    requirement: str = Field("", max_length=20_000)
    leads: list[str] = []
    supports: list[str] = []
    responsible: str = Field("", max_length=60)
    due_on: date | None = None
    due_time: time | None = None
    ongoing: bool = False
    rhythm: Rhythm = Rhythm.NONE
    importance: Importance = Importance.ORDINARY
    targets: list[TargetIn] = []
    milestones: list[MilestoneIn] = []
    tags: list[str] = []
    leader_id: int | None = None

    def entry(self) -> MatterEntry:
        """As the action takes it."""
        plain: dict[str, Any] = self.model_dump(exclude={"targets", "milestones"})
        for name in ("leads", "supports", "tags"):
            plain[name] = tuple(plain[name])
        return MatterEntry(
            **plain,
            targets=tuple(TargetEntry(**target.model_dump()) for target in self.targets),
            milestones=tuple(MilestoneEntry(**milestone.model_dump()) for milestone in self.milestones),
        )


class CaptureIn(Schema):
    """One matter with its source."""

    source: SourceIn
    matter: MatterIn


@router.get("", summary="事项列表", response={200: dict[str, Any]})
def list_matters(request: HttpRequest, filters: Query[Filters], paging: Query[Paging]) -> JsonResponse:
    """The matters that you may see, under the filters, one page at a time."""
    register = _register(_standing(request), filters)
    rows, page = register.page(paging.cursor, paging.size)
    answer: dict[str, Any] = {"items": [_line(row) for row in rows], "before": page.before, "after": page.after}
    if paging.count:
        count = register.count()
        answer |= {"count": count.number, "more": count.more}
    return JsonResponse(answer)


@router.post("", summary="登记一件事项（草稿）", response={201: dict[str, Any]})
def enter_matter(request: HttpRequest, given: CaptureIn) -> JsonResponse:
    """Enter a source and its one matter as a draft."""
    source = SourceEntry(**given.source.model_dump())
    matter = actions.capture_matter(actor=_standing(request), source=source, entry=given.matter.entry())
    return JsonResponse(_whole(_standing(request), matter.pk), status=201)


@router.get("/{int:pk}", summary="一件事项", response={200: dict[str, Any]})
def one_matter(request: HttpRequest, pk: int) -> JsonResponse:
    """Everything about a matter: facts, quotation, units, targets, light with its reasons, history, possible steps."""
    return JsonResponse(_whole(_standing(request), pk))


@router.post("/{int:pk}/steps/{verb}", summary="办理一步", response={200: dict[str, Any]})
def step(request: HttpRequest, pk: int, verb: str, given: Body[dict[str, Any]]) -> JsonResponse:
    """Take a step of the transition table. The body holds what it needs: reason, text, result, progress, due_on,
    granted, reply, leads, supports, requirement, person, rhythm; ``version`` refuses where somebody else was first."""
    standing = _standing(request)
    with write():
        matter = queries.matter_for(standing, pk)
        take_step(actor=standing, matter=matter, verb=verb, data=given)
    return JsonResponse(_after(standing, pk))


views_router = Router(tags=["事项"])


@views_router.get("", summary="各视图件数", response={200: dict[str, Any]})
def views(request: HttpRequest) -> JsonResponse:
    """The named views with how many matters each holds for you, up to 10000."""
    standing = _standing(request)
    counts = counts_of([Register(standing, view=name) for name in VIEWS])
    return JsonResponse(
        {
            "items": [
                {"view": name, "title": view.title, "count": count.number, "more": count.more}
                for (name, view), count in zip(VIEWS.items(), counts, strict=True)
            ]
        }
    )


def _standing(request: HttpRequest) -> Standing:
    standing: Standing = request.standing  # type: ignore[attr-defined]
    return standing


def _register(standing: Standing, filters: Filters) -> Register:
    if filters.view and filters.view not in VIEWS:
        raise Invalid(f"没有“{filters.view[:40]}”这个视图。", f"可用：{'、'.join(VIEWS)}。", "view")
    return Register(standing, **{name: value for name, value in filters.model_dump().items() if value})


def _line(row: Row) -> dict[str, Any]:
    values = row.values
    return {
        "id": values["id"], "number": values["number"], "title": values["title"], "state": values["state"],
        "importance": values["importance"], "lead": values["lead_name"], "support": values["support_names"],
        "responsible": values["responsible_name"], "due_on": values["due_on"], "due_time": values["due_time"],
        "original_due_on": values["original_due_on"], "ongoing": values["ongoing"], "rhythm": values["rhythm"],
        "next_report_on": values["next_report_on"], "progress": values["progress"], "urges": values["urges"],
        "assigned_on": values["assigned_on"], "closed_on": values["closed_on"], "source_id": values["source_id"],
        "version": values["version"], "light": {"colour": row.light.colour, "word": row.light.word},
    }  # fmt: skip


def _whole(standing: Standing, pk: int) -> dict[str, Any]:
    matter = queries.matter_for(standing, pk)
    light = queries.lamp().of(queries.facts_of_matter(matter))
    return {
        **_facts(matter),
        "light": {"colour": light.colour, "word": light.word, "rule": light.rule, "why": list(light.why)},
        "undertakings": [
            {"unit_id": p.unit_id, "unit": p.unit_name, "part": p.part, "handler": p.handler.name if p.handler else "",
             "signed_at": p.signed_at}
            for p in matter.undertakings.all()
        ],
        "targets": list(matter.targets.values("id", "name", "quantity", "unit", "achieved")),
        "milestones": list(matter.milestones.values("id", "name", "due_on", "done_on")),
        "tags": list(matter.tags.values_list("name", flat=True)),
        "reports": list(matter.reports.values("id", "kind", "unit__name", "by__name", "at", "text", "progress", "verdict", "judgement")[:50]),
        "requests": list(matter.requests.values("id", "kind", "by__name", "at", "reason", "proposal", "verdict", "reply")[:50]),
        "history": _history(matter),
        "steps": _steps(standing, matter),
    }  # fmt: skip


def _facts(matter: Matter) -> dict[str, Any]:
    return {
        "id": matter.pk, "number": matter.number, "title": matter.title, "requirement": matter.requirement,
        "state": matter.state, "state_title": matter.get_state_display(), "importance": matter.importance,
        "source": {"id": matter.source_id, "title": matter.source.title, "kind": matter.source.kind,
                   "number": matter.source.number},
        "source_path": matter.source_path, "quotation": matter.quotation, "received_on": matter.received_on,
        "due_on": matter.due_on, "due_time": matter.due_time, "due_text": matter.due_text,
        "original_due_on": matter.original_due_on, "ongoing": matter.ongoing, "rhythm": matter.rhythm,
        "next_report_on": matter.next_report_on, "responsible": matter.responsible_name,
        "section": {"id": matter.section_id, "name": str(matter.section)},
        "leader": matter.leader.name if matter.leader else "", "parent_id": matter.parent_id,
        "progress": matter.progress, "result": matter.result, "assigned_on": matter.assigned_on,
        "closed_on": matter.closed_on, "urges": matter.urges, "version": matter.version,
    }  # fmt: skip


def _history(matter: Matter) -> list[dict[str, Any]]:
    titles = dict(Transition.objects.values_list("verb", "title"))
    return [_told(entry, titles) for entry in queries.history(matter)[:200]]


def _told(entry: Entry, titles: Mapping[str, str]) -> dict[str, Any]:
    title, text, _ = step_words(entry.verb, titles, entry.after, entry.why, entry.data)
    at: datetime = entry.at
    return {
        "id": entry.pk, "at": at, "actor": entry.actor_name, "verb": entry.verb.removeprefix("matter."), "title": title,
        "before": entry.before, "after": entry.after, "text": text,
    }  # fmt: skip


def _steps(standing: Standing, matter: Matter) -> list[dict[str, Any]]:
    return [
        {"verb": offer.verb, "title": offer.title, "to": offer.to_state, "requires": offer.requires,
         "hindrance": offer.hindrance}
        for offer in queries.steps_for(standing, matter)
        if offer.verb in TAKING
    ]  # fmt: skip


def _after(standing: Standing, pk: int) -> dict[str, Any]:
    """What a step made of the matter. A step may also take it out of one's sight (退单)."""
    try:
        matter = queries.matter_for(standing, pk)
    except queries.Invisible:
        return {"id": pk, "visible": False}
    return {**_facts(matter), "steps": _steps(standing, matter)}
