"""Changing a draft, one verb each. The sheet is changed by ``rules.acts``; here it is fetched, kept and recorded."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from shuniu.audit.api import record
from shuniu.documents import queries
from shuniu.documents.actions.keeping import fresh, impossible_is_refused, keep, seen_as
from shuniu.documents.models import Draft
from shuniu.documents.rules import acts, differences, undo_from_data
from shuniu.kernel.refusal import Conflict, Invalid, Refused
from shuniu.kernel.writing import writes
from shuniu.matters.api import matter_for
from shuniu.people.api import Standing


@writes
def save_proposal(*, actor: Standing, draft: Draft, key: str, changes: dict[str, Any], seen: int) -> Draft:
    """What a person typed into a proposal. A second editor sees what the first has written, and decides."""
    draft, sheet = fresh(actor, draft)
    with impossible_is_refused():
        changed = acts.edit(sheet, key, changes)
    if changed is sheet:
        return draft
    theirs = sheet.find(key)
    assert theirs is not None
    if theirs.version != seen:
        raise Conflict(
            f"{draft.changed_by}先改了第{sheet.number_of(key)}项。",
            differences(theirs, replace(theirs, **changes)), theirs.version,
        )  # fmt: skip
    named = [name for name, value in changes.items() if getattr(theirs, name) != value]
    return keep(actor, draft, changed, "draft.edited", key=key, fields=named)


@writes
def check_proposal(*, actor: Standing, draft: Draft, key: str, checked: bool = True) -> Draft:
    """核过: a person has looked at the proposal."""
    draft, sheet = fresh(actor, draft)
    with impossible_is_refused():
        changed = acts.check(sheet, key, checked)
    return draft if changed == sheet else keep(actor, draft, changed, "draft.checked", key=key, checked=checked)


@writes
def split_proposal(
    *, actor: Standing, draft: Draft, key: str, at: int | None = None, cut: int | None = None, seen: int | None = None
) -> Draft:
    """拆分: at a place of the document, of the requirement, or after a sentence."""
    draft, sheet = fresh(actor, draft)
    seen_as(sheet, key, seen)
    with impossible_is_refused():
        changed, undo = acts.split(sheet, queries.text_of(draft), key, at=at, cut=cut)
    return keep(actor, draft, changed, "draft.split", undo, key=key)


@writes
def merge_proposal(*, actor: Standing, draft: Draft, key: str, seen: int | None = None) -> Draft:
    """合并: into the one before it."""
    draft, sheet = fresh(actor, draft)
    seen_as(sheet, key, seen)
    with impossible_is_refused():
        changed, undo = acts.merge(sheet, key)
    return keep(actor, draft, changed, "draft.merged", undo, key=key)


@writes
def drop_proposal(*, actor: Standing, draft: Draft, key: str, reason: str) -> Draft:
    """不立项, for this reason."""
    draft, sheet = fresh(actor, draft)
    with impossible_is_refused():
        changed, undo = acts.drop(sheet, key, reason)
    return keep(actor, draft, changed, "draft.dropped", undo, key=key, why=reason)


@writes
def join_matter(*, actor: Standing, draft: Draft, key: str, matter_id: int) -> Draft:
    """并入: the proposal is what an open matter already demands."""
    matter = matter_for(actor, matter_id)
    draft, sheet = fresh(actor, draft)
    reason = f"并入{matter.number}"
    with impossible_is_refused():
        changed, undo = acts.drop(sheet, key, reason)
    record(actor, "matter.joined", matter, why=f"“{draft.source}”中的同一事项并入", data={"draft": draft.pk})
    return keep(actor, draft, changed, "draft.joined", undo, key=key, why=reason, matter=matter.pk)


@writes
def settle_proposal(*, actor: Standing, draft: Draft, key: str) -> Draft:
    """另立新项: it resembles an open matter but is another."""
    draft, sheet = fresh(actor, draft)
    with impossible_is_refused():
        changed = acts.settle(sheet, key)
    return keep(actor, draft, changed, "draft.settled", key=key)


@writes
def add_proposal(*, actor: Standing, draft: Draft, start: int, end: int) -> Draft:
    """立为事项: selected words, or a whole paragraph."""
    draft, sheet = fresh(actor, draft)
    with impossible_is_refused():
        changed, undo = acts.add(sheet, queries.text_of(draft), start, end)
    return keep(actor, draft, changed, "draft.added", undo, key=undo.added[0])


@writes
def pass_over(*, actor: Standing, draft: Draft, index: int, reason: str) -> Draft:
    """A paragraph makes no matter, for this reason."""
    draft, sheet = fresh(actor, draft)
    with impossible_is_refused():
        changed, undo = acts.pass_over(sheet, index, reason)
    return draft if changed == sheet else keep(actor, draft, changed, "draft.passed", undo, paragraph=index, why=reason)


@writes
def map_unit(*, actor: Standing, draft: Draft, name: str, known: str) -> Draft:
    """An unknown name stands for a known unit, in the whole draft."""
    if not queries.known_units().knows(known):
        raise Invalid(f"机构表里没有“{known}”。", "请从列表里选。", "known")
    draft, sheet = fresh(actor, draft)
    changed, undo = acts.rename_unit(sheet, name, known)
    if changed == sheet:
        raise Refused(f"草稿里没有“{name}”。", "请刷新后再办。")
    return keep(actor, draft, changed, "draft.unit_mapped", undo, name=name, known=known)


@writes
def undo_act(*, actor: Standing, draft: Draft) -> Draft:
    """撤销 the last structural act."""
    draft, sheet = fresh(actor, draft)
    undo = undo_from_data(draft.undo)
    if undo is None:
        raise Refused("没有可以撤销的步骤。", "拆分、合并、不立项、立为事项之后可以撤销一步。")
    return keep(actor, draft, acts.undone(sheet, undo), "draft.undone", why=undo.name)
