"""What may be done to a sheet. Each act gives the sheet after it and what undoes it.

After any act no two proposals overlap, every paragraph has exactly one fate, and undoing gives back what was.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from shuniu.documents.rules.readiness import hindrances
from shuniu.documents.rules.sheet import EDITABLE, MilestoneLine, Passage, Proposal, Sheet, TargetLine, coverage
from shuniu.documents.rules.wording import plain, sentence_ends, task_title


class Impossible(Exception):  # noqa: N818 - a refusal is not an error
    """The act makes no sense here; a sentence, and what to do instead."""

    def __init__(self, reason: str, next_step: str = "") -> None:
        super().__init__(reason)
        self.reason, self.next_step = reason, next_step


@dataclass(frozen=True, slots=True)
class Undo:
    """How to take an act back: which proposals it made, which it took away, how its paragraphs were."""

    name: str
    added: tuple[str, ...] = ()
    removed: tuple[Proposal, ...] = ()
    passages: tuple[Passage, ...] = ()


Done = tuple[Sheet, Undo]
Line = TypeVar("Line", TargetLine, MilestoneLine)


def split(sheet: Sheet, text: str, key: str, *, at: int | None = None, cut: int | None = None) -> Done:
    """Make two of one: at a place of the document (``at``), of the requirement (``cut``), or after a sentence."""
    old = _found(sheet, key)
    at, cut = _place(old, text, at, cut)
    new_key = f"p{sheet.serial + 1}"
    first = replace(old, end=at, requirement=old.requirement[:cut].rstrip(), checked=False, version=old.version + 1)
    second = replace(
        old, key=new_key, start=at, requirement=old.requirement[cut:].lstrip(), checked=False, apart=False, version=1
    )
    targets = _shared_out(old.targets, first.requirement, second.requirement)
    milestones = _shared_out(old.milestones, first.requirement, second.requirement)
    first, second = (
        replace(part, targets=targets[n], milestones=milestones[n]) for n, part in enumerate((first, second))
    )
    if old.title == task_title(old.requirement):  # one that somebody typed stays
        first = replace(first, title=task_title(first.requirement) or old.title)
    second = replace(second, title=task_title(second.requirement) or old.title)
    changed = [p for p in sheet.passages if key in p.attached]
    passages = _with(sheet, [replace(p, attached=(*p.attached, new_key)) for p in changed])
    return (
        Sheet(passages, _ordered(sheet, [old], [first, second]), sheet.serial + 1),
        Undo("拆分", (first.key, new_key), (old,), tuple(changed)),
    )


def _shared_out(lines: Iterable[Line], first: str, second: str) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """指标 and 节点 go where their words are; what neither says in so many words stays with the first."""
    there = tuple(line for line in lines if line.name and line.name in second and line.name not in first)
    return tuple(line for line in lines if line not in there), there


def _place(old: Proposal, text: str, at: int | None, cut: int | None) -> tuple[int, int]:
    """Where to cut the document and where the requirement, from whichever of them is known."""
    quote, said = plain(text[old.start : old.end]), plain(old.requirement)
    if cut is not None:
        at = old.start + _same_place(said, cut, quote)
    elif at is not None:
        cut = _same_place(quote, at - old.start, said)
    else:
        ends = sentence_ends(said)
        if not ends:
            raise Impossible("这一项只有一句，没有可拆的地方。", "请在要求里点到要拆开的位置，再按S。")
        cut = min(ends, key=lambda end: abs(2 * end - len(said)))
        at = old.start + _same_place(said, cut, quote)
    whole = (text[old.start : at], text[at : old.end], said[:cut], said[cut:])
    if not all(part.strip(" 　，。；、") for part in whole):
        raise Impossible("拆开后有一项是空的。", "请把光标放在两句之间。")
    return at, cut


def _same_place(here: str, offset: int, there: str) -> int:
    """The offset in one wording that answers to an offset in another."""
    if here == there:
        return offset
    following = here[offset : offset + 12].strip()
    if following and there.count(following) == 1:
        return there.index(following)
    guess = round(len(there) * offset / max(1, len(here)))
    return min(sentence_ends(there), key=lambda end: abs(end - guess), default=guess)


def merge(sheet: Sheet, key: str) -> Done:
    """Make one of this and the one before it. The first keeps its title and its term; the other's is a milestone."""
    second = _found(sheet, key)
    at = sheet.proposals.index(second)
    if at == 0:
        raise Impossible("前面没有可以合并的事项。", "请选后一项再合并。")
    first = sheet.proposals[at - 1]
    leads = tuple(dict.fromkeys((*first.leads, *second.leads)))
    supports = tuple(n for n in dict.fromkeys((*first.supports, *second.supports)) if n not in leads)
    later = (MilestoneLine(second.title, second.due_on),) if second.due_on and second.due_on != first.due_on else ()
    one = replace(
        first, end=second.end, requirement=f"{first.requirement.rstrip()}{second.requirement}", leads=leads,
        supports=supports, due_on=first.due_on or second.due_on, due_text=first.due_text or second.due_text,
        ongoing=first.ongoing and second.ongoing, targets=first.targets + second.targets,
        milestones=first.milestones + second.milestones + (later if first.due_on else ()),
        responsible=first.responsible or second.responsible, leader_id=first.leader_id or second.leader_id,
        responsible_raw="；".join(dict.fromkeys(raw for raw in (first.responsible_raw, second.responsible_raw) if raw)),
        tags=tuple(dict.fromkeys((*first.tags, *second.tags))), importance=max(first.importance, second.importance),
        confidence=min(first.confidence, second.confidence), checked=False, apart=False, version=first.version + 1,
    )  # fmt: skip
    changed = [p for p in sheet.passages if second.key in p.attached]
    hung = [replace(p, attached=_renamed(p.attached, second.key, first.key)) for p in changed]
    return (
        Sheet(_with(sheet, hung), _ordered(sheet, [first, second], [one]), sheet.serial),
        Undo("合并", (one.key,), (first, second), tuple(changed)),
    )


