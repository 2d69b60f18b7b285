"""Reading the trail, and checking that nobody has touched it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import QuerySet

from shuniu.audit.models import Entry, Head
from shuniu.audit.rules import FIRST, Link, link


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with the chain, as a sentence."""

    position: int
    sentence: str


def history_of(kind: str, pk: int) -> QuerySet[Entry]:
    """Everything that happened to one subject, newest first. The caller has checked that it may be seen."""
    return Entry.objects.filter(subject_kind=kind, subject_id=pk).order_by("-id")


def faults() -> Iterator[Fault]:
    """Walk the whole chain and name what does not fit. Nothing is yielded when it is whole."""
    last, expected = FIRST, 1
    for entry in Entry.objects.order_by("id").iterator(chunk_size=2000):
        if entry.id != expected:
            yield Fault(expected, f"痕迹链第{expected}条缺失（下一条是第{entry.id}条）。")
        found = Link(entry.sha256, entry.sm3)
        if found != link(entry.facts(), last):
            yield Fault(
                entry.id,
                f"痕迹链第{entry.id}条与哈希不符，内容或顺序被改动过：{entry.at:%Y-%m-%d %H:%M} "
                f"{entry.actor_name} {entry.verb}《{entry.subject_name}》。",
            )
        last, expected = found, entry.id + 1
    yield from _head_faults(last, expected - 1)


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
