"""Editing before 交办, with a second editor seeing the difference."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from shuniu.kernel.refusal import Conflict, Difference, Invalid
from shuniu.kernel.writing import writes
from shuniu.matters import queries
from shuniu.matters.actions.entries import Edit, MatterEntry, MilestoneEntry, TargetEntry
from shuniu.matters.actions.moving import move, step
from shuniu.matters.actions.parts import (
    Units,
    parts_of,
    person_named,
    replace_parts,
    set_term,
    words_of,
)
from shuniu.matters.choices import (
    Part,
)
from shuniu.matters.models import (
    Matter,
    Milestone,
    Tag,
    Target,
)
from shuniu.people.api import Standing

EDIT_LABELS = {
    "title": "事项", "requirement": "要求", "leads": "牵头单位", "supports": "配合单位", "responsible": "责任人", "due_on": "时限",
    "due_time": "时刻", "ongoing": "持续推进", "rhythm": "反馈周期", "importance": "重要程度", "tags": "标签",
    "targets": "指标", "milestones": "节点",
}  # fmt: skip


@writes
def edit_matter(*, actor: Standing, matter: Matter, edit: Edit, before: Edit | None = None) -> Matter:
    """Change a matter before 交办. A second editor is refused with the difference, nothing is overwritten.

    ``before`` is what he was shown; with it the refusal tells his changes from the other's.
    """
    row = step(actor, matter, "edit")
    now = current_edit(matter)
    if edit.version != matter.version:
        raise Conflict(f"{matter.number}在您编辑时被别人改过。", differences(now, edit, before), version=matter.version)
    if not edit.title.strip():
        raise Invalid("事项没有标题。", "请填写标题。", "title")
    changed = {d.label: [d.theirs, d.mine] for d in differences(now, edit)}
    entry = MatterEntry(edit.title, edit.requirement, edit.leads, edit.supports, edit.responsible)
    leads, supports = parts_of(entry, Units(actor))
    responsible = person_named(edit.responsible, leads)
    replace_parts(matter, leads, supports)
    set_term(matter, edit.due_on, edit.due_time, matter.due_text, edit.ongoing)
    matter.tags.set([Tag.objects.get_or_create(name=name.strip()[:30])[0] for name in edit.tags if name.strip()])
    if edit.targets != now.targets:
        keep_targets(matter, edit.targets)
    if edit.milestones != now.milestones:
        keep_milestones(matter, edit.milestones)
    move(
        actor, matter, row, data={"changed": changed}, title=edit.title.strip()[:200],
        requirement=edit.requirement.strip(), lead_unit=matter.lead_unit, lead_name=matter.lead_name,
        support_names=matter.support_names, responsible=responsible,
        responsible_name=(responsible.name if responsible else edit.responsible)[:60], due_on=matter.due_on,
        due_time=matter.due_time, ongoing=matter.ongoing, rhythm=edit.rhythm, importance=edit.importance,
        approved_by=None,
    )  # fmt: skip
    queries.WORDS.put([(matter.pk, words_of(matter))])
    return matter


def current_edit(matter: Matter) -> Edit:
    """The matter as an edit form shows it."""
    names = {part: tuple(p.unit_name for p in matter.undertakings.all() if p.part == part) for part in Part}
    return Edit(
        matter.version, matter.title, matter.requirement, names[Part.LEAD], names[Part.SUPPORT], matter.responsible_name,
        matter.due_on, matter.due_time, matter.ongoing, matter.rhythm, matter.importance,
        tuple(matter.tags.values_list("name", flat=True)),
        tuple(TargetEntry(t.name, t.quantity, t.unit) for t in matter.targets.all()),
        tuple(MilestoneEntry(m.name, m.due_on) for m in matter.milestones.all()),
    )  # fmt: skip


def differences(theirs: Edit, mine: Edit, before: Edit | None = None) -> tuple[Difference, ...]:
    """Field by field, what stands now and what this person wrote; and what both began with, where it is known."""
    found = (
        Difference(
            label,
            _shown(getattr(theirs, name)),
            _shown(getattr(mine, name)),
            None if before is None else _shown(getattr(before, name)),
        )
        for name, label in EDIT_LABELS.items()
    )
    return tuple(difference for difference in found if difference.theirs != difference.mine)


def merged(theirs: Edit, mine: Edit, before: Edit) -> Edit:
    """What this person changed, and in all other fields what stands now."""
    kept = {name: getattr(mine, name) for name in EDIT_LABELS if getattr(mine, name) != getattr(before, name)}
    return replace(theirs, **kept)


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, tuple | list):
        return "、".join(map(_shown, value))
    if isinstance(value, TargetEntry):
        return f"{value.name}{'' if value.quantity is None else f'{value.quantity.normalize():f}'}{value.unit}"
    if isinstance(value, MilestoneEntry):
        return f"{value.name}（{value.due_on}）"
    return "" if value is None else str(value)


def keep_targets(matter: Matter, targets: tuple[TargetEntry, ...]) -> None:
    """These targets in place of those that stood; what is achieved of one that keeps its name stays."""
    achieved = dict(matter.targets.values_list("name", "achieved"))
    matter.targets.all().delete()
    Target.objects.bulk_create(
        Target(
            matter=matter, name=t.name[:200], quantity=t.quantity, unit=t.unit[:20], achieved=achieved.get(t.name[:200])
        )
        for t in targets
    )


def keep_milestones(matter: Matter, milestones: tuple[MilestoneEntry, ...]) -> None:
    """These milestones in place of those that stood; one that keeps its name stays done."""
    done = dict(matter.milestones.values_list("name", "done_on"))
    matter.milestones.all().delete()
    Milestone.objects.bulk_create(
        Milestone(matter=matter, name=m.name[:200], due_on=m.due_on, done_on=done.get(m.name[:200])) for m in milestones
    )
