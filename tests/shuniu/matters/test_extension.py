"""延期: asked before the due date, decided by another, and the original date stays for ever."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from shuniu.kernel import clock
from shuniu.kernel.refusal import Invalid, NotAllowed, Refused
from shuniu.matters import actions
from shuniu.matters.models import Matter, Request
from tests.cast import Cast, make_under_way, seen

pytestmark = pytest.mark.usefixtures("friday")
LATER = date(2026, 12, 25)


def ask(cast: Cast, matter: Matter, due_on: date | None = LATER) -> Request:
    return actions.ask_extension(
        actor=cast.standing("health_liaison"),
        matter=seen(cast, "health_liaison", matter),
        reason="系统改造",
        due_on=due_on,
    )


def test_a_granted_one_moves_the_due_date_and_keeps_the_original(cast: Cast) -> None:
    matter = make_under_way(cast)
    actions.decide_request(actor=cast.standing("chief"), request=ask(cast, matter), granted=True)
    matter.refresh_from_db()
    assert (matter.due_on, matter.original_due_on) == (LATER, date(2026, 12, 11))


def test_a_denied_one_changes_nothing_but_is_recorded(cast: Cast) -> None:
    matter = make_under_way(cast)
    request = actions.decide_request(
        actor=cast.standing("chief"), request=ask(cast, matter), granted=False, reply="年内必须完成"
    )
    matter.refresh_from_db()
    assert matter.due_on == date(2026, 12, 11)
    assert request.verdict == "denied"


def test_it_is_refused_after_the_due_date(cast: Cast) -> None:
    matter = make_under_way(cast)
    with clock.pretend(datetime(2026, 12, 14, 9)), pytest.raises(Refused, match="延期须在到期前申请"):
        ask(cast, matter)


def test_it_may_still_be_asked_on_the_due_date(cast: Cast) -> None:
    matter = make_under_way(cast)
    with clock.pretend(datetime(2026, 12, 11, 17)):
        assert ask(cast, matter).verdict == "pending"


@pytest.mark.parametrize("due_on", [None, date(2026, 12, 11), date(2026, 12, 1)])
def test_it_needs_a_later_definite_date(cast: Cast, due_on: date | None) -> None:
    with pytest.raises(Invalid):
        ask(cast, make_under_way(cast), due_on)


def test_a_second_one_waits_for_the_first(cast: Cast) -> None:
    matter = make_under_way(cast)
    ask(cast, matter)
    with pytest.raises(Refused, match="已有一份延期申请待批"):
        ask(cast, matter)


def test_the_applicant_never_decides(cast: Cast) -> None:
    request = ask(cast, make_under_way(cast))
    with pytest.raises(NotAllowed):
        actions.decide_request(actor=cast.standing("health_liaison"), request=request, granted=True)
