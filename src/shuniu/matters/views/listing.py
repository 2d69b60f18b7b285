"""The list of matters: on screen, on paper, as a file. One Register makes them all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from shuniu.kernel import clock
from shuniu.matters import exports, queries
from shuniu.matters.choices import LightColour, State
from shuniu.matters.forms.filters import STATES, FilterForm, register_of
from shuniu.matters.queries import ORDER_TITLES, VIEWS, Register
from shuniu.people.api import OfficeRequest, Role, Scope, Standing, find_persons, find_units

VIEW_CAP = 1000  # the numbers of the views beside the present one
LONGEST_NAME = 20  # characters of a text that may name a unit or a person
PAPER_LIMIT = 2000  # rows of one printed list
COLUMNS: list[dict[str, Any]] = [
    {"key": "id", "label": "", "kind": "tick"},
    {"key": "light", "label": "灯", "kind": "light"},
    {"key": "number", "label": "编号", "kind": "no"},
    {"key": "title", "label": "事项", "kind": "title"},
    {"key": "unit", "label": "牵头单位", "kind": "unit"},
    {"key": "due", "label": "时限", "kind": "due", "sort": ("due", "-due")},
    {"key": "progress", "label": "进度／序时", "kind": "bar", "wide": True},
    {"key": "state", "label": "状态", "kind": "num", "wide": True},
    {"key": "act", "label": "", "kind": "act"},
]
PAPER_COLUMNS = [
    column | {"kind": "date" if column["key"] in ("due", "state") else column["kind"], "wide": False}
    for column in COLUMNS
    if column["kind"] not in ("tick", "act")
]
FILE_COLUMNS = (
    exports.Column("seq", "序", 6), exports.Column("light", "灯", 9), exports.Column("number", "编号", 18),
    exports.Column("title", "事项", 46), exports.Column("unit", "牵头单位", 16), exports.Column("supports", "配合单位", 18),
    exports.Column("person", "责任人", 10), exports.Column("due", "时限", 12), exports.Column("progress", "进度（%）", 9),
    exports.Column("state", "状态", 9), exports.Column("source", "来源", 24),
)  # fmt: skip
COMMON = ("open", "overdue", "due_today", "due_soon", "to_review", "to_sign")
BY_ROLE: dict[Role, tuple[str, ...]] = {
    Role.LIAISON: ("open", "sign_mine", "overdue", "to_report", "returned", "closed"),
    Role.HANDLER: ("open", "sign_mine", "overdue", "to_report", "returned", "closed"),
    Role.ARCHIVIST: ("to_file", "closed", "open"),
}


@cache
def here() -> str:
    """The address of the list, which a page names some sixty times."""
    return reverse("matters:list")


@require_safe
def index(request: OfficeRequest) -> HttpResponse:
    """The list, page by page."""
    register = register_of(request.standing, request.GET)
    lamp = queries.lamp()
    rows, page = register.page(request.GET.get("cursor", ""), current=lamp)
    views = views_for(request.standing, register.view)
    count = register.count()
    counts = queries.counts_of([Register(request.standing, view=name) for name in views], VIEW_CAP)
    facts = {
        "register": register, "rows": shown(request.standing, rows, lamp), "columns": columns(register), "page": page,
        "count": count, "views": view_links(register, views, counts), "address": address_of(register),
        "batch": batch_verbs(request.standing), "meant": meant(register), **bar(register),
    }  # fmt: skip
    return render(request, "matters/list.html", facts)


@require_safe
def filters(request: OfficeRequest) -> HttpResponse:
    """The dialog with further filters, as they stand."""
    register = register_of(request.standing, request.GET)
    urls = {
        "unit": f"{reverse('matters:units')}?by=id", "person": reverse("matters:persons"),
        "tag": f"{reverse('matters:tags')}?by=id",
    }  # fmt: skip
    if queries.find_sources(request.standing, "", size=1):
        urls["source"] = reverse("matters:source_names")
    given = {name: str(getattr(register, name) or "") for name in FilterForm.base_fields}
    form = FilterForm(initial=given, chosen=queries.chosen_names(register), urls=urls)
    return render(request, "matters/_filter.html", {"form": form})


@require_safe
def paper(request: OfficeRequest) -> HttpResponse:
    """The whole list on paper, as it stands."""
    register = register_of(request.standing, request.GET)
    lamp = queries.lamp()
    rows = list(register.rows(PAPER_LIMIT + 1, lamp))
    printed = rows[:PAPER_LIMIT]
    lines = shown(request.standing, printed, lamp, acts=False)
    for line, row in zip(lines, printed, strict=True):
        line["due"] = due_written(row)  # paper is read on another day: 逾期5日 would no longer be true
    facts = {
        "rows": lines, "note": sentence(register),
        "columns": PAPER_COLUMNS, "capped": len(rows) > PAPER_LIMIT,
        "limit": PAPER_LIMIT, "today": clock.today(), "address": address_of(register), "number": min(len(rows), PAPER_LIMIT),
    }  # fmt: skip
    return render(request, "matters/paper.html", facts)


@require_safe
def export(request: OfficeRequest, kind: str) -> FileResponse:
    """The whole list as a file, exactly as shown; a longer one than the limit says so in its head."""
    if kind not in exports.WRITERS:
        raise Http404
    register = register_of(request.standing, request.GET)
    rows = list(register.rows(exports.LIMIT + 1))
    capped = (
        f"；共{exports.LIMIT}项以上，只导出前{exports.LIMIT}项" if len(rows) > exports.LIMIT else f"；共{len(rows)}项"
    )
    sheet = exports.Sheet(
        settings.SHUNIU_OFFICE, "事项清单", sentence(register) + capped, FILE_COLUMNS, file_rows(rows[: exports.LIMIT])
    )
    name = f"事项清单-{clock.today():%Y%m%d}.{kind}"
    return FileResponse(exports.WRITERS[kind](sheet), as_attachment=True, filename=name)


def shown(
    standing: Standing, rows: Sequence[queries.Row], lamp: queries.Lamp, *, acts: bool = True
) -> list[dict[str, Any]]:
    """Rows as the table shows them."""
    lines = queries.list_rows(standing, rows, lamp.calendar, acts=acts)
    for line, row in zip(lines, rows, strict=True):
        planned = queries.planned(row, lamp)
        line["light"] = (line["colour"], line["word"], line["why"])
        line["progress"] = None if planned is None else (row.progress, planned)
        line["state"] = State(row.state).label
    return lines


def file_rows(rows: Sequence[queries.Row]) -> list[dict[str, Any]]:
    """Rows as a file holds them: days as days, lights as words."""
    sources = queries.source_titles(row.source_id for row in rows)
    return [
        {
            "seq": number, "light": row.light.word, "number": row.number, "title": row.title, "unit": row.lead_name,
            "supports": row.support_names, "person": row.responsible_name, "progress": row.progress,
            "due": due_written(row), "state": State(row.state).label,
            "source": sources.get(row.source_id, ""),
        }
        for number, row in enumerate(rows, start=1)
    ]  # fmt: skip


def due_written(row: queries.Row) -> date | str:
    """The due date as it reads on paper and in files, whenever they are read."""
    return row.due_on or ("长期坚持" if row.ongoing else "未定")


def meant(register: Register) -> list[dict[str, str]]:
    """The units and persons that the text in the filter may mean (卫健委, swjw), each with the list of their matters."""
    text = register.text.strip()
    named = 2 <= len(text) <= LONGEST_NAME and not any(mark.isdigit() for mark in text)
    if not named or register.standing.scope == Scope.NONE:
        return []
    units = [(f"承办单位 {unit}", {"unit": unit.pk}) for unit in find_units(text, limit=3)]
    persons = [(f"责任人 {person.name}", {"person": person.pk}) for person in find_persons(text, limit=2)]
    return [{"label": label, "url": address_of(register, text="", **change)} for label, change in units + persons]


def columns(register: Register) -> list[dict[str, Any]]:
    """The columns with the addresses that sort by them."""
    return [
        column | {"sort_url": sorted_by(register, *column["sort"])} if "sort" in column else column
        for column in COLUMNS
    ]


def sorted_by(register: Register, first: str, second: str) -> str:
    return address_of(register.with_(order=second if register.order == first else first))


def address_of(register: Register, **changes: Any) -> str:
    """The list under these filters."""
    return f"{here()}?{register.with_(**changes).address()}"


def views_for(standing: Standing, current: str) -> list[str]:
    """The views that stand in the bar for somebody of these roles; the present one is among them."""
    role = next((role for role in BY_ROLE if standing.has(role)), None)
    names = list(BY_ROLE[role] if role else COMMON)
    return [*names, current] if current and current not in names else names


def view_links(register: Register, names: Sequence[str], counts: Sequence[object]) -> list[dict[str, Any]]:
    """The views as links; choosing one drops the other filters, so that its number is the list behind it."""
    return [
        {
            "label": VIEWS[name].title, "count": count, "current": register.view == name,
            "url": f"{here()}?{urlencode({'view': name})}",
        }
        for name, count in zip(names, counts, strict=True)
    ]  # fmt: skip


def bar(register: Register) -> dict[str, Any]:
    """What the filter bar offers, and what is chosen in it."""
    names = queries.chosen_names(register)
    return {
        "lights": choices(register, "light", LightColour.choices), "states": choices(register, "state", STATES),
        "orders": choices(register, "order", list(ORDER_TITLES.items())), "chips": chips(register, names),
        "other_views": [
            {"label": view.title, "url": f"{here()}?view={name}", "current": register.view == name}
            for name, view in VIEWS.items()
        ],
    }  # fmt: skip


def choices(register: Register, name: str, offered: Sequence[tuple[str, Any]]) -> list[dict[str, Any]]:
    """A menu's lines: each the same list with one filter changed."""
    return [
        {"label": label, "url": address_of(register, **{name: value}), "current": getattr(register, name) == value}
        for value, label in offered
        if value
    ]


