"""Acts on a draft. Each takes a POST and answers the board as it is afterwards."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from shuniu.documents import actions, queries
from shuniu.documents.models import Draft
from shuniu.documents.views.boards import facts_of, piece, saved
from shuniu.kernel.refusal import Invalid
from shuniu.people.api import OfficeRequest


@require_POST
def check(request: OfficeRequest, pk: int) -> HttpResponse:
    """核过."""
    checked = request.POST.get("checked", "1") == "1"
    draft = actions.check_proposal(
        actor=request.standing, draft=_draft(request, pk), key=_key(request), checked=checked
    )
    return piece(request, "documents/_checked.html", facts_of(request, draft, _key(request)))


@require_POST
def split(request: OfficeRequest, pk: int) -> HttpResponse:
    """拆分 at the cursor, or after a sentence."""
    draft = actions.split_proposal(
        actor=request.standing, draft=_draft(request, pk), key=_key(request), at=_number(request, "at"),
        cut=_number(request, "cut"), seen=_number(request, "seen"),
    )  # fmt: skip
    return _board(request, draft, _key(request), "已拆成两项")


@require_POST
def merge(request: OfficeRequest, pk: int) -> HttpResponse:
    """合并 with the previous."""
    draft = _draft(request, pk)
    draft = actions.merge_proposal(
        actor=request.standing, draft=draft, key=_key(request), seen=_number(request, "seen")
    )
    undo = draft.undo or {}
    return _board(request, draft, undo["added"][0], "已与前一项合并")


@require_POST
def drop(request: OfficeRequest, pk: int) -> HttpResponse:
    """不立项, with a reason."""
    draft = _draft(request, pk)
    following = _following(draft, _key(request))
    reason = request.POST.get("reason", "")
    draft = actions.drop_proposal(actor=request.standing, draft=draft, key=_key(request), reason=reason)
    return _board(request, draft, following, f"已标为不立项：{reason.strip()}")


@require_POST
def join(request: OfficeRequest, pk: int) -> HttpResponse:
    """并入 an open matter."""
    draft = _draft(request, pk)
    following = _following(draft, _key(request))
    matter = _number(request, "matter") or 0
    draft = actions.join_matter(actor=request.standing, draft=draft, key=_key(request), matter_id=matter)
    return _board(request, draft, following, "已并入原有事项")


@require_POST
def settle(request: OfficeRequest, pk: int) -> HttpResponse:
    """另立新项."""
    actions.settle_proposal(actor=request.standing, draft=_draft(request, pk), key=_key(request))
    return saved(request, pk, _key(request))


@require_POST
def add(request: OfficeRequest, pk: int) -> HttpResponse:
    """立为事项: the selected words."""
    start, end = _number(request, "start"), _number(request, "end")
    if start is None or end is None:
        raise Invalid("没有选中文字。", "请在原文里选中要立项的文字。")
    draft = actions.add_proposal(actor=request.standing, draft=_draft(request, pk), start=start, end=end)
    return _board(request, draft, (draft.undo or {})["added"][0], "已立为事项，请补全牵头单位和时限")


@require_POST
def undo(request: OfficeRequest, pk: int) -> HttpResponse:
    """撤销 the last structural act."""
    draft = _draft(request, pk)
    back = [row["key"] for row in (draft.undo or {}).get("removed", [])]
    draft = actions.undo_act(actor=request.standing, draft=draft)
    return _board(request, draft, back[0] if back else "", "已撤销")


@require_POST
def map_unit(request: OfficeRequest, pk: int) -> HttpResponse:
    """An unknown name is a known unit."""
    name, known = request.POST.get("name", ""), request.POST.get("known", "")
    draft = actions.map_unit(actor=request.standing, draft=_draft(request, pk), name=name, known=known)
    return _board(request, draft, _key(request), f"“{name}”已换成“{known}”")


def _draft(request: OfficeRequest, pk: int) -> Draft:
    return queries.draft_for(request.standing, pk)


def _key(request: OfficeRequest) -> str:
    return request.POST.get("key", "")


def _number(request: OfficeRequest, name: str) -> int | None:
    text = request.POST.get(name, "")
    return int(text) if text.isdecimal() and len(text) < 12 else None


def _following(draft: Draft, key: str) -> str:
    """Which proposal is next once this one is gone."""
    keys = [proposal.key for proposal in queries.sheet_for(draft).proposals]
    if key not in keys:
        return ""
    at = keys.index(key)
    return (keys[at + 1 : at + 2] or keys[at - 1 : at] or [""])[0]


def _board(request: OfficeRequest, draft: Draft, chosen: str, said: str) -> HttpResponse:
    if not request.htmx:
        return redirect(draft)
    facts = facts_of(request, queries.draft_for(request.standing, draft.pk), chosen)
    return piece(request, "documents/_board.html", {**facts, "said": said})
