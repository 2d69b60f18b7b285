"""立项: the whole draft becomes matters, or nothing does."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from shuniu.audit.models import Entry
from shuniu.documents import actions
from shuniu.documents.choices import DraftState
from shuniu.documents.models import Draft
from shuniu.documents.rules import MilestoneLine, TargetLine
from shuniu.kernel.refusal import Invalid, Refused
from shuniu.matters.choices import Disposition, Rhythm, State
from shuniu.matters.models import Matter
from shuniu.people.choices import UnitKind
from shuniu.people.models import Unit
from tests.cast import Cast
from tests.shuniu.documents.papers import PLAN, take_in


def test_all_tasks_are_entered_under_one_number(cast: Cast, draft: Draft):
    matters = actions.confirm_draft(actor=cast.standing("clerk"), draft=draft)
    assert [m.number for m in matters] == [f"督〔2026〕1号-{k}" for k in range(1, 6)]
    assert {m.state for m in matters} == {State.DRAFT}
    draft.refresh_from_db()
    assert (draft.state, draft.source.disposition) == (DraftState.CONFIRMED, Disposition.REGISTERED)


def test_each_matter_keeps_the_words_it_came_from(cast: Cast, draft: Draft):
    matter = actions.confirm_draft(actor=cast.standing("clerk"), draft=draft)[3]
    assert matter.quotation == "改造提升12家医院发热门诊，统一诊疗流程。"
    assert matter.paragraph is not None
    assert matter.paragraph.index == 14
    assert matter.lead_unit == cast.health
    target = matter.targets.get()
    assert (target.quantity, target.unit) == (Decimal(12), "家")


def test_terms_and_rhythms_arrive(cast: Cast, draft: Draft):
    matters = actions.confirm_draft(actor=cast.standing("clerk"), draft=draft)
    assert matters[0].due_on == date(2026, 12, 18)
    assert (matters[1].ongoing, matters[1].rhythm) == (True, Rhythm.QUARTERLY)


def test_an_unknown_unit_is_entered_as_an_outside_one(cast: Cast, draft: Draft):
    actions.confirm_draft(actor=cast.standing("clerk"), draft=draft)
    assert Unit.objects.get(name="市科技局").kind == UnitKind.OUTSIDE


def test_an_open_paragraph_refuses_all_of_it(cast: Cast, friday: object):
    text = PLAN.replace(
        "青岚市人民政府办公室\n2026年",
        "去年以来，各部门密切配合，12项任务已按期完成9项，其余正在办理。\n青岚市人民政府办公室\n2026年",
    )
    draft = take_in(cast, text)
    with pytest.raises(Refused, match="还有1段待定（第16段），定后才能立项"):
        actions.confirm_draft(actor=cast.standing("clerk"), draft=draft)
    assert not Matter.objects.exists()
    actions.pass_over(actor=cast.standing("clerk"), draft=draft, index=16, reason="情况说明")
    assert len(actions.confirm_draft(actor=cast.standing("clerk"), draft=draft)) == 5


def test_a_task_without_a_title_refuses_all_of_it(cast: Cast, draft: Draft):
    actions.save_proposal(actor=cast.standing("clerk"), draft=draft, key="p2", changes={"title": " "}, seen=1)
    with pytest.raises(Invalid, match="第2项没有标题"):
        actions.confirm_draft(actor=cast.standing("clerk"), draft=draft)
    assert not Matter.objects.exists()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"targets": (TargetLine("改造门诊", "很多", "家"),)}, "第4项指标的目标值“很多”不是数"),
        ({"targets": (TargetLine("改造门诊", "NaN", "家"),)}, "第4项指标的目标值“NaN”不是数"),
        ({"targets": (TargetLine("改造门诊", "1E+30", ""),)}, "第4项指标的目标值“1E\\+30”不是数"),
        ({"milestones": (MilestoneLine("完成设计"),)}, "第4项节点“完成设计”没有日期"),
    ],
)
def test_nothing_typed_is_dropped_on_the_way(cast: Cast, draft: Draft, changes: dict[str, object], sentence: str):
    actions.save_proposal(actor=cast.standing("clerk"), draft=draft, key="p4", changes=changes, seen=1)
    with pytest.raises(Invalid, match=sentence):
        actions.confirm_draft(actor=cast.standing("clerk"), draft=draft)
    assert not Matter.objects.exists()


def test_a_line_without_a_name_is_called_by_what_it_holds(cast: Cast, draft: Draft):
    changes = {"targets": (TargetLine("", "12", "家"),), "milestones": (MilestoneLine("", date(2026, 12, 4)),)}
    actions.save_proposal(actor=cast.standing("clerk"), draft=draft, key="p4", changes=changes, seen=1)
    matter = actions.confirm_draft(actor=cast.standing("clerk"), draft=draft)[3]
    assert (matter.targets.get().name, matter.milestones.get().name) == ("12家", "节点")


def test_a_draft_is_confirmed_once(cast: Cast, draft: Draft):
    actions.confirm_draft(actor=cast.standing("clerk"), draft=draft)
    with pytest.raises(Refused, match="已立项"):
        actions.confirm_draft(actor=cast.standing("clerk"), draft=draft)
    assert Matter.objects.count() == 5


def test_nothing_is_changed_after_confirmation(cast: Cast, draft: Draft):
    actions.confirm_draft(actor=cast.standing("clerk"), draft=draft)
    with pytest.raises(Refused, match="不能再改"):
        actions.drop_proposal(actor=cast.standing("clerk"), draft=draft, key="p1", reason="已在办")


def test_it_is_recorded(cast: Cast, draft: Draft):
    actions.confirm_draft(actor=cast.standing("clerk"), draft=draft)
    assert Entry.objects.get(verb="draft.confirmed").data == {"matters": 5}
