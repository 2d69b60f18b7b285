"""One step of a matter: asked of the transition table, taken by a conditional update, recorded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import F

from shuniu.audit.api import record
from shuniu.kernel import clock
from shuniu.kernel.refusal import Conflict, Invalid, Refused
from shuniu.matters import policy, queries
from shuniu.matters.actions.parts import (
    renew_indexes,
)
from shuniu.matters.choices import OPEN, State
from shuniu.matters.models import Matter, Transition, Undertaking
from shuniu.people.api import Standing


def step(actor: Standing, matter: Matter, verb: str, **given: str) -> Transition:
    """The row of the transition table for this step, when the person may take it and nothing hinders it.

    ``given`` are the texts that the person wrote (reason, text, result …); what the row requires must not be empty.
    """
    row = may_step(actor=actor, matter=matter, verbs=(verb,))
    for name in row.requires:
        if name in GIVEN and not given.get(name, "").strip():
            raise Invalid(f"{row.title}须写明{GIVEN[name]}。", f"请填写{GIVEN[name]}。", name)
    return row


def may_step(*, actor: Standing, matter: Matter, verbs: Sequence[str]) -> Transition:
    """The row of the transition table for a step that the person may take now; otherwise refuse with the reason.

    Where there are several, only the first must be possible now: it makes the next one possible.
    """
    rows = {row.verb: row for row in Transition.objects.filter(from_state=matter.state, active=True, verb__in=verbs)}
    relation = policy.relation_to(actor, matter)
    for number, verb in enumerate(verbs):
        row = rows.get(verb)
        if row is None:
            title = Transition.objects.filter(verb=verb).values_list("title", flat=True).first() or verb
            raise Refused(
                f"{matter.number}现在是“{matter.get_state_display()}”，不能{title}。", "请刷新后查看它的最新状态。"
            )
        if not policy.may_take(actor, matter, row.who, relation):
            raise policy.refuse_step(row.title, row.who)
        if number == 0 and (sentence := queries.hindrance(actor, matter, row.requires)):
            raise Refused(f"不能{row.title}：{sentence}")
    return rows[verbs[0]]


GIVEN = {"reason": "理由", "text": "内容", "result": "办理结果", "rhythm": "反馈周期"}


def move(
    actor: Standing,
    matter: Matter,
    row: Transition,
    *,
    why: str = "",
    data: dict[str, Any] | None = None,
    to_state: str = "",
    **changes: Any,
) -> Matter:
    """Change the matter if nobody else has meanwhile, and record the step. The state moves only here: to ``to_state``, or
    else where the row of the table leads."""
    before = State(matter.state)
    after = State(to_state or row.to_state or before)
    if matter_light_is_red(matter):
        changes.setdefault("was_red", True)
    for name, value in {**changes, "state": after}.items():
        setattr(matter, name, value)
    renew_indexes(matter)
    fields = {*changes, "state", "due_key", "yellow_on", "red_on"}
    moved = Matter.objects.filter(pk=matter.pk, version=matter.version, state=before).update(
        **{name: getattr(matter, name) for name in fields}, version=F("version") + 1
    )
    if not moved:
        raise Conflict(f"{matter.number}刚刚被别人办理过。", version=matter.version)
    if (before in OPEN) != (after in OPEN):
        Undertaking.objects.filter(matter=matter).update(open=after in OPEN)
    matter.version += 1
    detail = dict(data or {})
    if behalf := actor.behalf(*actor.roles):
        detail["on_behalf_of"] = behalf
    record(
        actor, f"matter.{row.verb}", matter,
        before=before if after != before else "", after=after if after != before else "", why=why, data=detail,
    )  # fmt: skip
    return matter


def matter_light_is_red(matter: Matter) -> bool:
    """Whether the kept turning day says that the light is red today."""
    return matter.red_on <= clock.today()
