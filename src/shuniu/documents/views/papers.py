"""校核与版式: any stored document with its findings beside the text, and as GB/T 9704 sets it."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from shuniu.documents import exports, queries
from shuniu.documents.rules import TONES, counted, proof_lines
from shuniu.people.api import OfficeRequest

OPENERS = {"source": queries.stored_source, "file": queries.stored_file}
TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}


def opened(request: OfficeRequest, kind: str, pk: int) -> queries.Stored:
    """The document, for whoever may open it."""
    if kind not in OPENERS:
        raise Http404
    return OPENERS[kind](request.standing, pk)


@require_safe
def proof(request: OfficeRequest, kind: str, pk: int) -> HttpResponse:
    """The text with its findings."""
    stored = opened(request, kind, pk)
    findings = queries.findings_of(stored.document)
    facts: dict[str, Any] = {
        "stored": stored, "kind": kind, "pk": pk, "lines": proof_lines(stored.document.text, findings), "counts": counted(findings),
        "findings": [(number, one, TONES[one.level]) for number, one in enumerate(findings, start=1)],
        "crumbs": [{"label": "来源", "url": reverse("matters:sources")}, {"label": stored.title[:40], "url": stored.home},
                   {"label": "校核与版式"}],
    }  # fmt: skip
    return render(request, "documents/proof.html", facts)


@require_safe
def pages(request: OfficeRequest, kind: str, pk: int) -> HttpResponse:
    """The pages as pictures: a fragment, fetched when somebody wants to see them."""
    stored = opened(request, kind, pk)
    made = exports.as_pages(stored.document, stored.digest)
    facts = {"kind": kind, "pk": pk, "numbers": range(1, exports.page_count(made) + 1), "notes": made.notes}
    return render(request, "documents/_pages.html", facts)


@require_safe
def page(request: OfficeRequest, kind: str, pk: int, number: int) -> HttpResponse:
    """One page as a picture."""
    stored = opened(request, kind, pk)
    image = exports.picture(exports.as_pages(stored.document, stored.digest), number)
    return HttpResponse(image, content_type="image/png", headers={"Cache-Control": "private, max-age=600"})


@require_safe
def typeset(request: OfficeRequest, kind: str, pk: int, suffix: str) -> HttpResponse:
    """The document set after the standard, as a file."""
    stored = opened(request, kind, pk)
    if suffix not in TYPES:
        raise Http404
    content = (
        exports.as_docx(stored.document) if suffix == "docx" else exports.as_pages(stored.document, stored.digest).pdf
    )
    name = f"{PurePath(stored.title).stem[:80]}（GBT9704）.{suffix}"
    disposition = content_disposition_header(True, name)
    return HttpResponse(
        content, content_type=TYPES[suffix], headers={"Content-Disposition": disposition or "attachment"}
    )
