"""Who sees a draft, and who may decide it: the section that entered the source."""

from __future__ import annotations

from django.db.models import Q

from shuniu.documents.models import Draft
from shuniu.kernel.refusal import NotAllowed
from shuniu.people.api import Role, Scope, Standing


def visible(standing: Standing) -> Q:
    """The drafts that this person may see: those of his own section."""
    sections = {h.unit_id for h in standing.holdings if h.scope in (Scope.SECTION, Scope.ALL)}
    return Q(source__section_id__in=sections)


def may_decide(standing: Standing, draft: Draft) -> None:
    """Deciding what becomes of a document is its section's clerk's or chief's."""
    if not any(standing.holds(role, draft.source.section_id) for role in (Role.CLERK, Role.CHIEF)):
        raise NotAllowed("立项由本科室督办员或科长办理，", "请联系督办员。")


def decides(standing: Standing) -> bool:
    """Whether this person does 立项 at all: for the navigation."""
    return standing.has(Role.CLERK, Role.CHIEF)
