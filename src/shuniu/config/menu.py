"""What stands in the navigation: each area says its own entries in its ``menu.py``; here they are put in order."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

LINKS = {
    "home": "desk:today", "register": "matters:new", "search": "matters:search", "settings": "people:me",
    "login": "people:login", "logout": "people:logout",
}  # fmt: skip
AREAS = ("desk", "matters", "documents", "ledgers", "people", "calendars", "audit")


@dataclass(frozen=True, slots=True)
class Group:
    """A group of entries under one heading."""

    title: str
    items: list[dict[str, Any]]


def page(request: HttpRequest) -> dict[str, Any]:
    """What ``ui/base.html`` needs on every page."""
    standing = getattr(request, "standing", None)
    if standing is None:
        return {"office": settings.SHUNIU_OFFICE, "menu": [], "person": None, "links": links()}
    return {
        "office": settings.SHUNIU_OFFICE, "section": standing.unit_name, "menu": groups(request), "person": standing,
        "links": links(),
    }  # fmt: skip


@cache
def links() -> dict[str, str]:
    """The addresses behind the header's controls; a control whose page is not there is not shown."""
    found = {}
    for name, view in LINKS.items():
        with suppress(NoReverseMatch):
            found[name] = reverse(view)
    return found


def groups(request: HttpRequest) -> list[Group]:
    """The entries that this person may use, by group, in order. ``menu.entries(request)`` of an area yields dicts
    with ``group``, ``label``, ``url``, ``count`` where something waits for this person, and ``current`` where the
    address does not say it."""
    found: dict[str, list[dict[str, Any]]] = {}
    for area in AREAS:
        if find_spec(f"shuniu.{area}.menu") is None:
            continue
        for entry in import_module(f"shuniu.{area}.menu").entries(request):
            here = request.path == entry["url"] or (entry["url"] != "/" and request.path.startswith(entry["url"]))
            found.setdefault(entry["group"], []).append({"current": here, **entry})
    return [Group(title, items) for title, items in found.items()]
