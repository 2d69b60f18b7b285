"""放弃立项: the source still ends somewhere."""

from __future__ import annotations

import pytest

from shuniu.audit.models import Entry
from shuniu.documents import actions, queries
from shuniu.documents.choices import DraftState
from shuniu.documents.models import Draft
from shuniu.kernel.refusal import Invalid
from shuniu.matters.choices import Disposition
from tests.cast import Cast


def test_it_may_be_noted(cast: Cast, draft: Draft):
    actions.discard_draft(actor=cast.standing("clerk"), draft=draft, disposition=Disposition.NOTED)
    draft.refresh_from_db()
    assert (draft.state, draft.source.disposition) == (DraftState.DROPPED, Disposition.NOTED)
    assert not queries.open_drafts(cast.standing("clerk")).exists()


def test_declining_needs_a_reason_and_changes_nothing_without(cast: Cast, draft: Draft):
    with pytest.raises(Invalid, match="理由"):
        actions.discard_draft(actor=cast.standing("clerk"), draft=draft, disposition=Disposition.DECLINED)
    draft.refresh_from_db()
    assert draft.state == DraftState.OPEN


def test_the_reason_is_recorded(cast: Cast, draft: Draft):
    actions.discard_draft(
        actor=cast.standing("clerk"), draft=draft, disposition=Disposition.DECLINED, reason="重复来文"
    )
    assert Entry.objects.get(verb="draft.discarded").why == "重复来文"
