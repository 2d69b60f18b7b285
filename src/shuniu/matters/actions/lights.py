"""The rule in force, and renewing the indexes that hang on it."""

from __future__ import annotations

from shuniu.audit.api import SYSTEM, Actor, record
from shuniu.kernel.refusal import Invalid
from shuniu.kernel.writing import writes
from shuniu.matters import policy, queries
from shuniu.matters.actions.parts import (
    renew_indexes,
)
from shuniu.matters.choices import (
    State,
)
from shuniu.matters.models import (
    LightPreset,
    Matter,
    TermLimit,
)
from shuniu.people.api import Standing


@writes
def put_in_force(*, actor: Standing, preset: LightPreset) -> int:
    """Let another light rule be in force and renew the indexes of all open matters. Returns how many."""
    policy.may_keep_rules(actor)
    before = LightPreset.objects.filter(in_force=True).first()
    LightPreset.objects.filter(in_force=True).update(in_force=False)
    LightPreset.objects.filter(pk=preset.pk).update(in_force=True)
    record(actor, "lights.in_force", preset, before=str(before or ""), after=str(preset))
    return renew_all_indexes(actor=actor)


@writes
def renew_all_indexes(*, actor: Actor = SYSTEM) -> int:
    """Recompute the turning days of every running matter, after a change of rule or calendar. Returns how many changed."""
    lamp, changed = queries.lamp(), []
    running = (State.ASSIGNED, State.UNDER_WAY, State.REPORTED, State.STANDING)
    for matter in Matter.objects.filter(state__in=running).iterator(chunk_size=2000):
        was = (matter.due_key, matter.yellow_on, matter.red_on)
        renew_indexes(matter, lamp)
        if was != (matter.due_key, matter.yellow_on, matter.red_on):
            changed.append(matter)
    Matter.objects.bulk_update(changed, ["due_key", "yellow_on", "red_on"], batch_size=500)
    if changed:
        preset = LightPreset.objects.filter(in_force=True).first()
        assert preset is not None, "a rule is in force whenever lights are indexed"
        record(actor, "lights.renewed", preset, data={"matters": len(changed)})
    return len(changed)


@writes
def set_limit(*, actor: Standing, limit: TermLimit, days: int, workdays: bool, basis: str, active: bool) -> TermLimit:
    """Change a term limit: how many days, of which kind, on what basis, and whether it is used."""
    policy.may_keep_rules(actor)
    if not 1 <= days <= 3660:
        raise Invalid("天数应在1到3660之间。", "请重新填写。", "days")
    if active and not basis.strip():
        raise Invalid("启用时限须写明依据。", "请填写依据文号。", "basis")
    before = str(limit)
    limit.days, limit.workdays, limit.basis, limit.active = days, workdays, basis.strip()[:200], active
    limit.save()
    record(actor, "limit.set", limit, before=before, after=str(limit), data={"active": active, "basis": limit.basis})
    return limit
