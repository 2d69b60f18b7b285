"""The page of one matter."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from shuniu.audit.models import Entry
from shuniu.kernel import clock
from shuniu.matters import queries
from shuniu.matters.choices import MAIN_LINE, Part, ReportKind, State, Verdict
from shuniu.matters.models import Matter
from shuniu.matters.queries import Lamp, StepOffer
from shuniu.matters.rules import Light, due_words, planned_progress, proposal_words, step_words
from shuniu.matters.rules.wording import day_words
from shuniu.matters.views.stepping import PLANS, offers
from shuniu.people.api import OfficeRequest, Standing

HISTORY = 20  # steps of the history on one page
BUTTONS = 3  # steps that stand as buttons; the rest is under 更多
IN_PANEL = frozenset({"close", "return_work"})  # they stand in the review panel
# The next right step of somebody who may take it: it is the filled button.
NEXT = (
    "approve_assign", "approve", "assign", "propose", "sign", "decide_extension", "decide_adjustment", "report", "resume",
    "file",
)  # fmt: skip


# Which stand as buttons before others.
SHOWN = {
    verb: order
    for order, verb in enumerate(
        (
            "sign",
            "report",
            "ask_close",
            "urge",
            "check",
            "edit",
            "return_draft",
            "ask_extension",
            "ask_adjustment",
            "appoint",
        )
    )
}


@require_safe
def matter(request: OfficeRequest, pk: int) -> HttpResponse:
    """Everything about one matter, and the steps that this person may take now."""
    found = queries.matter_for(request.standing, pk)
    return render(request, "matters/matter.html", page_of(request.standing, found))


@require_safe
def history(request: OfficeRequest, pk: int) -> HttpResponse:
    """Older steps of the history."""
    found = queries.matter_for(request.standing, pk)
    before = request.GET.get("before", "")
    facts = {"matter": found, **timeline(found, int(before) if before.isdecimal() else None)}
    return render(request, "matters/_history.html" if request.htmx else "matters/history.html", facts)


def page_of(standing: Standing, matter: Matter) -> dict[str, Any]:
    """All that the page shows."""
    lamp = queries.lamp()
    facts = queries.facts_of_matter(matter)
    light = lamp.of(facts)
    moments = dict(queries.history(matter).exclude(after="").order_by("id").values_list("after", "at"))
    plan = planned_progress(facts, lamp.calendar, lamp.today) if matter.due_on and matter.assigned_on else None
    steps = buttons(standing, matter)
    sees = queries.sources_seen(standing).filter(pk=matter.source_id).exists()
    return {
        "matter": matter, "light": light, "light_words": said_with(light, matter, lamp), "steps": steps,
        "crumbs": crumbs(matter, sees_source=sees), "line": state_line(matter, moments), "reasons": reasons(light),
        "uncertain": queries.due_sentence(matter.due_on, matter.ongoing, lamp.calendar), "preset": lamp.preset,
        "report": waiting_report(matter), "reports": reports(matter), "requests": requests(matter), "urges": urges(standing, matter),
        "checks": checks(matter), "targets": targets(matter, plan), "milestones": milestones(matter, lamp),
        "undertakings": undertakings(matter), "terms": terms(matter, lamp), "owners": owners(matter), "plan": plan,
        "children": children(standing, matter, lamp), "passage": queries.passage_of(matter, neighbours=sees), "tags": list(matter.tags.all()),
        "sees_source": sees, **timeline(matter),
    }  # fmt: skip


def crumbs(matter: Matter, *, sees_source: bool) -> list[dict[str, str]]:
    """事项 / source / (parent) / number."""
    up = [{"label": "事项", "url": queries.list_url()}]
    whole = reverse("matters:source", args=[matter.source_id])
    url = whole if sees_source else f"{queries.list_url()}?source={matter.source_id}"
    up.append({"label": str(matter.source)[:40], "url": url})
    if matter.parent:
        up.append({"label": matter.parent.number, "url": matter.parent.get_absolute_url()})
    return [*up, {"label": matter.number}]


def said_with(light: Light, matter: Matter, lamp: Lamp) -> str:
    """临期　剩5个工作日: the light's word with the distance, once."""
    left = queries.workdays_left(matter, lamp)
    return f"{light.word}　{left}" if left else light.word


