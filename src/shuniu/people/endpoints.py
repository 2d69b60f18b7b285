"""机构和人员 for programs, and one's own API tokens."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, JsonResponse
from ninja import Router, Schema
from pydantic import Field

from shuniu.people import actions, queries
from shuniu.people.choices import Scope
from shuniu.people.models import Unit
from shuniu.people.rules import Standing

router = Router(tags=["机构和人员"])


class TokenIn(Schema):
    """What a token is for, and for how many days."""

    name: str = Field(max_length=60)
    days: int = 90


@router.get("/units", summary="单位", response={200: dict[str, Any]})
def units(request: HttpRequest, text: str = "", limit: int = 20) -> JsonResponse:  # noqa: ARG001 - ninja wants its name
    """Units in use, by name, short name, alias or pinyin initials."""
    found = queries.find_units(text[:60], limit=max(1, min(limit, 200)))
    return JsonResponse({"items": [_unit(unit) for unit in found]})


def _unit(unit: Unit) -> dict[str, Any]:
    return {
        "id": unit.pk, "name": unit.name, "short_name": unit.short_name, "kind": unit.kind, "parent_id": unit.parent_id,
    }  # fmt: skip


@router.get("/persons", summary="人员", response={200: dict[str, Any]})
def persons(request: HttpRequest, text: str = "", unit: int = 0, limit: int = 20) -> JsonResponse:
    """Persons in use: of the whole office for whoever sees all or a section, of one's own unit otherwise. No telephone numbers."""
    standing = _standing(request)
    own = standing.unit_id if standing.scope in (Scope.NONE, Scope.OWN, Scope.SUBTREE) else 0
    chosen = own or (unit if 0 < unit < 2**53 else 0)
    found = queries.find_persons(text[:60], unit_id=chosen or None, limit=max(1, min(limit, 200)))
    items = [{"id": p.pk, "name": p.name, "title": p.title, "unit_id": p.unit_id, "unit": str(p.unit)} for p in found]
    return JsonResponse({"items": items})


@router.get("/tokens", summary="我的接口令牌", response={200: dict[str, Any]})
def tokens(request: HttpRequest) -> JsonResponse:
    """Your own tokens, without their text."""
    rows = queries.tokens_of(_standing(request)).values("id", "name", "issued_at", "until", "revoked_at")
    return JsonResponse({"items": list(rows)})


@router.post("/tokens", summary="签发接口令牌", response={201: dict[str, Any]})
def issue(request: HttpRequest, given: TokenIn) -> JsonResponse:
    """Issue a token to yourself. Its text is shown this once."""
    issued = actions.issue_token(actor=_standing(request), name=given.name, days=given.days)
    return JsonResponse({"id": issued.token.pk, "token": issued.text, "until": issued.token.until}, status=201)


@router.post("/tokens/{int:pk}/revoke", summary="撤销接口令牌", response={200: dict[str, Any]})
def revoke(request: HttpRequest, pk: int) -> JsonResponse:
    """Take one of your own tokens back."""
    standing = _standing(request)
    revoked = actions.revoke_token(actor=standing, token=queries.token_for(standing, pk))
    return JsonResponse({"id": revoked.pk, "revoked_at": revoked.revoked_at})


def _standing(request: HttpRequest) -> Standing:
    standing: Standing = request.standing  # type: ignore[attr-defined]
    return standing
