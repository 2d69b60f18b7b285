"""Editing before 交办: a second editor sees the difference, nothing is overwritten."""

from __future__ import annotations

from dataclasses import replace

import pytest

from shuniu.kernel.refusal import Conflict, Refused
from shuniu.matters import actions
from shuniu.matters.models import Matter
from tests.cast import Cast, make_assigned, make_draft, seen
from tests.shuniu.matters.pages import at, fields, text

pytestmark = pytest.mark.usefixtures("friday")


def test_a_second_editor_sees_what_the_first_wrote(cast: Cast) -> None:
    matter = make_draft(cast)
    both = actions.current_edit(matter)
    actions.edit_matter(
        actor=cast.standing("clerk"), matter=seen(cast, "clerk", matter), edit=replace(both, title="统一药品目录")
    )
    with pytest.raises(Conflict) as conflict:
        actions.edit_matter(
            actor=cast.standing("chief"), matter=seen(cast, "chief", matter), edit=replace(both, title="药品目录")
        )
    assert [(d.label, d.theirs, d.mine) for d in conflict.value.differences] == [("事项", "统一药品目录", "药品目录")]
    matter.refresh_from_db()
    assert matter.title == "统一药品目录"


def test_two_editors_of_different_fields_lose_nothing(cast: Cast) -> None:
    matter = make_draft(cast)
    url = f"/matters/{matter.pk}/edit/"
    opened = fields(at(cast, "clerk").get(url))
    assert at(cast, "chief").post(url, {**opened, "due_on": "2026-12-25"}).status_code == 302
    answer = at(cast, "clerk").post(url, {**opened, "title": "统一药品目录"})
    assert answer.status_code == 409
    together = fields(answer)
    assert (together["title"], together["due_on"]) == ("统一药品目录", "2026-12-25")
    assert at(cast, "clerk").post(url, together).status_code == 302
    matter.refresh_from_db()
    assert (matter.title, str(matter.due_on)) == ("统一药品目录", "2026-12-25")


def test_who_changed_what_stands_in_the_difference(cast: Cast) -> None:
    matter = make_draft(cast)
    opened = actions.current_edit(matter)
    found = actions.differences(replace(opened, title="科长的"), replace(opened, due_on=None), opened)
    assert [(d.label, d.theirs == d.before, d.mine == d.before) for d in found] == [
        ("事项", False, True),
        ("时限", True, False),
    ]


def test_units_and_tags_change_and_the_list_shows_them(cast: Cast) -> None:
    matter = make_draft(cast)
    edit = replace(actions.current_edit(matter), leads=("市商务局",), supports=("市卫生健康委",), tags=("三抓",))
    actions.edit_matter(actor=cast.standing("clerk"), matter=matter, edit=edit)
    matter.refresh_from_db()
    assert (matter.lead_name, matter.support_names, matter.lead_unit) == ("市商务局", "市卫生健康委", cast.commerce)
    assert [tag.name for tag in matter.tags.all()] == ["三抓"]


def test_an_edit_takes_the_approval_back(cast: Cast) -> None:
    matter = actions.propose_matter(actor=cast.standing("clerk"), matter=make_draft(cast))
    actions.approve_matter(actor=cast.standing("chief"), matter=matter)
    fresh = seen(cast, "clerk", matter)
    actions.edit_matter(
        actor=cast.standing("clerk"), matter=fresh, edit=replace(actions.current_edit(fresh), title="另一件")
    )
    fresh.refresh_from_db()
    assert fresh.approved_by is None


def test_after_it_is_handed_out_it_is_locked(cast: Cast) -> None:
    matter = make_assigned(cast)
    with pytest.raises(Refused, match="不能修改"):
        actions.edit_matter(actor=cast.standing("clerk"), matter=matter, edit=actions.current_edit(matter))


def test_two_people_taking_the_same_step_at_once_are_told(cast: Cast) -> None:
    matter = make_draft(cast)
    mine, theirs = seen(cast, "clerk", matter), seen(cast, "chief", matter)
    actions.propose_matter(actor=cast.standing("chief"), matter=theirs)
    with pytest.raises(Conflict, match="刚刚被别人办理过"):
        actions.propose_matter(actor=cast.standing("clerk"), matter=mine)


def form_of(matter: Matter, **changes: str) -> dict[str, str]:
    return {
        "version": str(matter.version), "title": matter.title, "requirement": matter.requirement, "importance": "0", "rhythm": "",
        "leads": matter.lead_name, "due_on": "2026-12-20", **changes,
    }  # fmt: skip


def test_targets_and_milestones_are_written_line_by_line(cast: Cast) -> None:
    matter = make_draft(cast)
    lines = {
        "targets-0-name": "新增床位", "targets-0-quantity": "120", "targets-0-unit": "张", "targets-1-name": "",
        "targets-1-quantity": "", "targets-1-unit": "", "milestones-0-name": "选址", "milestones-0-due": "2026-12-01",
    }  # fmt: skip
    answer = at(cast, "clerk").post(f"/matters/{matter.pk}/edit/", form_of(matter, **lines))
    assert answer.status_code == 302
    assert [(t.name, int(t.quantity or 0), t.unit) for t in matter.targets.all()] == [("新增床位", 120, "张")]
    assert [(m.name, str(m.due_on)) for m in matter.milestones.all()] == [("选址", "2026-12-01")]
    page = text(at(cast, "clerk").get(f"/matters/{matter.pk}/edit/"))
    assert 'name="targets-0-quantity" value="120"' in page
    assert 'name="milestones-1-due"' in page  # the empty line for the next one


def test_a_figure_that_is_none_is_refused_and_everything_typed_stays(cast: Cast) -> None:
    matter = make_draft(cast)
    lines = {"targets-0-name": "新增床位", "targets-0-quantity": "一百多", "targets-0-unit": "张"}
    page = text(at(cast, "clerk").post(f"/matters/{matter.pk}/edit/", form_of(matter, **lines)))
    assert "目标值“一百多”不是数" in page
    assert 'value="一百多"' in page
    assert not matter.targets.exists()


def test_a_milestone_needs_its_day(cast: Cast) -> None:
    matter = make_draft(cast)
    lines = {"milestones-0-name": "选址", "milestones-0-due": ""}
    page = text(at(cast, "clerk").post(f"/matters/{matter.pk}/edit/", form_of(matter, **lines)))
    assert "节点“选址”没有日期" in page


def test_an_edit_that_leaves_the_targets_alone_keeps_what_is_achieved(cast: Cast) -> None:
    matter = make_draft(cast)
    matter.targets.create(name="新增床位", quantity=120, unit="张", achieved=7)
    fresh = seen(cast, "clerk", matter)
    edit = replace(actions.current_edit(fresh), title="另一件")
    actions.edit_matter(actor=cast.standing("clerk"), matter=fresh, edit=edit)
    assert matter.targets.get().achieved == 7
