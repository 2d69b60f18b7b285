"""Reading the trail, and checking that nobody has touched it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone

from shuniu.audit.choices import word_of
from shuniu.audit.models import Entry, Head
from shuniu.audit.policy import may_read_trail
from shuniu.audit.rules import FIRST, Link, link
from shuniu.kernel.paging import Page, page_of


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with the chain, as a sentence."""

    position: int
    sentence: str


def moment() -> int | None:
    """How many steps there have been: as long as it stays the same, nothing that is recorded has happened.

    None inside a transaction, whose own steps may yet be taken back.
    """
    if connection.in_atomic_block:
        return None
    with connection.cursor() as cursor:  # asked several times for one page: without the ORM it costs a fifth
        cursor.execute("SELECT length FROM audit_head ORDER BY id LIMIT 1")
        found = cursor.fetchone()
    return int(found[0]) if found else 0


def history_of(kind: str, pk: int) -> QuerySet[Entry]:
    """Everything that happened to one subject, newest first. The caller has checked that it may be seen."""
    return Entry.objects.filter(subject_kind=kind, subject_id=pk).order_by("-id")


def faults(first: int = 1, final: int | None = None) -> Iterator[Fault]:
    """Walk the chain and name what does not fit. Nothing is yielded when it is whole.

    From entry ``first``, hung on the one before as it stands, to entry ``final``; without ``final`` to the end,
    which is then compared with what the head says.
    """
    last, expected = _link_before(first), first
    entries = Entry.objects.filter(id__gte=first)
    if final is not None:
        entries = entries.filter(id__lte=final)
    for entry in entries.order_by("id").iterator(chunk_size=2000):
        if entry.id != expected:
            yield Fault(expected, f"痕迹链第{expected}条缺失（下一条是第{entry.id}条）。")
        found = Link(entry.sha256, entry.sm3)
        if found != link(entry.facts(), last):
            yield Fault(
                entry.id,
                f"痕迹链第{entry.id}条与哈希不符，内容或顺序被改动过："
                f"{timezone.localtime(entry.at):%Y-%m-%d %H:%M} {entry.actor_name} {word_of(entry.verb)}《{entry.subject_name}》。",
            )
        last, expected = found, entry.id + 1
    if final is None:
        yield from _head_faults(last, expected - 1)
    elif expected <= final:
        yield Fault(expected, f"痕迹链第{expected}条至第{final}条缺失。")


def _link_before(position: int) -> Link:
    found = Entry.objects.filter(id__lt=position).order_by("-id").values_list("sha256", "sm3").first()
    return Link(*found) if found else FIRST


def length() -> int:
    """How many entries the head says there are."""
    return Head.objects.values_list("length", flat=True).first() or 0


def _head_faults(last: Link, length: int) -> Iterator[Fault]:
    head = Head.objects.first()
    if head is None:
        if length:
            yield Fault(length, "痕迹链的末端记录不见了。")
        return
    if head.length != length:
        yield Fault(length, f"痕迹链末端记有{head.length}条，实有{length}条，末尾有记录被删除或添加。")
    elif Link(head.sha256, head.sm3) != last:
        yield Fault(length, "痕迹链末端的哈希与最后一条不符。")


FIELDS = (
    "id", "at", "actor_name", "verb", "subject_kind", "subject_id", "subject_name", "before", "after", "why", "data",
)  # fmt: skip
MOST_EXPORTED = 50_000


@dataclass(frozen=True, slots=True)
class Trail:
    """The trail as the auditor asks for it: one query behind page and export."""

    actor: object
    person: str = ""
    verb: str = ""
    kind: str = ""
    subject: str = ""
    since: date | None = None
    until: date | None = None

    @property
    def queryset(self) -> QuerySet[Entry]:
        """The entries, unordered."""
        may_read_trail(self.actor)
        equal = {"verb": self.verb, "subject_kind": self.kind}
        found = Entry.objects.filter(**{name: value for name, value in equal.items() if value})
        if self.person:
            found = found.filter(actor_name__contains=self.person)
        if self.subject:
            found = found.filter(subject_name__contains=self.subject)
        if self.since:
            found = found.filter(at__gte=_midnight(self.since))
        if self.until:
            found = found.filter(at__lt=_midnight(self.until + timedelta(days=1)))
        return found

    def page(self, cursor: str = "", size: int = 50) -> Page:
        """One page, newest first."""
        return page_of(self.queryset, sort=("-id",), fields=FIELDS, cursor=cursor, size=size)

    def rows(self) -> Iterator[dict[str, object]]:
        """All of it for an export, newest first, at most fifty thousand."""
        yield from self.queryset.order_by("-id").values(*FIELDS)[:MOST_EXPORTED].iterator(chunk_size=2000)


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))
