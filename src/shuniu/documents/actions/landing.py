"""A draft ends: as matters, or without any."""

from __future__ import annotations

from shuniu.audit.api import record
from shuniu.documents.actions.keeping import fresh
from shuniu.documents.choices import DraftState
from shuniu.documents.models import Draft
from shuniu.documents.rules import Proposal, Sheet, coverage, figure_of, hindrances
from shuniu.kernel import clock
from shuniu.kernel.refusal import Invalid, Refused
from shuniu.kernel.writing import writes
from shuniu.matters.api import (
    Disposition,
    Importance,
    Matter,
    MatterEntry,
    MilestoneEntry,
    ParagraphEntry,
    Rhythm,
    TargetEntry,
    land_source,
    register_matters,
)
from shuniu.people.api import Standing


@writes
def confirm_draft(*, actor: Standing, draft: Draft) -> list[Matter]:
    """立项: every proposal becomes a matter in 草稿, every other paragraph keeps its reason. All of it, or nothing."""
    draft, sheet = fresh(actor, draft)
    if not sheet.proposals:
        raise Refused("没有要立项的事项。", "可选中原文立为事项，或把来源办为阅知、不办。")
    if sentence := coverage(sheet).open_sentence:
        raise Refused(f"{sentence}。", "请把这些段立为事项，或写明不立项的理由。")
    for number, proposal in enumerate(sheet.proposals, start=1):
        for hindrance in hindrances(proposal):
            raise Invalid(f"第{number}项{hindrance}")
    matters = register_matters(
        actor=actor, source=draft.source, entries=entries_of(sheet, draft.leader_id),
        paragraphs=paragraph_entries(sheet),
    )  # fmt: skip
    _end(actor, draft, DraftState.CONFIRMED)
    record(
        actor,
        "draft.confirmed",
        draft,
        before=DraftState.OPEN,
        after=DraftState.CONFIRMED,
        data={"matters": len(matters)},
    )
    return matters


@writes
def discard_draft(*, actor: Standing, draft: Draft, disposition: Disposition, reason: str = "") -> Draft:
    """放弃立项: the source ends as 阅知, or as 不办 with a reason. Nothing that came in stays without an end."""
    draft, _ = fresh(actor, draft)
    land_source(actor=actor, source=draft.source, disposition=disposition, reason=reason)
    _end(actor, draft, DraftState.DROPPED)
    record(actor, "draft.discarded", draft, before=DraftState.OPEN, after=DraftState.DROPPED, why=reason)
    return draft


def _end(actor: Standing, draft: Draft, state: DraftState) -> None:
    draft.state, draft.changed_by_id, draft.changed_at = state, actor.person_id, clock.now()
    draft.version += 1
    draft.save(update_fields=["state", "changed_by", "changed_at", "version"])


def entries_of(sheet: Sheet, leader_id: int | None) -> list[MatterEntry]:
    """The proposals as the register takes them."""
    return [_entry(sheet, proposal, leader_id) for proposal in sheet.proposals]


def paragraph_entries(sheet: Sheet) -> list[ParagraphEntry]:
    """The paragraphs as the register takes them."""
    return [
        ParagraphEntry(
            f.passage.index, f.passage.start, f.passage.end, f.outcome, "" if f.keys else f.passage.reason
        )
        for f in coverage(sheet).fates
    ]  # fmt: skip


def _entry(sheet: Sheet, proposal: Proposal, leader_id: int | None) -> MatterEntry:
    return MatterEntry(
        proposal.title, proposal.requirement, proposal.leads, proposal.supports, responsible=proposal.responsible,
        due_on=proposal.due_on, due_text=proposal.due_text, ongoing=proposal.ongoing,
        rhythm=Rhythm(proposal.rhythm if proposal.ongoing else ""), importance=Importance(proposal.importance),
        targets=tuple(
            TargetEntry(t.name.strip() or f"{t.quantity}{t.unit}", figure_of(t.quantity), t.unit)
            for t in proposal.targets
        ),
        milestones=tuple(MilestoneEntry(m.name.strip() or "节点", m.due_on) for m in proposal.milestones if m.due_on),
        tags=proposal.tags, source_path=proposal.path, paragraph=sheet.passage_at(proposal.start).index,
        quote=(proposal.start, proposal.end), leader_id=proposal.leader_id or leader_id,
    )  # fmt: skip
