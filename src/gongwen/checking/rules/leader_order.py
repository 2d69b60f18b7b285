"""领导排序: leaders are listed in the order of the office's own table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.office import Person
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

# What may stand between two names of one list: a stop, and a post before or behind a name.
_POST = r"(?:[\u4e00-\u9fff]{0,12}(?:长|书记|主任|主席|委员|常委|专员|代表|总经理|政委|巡视员|调研员|负责人))"
_GAP = r"[ \u3000]*"
_BETWEEN = re.compile(
    rf"(?:同志)?(?:{_GAP}{_POST}|[（(]{_POST}[）)])?{_GAP}(?:[、，和及]|以及|\s)\s*(?:{_POST}、?){{0,3}}{_GAP}"
)


@rule(
    family="姓名和职务", name="领导排序与名录相符", level="存疑", standard="本单位人员名录",
    wrong="", right="",
)  # fmt: skip
def leader_order(subject: Subject) -> Iterator[Hit]:
    """Where the office said that its table of people is in order (``ranked``), people of it who are listed one after the other come in that order.
    Whoever leads a meeting and those who attend it are two lists. Only who holds a post on the day of the document counts."""
    if not subject.office.ranked:
        return
    ranks = {person.name: rank for rank, person in enumerate(_in_office(subject))}
    if len(ranks) < 2:
        return
    names = re.compile("|".join(map(re.escape, sorted(ranks, key=len, reverse=True))))
    before: re.Match[str] | None = None
    for found in names.finditer(subject.text):
        listed = before is not None and _BETWEEN.fullmatch(subject.text, before.end(), found.start()) is not None
        if before is not None and listed and ranks[found[0]] < ranks[before[0]]:
            yield Hit(
                before.start(), found.end(), f"“{found[0]}”列在“{before[0]}”之后，与名录的次序不同", "核对领导排序"
            )
        before = found


def _in_office(subject: Subject) -> list[Person]:
    day = subject.issued or subject.today
    return [
        person
        for person in subject.office.people
        if person.name and (day is None or ((person.since or day) <= day <= (person.until or day)))
    ]
