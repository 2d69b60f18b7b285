"""登记: one line is read into 来源、要求、时限、承办; a person confirms, and the matter is entered."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from shuniu.attachments.api import store_file
from shuniu.kernel import clock
from shuniu.kernel.refusal import Invalid, Refused
from shuniu.kernel.writing import write
from shuniu.matters import actions, policy, queries
from shuniu.matters.actions import MatterEntry, SourceEntry
from shuniu.matters.choices import Importance, Rhythm, SourceKind
from shuniu.matters.forms.entering import CaptureForm
from shuniu.matters.models import Matter
from shuniu.matters.rules import Captured, capture
from shuniu.matters.rules.wording import day_words
from shuniu.matters.views.stepping import errors_of
from shuniu.people.api import OfficeRequest
from shuniu.ui import saying
from workdays import Term, WorkCalendar, find_term, workdays_between

READ = ("source", "requirement", "term", "leads")  # the fields that are read from the line


def new(request: OfficeRequest) -> HttpResponse:
    """The page of 登记, and entering what it holds."""
    policy.may_register(request.standing)
    if request.method != "POST":
        form = CaptureForm(initial={"line": request.GET.get("line", ""), "received_on": clock.today()})
        return show(request, form, read_line(request.GET.get("line", "")))
    form = CaptureForm(request.POST, request.FILES)
    try:
        matter = enter(request, form)
    except Refused as refusal:
        if request.htmx:
            raise
        return show(request, form, {n: request.POST.get(n, "") for n in READ}, refusal)
    said = "已登记并报审" if "propose" in request.POST else "已登记为草稿"
    saying.said(request, f"{matter.number}{said}")
    if request.htmx:
        return HttpResponse(status=204, headers={"HX-Redirect": matter.get_absolute_url()})
    return redirect(matter)


@require_POST
def captured(request: OfficeRequest) -> HttpResponse:
    """The line read anew while one types. A field that the person has changed by hand stays as he wrote it."""
    policy.may_register(request.standing)
    read = read_line(request.POST.get("line", ""))
    given = {name: request.POST.get(name, "") for name in READ}
    kept = {name: value for name, value in given.items() if value != request.POST.get(f"read-{name}", "")}
    return render(request, "matters/_captured.html", cells(request, read, kept))


def show(
    request: OfficeRequest, form: CaptureForm, read: dict[str, str], refusal: Refused | None = None
) -> HttpResponse:
    """The page of 登记."""
    facts = {"form": form, "refusal": refusal, "line": form["line"].value() or "", **cells(request, read, {})}
    return render(request, "matters/new.html", facts, status=refusal.status if refusal else 200)


def cells(request: OfficeRequest, read: dict[str, str], kept: dict[str, str]) -> dict[str, Any]:
    """The five fields: what was read, what the person changed, and what a term comes to."""
    labels = {"source": "来源", "requirement": "要求", "term": "时限", "leads": "承办"}
    term = kept.get("term", read.get("term", ""))
    shown = [
        {"name": name, "label": label, "read": read.get(name, ""), "value": kept.get(name, read.get(name, ""))}
        for name, label in labels.items()
    ]
    source = kept.get("source", read.get("source", ""))
    return {
        "cells": shown, "term_said": term_said(term), "keeper": f"{request.standing.unit_name} {request.standing}",
        "limits": [] if term.strip() else limits_offered(request.POST.get("kind", ""), source),
    }  # fmt: skip


def limits_offered(kind: str, source: str) -> list[dict[str, str]]:
    """What the office's term limits come to for a source where the line names no term: one click takes it over."""
    kind = kind or (read_all(source).kind if source.strip() else "") or ""
    today = clock.today()
    return [
        {"label": f"{limit}，{day_words(due, today)}", "value": due.isoformat(), "basis": limit.basis}
        for limit, due in (queries.limits_for(kind, today, queries.lamp().calendar) if kind else ())
    ]


def read_line(line: str) -> dict[str, str]:
    """The four fields of a line, as text; empty where nothing was read."""
    line = line.strip()[:500]
    if not line:
        return {}
    read = read_all(line)
    term = read.term
    due = "" if term is None else term.due.isoformat() if term.due and term.ongoing is None else term.raw
    return {"source": read.source, "requirement": read.requirement, "term": due, "leads": "、".join(read.leads)}


def read_all(line: str) -> Captured:
    """A line read with the office's calendar and units."""
    return capture(line, calendar=queries.lamp().calendar, day=clock.today(), units=queries.known_units())


def term_said(text: str) -> str:
    """11-27 周五，5个工作日: what a term comes to. Empty where it cannot be read."""
    calendar, today = queries.lamp().calendar, clock.today()
    due, rhythm, _ = term_of(text, calendar, today)
    if rhythm:
        return f"长期坚持，{Rhythm(rhythm).label}反馈"
    if due is None:
        return "读不出，请写日期" if text.strip() else ""
    unsure = calendar.uncertainty(today, due)
    left = workdays_between(calendar, today, due)
    said = f"{day_words(due, today)}，{left}个工作日" if due > today else day_words(due, today)
    return f"{said}（{unsure}）" if unsure else said


def term_of(text: str, calendar: WorkCalendar, today: date) -> tuple[date | None, str, Term | None]:
    """The day of a term as typed, or the rhythm of an ongoing one."""
    text = text.strip()
    try:
        return date.fromisoformat(text), "", None
    except ValueError:
        term = find_term(calendar, text, today)
    if term is None:
        return None, "", None
    if term.ongoing is not None:
        known = {choice for choice in Rhythm.values if choice}
        return None, str(term.ongoing) if str(term.ongoing) in known else Rhythm.MONTHLY, term
    return term.due, "", term


def enter(request: OfficeRequest, form: CaptureForm) -> Matter:
    """Enter what the form holds: the source, its file, the matter."""
    if not form.is_valid():
        raise Invalid(errors_of(form), field=next(iter(form.errors)))
    given = form.cleaned_data
    due, rhythm, term = term_of(given["term"], queries.lamp().calendar, clock.today())
    if given["term"].strip() and not due and not rhythm:
        raise Invalid(
            f"时限“{given['term']}”读不出是哪一天。", "请写日期，如2026-11-27、下周五前、10个工作日内。", "term"
        )
    kind = given["kind"] or (read_all(given["source"]).kind or SourceKind.OWN)
    requirement = given["requirement"].strip()
    entry = MatterEntry(
        title=given["title"] or re.split(r"[。；\n]", requirement)[0][:200], requirement=requirement,
        leads=names(given["leads"]), supports=names(given["supports"]), responsible=given["responsible"],
        due_on=due, due_time=term.time if term else None, due_text=term.raw if term else "", ongoing=bool(rhythm),
        rhythm=Rhythm(rhythm), importance=Importance(int(given["importance"] or 0)), tags=names(given["tags"]),
    )  # fmt: skip
    with write():
        upload = given["original"]
        kept = store_file(actor=request.standing, name=upload.name or "", content=upload) if upload else None
        source = SourceEntry(
            SourceKind(kind), given["source"], given["number"], received_on=given["received_on"], file=kept
        )
        return actions.capture_matter(
            actor=request.standing, source=source, entry=entry, propose="propose" in request.POST
        )


def names(text: str) -> tuple[str, ...]:
    """Names written with 、 or commas between them."""
    return tuple(name for part in re.split(r"[、，,；;\s]+", text) if (name := part.strip()))
