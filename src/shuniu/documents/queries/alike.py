"""Open matters that a proposal resembles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from shuniu.documents.queries.units import KnownUnits
from shuniu.documents.rules import Proposal, likeness, shape_of
from shuniu.documents.rules.alike import ALIKE
from shuniu.matters.api import Register
from shuniu.people.api import Standing

RECENT = 2000  # open matters of the proposed units that are looked through for likenesses


@dataclass(frozen=True, slots=True)
class Alike:
    """An open matter that a proposal resembles."""

    pk: int
    number: str
    title: str
    due_on: date | None
    same_due: bool


def alike(standing: Standing, proposals: Iterable[Proposal], units: KnownUnits) -> dict[str, Alike]:
    """For each proposal the open matter of the same lead unit that it resembles most, if it resembles one enough."""
    by_unit: dict[int, list[Proposal]] = {}
    for proposal in proposals:
        if proposal.leads and not proposal.apart and (unit := units.ids.get(proposal.leads[0])):
            by_unit.setdefault(unit, []).append(proposal)
    if not by_unit:
        return {}
    open_ones = Register(standing=standing, state="open").queryset.filter(lead_unit_id__in=by_unit)
    best: dict[str, tuple[float, Alike]] = {}
    for pk, number, title, due, unit in open_ones.order_by("-id").values_list(
        "pk", "number", "title", "due_on", "lead_unit_id"
    )[:RECENT]:
        shape = shape_of(title)
        for proposal in by_unit[unit]:
            share = likeness(shape, shape_of(proposal.title))
            if share >= ALIKE and share > best.get(proposal.key, (0.0, None))[0]:
                same_due = due is not None and due == proposal.due_on
                best[proposal.key] = share, Alike(pk, number, title, due, same_due)
    return {key: found for key, (_, found) in best.items()}
