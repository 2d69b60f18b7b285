"""立项 and 分解: matters enter the register."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import F

from shuniu.audit.api import Step, record_all
from shuniu.kernel import clock
from shuniu.kernel.refusal import Invalid, Refused
from shuniu.kernel.writing import writes
from shuniu.matters import policy, queries
from shuniu.matters.actions.entries import MatterEntry, ParagraphEntry
from shuniu.matters.actions.moving import step
from shuniu.matters.actions.parts import (
    Units,
    keep_parts,
    parts_of,
    person_named,
    renew_indexes,
    set_names,
    set_term,
    words_of,
)
from shuniu.matters.choices import (
    Disposition,
    Outcome,
    Rhythm,
    State,
)
from shuniu.matters.models import (
    Matter,
    Milestone,
    Paragraph,
    Source,
    SourceText,
    Tag,
    Target,
)
from shuniu.matters.rules import NUMBER_WORD, next_report_after
from shuniu.numbering.api import take_serial, written
from shuniu.people.api import Standing

TITLE_LENGTH = 200


@writes
def register_matters(
    *, actor: Standing, source: Source, entries: Sequence[MatterEntry], paragraphs: Sequence[ParagraphEntry] = ()
) -> list[Matter]:
    """立项: enter all matters of a source as drafts in one transaction, numbered 督〔2026〕N号-k.

    Every paragraph must be decided: it makes a matter, or it is passed over for a stated reason.
    """
    policy.may_land(actor, source)
    if not entries:
        raise Invalid("没有要立项的事项。", "可将来源办为阅知或不办。")
    if source.disposition != Disposition.PENDING:
        raise Refused(f"“{source.title}”已经处理过。", "同一来源不能重复立项。")
    kept = _keep_paragraphs(source, paragraphs)
    year = clock.today().year
    serial = take_serial(actor=actor, word=NUMBER_WORD, year=year)
    alone = len(entries) == 1 and not paragraphs
    units = Units(actor)
    matters = [
        _new_matter(actor, source, entry, written(NUMBER_WORD, year, serial, None if alone else k), kept, units)
        for k, entry in enumerate(entries, start=1)
    ]
    Source.objects.filter(pk=source.pk).update(disposition=Disposition.REGISTERED, version=F("version") + 1)
    source.refresh_from_db()
    record_all(
        actor,
        [
            *(
                Step("matter.registered", m, "", State.DRAFT, data={"source": source.pk, "path": m.source_path})
                for m in matters
            ),
            Step("source.landed", source, Disposition.PENDING, Disposition.REGISTERED, data={"matters": len(matters)}),
        ],
    )
    return matters


@writes
def split_matter(*, actor: Standing, matter: Matter, entries: Sequence[MatterEntry]) -> list[Matter]:
    """分解: sub-matters under a matter, numbered after it. A sub-matter of one handed out is handed out at once."""
    step(actor, matter, "split")
    if not entries:
        raise Invalid("没有要分解的事项。", "请至少写一条。")
    taken = matter.children.count()
    late = [entry for entry in entries if matter.due_on and entry.due_on and entry.due_on > matter.due_on]
    if late:
        raise Invalid(f"“{late[0].title[:20]}”的时限晚于上级事项的{matter.due_on}。", "请改到上级时限之内。", "due_on")
    units = Units(actor)
    children = [
        _new_matter(actor, matter.source, entry, f"{matter.number}-{k}", {}, units, parent=matter)
        for k, entry in enumerate(entries, start=taken + 1)
    ]
    steps = [Step("matter.registered", child, "", child.state, data={"parent": matter.pk}) for child in children]
    record_all(actor, [*steps, Step("matter.split", matter, data={"children": [c.pk for c in children]})])
    return children


def _keep_paragraphs(source: Source, entries: Sequence[ParagraphEntry]) -> dict[int, Paragraph]:
    for entry in entries:
        if entry.outcome == Outcome.UNDECIDED:
            raise Invalid(f"第{entry.index}段还没有定。", "请立项，或写明不立项的理由。", "paragraphs")
        if entry.outcome == Outcome.SKIPPED and not entry.reason.strip():
            raise Invalid(f"第{entry.index}段不立项，没有理由。", "请写明理由。", "paragraphs")
    rows = Paragraph.objects.bulk_create(
        Paragraph(source=source, index=e.index, start=e.start, end=e.end, outcome=e.outcome, reason=e.reason[:60])
        for e in entries
    )
    return {row.index: row for row in rows}


def _new_matter(
    actor: Standing,
    source: Source,
    entry: MatterEntry,
    number: str,
    paragraphs: dict[int, Paragraph],
    units: Units,
    parent: Matter | None = None,
) -> Matter:
    if not entry.title.strip():
        raise Invalid("有一条事项没有标题。", "请填写事项标题。", "title")
    handed_out = parent is not None and parent.state in (State.ASSIGNED, State.UNDER_WAY)
    leads, supports = parts_of(entry, units)
    responsible = person_named(entry.responsible, leads)
    matter = Matter(
        number=number,
        title=entry.title.strip()[:TITLE_LENGTH],
        requirement=entry.requirement.strip() or entry.title.strip(),
        state=State.ASSIGNED if handed_out else State.DRAFT,
        importance=entry.importance,
        source=source,
        source_path=entry.source_path[:60],
        paragraph=paragraphs.get(entry.paragraph) if entry.paragraph is not None else None,
        quote_start=entry.quote[0] if entry.quote else None,
        quote_end=entry.quote[1] if entry.quote else None,
        quotation=_quotation(source, entry.quote),
        received_on=source.received_on,
        responsible=responsible,
        responsible_name=(responsible.name if responsible else entry.responsible)[:60],
        section_id=parent.section_id if parent else source.section_id,
        leader_id=entry.leader_id or (parent.leader_id if parent else None),
        parent=parent,
        assigned_on=clock.today() if handed_out else None,
        approved_by_id=parent.approved_by_id if handed_out and parent else None,
        created_by_id=actor.person_id,
        created_at=clock.now(),
        rhythm=entry.rhythm,
    )
    set_term(matter, entry.due_on, entry.due_time, entry.due_text, entry.ongoing)
    if handed_out:
        matter.original_due_on = matter.due_on
        matter.next_report_on = next_report_after(Rhythm(matter.rhythm), clock.today())
    set_names(matter, leads, supports)
    renew_indexes(matter)
    matter.save()
    keep_parts(matter, leads, supports)
    Target.objects.bulk_create(
        Target(matter=matter, name=t.name[:200], quantity=t.quantity, unit=t.unit[:20]) for t in entry.targets
    )
    Milestone.objects.bulk_create(
        Milestone(matter=matter, name=m.name[:200], due_on=m.due_on) for m in entry.milestones
    )
    if entry.tags:
        matter.tags.set([Tag.objects.get_or_create(name=name.strip()[:30])[0] for name in entry.tags if name.strip()])
    queries.WORDS.put([(matter.pk, words_of(matter))])
    return matter


def _quotation(source: Source, quote: tuple[int, int] | None) -> str:
    if quote is None:
        return ""
    text = SourceText.objects.filter(source=source).values_list("text", flat=True).first() or ""
    return text[quote[0] : quote[1]]
