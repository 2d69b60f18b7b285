"""人员: accounts and contacts."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.test import Client

from shuniu.kernel.refusal import Conflict, Invalid, Refused
from shuniu.people import actions
from shuniu.people.actions import PersonEntry
from shuniu.people.api import Person, Standing
from tests.cast import PASSWORD, Cast
from tests.shuniu.people.desk import browser, last

pytestmark = pytest.mark.usefixtures("friday")


@pytest.fixture
def admin(cast: Cast) -> Standing:
    return cast.standing("system_admin")


def fresh(person: Person) -> Person:
    return Person.objects.get(pk=person.pk)


def test_a_new_account_gets_a_one_time_password_that_must_be_changed(cast: Cast, admin: Standing) -> None:
    person, word = actions.add_person(actor=admin, entry=PersonEntry("综合岗甲", cast.section, username="zonghe"))
    assert fresh(person).check_password(word)
    assert person.must_change_password
    assert len(word) >= 12
    assert word not in str(last("person.added").facts())


def test_a_contact_has_no_account(cast: Cast, admin: Standing) -> None:
    person, word = actions.add_person(actor=admin, entry=PersonEntry("镇联系人", cast.health, phone="0531-8123456"))
    assert (person.username, word) == (None, "")
    assert not person.has_usable_password()


def test_a_contact_may_be_given_an_account_later(cast: Cast, admin: Standing) -> None:
    person, _ = actions.add_person(actor=admin, entry=PersonEntry("镇联系人", cast.health))
    person, word = actions.edit_person(
        actor=admin, person=person, version=1, entry=PersonEntry("镇联系人", cast.health, username="zhen")
    )
    assert fresh(person).check_password(word)


@pytest.mark.parametrize(
    ("username", "sentence"),
    [
        ("clerk", "已由督办员甲使用"),
        ("CLERK", "已由督办员甲使用"),
        ("李 四", "只能用小写字母"),
        ("x", "只能用小写字母"),
    ],
)
def test_an_account_name_is_plain_and_used_once(cast: Cast, admin: Standing, username: str, sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        actions.add_person(actor=admin, entry=PersonEntry("某甲", cast.health, username=username))


def test_a_second_editor_sees_the_difference(cast: Cast, admin: Standing) -> None:
    def edit(phone: str) -> None:
        entry = PersonEntry("督办员甲", cast.section, phone=phone, username="clerk")
        actions.edit_person(actor=admin, person=cast.clerk, version=1, entry=entry)

    edit("13800000001")
    with pytest.raises(Conflict) as conflict:
        edit("13800000002")
    assert [(d.label, d.theirs, d.mine) for d in conflict.value.differences] == [("电话", "13800000001", "13800000002")]


def test_a_telephone_number_does_not_go_into_the_trail(cast: Cast, admin: Standing) -> None:
    entry = PersonEntry("督办员甲", cast.section, phone="13800000001", username="clerk")
    actions.edit_person(actor=admin, person=cast.clerk, version=1, entry=entry)
    assert "13800000001" not in str(last("person.edited").facts())


def test_a_deactivated_person_keeps_his_name_and_comes_back(cast: Cast, admin: Standing) -> None:
    actions.deactivate_person(actor=admin, person=cast.clerk, reason="调离")
    assert not fresh(cast.clerk).active
    assert last("person.deactivated").why == "调离"
    actions.reactivate_person(actor=admin, person=cast.clerk)
    assert fresh(cast.clerk).active


def test_the_only_security_administrator_is_not_deactivated(cast: Cast, admin: Standing) -> None:
    for person, title in ((cast.security_admin, "安全管理员"), (cast.auditor, "审计员")):
        with pytest.raises(Refused, match=f"现在唯一的{title}"):
            actions.deactivate_person(actor=admin, person=person, reason="调离")


def test_nobody_deactivates_himself(cast: Cast, admin: Standing) -> None:
    with pytest.raises(Refused, match="不能停用自己"):
        actions.deactivate_person(actor=admin, person=cast.system_admin, reason="退休")


def test_a_reset_shows_the_password_once_and_puts_the_person_out(cast: Cast) -> None:
    other = browser(cast, "commerce_liaison")
    page = browser(cast, "system_admin").post(f"/people/persons/{cast.commerce_liaison.pk}/reset/")
    word = page.content.decode().split('type-figure">')[1].split("<")[0]
    assert "no-store" in page["Cache-Control"]
    assert fresh(cast.commerce_liaison).check_password(word)
    assert other.get("/me/").status_code == 302
    cast.commerce_liaison.refresh_from_db()
    assert browser(cast, "commerce_liaison").get("/me/")["Location"] == "/me/password/"


def test_a_locked_account_is_shown_and_unlocked_by_the_security_administrator(cast: Cast) -> None:
    stranger = Client()
    for _ in range(settings.AXES_FAILURE_LIMIT):
        stranger.post("/login/", {"username": "clerk", "password": "wrong-password"})
    client = browser(cast, "security_admin")
    assert "督办员甲" in client.get("/people/persons/?kind=locked").content.decode()
    assert "已锁定" in client.get(f"/people/persons/{cast.clerk.pk}/").content.decode()
    assert client.post(f"/people/persons/{cast.clerk.pk}/unlock/").status_code == 302
    assert "没有符合的人员" in client.get("/people/persons/?kind=locked").content.decode()
    assert stranger.post("/login/", {"username": "clerk", "password": PASSWORD}).status_code == 302
    assert last("person.unlocked").actor_name == "安全管理员"


def test_the_roll_is_searched_and_paged(cast: Cast, admin: Standing) -> None:
    for n in range(60):
        actions.add_person(actor=admin, entry=PersonEntry(f"镇长{n:02}", cast.commerce))
    client = browser(cast, "system_admin")
    first = client.get("/people/persons/?text=镇长").content.decode()
    assert "镇长00" in first
    assert "镇长59" not in first
    address = first.split('rel="next" href="')[1].split('"')[0].replace("&amp;", "&")
    assert "镇长59" in client.get(f"/people/persons/{address}").content.decode()
    assert "镇长07" in client.get("/people/persons/?text=zz&kind=contact").content.decode()
    assert "镇长07" not in client.get(f"/people/persons/?unit={cast.health.pk}").content.decode()


def test_the_roll_takes_few_queries(cast: Cast, django_assert_max_num_queries: object) -> None:
    client = browser(cast, "system_admin")
    with django_assert_max_num_queries(16):  # type: ignore[operator]
        client.get("/people/persons/")


def test_the_pages_add_edit_and_deactivate(cast: Cast) -> None:
    client = browser(cast, "system_admin")
    typed = {"name": "综合岗甲", "unit": cast.section.pk, "username": "zonghe"}
    page = client.post("/people/persons/add/", typed)
    assert "只显示这一次" in page.content.decode()
    person = Person.objects.get(username="zonghe")
    address = f"/people/persons/{person.pk}/"
    assert client.post(f"{address}edit/", {**typed, "title": "四级主任科员", "version": "1"})["Location"] == address
    again = client.post(f"{address}edit/", {**typed, "title": "三级主任科员", "version": "1"})
    assert (again.status_code, "有人先改了" in again.content.decode()) == (409, True)
    taken = client.post("/people/persons/add/", typed)
    assert (taken.status_code, "已由综合岗甲使用" in taken.content.decode()) == (422, True)
    assert client.post(f"{address}deactivate/", {"reason": "调离"}).status_code == 302
    assert "已停用" in client.get(address).content.decode()
    assert client.post(f"{address}reactivate/").status_code == 302
