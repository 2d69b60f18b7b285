"""Fetching a draft to change it, and keeping it changed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db.models import F

from shuniu.audit.api import record
from shuniu.documents import policy
from shuniu.documents.choices import DraftState
from shuniu.documents.models import Draft
from shuniu.documents.rules import (
    Impossible,
    Sheet,
    Undo,
    coverage,
    faults,
    sheet_from_data,
    sheet_to_data,
    undo_to_data,
)
from shuniu.kernel import clock
from shuniu.kernel.refusal import Conflict, Refused
from shuniu.people.api import Standing


@contextmanager
def impossible_is_refused() -> Iterator[None]:
    """What makes no sense on the sheet is refused with its sentence."""
    try:
        yield
    except Impossible as problem:
        raise Refused(problem.reason, problem.next_step) from problem


def fresh(actor: Standing, draft: Draft) -> tuple[Draft, Sheet]:
    """The draft as it is now, held until the transaction ends, when the person may change it."""
    now = Draft.objects.select_for_update(of=("self",)).select_related("source").get(pk=draft.pk)
    policy.may_decide(actor, now)
    if now.state != DraftState.OPEN:
        raise Refused(f"“{now.source}”的立项草稿{now.get_state_display()}，不能再改。", "请刷新后查看。")
    return now, sheet_from_data(now.payload)


def seen_as(sheet: Sheet, key: str, version: int | None) -> None:
    """Refuse to act on a proposal that somebody else has changed since the person saw it."""
    proposal = sheet.find(key)
    if version is not None and proposal is not None and proposal.version != version:
        raise Conflict(f"第{sheet.number_of(key)}项刚刚被别人改过。", version=proposal.version)


def keep(actor: Standing, draft: Draft, sheet: Sheet, verb: str, undo: Undo | None = None, **data: Any) -> Draft:
    """Write the changed sheet down and record the act; ``undo`` replaces what could be undone before."""
    assert not faults(sheet, max(p.end for p in sheet.passages)), faults(sheet, sheet.passages[-1].end)
    draft.payload = sheet_to_data(sheet)
    if undo is not None:
        draft.undo = undo_to_data(undo)
    elif verb == "draft.undone":
        draft.undo = None
    draft.changed_by_id, draft.changed_at = actor.person_id, clock.now()
    fields = {"payload": draft.payload, "undo": draft.undo, "changed_by_id": draft.changed_by_id,
              "changed_at": draft.changed_at, **counts(sheet)}  # fmt: skip
    if not Draft.objects.filter(pk=draft.pk, version=draft.version).update(**fields, version=F("version") + 1):
        raise Conflict("这份草稿刚刚被别人改过。", version=draft.version)
    draft.version += 1
    for name, value in counts(sheet).items():
        setattr(draft, name, value)
    record(actor, verb, draft, why=str(data.pop("why", "")), data=data)
    return draft


def counts(sheet: Sheet) -> dict[str, int]:
    """The copies for lists."""
    return {
        "proposals": len(sheet.proposals),
        "checked": sum(proposal.checked for proposal in sheet.proposals),
        "undecided": len(coverage(sheet).undecided),
    }