def state_line(matter: Matter, moments: dict[str, Any]) -> list[dict[str, str]]:
    """The seven states with their days; 暂缓, 终止 and 长期坚持 stand where the line is left."""
    here = State(matter.state)
    line = list(MAIN_LINE)
    if here not in line:
        at = line.index(State.REPORTED) if State.UNDER_WAY in moments else line.index(State.ASSIGNED)
        line.insert(at, here)
    now = line.index(here)
    return [
        {
            "label": state.label, "when": f"{clock.local_day(moments[state]):%m-%d}" if state in moments and n <= now else "",
            "state": "now" if n == now else "done" if n < now and state in moments else "",
        }
        for n, state in enumerate(line)
    ]  # fmt: skip


def reasons(light: Light) -> list[dict[str, str]]:
    """Every rule that fired, in words."""
    words = light.words or (light.word,)
    return [{"label": word, "value": why} for word, why in zip(words, light.why, strict=False)]


@dataclass(frozen=True, slots=True)
class Button:
    """A step as the page offers it: a dialog, or, for editing, a page."""

    verb: str
    title: str
    url: str
    hindrance: str = ""
    key: str = ""
    kind: str = ""
    dialog: bool = True


def buttons(standing: Standing, matter: Matter) -> dict[str, Any]:
    """The next step filled, a few beside it, the rest under 更多; those of the review in its panel."""
    found = [button(matter, offer) for offer in offers(standing, matter) if offer.verb in PLANS or offer.verb == "edit"]
    panel = [one for one in found if one.verb in IN_PANEL]
    rest = [one for one in found if one.verb not in IN_PANEL]
    ready = sorted((one for one in rest if not one.hindrance), key=lambda one: SHOWN.get(one.verb, len(SHOWN)))
    first = min((one for one in ready if one.verb in NEXT), key=lambda one: NEXT.index(one.verb), default=None)
    if first and not panel:
        first = replace(first, kind="primary")
        ready = [first, *(one for one in ready if one.verb != first.verb)]
    return {
        "panel": panel,
        "shown": ready[:BUTTONS],
        "more": [*ready[BUTTONS:], *(one for one in rest if one.hindrance)],
    }


def button(matter: Matter, offer: StepOffer) -> Button:
    """One step as a button."""
    if offer.verb == "edit":
        return Button(
            "edit", offer.title, reverse("matters:edit", args=[matter.pk]), offer.hindrance, "E", dialog=False
        )
    plan = PLANS[offer.verb]
    url = reverse("matters:step", args=[matter.pk, offer.verb])
    kind = "primary" if offer.verb == "close" else ""
    return Button(offer.verb, offer.title, url, offer.hindrance, plan.key, kind)


def waiting_report(matter: Matter) -> Any:
    """The request to close that waits for review."""
    if matter.state != State.REPORTED:
        return None
    pending = matter.reports.filter(kind=ReportKind.COMPLETION, verdict=Verdict.PENDING)
    return pending.select_related("unit", "by").prefetch_related("evidence__file").first()


def reports(matter: Matter) -> list[Any]:
    """All reports, newest first, with their evidence."""
    return list(matter.reports.select_related("unit", "by", "judged_by").prefetch_related("evidence__file")[:50])


def requests(matter: Matter) -> list[tuple[Any, str]]:
    """All requests with what they ask for."""
    found = matter.requests.select_related("by", "decided_by")[:30]
    return [(one, "；".join(proposal_words(one.proposal))) for one in found]


def urges(standing: Standing, matter: Matter) -> list[tuple[Any, bool]]:
    """All reminders, and whether this person should acknowledge each."""
    mine = any(queries.is_mine(standing, part) for part in matter.undertakings.all())
    found = matter.urgings.select_related("by", "unit", "acknowledged_by")[:30] if matter.urges else ()
    return [(urge, mine and urge.acknowledged_at is None) for urge in found]


def checks(matter: Matter) -> list[Any]:
    """What the section found."""
    return list(matter.checks.select_related("by").prefetch_related("evidence__file")[:30])


def targets(matter: Matter, plan: int | None) -> list[dict[str, Any]]:
    """Targets with what is achieved, against the plan."""
    return [
        {
            "name": target.name, "quantity": _figure(target.quantity), "achieved": _figure(target.achieved), "unit": target.unit,
            "bar": None if not target.quantity or target.achieved is None
            else (max(0, min(999, int(100 * target.achieved / target.quantity))), plan),
        }
        for target in matter.targets.all()
    ]  # fmt: skip


def _figure(value: Any) -> str:
    return "" if value is None else f"{value.normalize():f}"


