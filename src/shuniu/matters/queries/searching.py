"""Finding matters, units and tags by what somebody types."""

from __future__ import annotations

from collections import Counter as CountNames

from django.db.models import Q

from shuniu.kernel import clock
from shuniu.matters import policy
from shuniu.matters.models import (
    Source,
    Tag,
)
from shuniu.matters.queries.register import Register, Row
from shuniu.matters.rules import (
    KnownUnit,
)
from shuniu.people.api import Standing, Unit, UnitKind


def find_matters(standing: Standing, text: str, size: int = 8) -> list[Row]:
    """The matters that the search dialog offers for a text: by number, also as 督11-2 or 11, or by words of the text."""
    text = text.strip()
    number = f"{text}号" if text.isdecimal() and len(text) < 6 else text
    rows, _ = Register(standing, text=number).page(size=size)
    if not rows and number != text:
        rows, _ = Register(standing, text=text).page(size=size)
    return rows


def find_sources(standing: Standing, text: str, size: int = 5) -> list[Source]:
    """The documents that the search dialog offers: by number or by words of the title, the newest first."""
    seen = Source.objects.filter(policy.visible_sources(standing))
    return list(seen.filter(Q(number__contains=text) | Q(title__contains=text)).order_by("-id")[:size])


def known_units() -> list[KnownUnit]:
    """All units in use under all their names, and a 市 or 县 bureau without its first character where no other has that."""
    rows = Unit.objects.filter(Q(until=None) | Q(until__gte=clock.today())).exclude(kind=UnitKind.GROUP)
    found = [(str(u), {u.name, u.short_name, *u.aliases} - {"", str(u)}) for u in rows]
    taken = {name for own, others in found for name in (own, *others)}
    bare = CountNames(
        name[1:] for own, others in found for name in (own, *others) if name[0] in "省市县区" and len(name) > 3
    )
    return [
        KnownUnit(own, (*others, *(n[1:] for n in (own, *others) if bare.get(n[1:]) == 1 and n[1:] not in taken)))
        for own, others in found
    ]


def find_tags(text: str) -> list[tuple[int, str]]:
    """The tags that hold the text, by id and name."""
    return list(Tag.objects.filter(name__contains=text).order_by("id").values_list("pk", "name")[:20])