def drop(sheet: Sheet, key: str, reason: str) -> Done:
    """不立项: the proposal goes; every paragraph that nothing covers any more takes the reason."""
    old = _found(sheet, key)
    if not reason.strip():
        raise Impossible("不立项须写明理由。", "请选择或填写理由。")
    hung = [replace(p, attached=_without(p.attached, key)) for p in sheet.passages if key in p.attached]
    left = Sheet(_with(sheet, hung), _ordered(sheet, [old], []), sheet.serial)
    before = {fate.passage.index for fate in coverage(sheet).fates if key in fate.keys}
    bare = [f.passage for f in coverage(left).fates if f.passage.index in before and not f.keys]
    after = Sheet(_with(left, [replace(p, reason=reason.strip()[:60]) for p in bare]), left.proposals, left.serial)
    changed = tuple(p for p, now in zip(sheet.passages, after.passages, strict=True) if p != now)
    return after, Undo("不立项", (), (old,), changed)


def add(sheet: Sheet, text: str, start: int, end: int) -> Done:
    """立为事项: a stretch of the document that no proposal holds yet becomes one."""
    start, end = max(0, start), min(end, len(text))
    words = text[start:end]
    start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
    if start >= end:
        raise Impossible("没有选中文字。", "请在原文里选中要立项的文字。")
    for number, other in enumerate(sheet.proposals, start=1):
        if other.start < end and start < other.end:
            raise Impossible(f"选中的文字里已有第{number}项。", f"请另选文字，或拆分第{number}项。")
    words = plain(text[start:end])
    new = Proposal(f"p{sheet.serial + 1}", start, end, task_title(words) or words[:20], words)
    return Sheet(sheet.passages, _ordered(sheet, [], [new]), sheet.serial + 1), Undo("立为事项", (new.key,))