def milestones(matter: Matter, lamp: Lamp) -> list[dict[str, str]]:
    """Dates on the way, and whether each is passed."""
    return [
        {
            "when": f"{one.due_on:%m-%d}", "text": one.name,
            "note": f"{one.done_on:%m-%d}完成" if one.done_on else "已过期，未完成" if one.due_on < lamp.today else "未到",
        }
        for one in matter.milestones.all()
    ]  # fmt: skip


def undertakings(matter: Matter) -> list[dict[str, Any]]:
    """Units with who signed when and who does it."""
    rows = []
    for part in matter.undertakings.all():
        signed = f"{clock.local_day(part.signed_at):%m-%d}签收" if part.signed_at else ""
        waiting = "未签收" if not part.signed_at and matter.assigned_on else ""
        handler = f"承办人{part.handler}" if part.handler else ""
        note = "，".join(word for word in (signed or waiting, handler) if word)
        rows.append({"label": Part(part.part).label, "value": part.unit_name, "note": note})
    return rows or [{"label": "牵头", "value": "未定", "note": ""}]


def owners(matter: Matter) -> list[dict[str, Any]]:
    """责任人、督办、领导."""
    rows = [{"label": "责任人", "value": matter.responsible_name or "未定"}]
    rows.append(
        {
            "label": "督办",
            "value": str(matter.section),
            "note": f"{matter.approved_by}审定" if matter.approved_by else "",
        }
    )
    if matter.leader:
        rows.append({"label": "领导", "value": str(matter.leader)})
    rows.append({"label": "重要程度", "value": matter.get_importance_display()})
    return rows


def terms(matter: Matter, lamp: Lamp) -> list[dict[str, Any]]:
    """现时限、原定时限、反馈、收到、交办、办结."""
    values = {name: getattr(matter, name) for name in ("due_on", "due_time", "ongoing", "state")}
    shown, late = due_words(values, lamp.calendar, lamp.today)
    exact = f"{matter.due_on} {day_words(matter.due_on, matter.due_on)[-2:]}" if matter.due_on else shown
    if matter.due_time:
        exact = f"{exact} {matter.due_time:%H:%M}"
    rows: list[dict[str, Any]] = [{"label": "现时限", "value": exact, "note": shown if late else matter.due_text}]
    if matter.original_due_on and matter.original_due_on != matter.due_on:
        rows.append({"label": "原定时限", "value": str(matter.original_due_on), "note": "统计按原定时限"})
    if matter.rhythm:
        note = f"下次{matter.next_report_on}" if matter.next_report_on else ""
        rows.append({"label": "反馈", "value": matter.get_rhythm_display(), "note": note})
    rows += [
        {"label": label, "value": str(day)}
        for label, day in (("收到", matter.received_on), ("交办", matter.assigned_on), ("办结", matter.closed_on))
        if day
    ]
    return rows


def children(standing: Standing, matter: Matter, lamp: Lamp) -> list[dict[str, Any]]:
    """The sub-matters that this person may see, as rows of a list; deeper ones are indented by a mark."""
    tree = queries.tree_of(matter, standing)
    rows = queries.list_rows(standing, queries.lit_rows([row for _, row in tree], lamp), lamp.calendar)
    return [
        row | {"title": f"{'└' * bool(depth)}{'　' * max(0, depth - 1)}{row['title']}"}
        for (depth, _), row in zip(tree, rows, strict=True)
    ]


def timeline(matter: Matter, before: int | None = None) -> dict[str, Any]:
    """A page of the history, newest first, and from where the next one goes on."""
    entries = queries.history(matter)
    if before:
        entries = entries.filter(pk__lt=before)
    page = list(entries[: HISTORY + 1])
    titles = queries.step_titles()
    return {
        "entries": [entry_shown(entry, titles) for entry in page[:HISTORY]],
        "older": page[HISTORY - 1].pk if len(page) > HISTORY else None,
    }


def entry_shown(entry: Entry, titles: dict[str, str]) -> dict[str, Any]:
    """One step as a line of the timeline."""
    at = timezone.localtime(entry.at)
    verb, text, key = step_words(entry.verb, titles, entry.after, entry.why, entry.data)
    if entry.before and entry.after:
        moved = f"由“{State(entry.before).label}”到“{State(entry.after).label}”"
        text = f"{moved}；{text}" if text else moved
    when = f"{at:%m-%d %H:%M}" if at.year == clock.today().year else f"{at:%Y-%m-%d}"
    return {"when": when, "verb": verb, "who": entry.actor_name, "text": text, "key": key}
