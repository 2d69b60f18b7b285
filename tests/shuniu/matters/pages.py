"""How the tests of the register's pages look at them: as a member of the cast, by address."""

from __future__ import annotations

from html import unescape
from re import sub
from typing import Any

from django.test import Client
from lxml.html import document_fromstring

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


def fields(response: Any) -> dict[str, Any]:
    """What a browser would send with the page's form: a list where a name is sent several times or can be."""
    form = next(one for one in document_fromstring(text(response)).forms if "form" in one.classes)
    sent: dict[str, Any] = {}
    for name, value in form.form_values():
        sent.setdefault(name, []).append(value)
    return {name: values if len(values) > 1 else values[0] for name, values in sent.items()}
