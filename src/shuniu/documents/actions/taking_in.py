"""A document comes in: as a draft for a person to check, or at once as drafts of matters."""

from __future__ import annotations

from datetime import date
from io import BytesIO

from shuniu.attachments.api import File, store_file
from shuniu.audit.api import record
from shuniu.documents import queries
from shuniu.documents.actions.keeping import counts
from shuniu.documents.actions.landing import entries_of, paragraph_entries
from shuniu.documents.actions.reading import Paper
from shuniu.documents.models import Draft
from shuniu.documents.rules import sheet_of, sheet_to_data
from shuniu.kernel import clock
from shuniu.kernel.refusal import Refused
from shuniu.kernel.writing import writes
from shuniu.matters.api import Matter, Source, SourceEntry, SourceKind, enter_source, may_register, register_matters
from shuniu.people.api import Standing


class AlreadyEntered(Refused):
    """The same document has come in before; ``earlier`` says when and where it is."""

    def __init__(self, earlier: queries.Earlier) -> None:
        super().__init__(earlier.sentence, "确需再办的，可另行立项。")
        self.earlier = earlier


@writes
def open_draft(
    *,
    actor: Standing,
    paper: Paper,
    kind: SourceKind = SourceKind.DOCUMENT,
    received_on: date | None = None,
    leader_id: int | None = None,
    again: bool = False,
) -> Draft:
    """Keep the file and the text as a source, and open the draft of its proposals."""
    source = _entered(actor, paper, kind, received_on, again)
    sheet = sheet_of(paper.document, paper.found)
    now = clock.now()
    draft = Draft.objects.create(
        source=source, payload=sheet_to_data(sheet), notes=list(paper.document.notes), leader_id=leader_id,
        owner_id=actor.person_id, opened_at=now, changed_by_id=actor.person_id, changed_at=now, **counts(sheet),
    )  # fmt: skip
    record(actor, "draft.opened", draft, data={"source": source.pk, "proposals": draft.proposals})
    return draft


@writes
def register_paper(
    *, actor: Standing, paper: Paper, kind: SourceKind = SourceKind.DOCUMENT, again: bool = False
) -> list[Matter]:
    """Enter every task of the document as a matter in 草稿, without a person checking each one first."""
    may_register(actor)
    sheet = sheet_of(paper.document, paper.found, decided=True)
    if not sheet.proposals:
        raise Refused(f"“{paper.name}”里没有认出任务，没有登记。", "请在立项页打开它，选中文字立为事项。")
    source = _entered(actor, paper, kind, None, again)
    record(actor, "source.decomposed", source, data={"proposals": len(sheet.proposals)})
    return register_matters(
        actor=actor, source=source, entries=entries_of(sheet, None), paragraphs=paragraph_entries(sheet)
    )


def _entered(actor: Standing, paper: Paper, kind: SourceKind, received_on: date | None, again: bool) -> Source:
    may_register(actor)
    if not again and (before := queries.earlier(actor, paper.sha256, paper.digest)):
        raise AlreadyEntered(before)
    file: File | None = None
    if paper.content:
        file = store_file(actor=actor, name=paper.name, content=BytesIO(paper.content))
    entry = SourceEntry(
        kind, paper.title, number=paper.found.doc_number or "", issuer=paper.found.issuer or "",
        dated_on=paper.found.date, received_on=received_on, file=file, text=paper.document.text,
        format=paper.document.format,
    )  # fmt: skip
    return enter_source(actor=actor, entry=entry)
