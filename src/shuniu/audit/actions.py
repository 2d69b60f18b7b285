"""Writing the trail. Called inside the transaction of the verb that it records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from django.db import connection

from shuniu.audit.models import Entry, Head
from shuniu.audit.policy import may_read_trail
from shuniu.audit.rules import FIRST, Link, link
from shuniu.kernel import clock
from shuniu.kernel.writing import writes


class Actor(Protocol):
    """Whoever acts: an account, a contact entered on behalf of, or the system itself."""

    @property
    def pk(self) -> Any: ...

    def __str__(self) -> str: ...


class Subject(Protocol):
    """Whatever is acted on."""

    @property
    def pk(self) -> Any: ...

    def __str__(self) -> str: ...


@dataclass(frozen=True, slots=True)
class System:
    """The program itself as actor: loading of presets, the clock's jobs."""

    pk: int = 0

    def __str__(self) -> str:
        return "系统"


SYSTEM = System()


@dataclass(frozen=True, slots=True)
class Step:
    """What one entry says."""

    verb: str
    subject: Subject
    before: str = ""
    after: str = ""
    why: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)


def record(
    actor: Actor,
    verb: str,
    subject: Subject,
    *,
    before: str = "",
    after: str = "",
    why: str = "",
    data: Mapping[str, Any] | None = None,
    at: datetime | None = None,
) -> Entry:
    """Append one entry to the chain: who, when, which verb, on what, from, to, why."""
    return record_all(actor, [Step(verb, subject, before, after, why, data or {})], at=at)[0]


def record_all(actor: Actor, steps: Iterable[Step], *, at: datetime | None = None) -> list[Entry]:
    """Append several entries at once, in order. ``at`` is now, unless history is being loaded."""
    assert connection.in_atomic_block, "a step is recorded inside the transaction that takes it"
    head = Head.objects.select_for_update().first() or Head(sha256=FIRST.sha256, sm3=FIRST.sm3)
    moment = at or clock.now()
    last, entries = Link(head.sha256, head.sm3), []
    for position, step in enumerate(steps, start=head.length + 1):
        entry = _entry(position, moment, actor, step)
        last = link(entry.facts(), last)
        entry.sha256, entry.sm3 = last.sha256, last.sm3
        entries.append(entry)
    Entry.objects.bulk_create(entries, batch_size=200)
    head.length, head.sha256, head.sm3 = head.length + len(entries), last.sha256, last.sm3
    head.save()
    return entries


@writes
def note_export(*, actor: Actor, filters: Mapping[str, str], rows: int) -> None:
    """The auditor takes a piece of the trail out of the house."""
    may_read_trail(actor)
    record(actor, "trail.exported", _chain(), data={"filters": dict(filters), "rows": rows})


@writes
def note_verification(*, actor: Actor, entries: int, wrong: int) -> None:
    """The auditor has checked the chain, and what came of it."""
    may_read_trail(actor)
    record(
        actor, "trail.verified", _chain(), after="不符" if wrong else "相符", data={"entries": entries, "faults": wrong}
    )


def _chain() -> Head:
    head = Head.objects.first()
    assert head is not None, "whoever reads the trail has been recorded in it"
    return head


def kind_of(subject: Subject) -> str:
    """The name under which entries about such a subject are kept: ``matters.matter``."""
    meta = getattr(subject, "_meta", None)
    return meta.label_lower if meta else type(subject).__name__.lower()


def _entry(position: int, moment: datetime, actor: Actor, step: Step) -> Entry:
    return Entry(
        id=position,
        at=moment,
        actor_id=actor.pk,
        actor_name=str(actor)[:80],
        verb=step.verb,
        subject_kind=kind_of(step.subject),
        subject_id=step.subject.pk,
        subject_name=str(step.subject)[:200],
        before=step.before[:200],
        after=step.after[:200],
        why=step.why,
        data=dict(step.data),
    )
