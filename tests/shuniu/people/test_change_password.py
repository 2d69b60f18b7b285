"""修改密码."""

from __future__ import annotations

import pytest
from django.test import Client

from shuniu.audit.models import Entry
from shuniu.people.models import Person
from tests.cast import PASSWORD, Cast

NEW = "another-2027-word"


@pytest.fixture
def clerk(cast: Cast, client: Client) -> Client:
    client.force_login(cast.clerk, backend="django.contrib.auth.backends.ModelBackend")
    return client


def change(client: Client, old: str = PASSWORD, new: str = NEW, again: str = NEW) -> int:
    fields = {"old_password": old, "new_password1": new, "new_password2": again}
    return client.post("/me/password/", fields).status_code


def test_it_changes_and_the_login_stays(cast: Cast, clerk: Client) -> None:
    assert change(clerk) == 302
    assert Person.objects.get(pk=cast.clerk.pk).check_password(NEW)
    assert clerk.get("/me/").status_code == 200
    assert Entry.objects.get(verb="person.password_changed").subject_id == cast.clerk.pk


def test_it_puts_out_the_other_logins(cast: Cast, clerk: Client) -> None:
    other = Client()
    other.force_login(cast.clerk, backend="django.contrib.auth.backends.ModelBackend")
    change(clerk)
    assert other.get("/me/").status_code == 302


@pytest.mark.parametrize(
    ("old", "new", "again"),
    [("wrong", NEW, NEW), (PASSWORD, NEW, "other-2027-word"), (PASSWORD, "123", "123"), (PASSWORD, "83625719", "83625719"),
     (PASSWORD, "password", "password"), (PASSWORD, "", "")],
)  # fmt: skip
def test_it_refuses_a_wrong_or_weak_password(cast: Cast, clerk: Client, old: str, new: str, again: str) -> None:
    assert change(clerk, old, new, again) == 422
    assert Person.objects.get(pk=cast.clerk.pk).check_password(PASSWORD)


def test_a_one_time_password_must_be_changed_before_anything_else(cast: Cast, clerk: Client) -> None:
    Person.objects.filter(pk=cast.clerk.pk).update(must_change_password=True)
    assert clerk.get("/me/")["Location"] == "/me/password/"
    page = clerk.get("/me/password/").content.decode()
    assert "请先修改密码" in page
    change(clerk)
    assert clerk.get("/me/").status_code == 200


def test_he_may_leave_instead(cast: Cast, clerk: Client) -> None:
    Person.objects.filter(pk=cast.clerk.pk).update(must_change_password=True)
    assert clerk.post("/logout/").status_code == 302
