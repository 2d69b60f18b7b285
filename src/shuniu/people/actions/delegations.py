"""代办授权: everybody may let a colleague act for him for some days."""

from __future__ import annotations

from datetime import date

from shuniu.audit.api import record
from shuniu.kernel import clock
from shuniu.kernel.refusal import Invalid, Refused
from shuniu.kernel.writing import writes
from shuniu.people.actions.editing import fitted
from shuniu.people.models import Delegation, Person
from shuniu.people.policy import may_delegate, may_take_back
from shuniu.people.rules import LONGEST_DELEGATION, Standing


@writes
def give_delegation(*, actor: Standing, deputy: Person, since: date, until: date, reason: str) -> Delegation:
    """Let a deputy act with one's own roles and scope from one day to another."""
    may_delegate(actor)
    _check_days(since, until)
    if deputy.pk == actor.person_id:
        raise Invalid("不能授权给自己。", "请选择代办的同事。", "deputy")
    if not deputy.active or not deputy.username:
        raise Invalid(f"{deputy}不能登录，不能代办。", "请选择有账号的同事。", "deputy")
    reason = fitted(reason, "事由", "reason", 200, wanted=True)
    same = Delegation.objects.filter(
        giver_id=actor.person_id, deputy=deputy, since__lte=until, until__gte=since, revoked_at=None
    )
    if same.exists():
        raise Refused(f"这段时间已授权{deputy}代办。", "请先撤回原来的授权。")
    delegation = Delegation(giver_id=actor.person_id, deputy=deputy, since=since, until=until, reason=reason)
    delegation.save()
    record(
        actor, "delegation.given", delegation, after=f"{since.isoformat()}至{until.isoformat()}", why=reason,
        data={"deputy": deputy.pk},
    )  # fmt: skip
    return delegation


@writes
def revoke_delegation(*, actor: Standing, delegation: Delegation) -> Delegation:
    """Take a delegation back at once."""
    given = Delegation.objects.select_for_update(of=("self",)).select_related("giver", "deputy")
    delegation = given.get(pk=delegation.pk)
    may_take_back(actor, delegation.giver_id)
    if delegation.revoked_at:
        raise Refused("这项授权已经撤回。")
    delegation.revoked_at = clock.now()
    delegation.save(update_fields=["revoked_at"])
    record(actor, "delegation.revoked", delegation)
    return delegation


def _check_days(since: date, until: date) -> None:
    if since < clock.today():
        raise Invalid("起日已过。", "请从今天或以后开始。", "since")
    if until < since:
        raise Invalid("止日早于起日。", "请核对日期。", "until")
    if until - since > LONGEST_DELEGATION:
        raise Invalid("一次授权最长一年。", "请缩短时间，到期再续。", "until")
