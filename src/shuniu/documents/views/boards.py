"""The confirm page and its parts."""

from __future__ import annotations

from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.template.loader import render_to_string

from shuniu.documents import actions, policy, queries
from shuniu.documents.choices import COMMON_REASONS, DraftState
from shuniu.documents.forms import ProposalForm
from shuniu.documents.models import Draft
from shuniu.kernel.refusal import Conflict
from shuniu.matters.api import Importance, Rhythm
from shuniu.people.api import OfficeRequest

Facts = dict[str, object]


def confirm(request: OfficeRequest, pk: int) -> HttpResponse:
    """A draft to check: the document on the left, the proposals on the right."""
    draft = queries.draft_for(request.standing, pk)
    if draft.state != DraftState.OPEN:
        return redirect(draft) if draft.state == DraftState.CONFIRMED else redirect("documents:intake")
    if "order" in request.GET:
        request.session["doubtful_first"] = request.GET["order"] == "doubt"
    return render(request, "documents/confirm.html", facts_of(request, draft, request.GET.get("chosen", "")))


def fragment(request: OfficeRequest, pk: int) -> HttpResponse:
    """The same without its frame: after a conflict, and after an act."""
    draft = queries.draft_for(request.standing, pk)
    return piece(request, "documents/_board.html", facts_of(request, draft, request.GET.get("chosen", "")))


def piece(request: OfficeRequest, template: str, facts: Facts, status: int = 200) -> HttpResponse:
    """A part of the page. It needs no navigation, so it is rendered without what every page is given."""
    return HttpResponse(render_to_string(template, {**facts, "csrf_token": get_token(request)}), status=status)


def facts_of(request: OfficeRequest, draft: Draft, chosen: str) -> Facts:
    """What the board and its parts need."""
    first = bool(request.session.get("doubtful_first", True))
    board = queries.board(request.standing, draft, chosen, doubtful_first=first)
    return {
        "board": board, "draft": draft, "row": board.chosen, "reasons": COMMON_REASONS, "doubtful_first": first,
        "leaders": queries.leaders(), "rhythms": Rhythm.choices, "importances": Importance.choices,
    }  # fmt: skip


def proposal(request: OfficeRequest, pk: int, key: str) -> HttpResponse:
    """One proposal open for editing; a POST keeps what was typed and answers its row."""
    draft = queries.draft_for(request.standing, pk)
    if request.method == "POST":
        return _save(request, draft, key)
    if queries.sheet_for(draft).find(key) is None:
        return _gone(request)
    facts = facts_of(request, draft, key)
    return piece(request, "documents/_form.html", facts)


def _gone(request: OfficeRequest) -> HttpResponse:
    """The proposal was merged or dropped while its form was being fetched: the page already knows."""
    if request.htmx:
        return HttpResponse(status=204)
    raise queries.Invisible("这一项已经不在了，可能刚被合并或标为不立项。", "请刷新后再办。")


def _save(request: OfficeRequest, draft: Draft, key: str) -> HttpResponse:
    form = ProposalForm(request.POST)
    changes = form.changes()
    try:
        actions.save_proposal(
            actor=request.standing, draft=draft, key=key, changes=changes, seen=form.cleaned_data["seen"]
        )
    except Conflict as conflict:
        return piece(request, "documents/_conflict.html", {"conflict": conflict, "key": key}, status=409)
    return saved(request, draft.pk, key)


def saved(request: OfficeRequest, pk: int, key: str) -> HttpResponse:
    """The row of a proposal as it now is, with the parts of the page that depend on it."""
    return piece(request, "documents/_saved.html", facts_of(request, queries.draft_for(request.standing, pk), key))


def paragraph(request: OfficeRequest, pk: int, index: int) -> HttpResponse:
    """Why a paragraph makes no matter; a POST keeps the reason and answers the board."""
    draft = queries.draft_for(request.standing, pk)
    if request.method == "POST":
        actions.pass_over(actor=request.standing, draft=draft, index=index, reason=request.POST.get("reason", ""))
        return fragment(request, pk)
    policy.may_decide(request.standing, draft)
    fate = next((f for f in queries.board(request.standing, draft).coverage.fates if f.passage.index == index), None)
    if fate is None:
        raise queries.Invisible(f"没有第{index}段。")
    facts = {"draft": draft, "fate": fate, "passage": fate.passage, "reasons": COMMON_REASONS}
    return piece(request, "documents/_paragraph.html", facts)
