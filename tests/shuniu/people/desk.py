"""What the tests of this area share: a browser per member of the cast, and their records."""

from __future__ import annotations

from django.test import Client

from shuniu.audit.models import Entry
from tests.cast import Cast

BACKEND = "django.contrib.auth.backends.ModelBackend"


def browser(cast: Cast, role: str) -> Client:
    """A browser in which this member of the cast has logged in."""
    client = Client()
    client.force_login(getattr(cast, role), backend=BACKEND)
    return client


def last(verb: str) -> Entry:
    """The last entry of the trail with this verb."""
    entry = Entry.objects.filter(verb=verb).last()
    assert entry is not None, f"nothing recorded under {verb}"
    return entry
