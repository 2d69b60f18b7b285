"""What comes in, and how it ends."""

from __future__ import annotations

import hashlib

from django.db.models import F

from shuniu.audit.api import record
from shuniu.kernel import clock
from shuniu.kernel.refusal import Invalid, Refused
from shuniu.kernel.writing import writes
from shuniu.matters import policy
from shuniu.matters.actions.entries import SourceEntry
from shuniu.matters.choices import (
    Disposition,
)
from shuniu.matters.models import (
    Source,
    SourceText,
)
from shuniu.people.api import Standing


def text_digest(text: str) -> str:
    """By which the same document is known again: SHA-256 of its text without white space."""
    return hashlib.sha256("".join(text.split()).encode()).hexdigest()


@writes
def enter_source(*, actor: Standing, entry: SourceEntry) -> Source:
    """Enter what came in. It stays 未落地 until it is registered, noted or declined."""
    section_id = policy.may_register(actor)
    if not entry.title.strip():
        raise Invalid("来源没有标题。", "请填写标题。", "title")
    source = Source.objects.create(
        kind=entry.kind, title=entry.title.strip()[:200], number=entry.number[:60], issuer=entry.issuer[:120],
        dated_on=entry.dated_on, received_on=entry.received_on or clock.today(), file=entry.file,
        text_sha256=text_digest(entry.text) if entry.text else "", section_id=section_id,
        entered_by_id=actor.person_id, entered_at=clock.now(),
    )  # fmt: skip
    if entry.text:
        SourceText.objects.create(source=source, text=entry.text, format=entry.format)
    record(actor, "source.entered", source, after=Disposition.PENDING)
    return source


@writes
def land_source(*, actor: Standing, source: Source, disposition: Disposition, reason: str = "") -> Source:
    """End a source without matters: 阅知, or 不办 with a reason."""
    policy.may_land(actor, source)
    if disposition not in (Disposition.NOTED, Disposition.DECLINED):
        raise Invalid("只能办为阅知或不办。", "需要立项的请到立项确认。")
    if disposition == Disposition.DECLINED and not reason.strip():
        raise Invalid("不办须写明理由。", "请填写理由。", "reason")
    if not Source.objects.filter(pk=source.pk, disposition=Disposition.PENDING).update(
        disposition=disposition, reason=reason.strip()[:200], version=F("version") + 1
    ):
        raise Refused(f"“{source.title}”已经处理过。", "请刷新后查看。")
    record(actor, "source.landed", source, before=Disposition.PENDING, after=disposition, why=reason)
    source.refresh_from_db()
    return source
