"""What a draft holds: proposals in the order of the text, and every paragraph with its fate.

Offsets count characters of the source's text, half open. A paragraph's fate is never stored: a proposal that overlaps
it, or that it is attached to (a line that only names the units), makes it 立项; else its reason makes it 不立项; else it
is 待定.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from shuniu.documents.choices import Check
from shuniu.matters.choices import Outcome

DOUBTFUL_BELOW = 0.75


@dataclass(frozen=True, slots=True)
class TargetLine:
    """指标 as typed: the quantity stays text until it is registered."""

    name: str
    quantity: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class MilestoneLine:
    """节点 as typed."""

    name: str
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """One task that may become a matter. ``version`` counts its edits, so that a second editor is noticed."""

    key: str
    start: int
    end: int
    title: str
    requirement: str
    path: str = ""
    leads: tuple[str, ...] = ()
    supports: tuple[str, ...] = ()
    responsible: str = ""
    responsible_raw: str = ""
    due_on: date | None = None
    due_text: str = ""
    ongoing: bool = False
    rhythm: str = ""
    milestones: tuple[MilestoneLine, ...] = ()
    targets: tuple[TargetLine, ...] = ()
    tags: tuple[str, ...] = ()
    importance: int = 0
    leader_id: int | None = None
    confidence: float = 1.0
    checked: bool = False
    apart: bool = False  # a person has said that it is not the open matter it resembles
    version: int = 1

    @property
    def state(self) -> Check:
        """已核 by a person, 存疑 by the decomposer, or 未核."""
        if self.checked:
            return Check.CHECKED
        return Check.DOUBTFUL if self.confidence < DOUBTFUL_BELOW else Check.UNCHECKED


# What a person may type into a proposal, with the word that a conflict shows for it.
EDITABLE = {
    "title": "事项标题", "requirement": "要求", "path": "文内序号", "leads": "牵头单位", "supports": "配合单位",
    "responsible": "责任人", "due_on": "时限", "ongoing": "长期坚持", "rhythm": "反馈周期", "milestones": "节点",
    "targets": "指标", "tags": "标签", "importance": "重要程度", "leader_id": "督办领导",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph: its number, its place, why it makes no matter, and the proposals that it is attached to.

    ``hint`` is the reason that the decomposer would give where a person still has to decide.
    """

    index: int
    start: int
    end: int
    reason: str = ""
    hint: str = ""
    attached: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that is decided about one document. ``serial`` numbers the keys and never goes back."""

    passages: tuple[Passage, ...]
    proposals: tuple[Proposal, ...]
    serial: int = field(default=0, compare=False)

    def find(self, key: str) -> Proposal | None:
        """The proposal of this key; None when it is gone."""
        return next((proposal for proposal in self.proposals if proposal.key == key), None)

    def number_of(self, key: str) -> int:
        """The number shown for a proposal: its place in the text, from 1."""
        return next(n for n, proposal in enumerate(self.proposals, start=1) if proposal.key == key)

    def passage_at(self, at: int) -> Passage:
        """The paragraph in which this character stands, or the last one before it."""
        starts = [passage.start for passage in self.passages]
        return self.passages[max(0, bisect_right(starts, at) - 1)]


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of one paragraph, and by which proposals."""

    passage: Passage
    keys: tuple[str, ...]

    @property
    def outcome(self) -> Outcome:
        if self.keys:
            return Outcome.MATTER
        return Outcome.SKIPPED if self.passage.reason.strip() else Outcome.UNDECIDED


@dataclass(frozen=True, slots=True)
class Coverage:
    """The fates of all paragraphs."""

    fates: tuple[Fate, ...]

    def count(self, outcome: Outcome) -> int:
        """How many paragraphs end so."""
        return sum(fate.outcome == outcome for fate in self.fates)

    @property
    def undecided(self) -> tuple[int, ...]:
        """The numbers of the paragraphs that are still open."""
        return tuple(fate.passage.index for fate in self.fates if fate.outcome == Outcome.UNDECIDED)

    @property
    def sentence(self) -> str:
        """127段中119段已立项，8段标为不立项"""
        made, skipped = self.count(Outcome.MATTER), self.count(Outcome.SKIPPED)
        return f"{len(self.fates)}段中{made}段已立项，{skipped}段标为不立项"

    @property
    def open_sentence(self) -> str:
        """还有1段待定（第20段），定后才能立项; empty when all is decided."""
        if not self.undecided:
            return ""
        named = "、".join(str(index) for index in self.undecided[:5]) + ("等" if len(self.undecided) > 5 else "")
        return f"还有{len(self.undecided)}段待定（第{named}段），定后才能立项"


def coverage(sheet: Sheet) -> Coverage:
    """The fate of every paragraph, in one walk along the text."""
    known = {proposal.key for proposal in sheet.proposals}
    return Coverage(
        tuple(
            Fate(passage, tuple(dict.fromkeys((*keys, *(key for key in passage.attached if key in known)))))
            for passage, keys in _overlaps(sheet)
        )
    )


def _overlaps(sheet: Sheet) -> Iterator[tuple[Passage, list[str]]]:
    first = 0
    for passage in sheet.passages:
        while first < len(sheet.proposals) and sheet.proposals[first].end <= passage.start:
            first += 1
        keys: list[str] = []
        for proposal in sheet.proposals[first:]:
            if proposal.start >= passage.end:
                break
            keys.append(proposal.key)
        yield passage, keys


def faults(sheet: Sheet, length: int) -> list[str]:
    """What is inconsistent in a sheet over a text of this length; nothing, unless there is a mistake in the rules."""
    found = []
    at = 0
    for proposal in sheet.proposals:
        if not at <= proposal.start < proposal.end <= length:
            found.append(f"{proposal.key} [{proposal.start}, {proposal.end}) after {at}")
        at = proposal.end
    keys = [proposal.key for proposal in sheet.proposals]
    if len(set(keys)) != len(keys):
        found.append("a key twice")
    found += [f"paragraph {p.index} hangs on {key}" for p in sheet.passages for key in p.attached if key not in keys]
    return found
