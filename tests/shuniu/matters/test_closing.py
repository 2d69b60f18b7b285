"""办结: never without a result, never by him who asked for it."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from shuniu.kernel.refusal import Invalid, Refused
from shuniu.matters import actions
from shuniu.matters.choices import State
from shuniu.matters.models import Matter
from tests.cast import Cast, make_reported, make_under_way, seen

pytestmark = pytest.mark.usefixtures("friday")


def test_it_is_refused_without_a_result(cast: Cast) -> None:
    matter = make_reported(cast)
    with pytest.raises(Invalid, match="办结须写明办理结果"):
        actions.close_matter(actor=cast.standing("chief"), matter=matter, result="  ")


def test_the_database_itself_refuses_a_closed_matter_without_a_result(cast: Cast) -> None:
    matter = make_under_way(cast)
    with pytest.raises(IntegrityError), transaction.atomic():
        Matter.objects.filter(pk=matter.pk).update(state=State.CLOSED)


def test_what_is_returned_is_under_way_again_and_below_a_hundred(cast: Cast) -> None:
    matter = make_reported(cast)
    actions.return_work(actor=cast.standing("clerk"), matter=matter, reason="缺佐证材料")
    matter.refresh_from_db()
    assert (matter.state, matter.progress) == (State.UNDER_WAY, 0)
    assert matter.reports.get(kind="completion").judgement == "缺佐证材料"


def test_it_waits_for_the_sub_matters(cast: Cast) -> None:
    matter = make_under_way(cast)
    actions.split_matter(
        actor=cast.standing("health_liaison"), matter=seen(cast, "health_liaison", matter),
        entries=[actions.MatterEntry("摸清底数", "各县上报药品目录。", leads=("市卫生健康委",), due_on=matter.due_on)],
    )  # fmt: skip
    with pytest.raises(Refused, match="还有下级事项没有办结"):
        actions.ask_close(
            actor=cast.standing("health_liaison"), matter=seen(cast, "health_liaison", matter), text="已办好"
        )


def test_a_reopened_matter_keeps_its_old_result_in_the_trail(cast: Cast) -> None:
    matter = make_reported(cast)
    actions.close_matter(actor=cast.standing("chief"), matter=matter, result="目录已统一。")
    actions.reopen_matter(actor=cast.standing("chief"), matter=seen(cast, "chief", matter), reason="漏了一个县")
    matter.refresh_from_db()
    assert (matter.state, matter.result, matter.closed_on) == (State.UNDER_WAY, "", None)
