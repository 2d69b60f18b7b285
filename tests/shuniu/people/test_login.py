"""Getting in, staying in, getting out."""

from __future__ import annotations

import re

import pytest
from django.conf import settings
from django.test import Client

from shuniu.audit.models import Entry
from shuniu.people.models import Person
from tests.cast import PASSWORD, Cast

LOGIN = "/login/"


def log_in(client: Client, username: str, password: str = PASSWORD, **more: str) -> str:
    """The address that the login leads to, or the page that it stays on."""
    response = client.post(LOGIN, {"username": username, "password": password, **more})
    return response["Location"] if response.status_code == 302 else response.content.decode()


def test_a_person_logs_in_and_goes_where_he_wanted(cast: Cast, client: Client) -> None:
    assert log_in(client, "clerk", next="/me/?a=1") == "/me/?a=1"
    page = client.get("/me/").content.decode()
    assert "秘书五科 督办员" in page
    assert "看本科室督办的全部事项" in page
    assert Entry.objects.get(verb="person.logged_in").actor_name == "督办员甲"


def test_an_address_of_another_site_is_not_followed(cast: Cast, client: Client) -> None:
    settings_address = "/me/"
    for elsewhere in ("https://example.com/", "//example.com/", "javascript:alert(1)"):
        client.logout()
        page = client.get(LOGIN, {"next": elsewhere}).content.decode()
        assert "example.com" not in page
        assert "javascript" not in page.replace("text/javascript", "")
    assert log_in(client, "clerk", next=settings_address) == settings_address


def test_the_login_page_remembers_the_whole_address_that_was_asked_for(cast: Cast, client: Client) -> None:
    response = client.get("/me/?a=1&b=2")
    assert response["Location"] == "/login/?next=/me/%3Fa%3D1%26b%3D2"


def test_a_wrong_password_gets_a_sentence_that_does_not_say_whether_the_account_exists(
    cast: Cast, client: Client
) -> None:
    sentences = [log_in(client, username, "wrong-password") for username in ("clerk", "nobody")]
    assert all("账号或密码不对。连续输错5次，账号锁定15分钟" in sentence for sentence in sentences)


def test_after_a_wrong_password_the_cursor_stands_in_the_password(cast: Cast, client: Client) -> None:
    assert re.search(r'name="username"[^>]*autofocus', client.get(LOGIN).content.decode())
    page = log_in(client, "clerk", "wrong-password")
    assert re.search(r'name="password"[^>]*autofocus', page)
    assert page.count("autofocus") == 1


def test_an_inactive_person_does_not_get_in_and_is_put_out(cast: Cast, client: Client) -> None:
    log_in(client, "clerk")
    Person.objects.filter(pk=cast.clerk.pk).update(active=False)
    assert client.get("/me/").status_code == 302
    assert "账号或密码不对" in log_in(client, "clerk")


@pytest.mark.parametrize("username", ["", "联系人"])
def test_a_contact_without_account_does_not_get_in(cast: Cast, client: Client, username: str) -> None:
    contact = Person(name="联系人", unit=cast.health)
    contact.set_password(PASSWORD)
    contact.save()
    assert "<form" in log_in(client, username)


def test_five_wrong_passwords_lock_the_account(cast: Cast, client: Client) -> None:
    for _ in range(settings.AXES_FAILURE_LIMIT):
        page = log_in(client, "clerk", "wrong-password")
    assert "账号已锁定" in page
    assert "锁定15分钟" in page
    assert "账号已锁定" in log_in(client, "clerk", PASSWORD)


def test_leaving_takes_a_post(cast: Cast, client: Client) -> None:
    log_in(client, "clerk")
    assert client.get("/logout/").status_code == 405
    assert client.post("/logout/")["Location"] == LOGIN
    assert client.get("/me/").status_code == 302
    assert Entry.objects.filter(verb="person.logged_out").count() == 1


def test_a_login_lasts_a_working_day(cast: Cast, client: Client) -> None:
    log_in(client, "clerk")
    assert client.session.get_expiry_age() == settings.SESSION_COOKIE_AGE == 12 * 3600


def test_a_stranger_asking_for_a_fragment_is_told_where_to_log_in(cast: Cast, client: Client) -> None:
    response = client.get("/me/", headers={"HX-Request": "true"})
    assert (response.status_code, response["X-Login"]) == (401, LOGIN)


def test_a_page_older_than_the_login_says_so_in_one_line(cast: Cast) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.clerk, backend="django.contrib.auth.backends.ModelBackend")
    response = client.post("/documents/intake/", {}, HTTP_HX_REQUEST="true")
    assert (response.status_code, response["HX-Retarget"]) == (403, "#refusal")
    assert "刷新后自动填回" in response.content.decode()
    assert "<html" not in response.content.decode()
    assert "页面放得太久" in client.post("/documents/intake/", {}).content.decode()


def test_a_page_whose_login_is_over_asks_for_a_new_one(cast: Cast) -> None:
    response = Client(enforce_csrf_checks=True).post("/documents/intake/", {}, HTTP_HX_REQUEST="true")
    assert (response.status_code, response["X-Login"]) == (401, LOGIN)
