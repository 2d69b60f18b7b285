"""Taking a document in, and the drafts that wait."""

from __future__ import annotations

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django_htmx.http import HttpResponseClientRedirect

from shuniu.documents import api, queries
from shuniu.documents.forms import SUFFIXES, IntakeForm
from shuniu.matters.api import may_register
from shuniu.people.api import OfficeRequest


def home(_: OfficeRequest) -> HttpResponse:
    """The entry of the navigation."""
    return redirect("documents:intake")


def intake(request: OfficeRequest) -> HttpResponse:
    """The page to upload on, with the open drafts; a POST takes the document in and goes to its draft."""
    may_register(request.standing)
    if request.method == "POST":
        return _take_in(request)
    drafts = queries.open_drafts(request.standing)
    return render(request, "documents/intake.html", {"form": IntakeForm(), "drafts": drafts, "suffixes": SUFFIXES})


def _take_in(request: OfficeRequest) -> HttpResponse:
    form = IntakeForm(request.POST, request.FILES)
    try:
        draft = api.intake(actor=request.standing, **form.given())
    except api.AlreadyEntered as refusal:
        return _already(request, refusal)
    address = draft.get_absolute_url()
    return HttpResponseClientRedirect(address) if request.htmx else redirect(address)


def _already(request: OfficeRequest, refusal: api.AlreadyEntered) -> HttpResponse:
    """The notice with the way to the first time, and 仍要另行立项."""
    facts = {"refusal_sentence": refusal.reason, "earlier": refusal.earlier}
    if request.htmx:
        return render(request, "documents/_already.html", facts, status=409)
    drafts = queries.open_drafts(request.standing)
    facts |= {"form": IntakeForm(request.POST), "drafts": drafts, "suffixes": SUFFIXES}
    return render(request, "documents/intake.html", facts, status=409)


def units(request: OfficeRequest) -> JsonResponse:
    """Units for a picker, by text or pinyin initials."""
    may_register(request.standing)
    return JsonResponse(queries.pickable_units(request.GET.get("q", "").strip()[:60]), safe=False)
