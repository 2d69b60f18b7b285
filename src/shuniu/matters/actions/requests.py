"""延期 and 调整: what may change after 交办, only by a request that another person grants."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from shuniu.kernel import clock
from shuniu.kernel.refusal import Conflict, Invalid, NotAllowed
from shuniu.kernel.writing import writes
from shuniu.matters import queries
from shuniu.matters.actions.entries import MatterEntry
from shuniu.matters.actions.moving import move, step
from shuniu.matters.actions.parts import (
    Units,
    parts_of,
    replace_parts,
    words_of,
)
from shuniu.matters.choices import (
    Part,
    RequestKind,
    Verdict,
)
from shuniu.matters.models import (
    Matter,
    Request,
    Transition,
)
from shuniu.people.api import Standing


@writes
def ask_extension(*, actor: Standing, matter: Matter, reason: str, due_on: date | None) -> Request:
    """申请延期: only before the due date, with a reason and a new definite date."""
    row = step(actor, matter, "ask_extension", reason=reason)
    if due_on is None:
        raise Invalid("没有写明延到哪一天。", "请填写新的时限。", "due_on")
    if matter.due_on and due_on <= matter.due_on:
        raise Invalid(f"新时限应晚于现时限{matter.due_on}。", "请重新填写。", "due_on")
    return _ask(actor, matter, row, RequestKind.EXTENSION, reason, {"due_on": due_on.isoformat()})


@writes
def ask_adjustment(
    *,
    actor: Standing,
    matter: Matter,
    reason: str,
    requirement: str = "",
    leads: Sequence[str] = (),
    supports: Sequence[str] = (),
) -> Request:
    """申请调整: a change of requirement or units after 交办."""
    row = step(actor, matter, "ask_adjustment", reason=reason)
    proposal: dict[str, Any] = {}
    if requirement.strip() and requirement.strip() != matter.requirement:
        proposal["requirement"] = requirement.strip()
    current = {part: [p.unit_name for p in matter.undertakings.all() if p.part == part] for part in Part}
    if leads and (list(leads) != current[Part.LEAD] or list(supports) != current[Part.SUPPORT]):
        proposal["leads"], proposal["supports"] = list(leads), list(supports)
    if not proposal:
        raise Invalid("没有要调整的内容。", "请改动要求或承办单位后再申请。")
    return _ask(actor, matter, row, RequestKind.ADJUSTMENT, reason, proposal)


def _ask(
    actor: Standing, matter: Matter, row: Transition, kind: RequestKind, reason: str, proposal: dict[str, Any]
) -> Request:
    request = Request.objects.create(
        matter=matter, kind=kind, by_id=actor.person_id, at=clock.now(), reason=reason.strip(), proposal=proposal
    )
    move(actor, matter, row, why=reason, data={"request": request.pk, **proposal})
    return request


@writes
def decide_request(*, actor: Standing, request: Request, granted: bool, reply: str = "") -> Request:
    """批复: grant or deny an extension or adjustment. The applicant never decides on his own request."""
    matter = request.matter
    row = step(actor, matter, f"decide_{request.kind}")
    if request.by_id == actor.person_id:
        raise NotAllowed("申请由您本人提出，", "须由他人批复。")
    if not granted and not reply.strip():
        raise Invalid("不同意须写明意见。", "请填写批复意见。", "reply")
    request.verdict = Verdict.GRANTED if granted else Verdict.DENIED
    request.decided_by_id, request.decided_at, request.reply = actor.person_id, clock.now(), reply.strip()
    if not Request.objects.filter(pk=request.pk, verdict=Verdict.PENDING).update(
        verdict=request.verdict, decided_by=actor.person_id, decided_at=request.decided_at, reply=request.reply
    ):
        raise Conflict("这份申请刚刚被别人批复过。")
    changes = _apply(actor, matter, request) if granted else {}
    move(
        actor,
        matter,
        row,
        why=reply,
        data={"request": request.pk, "verdict": request.verdict, **request.proposal},
        **changes,
    )
    queries.WORDS.put([(matter.pk, words_of(matter))])
    return request


def _apply(actor: Standing, matter: Matter, request: Request) -> dict[str, Any]:
    """The changes of the row that a granted request makes. The original due date is never among them."""
    proposal = request.proposal
    if request.kind == RequestKind.EXTENSION:
        return {"due_on": date.fromisoformat(proposal["due_on"])}
    changes: dict[str, Any] = {}
    if "requirement" in proposal:
        changes["requirement"] = proposal["requirement"]
    if "leads" in proposal:
        entry = MatterEntry("", "", leads=tuple(proposal["leads"]), supports=tuple(proposal["supports"]))
        leads, supports = parts_of(entry, Units(actor))
        replace_parts(matter, leads, supports)
        changes |= {name: getattr(matter, name) for name in ("lead_unit", "lead_name", "support_names")}
    return changes
