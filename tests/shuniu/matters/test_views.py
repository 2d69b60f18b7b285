"""A view that says only open matters are in it is right: looking through open parts alone finds what all would find."""

from __future__ import annotations

import pytest

from shuniu.matters import actions, policy
from shuniu.matters.choices import State
from shuniu.matters.models import Matter, Undertaking
from shuniu.matters.queries import VIEWS, Register, broken_matters
from tests.cast import Cast, make_assigned, make_draft, seen

pytestmark = pytest.mark.usefixtures("friday")
ROLES = ("clerk", "chief", "leader", "health_liaison", "commerce_liaison", "archivist")


def an_office_at_work(cast: Cast) -> None:
    """Matters in many states, so that a wrong word about a view would lose one."""
    make_draft(cast)
    actions.propose_matter(actor=cast.standing("clerk"), matter=make_draft(cast))
    make_assigned(cast)
    under_way = make_assigned(cast)
    actions.sign_matter(actor=cast.standing("health_liaison"), matter=under_way)
    for state in (State.REPORTED, State.CLOSED, State.SUSPENDED, State.CANCELLED, State.STANDING, State.FILED):
        matter = make_assigned(cast)
        done = state in (State.CLOSED, State.FILED, State.CANCELLED)
        Matter.objects.filter(pk=matter.pk).update(state=state, result="已完成。")
        Undertaking.objects.filter(matter=matter).update(open=not done)


@pytest.mark.parametrize("role", ROLES)
def test_no_view_loses_a_matter(cast: Cast, role: str) -> None:
    an_office_at_work(cast)
    who = cast.standing(role)
    for name, view in VIEWS.items():
        register = Register(who, view=name)
        everything = Matter.objects.filter(policy.visible(who)).filter(view.condition(who, register.day))
        assert set(register.queryset) == set(everything), name


def test_a_matter_that_is_closed_and_reopened_is_open_again_for_its_units(cast: Cast) -> None:
    matter = make_assigned(cast)
    actions.sign_matter(actor=cast.standing("health_liaison"), matter=seen(cast, "health_liaison", matter))
    actions.ask_close(actor=cast.standing("health_liaison"), matter=seen(cast, "health_liaison", matter), text="已办。")
    actions.close_matter(actor=cast.standing("chief"), matter=seen(cast, "chief", matter), result="已办。")
    assert not Undertaking.objects.filter(matter=matter, open=True).exists()
    actions.reopen_matter(actor=cast.standing("chief"), matter=seen(cast, "chief", matter), reason="没有办完。")
    assert not Undertaking.objects.filter(matter=matter, open=False).exists()


def test_a_copy_that_is_wrong_is_named(cast: Cast) -> None:
    matter = make_assigned(cast)
    Undertaking.objects.filter(matter=matter).update(open=False)
    assert any("承办单位索引" in sentence and matter.number in sentence for sentence in broken_matters())
