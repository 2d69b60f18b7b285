"""A document is entered without a person checking each task: for the command line and the API."""

from __future__ import annotations

import pytest

from shuniu.documents import api
from shuniu.kernel.refusal import NotAllowed, Refused
from shuniu.matters.choices import Disposition, Outcome, State
from shuniu.matters.models import Paragraph, Source
from tests.cast import Cast
from tests.shuniu.documents.papers import NAME, PLAN


def register(cast: Cast, content: bytes = PLAN.encode(), *, role: str = "clerk", again: bool = False):
    return api.register_file(actor=cast.standing(role), name=NAME, content=content, again=again)


def test_every_task_becomes_a_draft_matter(cast: Cast, friday: object):
    matters = register(cast)
    assert [m.number for m in matters] == [f"督〔2026〕1号-{k}" for k in range(1, 6)]
    assert {m.state for m in matters} == {State.DRAFT}
    assert Source.objects.get().disposition == Disposition.REGISTERED


def test_every_other_paragraph_keeps_the_reason(cast: Cast, friday: object):
    register(cast)
    skipped = Paragraph.objects.filter(outcome=Outcome.SKIPPED)
    assert skipped.exists()
    assert not skipped.filter(reason="").exists()
    assert not Paragraph.objects.filter(outcome=Outcome.UNDECIDED).exists()


def test_the_same_file_is_refused_unless_wanted_again(cast: Cast, friday: object):
    register(cast)
    with pytest.raises(Refused, match="同一个文件"):
        register(cast)
    assert len(register(cast, again=True)) == 5


def test_a_document_without_tasks_changes_nothing(cast: Cast):
    with pytest.raises(Refused, match="没有认出任务"):
        register(cast, "关于端午节放假的通知\n端午节放假一天。\n".encode())
    assert not Source.objects.exists()


def test_others_may_not(cast: Cast):
    with pytest.raises(NotAllowed):
        register(cast, role="leader")
