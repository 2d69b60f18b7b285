"""One matter or source whole: its history, its tree, the passage it came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import Substr

from shuniu.audit.api import history_of
from shuniu.audit.models import Entry
from shuniu.kernel import clock
from shuniu.matters import policy
from shuniu.matters.choices import State
from shuniu.matters.models import (
    Matter,
    Paragraph,
    Source,
    SourceText,
    Undertaking,
)
from shuniu.matters.queries.lamps import facts_of_matter, lamp
from shuniu.matters.queries.register import ROW_FIELDS
from shuniu.matters.queries.seen import source_for
from shuniu.matters.queries.standing_open import IS_OPEN
from shuniu.matters.rules import (
    FAR,
    turning_days,
)
from shuniu.people.api import Standing


def source_with_text(standing: Standing, pk: int) -> tuple[Source, list[SourcePiece]]:
    """A source with its text cut into paragraphs, each with the matters made of it. Four queries."""
    source = source_for(standing, pk)
    text = SourceText.objects.filter(source=source).values_list("text", flat=True).first() or ""
    matters: dict[int, list[Matter]] = {}
    for matter in Matter.objects.filter(source=source, paragraph__isnull=False).order_by("quote_start", "id"):
        matters.setdefault(matter.paragraph_id or 0, []).append(matter)
    rows = list(source.paragraphs.all())
    if not rows:
        return source, [
            SourcePiece(n, line, "", "") for n, line in enumerate(text.splitlines(), start=1) if line.strip()
        ]
    return source, [
        SourcePiece(row.index, text[row.start : row.end], row.outcome, row.reason, tuple(matters.get(row.pk, ())))
        for row in rows
    ]


@dataclass(frozen=True, slots=True)
class SourcePiece:
    """A paragraph of a source, what became of it, and the matters made of it."""

    index: int
    text: str
    outcome: str
    reason: str
    matters: tuple[Matter, ...] = ()

    @property
    def parts(self) -> list[tuple[str, Matter | None]]:
        """The text in stretches, each with the matter that quotes it."""
        found: list[tuple[str, Matter | None]] = []
        rest = self.text
        for matter in self.matters:
            before, quoted, after = rest.partition(matter.quotation) if matter.quotation else (rest, "", "")
            if quoted:
                found += [(before, None), (quoted, matter)]
                rest = after
        return [(text, matter) for text, matter in (*found, (rest, None)) if text]


def history(matter: Matter) -> QuerySet[Entry]:
    """Everything that happened to a matter that has been fetched for somebody, newest first."""
    return history_of("matters.matter", matter.pk)


def suspended_from(matter: Matter) -> str:
    """The state in which it was last put aside (暂缓); empty where the trail does not say."""
    last = history(matter).filter(after=State.SUSPENDED).values_list("before", flat=True).first()
    return last or ""


def tree_of(matter: Matter, standing: Standing) -> list[tuple[int, dict[str, Any]]]:
    """The sub-matters that this person may see, as row values with their depth, at most four levels down."""
    found: list[tuple[int, dict[str, Any]]] = []
    by_parent: dict[int, list[dict[str, Any]]] = {}
    level = [matter.pk]
    for _ in range(4):
        seen = Matter.objects.filter(policy.visible(standing), parent_id__in=level).order_by("id")
        children = list(seen.values("parent_id", *ROW_FIELDS)[:500])
        if not children:
            break
        for child in children:
            by_parent.setdefault(child["parent_id"], []).append(child)
        level = [child["id"] for child in children]

    def walk(pk: int, depth: int) -> None:
        for child in by_parent.get(pk, []):
            found.append((depth, child))
            walk(child["id"], depth + 1)

    walk(matter.pk, 0)
    return found


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph of a source around a quotation: its number, and its text before, within and after the quotation."""

    index: int
    before: str
    quoted: str
    after: str


def passage_of(matter: Matter, *, neighbours: bool) -> list[Piece]:
    """The paragraph that a matter was made of, the quotation cut out. Two queries.

    The ``neighbours`` are for those who may see the whole source.
    """
    if matter.paragraph is None:
        return []
    at = matter.paragraph.index
    rows = list(Paragraph.objects.filter(source_id=matter.source_id, index__range=(at - neighbours, at + neighbours)))
    first, last = min(row.start for row in rows), max(row.end for row in rows)
    text = (
        SourceText.objects.filter(source_id=matter.source_id)
        .values_list(Substr("text", first + 1, last - first), flat=True)
        .first()
        or ""
    )
    start, end = matter.quote_start or 0, matter.quote_end or 0
    if not start < end:
        start, end = matter.paragraph.start, matter.paragraph.end

    def cut(a: int, b: int) -> str:
        return text[max(0, a - first) : max(0, b - first)]

    return [
        Piece(
            row.index,
            cut(row.start, min(max(start, row.start), row.end)),
            cut(max(start, row.start), min(end, row.end)),
            cut(max(min(end, row.end), row.start), row.end) if end > row.start else cut(row.end, row.end),
        )
        if row.start < end and start < row.end
        else Piece(row.index, cut(row.start, row.end), "", "")
        for row in rows
    ]


def broken_matters() -> Iterator[str]:
    """A sentence for each matter whose state is not that of its last step, or whose kept indexes are not the rule's."""
    current = lamp()
    for matter in Matter.objects.order_by("id").iterator(chunk_size=1000):
        last = history(matter).exclude(after="").values_list("after", flat=True).first()
        if last != matter.state:
            yield f"{matter.number}的状态是“{matter.get_state_display()}”，痕迹里最后到的是“{last}”。"
        facts = facts_of_matter(matter)
        days = turning_days(facts, current.conditions, current.calendar, matter.assigned_on or clock.today())
        if (matter.due_key, matter.yellow_on, matter.red_on) != (matter.due_on or FAR, *days):
            yield f"{matter.number}的亮灯索引与规则不符，请重建索引。"
    stale = Undertaking.objects.exclude(open=Exists(Matter.objects.filter(IS_OPEN, pk=OuterRef("matter_id"))))
    for number in stale.order_by("matter_id").values_list("matter__number", flat=True).distinct():
        yield f"{number}的承办单位索引与状态不符，请重建索引。"
