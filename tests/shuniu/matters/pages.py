"""How the tests of the register's pages look at them: as a member of the cast, by address."""

from __future__ import annotations

from html import unescape
from re import sub
from typing import Any

from django.test import Client

from tests.cast import Cast

HTMX = {"HX-Request": "true"}


def at(cast: Cast, role: str) -> Client:
    """A browser in which this member of the cast has logged in."""
    client = Client()
    client.force_login(getattr(cast, role), backend="django.contrib.auth.backends.ModelBackend")
    return client


def words(response: Any) -> str:
    """What a page says, without its tags and white space."""
    return "".join(unescape(sub(r"<[^>]*>", " ", response.content.decode())).split())


def text(response: Any) -> str:
    """The page as it is."""
    return str(response.content.decode())
