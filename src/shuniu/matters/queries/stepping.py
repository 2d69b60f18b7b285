"""Which steps a person may take on a matter now, and what hinders them."""
# ruff: noqa: ARG005 - views and hindrances share one signature

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from shuniu.kernel import clock
from shuniu.matters import policy
from shuniu.matters.choices import OPEN, RequestKind, Verdict
from shuniu.matters.models import (
    Matter,
    Request,
    Transition,
    Urge,
)
from shuniu.matters.rules import (
    proposal_words,
)
from shuniu.people.api import Standing


@dataclass(frozen=True, slots=True)
class StepOffer:
    """A step that this person may take, or the sentence why not yet."""

    verb: str
    title: str
    to_state: str
    requires: tuple[str, ...]
    hindrance: str = ""


def steps_for(standing: Standing, matter: Matter) -> list[StepOffer]:
    """The steps that this person may take now, with what still hinders each."""
    relation = policy.relation_to(standing, matter)
    rows = Transition.objects.filter(from_state=matter.state, active=True)
    return [
        StepOffer(row.verb, row.title, row.to_state, tuple(row.requires), hindrance(standing, matter, row.requires))
        for row in rows
        if policy.may_take(standing, matter, row.who, relation)
    ]


def hindrance(standing: Standing, matter: Matter, requires: list[str]) -> str:
    """The first requirement, of those that the matter itself must meet, that it does not meet yet."""
    for name in requires:
        check = HINDRANCES.get(name)
        if check and (sentence := check(standing, matter)):
            return sentence
    return ""


def _pending(matter: Matter, kind: RequestKind) -> bool:
    return matter.requests.filter(kind=kind, verdict=Verdict.PENDING).exists()


def _after_due(_: Standing, matter: Matter) -> str:
    if matter.due_on is None:
        return "这件事项没有时限，不需要延期。"
    if clock.today() > matter.due_on:
        return f"时限{matter.due_on:%Y-%m-%d}已过，延期须在到期前申请；逾期按原定时限统计。"
    return ""


def _signed_already(standing: Standing, matter: Matter) -> str:
    mine = [part for part in matter.undertakings.all() if is_mine(standing, part)]
    return "" if any(part.signed_at is None for part in mine) else "本单位已签收。"


def is_mine(standing: Standing, part: Any) -> bool:
    return part.handler_id == standing.person_id or any(h.unit_id == part.unit_id for h in standing.holdings)


def _own_report(standing: Standing, matter: Matter) -> str:
    last = matter.reports.filter(kind="completion").first()
    return "办结申请由您本人提出，须由他人审核。" if last and last.by_id == standing.person_id else ""


HINDRANCES: dict[str, Callable[[Standing, Matter], str]] = {
    "requirement": lambda who, m: "" if m.requirement.strip() else "还没有写明要求。",
    "lead": lambda who, m: "" if m.lead_unit_id else "还没有牵头单位。",
    "term": lambda who, m: "" if m.due_on or m.ongoing else "还没有时限，也没有注明长期坚持。",
    "approved": lambda who, m: "" if m.approved_by_id else "尚未审定。",
    "not_approved": lambda who, m: "已经审定。" if m.approved_by_id else "",
    "unsigned": _signed_already,
    "before_due": _after_due,
    "no_pending_extension": lambda who, m: "已有一份延期申请待批。" if _pending(m, RequestKind.EXTENSION) else "",
    "pending_extension": lambda who, m: "" if _pending(m, RequestKind.EXTENSION) else "没有待批的延期申请。",
    "no_pending_adjustment": lambda who, m: "已有一份调整申请待批。" if _pending(m, RequestKind.ADJUSTMENT) else "",
    "pending_adjustment": lambda who, m: "" if _pending(m, RequestKind.ADJUSTMENT) else "没有待批的调整申请。",
    "children_closed": lambda who, m: "还有下级事项没有办结。" if m.children.filter(state__in=OPEN).exists() else "",
    "not_own_report": _own_report,
}


def pending_request(matter: Matter, kind: str) -> Request | None:
    """The request of this kind that waits for a decision."""
    return matter.requests.filter(kind=kind, verdict=Verdict.PENDING).select_related("by").first()


def proposal_of(matter: Matter, verb: str) -> tuple[Request, str] | None:
    """What is to be decided by ``decide_extension`` or ``decide_adjustment``, with its proposal in words."""
    request = pending_request(matter, verb.removeprefix("decide_")) if verb.startswith("decide_") else None
    return (request, "；".join(proposal_words(request.proposal))) if request else None


def urge_of(matter: Matter, nth: int) -> Urge | None:
    """The nth reminder."""
    return matter.urgings.filter(nth=nth).select_related("matter").first()


def transitions() -> QuerySet[Transition]:
    """The transition table."""
    return Transition.objects.filter(active=True)


def step_titles() -> dict[str, str]:
    """What each verb of the transition table is called."""
    return dict(Transition.objects.values_list("verb", "title"))
