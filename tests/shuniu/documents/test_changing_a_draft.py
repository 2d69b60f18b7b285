"""People change a draft: edit, check, split, merge, drop, add, undo; each is kept, counted and recorded."""

from __future__ import annotations

from datetime import date

import pytest

from shuniu.audit.models import Entry
from shuniu.documents import actions, queries
from shuniu.documents.models import Draft
from shuniu.kernel.refusal import Conflict, Invalid, Refused
from shuniu.matters.models import Matter
from tests.cast import Cast, make_under_way
from tests.shuniu.documents.papers import PLAN


def sheet(draft: Draft):
    draft.refresh_from_db()
    return queries.sheet_for(draft)


def proposal(draft: Draft, key: str = "p3"):
    found = sheet(draft).find(key)
    assert found is not None
    return found


def save(cast: Cast, draft: Draft, seen: int, role: str = "clerk", key: str = "p3", **changes: object) -> Draft:
    return actions.save_proposal(actor=cast.standing(role), draft=draft, key=key, changes=changes, seen=seen)


def test_what_is_typed_is_kept(cast: Cast, draft: Draft):
    save(cast, draft, 1, title="解决综合体开业问题", due_on=date(2026, 12, 4), leads=("市商务局",))
    assert (proposal(draft).title, proposal(draft).version) == ("解决综合体开业问题", 2)
    assert Entry.objects.filter(verb="draft.edited").count() == 1


def test_the_same_again_changes_and_records_nothing(cast: Cast, draft: Draft):
    save(cast, draft, 1, title=proposal(draft).title)
    assert proposal(draft).version == 1
    assert not Entry.objects.filter(verb="draft.edited").exists()


def test_a_second_editor_of_the_same_task_sees_the_difference(cast: Cast, draft: Draft):
    save(cast, draft, 1, title="科长改的", role="chief")
    with pytest.raises(Conflict) as told:
        save(cast, draft, 1, title="督办员改的")
    difference = told.value.differences[0]
    assert (difference.label, difference.theirs, difference.mine) == ("事项标题", "科长改的", "督办员改的")
    assert "科长甲" in told.value.reason
    assert proposal(draft).title == "科长改的"


def test_two_people_edit_two_tasks_side_by_side(cast: Cast, draft: Draft):
    save(cast, draft, 1, title="科长改的", role="chief", key="p1")
    save(cast, draft, 1, title="督办员改的", key="p2")
    assert (proposal(draft, "p1").title, proposal(draft, "p2").title) == ("科长改的", "督办员改的")


def test_checking_counts(cast: Cast, draft: Draft):
    actions.check_proposal(actor=cast.standing("clerk"), draft=draft, key="p3")
    draft.refresh_from_db()
    assert draft.checked == 1


def test_a_task_without_a_title_is_not_checked(cast: Cast, draft: Draft):
    save(cast, draft, 1, title="")
    with pytest.raises(Refused, match="没有标题"):
        actions.check_proposal(actor=cast.standing("clerk"), draft=draft, key="p3")


def test_splitting_makes_two_at_the_sentence(cast: Cast, draft: Draft):
    actions.split_proposal(actor=cast.standing("clerk"), draft=draft, key="p3")
    first, second = sheet(draft).proposals[2:4]
    assert PLAN[second.start : second.end] == "抓好开业前的安全检查，建立问题台账。"
    assert first.end == second.start
    assert second.leads == ("市商务局",)


def test_merging_and_undoing_gives_back_what_was(cast: Cast, draft: Draft):
    before = [(p.start, p.end, p.title, p.leads) for p in sheet(draft).proposals]
    actions.merge_proposal(actor=cast.standing("clerk"), draft=draft, key="p3")
    assert len(sheet(draft).proposals) == 4
    actions.undo_act(actor=cast.standing("clerk"), draft=draft)
    assert [(p.start, p.end, p.title, p.leads) for p in sheet(draft).proposals] == before


