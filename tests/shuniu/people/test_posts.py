"""岗位和任职."""

from __future__ import annotations

from datetime import date

import pytest

from shuniu.kernel.refusal import Invalid, Refused
from shuniu.people import actions, queries
from shuniu.people.api import Role, Scope, Standing
from shuniu.people.models import Appointment, Post
from tests.cast import Cast
from tests.shuniu.people.desk import browser, last

pytestmark = pytest.mark.usefixtures("friday")
TODAY = date(2026, 11, 20)


@pytest.fixture
def security(cast: Cast) -> Standing:
    return cast.standing("security_admin")


def post_of(role: Role) -> Post:
    post = Post.objects.filter(role=role).first()
    assert post is not None
    return post


@pytest.mark.parametrize("role", [Role.SECURITY_ADMIN, Role.AUDITOR])
def test_nobody_holds_two_of_the_three_administrations(cast: Cast, security: Standing, role: Role) -> None:
    with pytest.raises(Refused, match="按三员分立不能兼任"):
        actions.appoint(actor=security, person=cast.system_admin, post=post_of(role), since=TODAY)
    assert cast.system_admin.appointments.count() == 1


def test_one_administration_may_follow_another(cast: Cast, security: Standing) -> None:
    held = cast.system_admin.appointments.get()
    actions.end_appointment(actor=security, appointment=held, last_day=TODAY)
    with pytest.raises(Refused, match="三员分立"):
        actions.appoint(actor=security, person=cast.system_admin, post=post_of(Role.AUDITOR), since=TODAY)
    actions.appoint(actor=security, person=cast.system_admin, post=post_of(Role.AUDITOR), since=date(2026, 11, 21))


def test_an_administrative_post_sees_no_business(cast: Cast, security: Standing) -> None:
    with pytest.raises(Invalid, match="不看业务"):
        actions.add_post(actor=security, unit=cast.office, name="审计岗", role=Role.AUDITOR, scope=Scope.ALL)


def test_an_appointment_gives_role_and_scope_from_day_to_day(cast: Cast, security: Standing) -> None:
    post = post_of(Role.LIAISON)
    actions.appoint(
        actor=security, person=cast.other_clerk, post=post, since=date(2026, 11, 23), until=date(2026, 11, 27)
    )
    days = {
        day: queries.standing_of(cast.other_clerk, date(2026, 11, day)).has(Role.LIAISON) for day in (22, 23, 27, 28)
    }
    assert days == {22: False, 23: True, 27: True, 28: False}
    assert last("appointment.made").data == {"since": "2026-11-23", "until": "2026-11-27"}


def test_the_same_post_is_not_held_twice_at_once(cast: Cast, security: Standing) -> None:
    with pytest.raises(Refused, match="这段时间已任"):
        actions.appoint(actor=security, person=cast.health_liaison, post=post_of(Role.LIAISON), since=TODAY)


def test_an_appointment_needs_an_order_of_days_and_an_active_person(cast: Cast, security: Standing) -> None:
    post = post_of(Role.LIAISON)
    with pytest.raises(Invalid, match="止日早于起日"):
        actions.appoint(actor=security, person=cast.clerk, post=post, since=TODAY, until=date(2026, 11, 19))
    actions.deactivate_person(actor=cast.standing("system_admin"), person=cast.clerk, reason="调离")
    cast.clerk.refresh_from_db()
    with pytest.raises(Refused, match="已停用"):
        actions.appoint(actor=security, person=cast.clerk, post=post, since=TODAY)


def test_ending_yesterday_takes_effect_at_once(cast: Cast, security: Standing) -> None:
    held = cast.clerk.appointments.get()
    actions.end_appointment(actor=security, appointment=held, last_day=date(2026, 11, 19))
    assert not queries.standing_of(cast.clerk).holdings
    assert last("appointment.ended").before == "秘书五科 督办员"
    with pytest.raises(Invalid, match="不能早于昨天"):
        actions.end_appointment(actor=security, appointment=cast.chief.appointments.get(), last_day=date(2026, 11, 1))


def test_an_appointment_that_has_not_begun_is_withdrawn(cast: Cast, security: Standing) -> None:
    made = actions.appoint(actor=security, person=cast.other_clerk, post=post_of(Role.LIAISON), since=date(2026, 12, 1))
    actions.end_appointment(actor=security, appointment=made, last_day=date(2026, 11, 30))
    assert not Appointment.objects.filter(person=cast.other_clerk, post__role=Role.LIAISON).exists()
    assert last("appointment.withdrawn").before


def test_a_post_once_held_is_not_deleted(cast: Cast, security: Standing) -> None:
    with pytest.raises(Refused, match="有过任职"):
        actions.drop_post(actor=security, post=post_of(Role.CHIEF))
    post = actions.add_post(actor=security, unit=cast.health, name="综合岗", role=Role.HANDLER, scope=Scope.OWN)
    actions.drop_post(actor=security, post=post)
    assert not Post.objects.filter(name="综合岗").exists()


def test_the_pages_set_up_a_post_appoint_and_end(cast: Cast) -> None:
    client = browser(cast, "security_admin")
    made = client.post(
        "/people/posts/add/", {"unit": cast.commerce.pk, "name": "综合岗", "role": "handler", "scope": "own"}
    )
    post = Post.objects.get(name="综合岗")
    assert made["Location"] == f"/people/posts/{post.pk}/"
    typed = {"person": cast.other_clerk.pk, "post": post.pk, "since": "2026-11-20", "from": "post"}
    assert client.post("/people/appointments/add/", typed)["Location"] == f"/people/posts/{post.pk}/"
    page = client.get(f"/people/posts/{post.pk}/").content.decode()
    assert "督办员乙" in page
    held = Appointment.objects.get(post=post)
    assert "最后一天" in client.get(f"/people/appointments/{held.pk}/end/?from=post").content.decode()
    client.post(f"/people/appointments/{held.pk}/end/", {"last_day": "2026-11-20"})
    assert Appointment.objects.get(post=post).until == TODAY
    renamed = client.post(f"/people/posts/{post.pk}/", {"name": "秘书岗", "scope": "subtree"})
    assert renamed.status_code == 302
    assert last("post.edited").after == "秘书岗，本单位及下级"


def test_a_person_s_page_says_in_words_what_he_may_do(cast: Cast) -> None:
    page = browser(cast, "security_admin").get(f"/people/persons/{cast.health_liaison.pk}/").content.decode()
    assert "代表本单位签收、分办、反馈、申请办结；看交给本单位及下级单位的事项" in page
