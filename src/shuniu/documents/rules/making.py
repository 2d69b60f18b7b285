"""From what the decomposer found to a sheet that a person can check."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from gongwen.decompose import Decomposition, Task
from gongwen.decompose import Target as FoundTarget
from gongwen.model import Document
from shuniu.documents.rules.sheet import MilestoneLine, Passage, Proposal, Sheet, TargetLine, coverage
from shuniu.documents.rules.wording import plain, sounds_like_a_task, task_title
from shuniu.matters.choices import Rhythm

# A paragraph passed over for one of these reasons is text, and may hide a task that was not recognised.
_SOFT = frozenset({"情况说明", "结尾要求", "表格内容", "空段", ""})
_RHYTHMS = (
    ("每半年", Rhythm.HALF_YEARLY), ("每周", Rhythm.WEEKLY), ("每月", Rhythm.MONTHLY), ("每季", Rhythm.QUARTERLY),
    ("按季", Rhythm.QUARTERLY), ("按月", Rhythm.MONTHLY), ("每年", Rhythm.YEARLY), ("逐月", Rhythm.MONTHLY),
)  # fmt: skip


def sheet_of(document: Document, found: Decomposition, *, decided: bool = False) -> Sheet:
    """The proposals and paragraphs of a document.

    A paragraph that was passed over but speaks of duties stays open for a person, unless ``decided``.
    """
    keys = {number: f"p{number + 1}" for number in range(len(found.tasks))}
    proposals = _apart(sorted((_proposal(keys[n], task) for n, task in enumerate(found.tasks)), key=lambda p: p.start))
    kept = {proposal.key for proposal in proposals}
    passages = tuple(
        Passage(index, cover.span.start, cover.span.end, hint=cover.skip,
                attached=tuple(keys[n] for n in cover.covered_by if keys[n] in kept))
        for index, cover in enumerate(found.paragraphs, start=1)
    )  # fmt: skip
    sheet = Sheet(passages, proposals, len(found.tasks))
    return Sheet(tuple(_decided(sheet, document.text, decided)), proposals, sheet.serial)


def _decided(sheet: Sheet, text: str, all_of_them: bool) -> list[Passage]:
    """Each paragraph with its reason; attachments that the overlap says anyway are left out."""
    held = coverage(Sheet(tuple(_bare(p) for p in sheet.passages), sheet.proposals))
    made = []
    for passage, fate in zip(sheet.passages, held.fates, strict=True):
        attached = tuple(key for key in passage.attached if key not in fate.keys)
        open_still = passage.hint in _SOFT and sounds_like_a_task(text[passage.start : passage.end])
        reason = "" if (open_still and not all_of_them) else passage.hint or ("空段" if not fate.keys else "")
        made.append(Passage(passage.index, passage.start, passage.end, reason, passage.hint, attached))
    return made


def _bare(passage: Passage) -> Passage:
    return Passage(passage.index, passage.start, passage.end)


def _proposal(key: str, task: Task) -> Proposal:
    ongoing = task.deadline == "ongoing"
    rhythm = next((r for words, r in _RHYTHMS if words in task.deadline_raw or words in task.text), Rhythm.NONE)
    return Proposal(
        key, task.span.start, task.span.end, task_title(task.text), plain(task.text).strip("　 "), path=task.path[:60],
        leads=task.lead, supports=tuple(name for name in task.support if name not in task.lead),
        responsible_raw=task.responsible_raw, due_on=None if isinstance(task.deadline, str) else task.deadline,
        due_text=task.deadline_raw, ongoing=ongoing, rhythm=rhythm if ongoing else "",
        milestones=tuple(
            MilestoneLine(m.raw, m.date)
            for m in task.milestones if isinstance(m.date, date) and m.date != task.deadline
        ),
        targets=tuple(_target(target) for target in task.targets), confidence=task.confidence,
    )  # fmt: skip


def _target(target: FoundTarget) -> TargetLine:
    return TargetLine(target.raw, f"{target.quantity:.4f}".rstrip("0").rstrip("."), target.unit)


def _apart(proposals: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """The proposals without overlap: a later one takes over from where it begins; one with no room left goes
    into the one before it, with its units."""
    made: list[Proposal] = []
    for proposal in proposals:
        if made and proposal.start < made[-1].end:
            if proposal.start > made[-1].start:
                made[-1] = replace(made[-1], end=proposal.start)
            elif proposal.end > made[-1].end:
                proposal = replace(proposal, start=made[-1].end)
            else:
                made[-1] = _taking_in(made[-1], proposal)
                continue
        made.append(proposal)
    return tuple(made)


def _taking_in(one: Proposal, other: Proposal) -> Proposal:
    leads = tuple(dict.fromkeys((*one.leads, *other.leads)))
    supports = tuple(n for n in dict.fromkeys((*one.supports, *other.supports)) if n not in leads)
    return replace(one, leads=leads, supports=supports, confidence=min(one.confidence, other.confidence, 0.5))
