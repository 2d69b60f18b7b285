"""代办授权: everybody's own."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from shuniu.kernel import clock
from shuniu.people import actions, queries
from shuniu.people.api import OfficeRequest
from shuniu.people.forms.organisation import DelegationForm
from shuniu.people.models import Delegation, Person
from shuniu.people.rules import delegation_state
from shuniu.people.views.answers import done, tried

COLUMNS = (
    {"key": "name", "label": "姓名", "kind": "unit"},
    {"key": "unit", "label": "单位", "kind": "source"},
    {"key": "reason", "label": "事由", "kind": "title"},
    {"key": "since", "label": "起", "kind": "date"},
    {"key": "until", "label": "止", "kind": "date"},
    {"key": "state", "label": "状态", "kind": "due"},
    {"key": "act", "label": "", "kind": "act"},
)


def index(request: OfficeRequest) -> HttpResponse:
    """What I have given, what I hold, and a form to give."""
    form = DelegationForm(request.POST or None)
    if request.method == "POST" and (
        made := tried(form, lambda: actions.give_delegation(actor=request.standing, **form.cleaned_data))
    ):
        undo = reverse("people:revoke", args=[made.pk])
        return done(request, reverse("people:delegations"), f"已授权{made.deputy}代办", undo_url=undo)
    given, held = queries.delegations_of(request.standing)
    return render(request, "people/delegations.html", {
        "form": form, "columns": COLUMNS, "given": [_line(one, one.deputy, mine=True) for one in given],
        "held": [_line(one, one.giver, mine=False) for one in held],
        "can_give": queries.can_delegate(request.standing),
    }, status=422 if form.is_bound else 200)  # fmt: skip


def _line(one: Delegation, other: Person, *, mine: bool) -> dict[str, object]:
    state = delegation_state(one.since, one.until, one.revoked_at is not None, clock.today())
    cells: dict[str, object] = {
        "id": one.pk, "since": f"{one.since:%Y-%m-%d}", "until": f"{one.until:%Y-%m-%d}", "name": other.name,
        "unit": str(other.unit), "reason": one.reason, "state": state,
    }  # fmt: skip
    if mine and state in {"代办中", "尚未开始"}:
        cells |= {"act": "撤回", "act_kind": "post", "act_url": reverse("people:revoke", args=[one.pk])}
    return cells


@require_POST
def revoke(request: OfficeRequest, pk: int) -> HttpResponse:
    """Take one back."""
    found = queries.delegation_for(request.standing, pk)
    actions.revoke_delegation(actor=request.standing, delegation=found)
    return done(request, reverse("people:delegations"), f"已撤回对{found.deputy}的授权")
