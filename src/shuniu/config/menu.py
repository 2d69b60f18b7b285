"""What stands in the navigation: each area says its own entries in its ``menu.py``; here they are put in order."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from shuniu.audit import menu as audit
from shuniu.calendars import menu as calendars
from shuniu.desk import menu as desk
from shuniu.documents import menu as documents
from shuniu.kernel.refusal import NotAllowed
from shuniu.ledgers import menu as ledgers
from shuniu.matters import menu as matters
from shuniu.matters.api import may_register
from shuniu.people import menu as people
from shuniu.people.api import Standing

LINKS = {
    "home": "desk:today", "register": "matters:new", "search": "matters:search", "settings": "people:me",
    "login": "people:login", "logout": "people:logout",
}  # fmt: skip
AREAS = (desk, matters, documents, ledgers, people, calendars, audit)


@dataclass(frozen=True, slots=True)
class Group:
    """A group of entries under one heading."""

    title: str
    items: list[dict[str, Any]]


def page(request: HttpRequest) -> dict[str, Any]:
    """What ``ui/base.html`` needs on every page. The menu asks its counts only where it is drawn, not in fragments."""
    standing = getattr(request, "standing", None)
    if standing is None:
        return {"office": settings.SHUNIU_OFFICE, "menu": [], "person": None, "links": links(None)}
    return {
        "office": settings.SHUNIU_OFFICE, "section": standing.unit_name, "menu": SimpleLazyObject(lambda: groups(request)), "person": standing,
        "links": links(standing),
    }  # fmt: skip


def links(standing: Standing | None) -> dict[str, str]:
    """The addresses behind the header's controls; 登记 only for who may register."""
    found = addresses()
    return found if standing is not None and registers(standing) else {**found, "register": ""}


@cache
def addresses() -> dict[str, str]:
    """All of them. ``proof`` is where 校核与版式 of a source or a file lies: kind and id follow."""
    return {name: reverse(view) for name, view in LINKS.items()} | {"proof": f"{reverse('documents:home')}proof/"}


def registers(standing: Standing) -> bool:
    """Whether this person may enter matters."""
    try:
        may_register(standing)
    except NotAllowed:
        return False
    return True


def groups(request: HttpRequest) -> list[Group]:
    """The entries that this person may use, by group, in order. ``menu.entries(request)`` of an area yields dicts
    with ``group``, ``label``, ``url``, ``count`` where something waits for this person, and ``current`` where the
    address does not say it."""
    found: dict[str, list[dict[str, Any]]] = {}
    for area in AREAS:
        for entry in area.entries(request):
            here = request.path == entry["url"] or (entry["url"] != "/" and request.path.startswith(entry["url"]))
            found.setdefault(entry["group"], []).append({"current": here, **entry})
    return [Group(title, items) for title, items in found.items()]
