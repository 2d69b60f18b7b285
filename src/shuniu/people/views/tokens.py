"""接口令牌: one's own, issued and taken back."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from shuniu.kernel import clock
from shuniu.people import actions, queries
from shuniu.people.api import OfficeRequest
from shuniu.people.forms.accounts import TokenForm
from shuniu.people.models import ApiToken
from shuniu.people.views.answers import done, tried

COLUMNS = (
    {"key": "name", "label": "用途", "kind": "title"},
    {"key": "issued", "label": "签发", "kind": "date"},
    {"key": "until", "label": "有效至", "kind": "date"},
    {"key": "state", "label": "状态", "kind": "due"},
    {"key": "act", "label": "", "kind": "act"},
)


def index(request: OfficeRequest) -> HttpResponse:
    """One's tokens, and a form for a new one, whose text is shown this once."""
    form = TokenForm(request.POST or None)
    issued = None
    if request.method == "POST":
        issued = tried(form, lambda: actions.issue_token(actor=request.standing, **form.cleaned_data))
    tokens = [_line(token) for token in queries.tokens_of(request.standing)[:100]]
    facts = {"form": TokenForm() if issued else form, "issued": issued, "columns": COLUMNS, "tokens": tokens}
    return render(request, "people/tokens.html", facts, status=422 if form.is_bound and not issued else 200)


def _line(token: ApiToken) -> dict[str, object]:
    ended = "已撤销" if token.revoked_at else "已过期" if token.until < clock.today() else ""
    cells: dict[str, object] = {
        "id": token.pk, "name": token.name, "issued": f"{clock.local_day(token.issued_at):%Y-%m-%d}",
        "until": f"{token.until:%Y-%m-%d}", "state": ended or "有效",
    }  # fmt: skip
    if not ended:
        cells |= {"act": "撤销", "act_kind": "post", "act_url": reverse("people:revoke_token", args=[token.pk])}
    return cells


@require_POST
def revoke(request: OfficeRequest, pk: int) -> HttpResponse:
    """Take one's own token back."""
    token = queries.token_for(request.standing, pk)
    actions.revoke_token(actor=request.standing, token=token)
    return done(request, reverse("people:tokens"), f"已撤销令牌“{token.name}”")
