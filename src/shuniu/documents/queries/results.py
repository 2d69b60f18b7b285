"""What a confirmed draft has become."""

from __future__ import annotations

from dataclasses import dataclass

from shuniu.documents.models import Draft
from shuniu.matters.api import Matter, Register, State, steps_for
from shuniu.people.api import Standing


@dataclass(frozen=True, slots=True)
class Registered:
    """A new matter, and what hinders 报审; ``proposed`` once it has been."""

    matter: Matter
    hindrance: str
    may_propose: bool
    proposed: bool


def registered(standing: Standing, draft: Draft) -> list[Registered]:
    """The matters of the draft's source that the person may see, in order."""
    found = Register(standing=standing, source=draft.source_id).queryset.order_by("id")
    return [_registered(standing, m) for m in found.prefetch_related("undertakings").select_related("lead_unit")]


def _registered(standing: Standing, matter: Matter) -> Registered:
    if matter.state != State.DRAFT:
        return Registered(matter, "", False, True)
    offer = next((step for step in steps_for(standing, matter) if step.verb == "propose"), None)
    return Registered(matter, offer.hindrance if offer else "", offer is not None and not offer.hindrance, False)
