"""The front door of 机构和人员."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest

from shuniu.people.actions import (
    PersonEntry,
    add_person,
    add_post,
    add_unit,
    appoint,
    find_or_add_unit,
    found_office,
    give_delegation,
    issue_token,
    reset_password,
    revoke_token,
)
from shuniu.people.choices import TRAIL_WORDS, Role, Scope, UnitKind
from shuniu.people.models import Person, Unit
from shuniu.people.policy import may_read_trail
from shuniu.people.queries import (
    find_persons,
    find_units,
    liaisons_of,
    person_of_token,
    sections,
    standing_of,
    tokens_of,
)
from shuniu.people.rules import Holding, Standing, masked_name, masked_phone

if TYPE_CHECKING:
    from django_htmx.middleware import HtmxDetails

__all__ = [
    "TRAIL_WORDS",
    "Holding", "OfficeRequest", "Person", "PersonEntry", "Role", "Scope", "Standing", "Unit", "UnitKind",
    "add_person", "add_post", "add_unit", "appoint", "find_or_add_unit", "find_persons", "find_units", "found_office",
    "give_delegation", "issue_token", "liaisons_of", "masked_name", "masked_phone", "may_read_trail",
    "person_of_token", "reset_password", "revoke_token", "sections", "standing_of", "tokens_of",
]  # fmt: skip


class OfficeRequest(HttpRequest):
    """A request of somebody who has logged in; ``standing`` is set by the middleware of config."""

    htmx: HtmxDetails
    standing: Standing
