"""Drafts, and documents that have come in before. Each read starts from what the person may see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from shuniu.documents import policy
from shuniu.documents.choices import DraftState
from shuniu.documents.models import Draft
from shuniu.documents.rules import Sheet, sheet_from_data
from shuniu.kernel import clock
from shuniu.kernel.refusal import Refused
from shuniu.matters.api import Source, sources_seen
from shuniu.people.api import Standing


class Invisible(Refused):
    """There is no such thing for this person."""

    status = 404


def drafts_seen(standing: Standing) -> QuerySet[Draft]:
    """The drafts of the person's section."""
    return Draft.objects.filter(policy.visible(standing)).select_related("source", "owner", "changed_by", "leader")


def open_drafts(standing: Standing) -> QuerySet[Draft]:
    """立项确认 待办: oldest first, so that nothing stays lying. The sheets themselves are not fetched."""
    return drafts_seen(standing).filter(state=DraftState.OPEN).defer("payload", "undo").order_by("id")


def draft_for(standing: Standing, pk: int) -> Draft:
    """The draft, if this person may see it; otherwise there is none."""
    draft = drafts_seen(standing).select_related("source__file", "source__section").filter(pk=pk).first()
    if draft is None:
        raise Invisible("没有这份立项草稿，或者您看不到它。", "请从立项页进入。")
    return draft


def sheet_for(draft: Draft) -> Sheet:
    """What is decided so far."""
    return sheet_from_data(draft.payload)


def text_of(draft: Draft) -> str:
    """The text of the draft's source."""
    return draft.source.words.text


@dataclass(frozen=True, slots=True)
class Earlier:
    """The first time that the same document came in: where it is now, when, by whom."""

    source: Source
    draft: Draft | None
    at: datetime
    by: str
    same_file: bool

    @property
    def sentence(self) -> str:
        """这份文件2026-11-19 16:40已由督办员甲登记（…），现在是立项。"""
        what = "同一个文件" if self.same_file else "正文相同的文件"
        now = self.draft.get_state_display() if self.draft else self.source.get_disposition_display()
        when = f"{clock.local_day(self.at):%Y-%m-%d}"
        return f"{what}{when}已由{self.by}登记：“{self.source.title}”，现在是“{now}”。"


def earlier(standing: Standing, sha256: str, digest: str) -> Earlier | None:
    """Whether this file, or this text, has come in before, as far as this person sees."""
    same = Q(text_sha256=digest) if digest else Q(pk__in=())
    if sha256:
        same |= Q(file__sha256=sha256)
    source = sources_seen(standing).filter(same).select_related("file", "entered_by").order_by("id").first()
    if source is None:
        return None
    draft = drafts_seen(standing).filter(source=source).exclude(state=DraftState.DROPPED).order_by("id").first()
    same_file = bool(sha256 and source.file and source.file.sha256 == sha256)
    return Earlier(source, draft, source.entered_at, source.entered_by.name, same_file)