def test_merging_keeps_what_was_said_of_both(cast: Cast, draft: Draft):
    save(cast, draft, 1, responsible="张三")
    actions.merge_proposal(actor=cast.standing("clerk"), draft=draft, key="p3")
    merged = sheet(draft).proposals[1]
    assert merged.responsible == "张三"
    assert "市科技局负责" in merged.responsible_raw
    assert "市商务局牵头" in merged.responsible_raw


def test_only_one_step_is_undone(cast: Cast, draft: Draft):
    actions.merge_proposal(actor=cast.standing("clerk"), draft=draft, key="p3")
    actions.undo_act(actor=cast.standing("clerk"), draft=draft)
    with pytest.raises(Refused, match="没有可以撤销"):
        actions.undo_act(actor=cast.standing("clerk"), draft=draft)


def test_a_dropped_task_leaves_its_reason_on_the_paragraph(cast: Cast, draft: Draft):
    actions.drop_proposal(actor=cast.standing("clerk"), draft=draft, key="p3", reason="不属本机关职责")
    assert sheet(draft).passages[11].reason == "不属本机关职责"
    assert Entry.objects.get(verb="draft.dropped").why == "不属本机关职责"


def test_dropping_needs_a_reason(cast: Cast, draft: Draft):
    with pytest.raises(Refused, match="理由"):
        actions.drop_proposal(actor=cast.standing("clerk"), draft=draft, key="p3", reason=" ")


def test_selected_words_become_a_task(cast: Cast, draft: Draft):
    start = PLAN.index("为做好今年")
    actions.add_proposal(actor=cast.standing("clerk"), draft=draft, start=start, end=start + 16)
    assert sheet(draft).proposals[0].requirement == PLAN[start : start + 16]


def test_a_paragraph_takes_another_reason(cast: Cast, draft: Draft):
    actions.pass_over(actor=cast.standing("clerk"), draft=draft, index=5, reason="仅供知悉")
    assert sheet(draft).passages[4].reason == "仅供知悉"


def test_an_unknown_unit_is_mapped_in_the_whole_draft(cast: Cast, draft: Draft):
    standing = cast.standing("clerk")
    assert "市科技局" in queries.board(standing, draft).rows[0].unknown
    actions.map_unit(actor=standing, draft=draft, name="市科技局", known="市商务局")
    assert [p.leads for p in sheet(draft).proposals[:2]] == [("市商务局",), ("市商务局",)]
    assert sheet(draft).proposals[0].supports == ()


def test_a_name_that_is_no_unit_is_not_mapped_to(cast: Cast, draft: Draft):
    with pytest.raises(Invalid, match="机构表里没有"):
        actions.map_unit(actor=cast.standing("clerk"), draft=draft, name="市科技局", known="没有的局")


def test_short_names_and_aliases_are_known(cast: Cast, draft: Draft):
    rows = queries.board(cast.standing("clerk"), draft).rows
    assert rows[3].unknown == ()  # 市卫生健康委
    assert rows[4].unknown == ()  # 卫健委


@pytest.fixture
def alike(cast: Cast, draft: Draft) -> Matter:
    return make_under_way(cast, title="改造提升15家医院发热门诊", requirement="改造提升发热门诊。")


def test_an_open_matter_of_the_same_unit_that_is_alike_is_shown(cast: Cast, draft: Draft, alike: Matter):
    rows = queries.board(cast.standing("clerk"), draft).rows
    found = rows[3].alike
    assert found is not None
    assert (found.number, found.same_due) == (alike.number, True)
    assert [row.alike for row in rows if row.number != 4] == [None] * 4


def test_joining_it_passes_the_paragraph_over(cast: Cast, draft: Draft, alike: Matter):
    actions.join_matter(actor=cast.standing("clerk"), draft=draft, key="p4", matter_id=alike.pk)
    assert sheet(draft).passages[13].reason == f"并入{alike.number}"
    assert Entry.objects.filter(verb="matter.joined", subject_id=alike.pk).exists()


def test_keeping_it_apart_asks_no_more(cast: Cast, draft: Draft, alike: Matter):
    actions.settle_proposal(actor=cast.standing("clerk"), draft=draft, key="p4")
    draft.refresh_from_db()
    assert queries.board(cast.standing("clerk"), draft).rows[3].alike is None
