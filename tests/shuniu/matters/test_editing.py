"""Editing before 交办: a second editor sees the difference, nothing is overwritten."""

from __future__ import annotations

from dataclasses import replace

import pytest

from shuniu.kernel.refusal import Conflict, Refused
from shuniu.matters import actions
from tests.cast import Cast, make_assigned, make_draft, seen

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
