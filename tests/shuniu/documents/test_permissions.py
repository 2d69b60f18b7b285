"""Who may do 立项: the clerk and the chief of the section that entered the source. Nobody else sees its drafts."""

from __future__ import annotations

import pytest
from django.test import Client

from shuniu.documents import actions, queries
from shuniu.documents.models import Draft
from shuniu.kernel.refusal import NotAllowed
from shuniu.people.models import Appointment, Post
from tests.cast import START, Cast

OUTSIDE = (
    "leader",
    "other_clerk",
    "health_liaison",
    "health_handler",
    "archivist",
    "system_admin",
    "security_admin",
    "auditor",
)
BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.mark.parametrize("role", ["clerk", "chief"])
def test_the_section_sees_it(cast: Cast, draft: Draft, role: str):
    assert queries.draft_for(cast.standing(role), draft.pk) == draft
    assert queries.open_drafts(cast.standing(role)).get() == draft


@pytest.mark.parametrize("role", OUTSIDE)
def test_for_everybody_else_there_is_none(cast: Cast, draft: Draft, role: str, client: Client):
    with pytest.raises(queries.Invisible):
        queries.draft_for(cast.standing(role), draft.pk)
    client.force_login(getattr(cast, role), backend=BACKEND)
    base = f"/documents/drafts/{draft.pk}/"
    for place in ("", "board/", "proposals/p1/", "paragraphs/1/", "registered/", "file/"):
        assert client.get(base + place).status_code == 404, place
    for act in (
        "check",
        "split",
        "merge",
        "drop",
        "add",
        "undo",
        "map-unit",
        "join",
        "settle",
        "confirm",
        "discard",
        "propose",
    ):
        assert (
            client.post(f"{base}{act}/", {"key": "p1", "start": 1, "end": 9, "disposition": "noted"}).status_code == 404
        ), act


@pytest.mark.parametrize("role", OUTSIDE)
def test_who_does_not_register_has_no_page_to_upload_on(cast: Cast, role: str, client: Client):
    client.force_login(getattr(cast, role), backend=BACKEND)
    assert client.get("/documents/intake/").status_code == (200 if role == "other_clerk" else 403)


def test_another_member_of_the_section_sees_but_does_not_decide(cast: Cast, draft: Draft, client: Client):
    post = Post.objects.create(unit=cast.section, name="科员", role="handler", scope="section")
    Appointment.objects.create(person=cast.archivist, post=post, since=START)
    standing = cast.standing("archivist")
    assert queries.draft_for(standing, draft.pk) == draft
    with pytest.raises(NotAllowed, match="督办员或科长"):
        actions.confirm_draft(actor=standing, draft=draft)
    client.force_login(cast.archivist, backend=BACKEND)
    assert client.post(f"/documents/drafts/{draft.pk}/drop/", {"key": "p1", "reason": "已在办"}).status_code == 403


def test_an_open_matter_out_of_sight_cannot_be_joined(cast: Cast, draft: Draft, clerk: Client):
    assert clerk.post(f"/documents/drafts/{draft.pk}/join/", {"key": "p1", "matter": 999}).status_code == 404


def test_without_a_login_one_is_sent_to_it(client: Client, db: None):
    response = client.get("/documents/intake/")
    assert response.status_code == 302
    assert "login" in response["Location"]