def chips(register: Register, names: Mapping[str, str]) -> list[dict[str, str]]:
    """What is chosen beyond the view, each with the address of the list without it."""
    said = words(register, names)
    empty: dict[str, Any] = {"text": "", "state": "", "light": "", "due_from": None, "due_to": None}
    return [{"label": word, "url": address_of(register, **{name: empty.get(name, 0)})} for name, word in said.items()]


def words(register: Register, names: Mapping[str, str]) -> dict[str, str]:
    """Each chosen filter as a word."""
    found: dict[str, str] = {}
    if register.state:
        found["state"] = dict(STATES)[register.state]
    if register.light:
        found["light"] = f"{LightColour(register.light).label}灯"
    found |= names
    if register.due_from:
        found["due_from"] = f"{register.due_from}起到期"
    if register.due_to:
        found["due_to"] = f"{register.due_to}前到期"
    if register.text:
        found["text"] = f"“{register.text}”"
    return found


def sentence(register: Register) -> str:
    """The filters as one sentence, for the head of paper and files."""
    said = [VIEWS[register.view].title] if register.view else []
    said += words(register, queries.chosen_names(register)).values()
    return f"{'，'.join(said) or '全部事项'}；{ORDER_TITLES[register.order]}；{clock.today():%Y年%-m月%-d日}"


def batch_verbs(standing: Standing) -> list[tuple[str, str]]:
    """What may be done to several at once: verb and word, by roles."""
    offered = {
        Role.CLERK: (("urge", "催办"), ("propose", "报审"), ("assign", "交办")),
        Role.CHIEF: (("approve_assign", "审定并交办"), ("approve", "审定"), ("urge", "催办")),
        Role.LEADER: (("approve", "审定"), ("urge", "催办")),
        Role.LIAISON: (("sign", "签收"),),
        Role.ARCHIVIST: (("file", "归档"),),
    }
    return list(dict.fromkeys(pair for role, pairs in offered.items() if standing.has(role) for pair in pairs))
