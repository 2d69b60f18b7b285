"""What a decomposition is made of. Every offset counts characters of the document's text, half open."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Literal

from gongwen.model import Span

Due = dt.date | Literal["ongoing"]


def due_text(due: Due | None) -> str | None:
    """The date in ISO form, ``ongoing`` or None."""
    return due.isoformat() if isinstance(due, dt.date) else due


@dataclass(frozen=True, slots=True)
class Milestone:
    """A time named in the text of a task (时间节点)."""

    raw: str
    date: Due

    def as_dict(self) -> dict[str, Any]:
        """The plain values for JSON."""
        return {"raw": self.raw, "date": due_text(self.date)}


@dataclass(frozen=True, slots=True)
class Target:
    """A figure to be reached (指标): 15万名 is ``quantity=150000, unit="名"``."""

    raw: str
    quantity: float
    unit: str

    def as_dict(self) -> dict[str, Any]:
        """The plain values for JSON."""
        return {"raw": self.raw, "quantity": self.quantity, "unit": self.unit}


@dataclass(frozen=True, slots=True)
class Task:
    """One task to be supervised (事项)."""

    path: str
    text: str
    lead: tuple[str, ...]
    support: tuple[str, ...]
    responsible_raw: str
    deadline_raw: str
    deadline: Due | None
    milestones: tuple[Milestone, ...]
    targets: tuple[Target, ...]
    span: Span
    confidence: float

    def as_dict(self) -> dict[str, Any]:
        """The plain values for JSON."""
        return {
            "path": self.path,
            "text": self.text,
            "lead": list(self.lead),
            "support": list(self.support),
            "responsible_raw": self.responsible_raw,
            "deadline_raw": self.deadline_raw,
            "deadline": due_text(self.deadline),
            "milestones": [m.as_dict() for m in self.milestones],
            "targets": [t.as_dict() for t in self.targets],
            "span": [self.span.start, self.span.end],
            "confidence": self.confidence,
        }


@dataclass(frozen=True, slots=True)
class Cover:
    """What became of one paragraph: the tasks it went into, or why it went into none."""

    span: Span
    covered_by: tuple[int, ...] = ()
    skip: str = ""

    def as_dict(self) -> dict[str, Any]:
        """The plain values for JSON: ``covered_by`` or ``skip``, never both."""
        fate: dict[str, Any] = {"covered_by": list(self.covered_by)} if self.covered_by else {"skip": self.skip}
        return {"span": [self.span.start, self.span.end], **fate}


@dataclass(frozen=True, slots=True)
class Decomposition:
    """A document taken apart: what it is, the tasks it gives, and the fate of each paragraph."""

    title: str
    doc_number: str | None
    issuer: str | None
    date: dt.date | None
    tasks: tuple[Task, ...]
    paragraphs: tuple[Cover, ...]

    def as_dict(self) -> dict[str, Any]:
        """The plain values for JSON."""
        return {
            "title": self.title,
            "doc_number": self.doc_number,
            "issuer": self.issuer,
            "date": due_text(self.date),
            "tasks": [t.as_dict() for t in self.tasks],
            "paragraphs": [p.as_dict() for p in self.paragraphs],
        }
