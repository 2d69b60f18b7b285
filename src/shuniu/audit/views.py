"""痕迹: reading, exporting and verifying the whole trail. The auditor's."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from functools import cache
from typing import Any
from urllib.parse import urlencode

from django.apps import apps
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST

from shuniu.audit import actions, queries
from shuniu.audit.choices import value_of, word_of, words
from shuniu.audit.forms import FilterForm
from shuniu.audit.policy import may_read_trail
from shuniu.audit.rules import change_in_words, spreadsheet_safe
from shuniu.kernel.counting import capped

AT_ONCE = 20_000  # entries hashed for one answer: about a second


def trail(request: HttpRequest) -> HttpResponse:
    """The trail, newest first, a sentence for each entry."""
    actor = _reader(request)
    form = FilterForm(request.GET, verbs=words(), kinds=kinds())
    asked = form.asked()
    found = queries.Trail(actor, **asked)
    page = found.page(request.GET.get("cursor", ""))
    return render(request, "audit/trail.html", {
        "form": form, "lines": [_line(row) for row in page.rows], "page": page, "count": capped(found.queryset),
        "length": queries.length(), "narrowed": bool(asked),
        "query": urlencode({name: str(value) for name, value in asked.items()}),
        "most": queries.MOST_EXPORTED,
    })  # fmt: skip


@require_POST
def export(request: HttpRequest) -> StreamingHttpResponse:
    """The same entries as CSV for a spreadsheet; that they were taken out is itself recorded."""
    actor = _reader(request)
    asked = FilterForm(request.GET, verbs=words(), kinds=kinds()).asked()
    found = queries.Trail(actor, **asked)
    filters = {name: str(value) for name, value in asked.items()}
    rows = min(capped(found.queryset, queries.MOST_EXPORTED).number, queries.MOST_EXPORTED)
    actions.note_export(actor=actor, filters=filters, rows=rows)
    name = f"操作痕迹{timezone.localdate():%Y%m%d}.csv"
    return StreamingHttpResponse(
        _csv(found), content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": content_disposition_header(True, name) or ""},
    )  # fmt: skip


def verify(request: HttpRequest) -> HttpResponse:
    """Ask what is to be checked: the last entries, or the whole chain."""
    _reader(request)
    length = queries.length()
    return render(request, "audit/verify.html", {"length": length, "at_once": AT_ONCE, "recent": length - AT_ONCE + 1})


@require_POST
def verify_part(request: HttpRequest) -> HttpResponse:
    """Check the next piece of the chain; the answer asks for the one after until the end is reached."""
    actor = _reader(request)
    length = queries.length()
    number = {name: _number(request.GET.get(name, "")) for name in ("first", "from", "wrong")}
    first = min(max(1, number["first"]), max(1, length))
    start = max(first, number["from"])
    final = start + AT_ONCE - 1
    last_part = final >= length
    found = list(queries.faults(start, None if last_part else final))
    wrong = number["wrong"] + len(found)
    done = min(final, length) - first + 1
    facts: dict[str, Any] = {
        "faults": found[:200], "more": max(0, len(found) - 200), "done": done, "total": length - first + 1, "wrong": wrong,
        "url": reverse("audit:verify_part") + "?" + urlencode({"first": first, "from": final + 1, "wrong": wrong}),
        "finished": last_part, "anew": start == first,
    }  # fmt: skip
    if last_part:
        actions.note_verification(actor=actor, entries=done, wrong=wrong)
    return render(request, "audit/_verified.html", facts)


@cache
def kinds() -> dict[str, str]:
    """The kinds of subject that an entry may have, with their words."""
    return {
        model._meta.label_lower: str(model._meta.verbose_name)
        for model in apps.get_models()
        if model.__module__.startswith("shuniu.")
    }


def _reader(request: HttpRequest) -> Any:
    actor = request.standing  # type: ignore[attr-defined]
    may_read_trail(actor)
    return actor


def _number(text: str) -> int:
    return int(text) if text.isdigit() and len(text) < 15 else 0


def _line(row: dict[str, Any]) -> dict[str, Any]:
    """An entry as the reader sees it."""
    kind = row["subject_kind"]
    before, after = value_of(kind, row["before"]), value_of(kind, row["after"])
    return {
        "id": row["id"], "at": timezone.localtime(row["at"]), "who": row["actor_name"], "verb": word_of(row["verb"]),
        "kind": kinds().get(kind, kind), "subject": row["subject_name"],
        "said": change_in_words(before, after, row["why"], row["data"]), "key": bool(row["after"]),
    }  # fmt: skip


def _csv(found: queries.Trail) -> Iterator[str]:
    yield "\ufeff"
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(("序号", "时间", "操作人", "动作", "对象类别", "对象", "内容"))
    for row in found.rows():
        line = _line(row)
        cells = (line["who"], line["verb"], line["kind"], line["subject"], line["said"])
        writer.writerow((line["id"], f"{line['at']:%Y-%m-%d %H:%M:%S}", *map(spreadsheet_safe, cells)))
        if buffer.tell() > 32_768:
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue()
