"""What a person has confirmed and wants entered: plain values, before anything has an id."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from shuniu.attachments.api import File
from shuniu.matters.choices import (
    Importance,
    Outcome,
    Rhythm,
    SourceKind,
)


@dataclass(frozen=True, slots=True)
class TargetEntry:
    """A target to enter."""

    name: str
    quantity: Decimal | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class MilestoneEntry:
    """A date on the way to enter."""

    name: str
    due_on: date


@dataclass(frozen=True, slots=True)
class MatterEntry:
    """One matter as confirmed by a person, before it has a number. ``leads[0]`` is 主责; units by name."""

    title: str
    requirement: str
    leads: tuple[str, ...] = ()
    supports: tuple[str, ...] = ()
    responsible: str = ""
    due_on: date | None = None
    due_time: time | None = None
    due_text: str = ""
    ongoing: bool = False
    rhythm: Rhythm = Rhythm.NONE
    importance: Importance = Importance.ORDINARY
    targets: tuple[TargetEntry, ...] = ()
    milestones: tuple[MilestoneEntry, ...] = ()
    tags: tuple[str, ...] = ()
    source_path: str = ""
    paragraph: int | None = None  # index of a Paragraph of the source
    quote: tuple[int, int] | None = None
    leader_id: int | None = None


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source as it came in, with its text and paragraphs where it is a document."""

    kind: SourceKind
    title: str
    number: str = ""
    issuer: str = ""
    dated_on: date | None = None
    received_on: date | None = None
    file: File | None = None
    text: str = ""
    format: str = ""


@dataclass(frozen=True, slots=True)
class ParagraphEntry:
    """A paragraph of a source and what becomes of it. ``reason`` is needed where it makes no matter."""

    index: int
    start: int
    end: int
    outcome: Outcome
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """What a person wants a draft to be, and the version that he saw."""

    version: int
    title: str
    requirement: str
    leads: tuple[str, ...] = ()
    supports: tuple[str, ...] = ()
    responsible: str = ""
    due_on: date | None = None
    due_time: time | None = None
    ongoing: bool = False
    rhythm: str = ""
    importance: int = 0
    tags: tuple[str, ...] = ()
    targets: tuple[TargetEntry, ...] = ()
    milestones: tuple[MilestoneEntry, ...] = ()
