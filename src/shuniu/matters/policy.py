"""Who sees a matter, and who may take which step. Read from the transition table, decided here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple, Protocol

from django.db.models import Q

from shuniu.kernel.refusal import NotAllowed
from shuniu.matters.choices import HANDED_OUT, Part
from shuniu.matters.models import Matter, Source, Undertaking
from shuniu.people.api import Holding, Role, Scope, Standing


@dataclass(frozen=True, slots=True)
class Relation:
    """How a person stands to one matter."""

    section: bool
    lead_units: frozenset[int]
    units: frozenset[int]
    handles_lead: bool
    handles: bool
    responsible: bool


class PartIn(NamedTuple):
    """What a list needs to know of a unit's part in a matter."""

    unit_id: int
    part: str
    handler_id: int | None
    signed_at: datetime | None


def visible(standing: Standing, *, open_only: bool = False) -> Q:
    """The matters that this person may see, as a filter. Drafts stay within the section that writes them.

    ``open_only`` is for a caller who asks for open matters alone: a unit then looks only through those. The widest post decides alone where it can, since an OR over several tables would cost every list its index.
    """
    if not standing.holdings:
        return _own(standing.person_id)
    pieces = [_seen_from(standing, holding, open_only) for holding in standing.holdings if holding.scope != Scope.NONE]
    if any(piece is None for piece in pieces):
        return Q()
    seen = Q(pk__in=())
    for index, piece in enumerate(dict.fromkeys(pieces)):
        seen = (piece or Q()) if index == 0 else seen | (piece or Q())
    return seen


def _seen_from(standing: Standing, holding: Holding, open_only: bool) -> Q | None:
    """What one post shows; None means everything."""
    if holding.scope == Scope.ALL:
        return None
    if holding.scope == Scope.SECTION:
        return Q(section_id=holding.unit_id)
    if holding.scope == Scope.SUBTREE:
        theirs = Undertaking.objects.filter(unit_id__in=holding.units, **({"open": True} if open_only else {}))
        return Q(pk__in=theirs.values("matter_id"), state__in=HANDED_OUT)
    return _own(standing.person_id)


def _own(person_id: int) -> Q:
    """What somebody is responsible for or does with his own hands."""
    handled = Undertaking.objects.filter(handler_id=person_id).values("matter_id")
    return Q(state__in=HANDED_OUT) & (Q(responsible_id=person_id) | Q(pk__in=handled))


def visible_sources(standing: Standing) -> Q:
    """The sources that this person may see whole: those of his section, or all."""
    if standing.scope == Scope.ALL:
        return Q()
    sections = [holding.unit_id for holding in standing.holdings if holding.scope == Scope.SECTION]
    return Q(section_id__in=sections)


def relation_to(standing: Standing, matter: Matter) -> Relation:
    """How the person stands to the matter. One query for its undertakings (or none, where prefetched)."""
    return relation(standing, matter.section_id, matter.responsible_id, list(matter.undertakings.all()))


def relation(
    standing: Standing, section_id: int, responsible_id: int | None, parts: Iterable[Undertaking | PartIn]
) -> Relation:
    """The same from plain values, for the rows of a list."""
    parts = list(parts)
    leads = frozenset(part.unit_id for part in parts if part.part == Part.LEAD)
    mine = [part for part in parts if part.handler_id == standing.person_id]
    return Relation(
        section=any(holding.unit_id == section_id for holding in standing.holdings),
        lead_units=leads,
        units=frozenset(part.unit_id for part in parts),
        handles_lead=any(part.part == Part.LEAD for part in mine),
        handles=bool(mine),
        responsible=responsible_id == standing.person_id,
    )


class InSection(Protocol):
    """Whatever belongs to a section: a matter, or its row in a list."""

    @property
    def section_id(self) -> Any: ...


# The words of the transition table's column ``who``.
WHO: dict[str, Callable[[Standing, InSection, Relation], bool]] = {
    "clerk@section": lambda who, matter, _: who.holds(Role.CLERK, matter.section_id),
    "chief@section": lambda who, matter, _: who.holds(Role.CHIEF, matter.section_id),
    "leader": lambda who, _m, _r: who.has(Role.LEADER),
    "liaison@lead": lambda who, _, r: any(who.holds(Role.LIAISON, unit) for unit in r.lead_units),
    "liaison@unit": lambda who, _, r: any(who.holds(Role.LIAISON, unit) for unit in r.units),
    "handler@lead": lambda _, _m, r: r.handles_lead,
    "handler@unit": lambda _, _m, r: r.handles,
    "handler@person": lambda _, _m, r: r.responsible,
    "archivist": lambda who, _m, _r: who.has(Role.ARCHIVIST),
}

WHO_TITLES = {
    "clerk@section": "督办科室的督办员", "chief@section": "督办科室的科长", "leader": "领导", "liaison@lead": "牵头单位联络员",
    "liaison@unit": "承办单位联络员", "handler@lead": "牵头单位承办人", "handler@unit": "承办人", "handler@person": "责任人",
    "archivist": "档案员",
}  # fmt: skip


REQUIREMENT_TITLES = {
    "requirement": "写明要求", "lead": "有牵头单位", "term": "有时限或长期坚持", "reason": "理由", "text": "内容", "result": "办理结果",
    "rhythm": "反馈周期", "approved": "已审定", "not_approved": "未审定", "unsigned": "未签收", "before_due": "到期之前",
    "no_pending_extension": "没有待批的延期", "pending_extension": "有待批的延期", "no_pending_adjustment": "没有待批的调整",
    "pending_adjustment": "有待批的调整", "children_closed": "下级事项已办结", "not_own_report": "非本人申请",
}  # fmt: skip


def may_take(standing: Standing, matter: InSection, who: Iterable[str], relation: Relation) -> bool:
    """Whether one of these words fits the person."""
    return any(WHO[word](standing, matter, relation) for word in who)


def refuse_step(title: str, who: Iterable[str]) -> NotAllowed:
    """Why this person may not take the step: who may."""
    people = "、".join(WHO_TITLES[word] for word in who)
    return NotAllowed(f"“{title}”由{people}办理，", "您没有这项权限。")


def may_register(standing: Standing) -> int:
    """Entering sources and matters is the clerks' and chiefs' of a section. Returns that section's id."""
    for holding in standing.holdings:
        if holding.role in (Role.CLERK, Role.CHIEF):
            return holding.unit_id
    raise NotAllowed("登记事项由督办员或科长办理，", "请把材料转给督办科室。")


def may_keep_rules(standing: Standing) -> None:
    """Light rules, limits and the transition table are the chief's and the system administrator's."""
    if not standing.has(Role.CHIEF, Role.SYSTEM_ADMIN):
        raise NotAllowed("修改规则由科长或系统管理员办理，", "请向科长提出。")


def may_land(standing: Standing, source: Source) -> None:
    """Deciding what becomes of a source is its section's."""
    if not any(standing.holds(role, source.section_id) for role in (Role.CLERK, Role.CHIEF)):
        raise NotAllowed("处理这件来源由登记它的科室办理，", "请联系该科室督办员。")
