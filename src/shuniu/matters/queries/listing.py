"""Rows of a list as pages show them, each with the one act of the person who looks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Model
from django.urls import reverse

from shuniu.calendars.api import office_calendar
from shuniu.kernel import clock
from shuniu.matters import policy
from shuniu.matters.choices import State
from shuniu.matters.models import (
    Matter,
    Source,
    Tag,
    Transition,
    Undertaking,
)
from shuniu.matters.queries.register import Register, Row
from shuniu.matters.queries.seen import sources_seen
from shuniu.matters.queries.stepping import is_mine
from shuniu.matters.rules import (
    due_words,
)
from shuniu.people.api import Person, Standing, Unit
from workdays import WorkCalendar


@dataclass(frozen=True, slots=True)
class Act:
    """The one next step that a list offers on a row: its verb and word, and how it is taken (``marks.matter_row``)."""

    verb: str
    word: str
    kind: str = "dialog"
    key: str = ""


# For each state, in this order, the first that the person may take.
NEXT_ACTS: dict[str, tuple[Act, ...]] = {
    State.DRAFT: (Act("propose", "报审", "post"), Act("edit", "修改", "link", "e")),
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
    offered = {(act.verb, state) for state, acts in NEXT_ACTS.items() for act in acts}
    steps = Transition.objects.filter(active=True, verb__in={verb for verb, _ in offered})
    table = {(verb, state): who for verb, state, who in steps.values_list("verb", "from_state", "who")}
    parts: dict[int, list[policy.PartIn]] = {}
    shown = Undertaking.objects.filter(matter_id__in=[row.id for row in rows])
    for matter_id, unit_id, part, handler_id, signed_at in shown.values_list(
        "matter_id", "unit_id", "part", "handler_id", "signed_at"
    ):
        parts.setdefault(matter_id, []).append(policy.PartIn(unit_id, part, handler_id, signed_at))
    found: dict[int, Act] = {}
    for row in rows:
        mine = parts.get(row.id, [])
        relation = policy.relation(standing, row.section_id, row.responsible_id, mine)
        for act in NEXT_ACTS.get(row.state, ()):
            who = table.get((act.verb, row.state))
            taken = who is not None and policy.may_take(standing, row, who, relation)
            if taken and _ready(act.verb, standing, row, mine):
                found[row.id] = act
                break
    return found


def _ready(verb: str, standing: Standing, row: Row, parts: Iterable[policy.PartIn]) -> bool:
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
    base = reverse("matters:list")
    return [_list_row(row, f"{base}{row.id}/", found.get(row.id), calendar, today) for row in rows]


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


def _list_row(row: Row, url: str, act: Act | None, calendar: WorkCalendar, today: date) -> dict[str, Any]:
    due, late = due_words(row.values, calendar, today)
    shown = {
        "id": row.id, "colour": row.light.colour, "word": row.light.word, "why": "".join(row.light.why),
        "number": row.number, "title": row.title, "url": url, "unit": row.lead_name, "due": due, "late": late,
    }  # fmt: skip
    if act:
        address = url if act.kind == "link" else f"{url}{act.verb}/"
        shown |= {"act": act.word, "act_url": address, "act_kind": act.kind, "act_key": act.key}
    return shown
