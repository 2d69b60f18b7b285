"""Finding matters, units and tags by what somebody types."""

from __future__ import annotations

import re
from collections import Counter as CountNames

from django.db.models import Q

from shuniu.kernel import clock
from shuniu.matters import policy
from shuniu.matters.models import (
    Matter,
    Tag,
)
from shuniu.matters.queries.register import ROW_FIELDS, Register, Row, lit_rows
from shuniu.matters.rules import (
    KnownUnit,
)
from shuniu.people.api import Standing, Unit, UnitKind


def find_matters(standing: Standing, text: str, size: int = 8) -> list[Row]:
    """The matters that the search dialog offers for a text: by number, also as 督11-2, or by words of the text."""
    text = text.strip()
    if pattern := NUMBER_TYPED.fullmatch(text):
        word, serial, item = pattern.groups()
        near = Q(pk__in=())
        for year in (clock.today().year, clock.today().year - 1):
            number = f"{word or '督'}〔{year}〕{serial}号"
            near |= Q(number=f"{number}-{item}") if item else Q(number=number) | Q(number__startswith=f"{number}-")
        found = Matter.objects.filter(policy.visible(standing)).filter(near).order_by("id")
        return lit_rows(list(found.values(*ROW_FIELDS)[:size]))
    rows, _ = Register(standing, text=text).page(size=size)
    return rows


NUMBER_TYPED = re.compile(r"([\u4e00-\u9fff]{0,4})\s?(\d{1,5})\s?号?(?:\s?-\s?(\d{1,4}))?")


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