def pass_over(sheet: Sheet, index: int, reason: str) -> Done:
    """A paragraph that makes no matter is given its reason."""
    old = next((p for p in sheet.passages if p.index == index), None)
    if old is None:
        raise Impossible(f"没有第{index}段。")
    if not reason.strip():
        raise Impossible("不立项须写明理由。", "请选择或填写理由。")
    passages = _with(sheet, [replace(old, reason=reason.strip()[:60])])
    return replace(sheet, passages=passages), Undo("改理由", passages=(old,))


def rename_unit(sheet: Sheet, name: str, known: str) -> Done:
    """A unit that the organisation does not know is another name for one that it knows: in all proposals."""
    old = [p for p in sheet.proposals if name in (*p.leads, *p.supports)]
    new = []
    for proposal in old:
        leads = _renamed(proposal.leads, name, known)
        supports = tuple(n for n in _renamed(proposal.supports, name, known) if n not in leads)
        new.append(replace(proposal, leads=leads, supports=supports, version=proposal.version + 1))
    undo = Undo("换单位", tuple(p.key for p in new), tuple(old))
    return Sheet(sheet.passages, _ordered(sheet, old, new), sheet.serial), undo


def edit(sheet: Sheet, key: str, changes: dict[str, Any]) -> Sheet:
    """The proposal as a person typed it. Not undone by 撤销: it is typed back."""
    assert set(changes) <= set(EDITABLE), changes
    old = _found(sheet, key)
    new = replace(old, **changes)
    return sheet if new == old else _exchange(sheet, old, replace(new, version=old.version + 1))


def check(sheet: Sheet, key: str, checked: bool) -> Sheet:
    """核过, or not after all."""
    old = _found(sheet, key)
    for hindrance in hindrances(old) if checked else ():
        raise Impossible(f"这一项{hindrance}")
    return _exchange(sheet, old, replace(old, checked=checked))


def settle(sheet: Sheet, key: str) -> Sheet:
    """另立新项: it is not the open matter that it resembles."""
    old = _found(sheet, key)
    return _exchange(sheet, old, replace(old, apart=True))


def undone(sheet: Sheet, undo: Undo) -> Sheet:
    """The sheet without the act. What was typed into other proposals meanwhile stays."""
    gone = [p for p in sheet.proposals if p.key in undo.added]
    newest = {p.key: p.version for p in gone}
    back = [replace(p, version=max(p.version, newest.get(p.key, 0))) for p in undo.removed]
    return Sheet(_with(sheet, undo.passages), _ordered(sheet, gone, back), sheet.serial)


def _found(sheet: Sheet, key: str) -> Proposal:
    proposal = sheet.find(key)
    if proposal is None:
        raise Impossible("这一项已经不在了，可能刚被合并或标为不立项。", "请刷新后再办。")
    return proposal


def _exchange(sheet: Sheet, old: Proposal, new: Proposal) -> Sheet:
    return replace(sheet, proposals=tuple(new if p is old else p for p in sheet.proposals))


def _ordered(sheet: Sheet, gone: Iterable[Proposal], new: Iterable[Proposal]) -> tuple[Proposal, ...]:
    keys = {proposal.key for proposal in gone}
    return tuple(sorted((*(p for p in sheet.proposals if p.key not in keys), *new), key=lambda p: p.start))


def _with(sheet: Sheet, changed: Iterable[Passage]) -> tuple[Passage, ...]:
    by_index = {passage.index: passage for passage in changed}
    return tuple(by_index.get(passage.index, passage) for passage in sheet.passages)


def _renamed(names: tuple[str, ...], old: str, new: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(new if name == old else name for name in names))


def _without(names: tuple[str, ...], gone: str) -> tuple[str, ...]:
    return tuple(name for name in names if name != gone)
