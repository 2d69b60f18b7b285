"""The named views of the register: each a title and a condition."""
# ruff: noqa: ARG005 - views and hindrances share one signature

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.db.models.lookups import In

from shuniu.audit.models import Entry
from shuniu.calendars.api import office_calendar
from shuniu.matters.choices import Part, State, Verdict
from shuniu.matters.models import (
    Matter,
    Request,
    Undertaking,
    Urge,
)
from shuniu.matters.queries.standing_open import IS_OPEN, among_open
from shuniu.people.api import Role, Standing
from workdays import add_workdays


def _never(_: Standing) -> bool:
    """Matters that are done may be in the view."""
    return False


def _always(_: Standing) -> bool:
    """Only matters that are not done can be in the view."""
    return True


@dataclass(frozen=True, slots=True)
class View:
    """A named view of the register: its title, its condition, and whether for a person only open matters are in it."""

    title: str
    condition: Any
    open: Callable[[Standing], bool] = _never


def _running_to(condition: Q) -> Q:
    return among_open(State.ASSIGNED, State.UNDER_WAY) & condition


def _quiet(day: date) -> Q:
    """Not urged within the last three working days."""
    return Q(last_urged_on=None) | Q(last_urged_on__lt=add_workdays(office_calendar(), day, -3))


REPORT_AHEAD = 3  # working days before a report is due on which it is shown as waited for


def _came_by(*verbs: str) -> Q:
    """The matters that came into their present state by one of these steps."""
    last = Entry.objects.filter(subject_kind="matters.matter", subject_id=OuterRef("pk")).exclude(after="")
    return Q(In(Subquery(last.order_by("-id").values("verb")[:1]), list(verbs)))


def _any(found: Iterable[QuerySet[Matter]]) -> Q:
    """In one of these. A union, since an OR of subqueries would have PostgreSQL look at every open matter."""
    first, *rest = (rows.order_by().values("pk") for rows in found)
    return Q(pk__in=first.union(*rest, all=True) if rest else first)


def _unsigned_by(who: Standing) -> list[QuerySet[Matter]]:
    """Handed to this person's unit or himself and not signed for: a lead at once, a support once a lead has signed."""
    unsigned = Undertaking.objects.filter(open=True, signed_at=None)
    units = [holding.unit_id for holding in who.holdings if holding.role == Role.LIAISON]
    found = []
    for mine in ([unsigned.filter(unit_id__in=units)] if units else []) + [unsigned.filter(handler_id=who.person_id)]:
        leads = mine.filter(part=Part.LEAD).values("matter_id")
        found += [
            Matter.objects.filter(state=State.ASSIGNED, pk__in=leads),
            Matter.objects.filter(state=State.UNDER_WAY, pk__in=mine.values("matter_id")),
        ]
    return found


def _handled_by(who: Standing) -> QuerySet[Undertaking, Any]:
    return Undertaking.objects.filter(handler_id=who.person_id).values("matter_id")


VIEWS: dict[str, View] = {
    "open": View("未办结", lambda who, day: IS_OPEN, open=_always),
    "overdue": View("逾期", lambda who, day: _running_to(Q(due_key__lt=day)), open=_always),
    "due_today": View("今日到期", lambda who, day: _running_to(Q(due_key=day)), open=_always),
    "due_soon": View(
        "临期", lambda who, day: _running_to(Q(due_key__gt=day, yellow_on__lte=day, red_on__gt=day)), open=_always
    ),
    "to_review": View("待审核", lambda who, day: Q(state=State.REPORTED), open=_always),
    "to_sign": View("待签收", lambda who, day: Q(state=State.ASSIGNED), open=_always),
    "to_approve": View("待审定", lambda who, day: Q(state=State.PROPOSED, approved_by=None), open=_always),
    "to_assign": View("待交办", lambda who, day: Q(state=State.PROPOSED, approved_by__isnull=False), open=_always),
    "drafts": View("草稿", lambda who, day: Q(state=State.DRAFT), open=_always),
    "sent_back": View(
        "退单和退回修改",
        lambda who, day: (
            among_open(State.DRAFT, State.PROPOSED)
            & Q(approved_by=None)
            & _came_by("matter.refuse", "matter.return_draft")
        ),
        open=_always,
    ),
    "sign_mine": View("待我签收", lambda who, day: _any(_unsigned_by(who)), open=_always),
    "returned": View(
        "退回补办",
        lambda who, day: Q(state=State.UNDER_WAY) & _came_by("matter.return_work", "matter.reopen"),
        open=_always,
    ),
    "to_report": View(
        "待反馈",
        lambda who, day: Q(
            state__in=(State.UNDER_WAY, State.STANDING),
            next_report_on__lte=add_workdays(office_calendar(), day, REPORT_AHEAD),
        ),
        open=_always,
    ),
    "unacknowledged": View(
        "催办未知悉",
        lambda who, day: Q(
            state__in=(State.ASSIGNED, State.UNDER_WAY, State.STANDING),
            pk__in=Urge.objects.filter(acknowledged_at=None, nth=F("matter__urges")).values("matter_id"),
        ),
        open=_always,
    ),
    "lagging": View(
        "严重滞后",
        lambda who, day: among_open(State.UNDER_WAY, State.STANDING) & Q(red_on__lte=day, due_key__gte=day),
        open=_always,
    ),
    "to_urge": View(
        "待催办",
        lambda who, day: (
            among_open(State.UNDER_WAY, State.STANDING) & Q(yellow_on__lte=day, due_key__gt=day) & _quiet(day)
        ),
        open=_always,
    ),
    "requests": View(
        "待批申请",
        lambda who, day: Q(pk__in=Request.objects.filter(verdict=Verdict.PENDING).values("matter_id")),
    ),
    "standing": View("长期坚持", lambda who, day: Q(state=State.STANDING), open=_always),
    "suspended": View("暂缓", lambda who, day: Q(state=State.SUSPENDED), open=_always),
    "closed": View("已办结", lambda who, day: Q(state__in=(State.CLOSED, State.FILED))),
    "to_file": View("待归档", lambda who, day: Q(state=State.CLOSED)),
    "mine": View(
        "我经办的",
        lambda who, day: (
            IS_OPEN
            & _any(
                (
                    Matter.objects.filter(IS_OPEN, responsible_id=who.person_id),
                    Matter.objects.filter(IS_OPEN, pk__in=_handled_by(who)),
                )
            )
        ),
        open=_always,
    ),
    "waiting": View("待我处理", lambda who, day: waiting_for(who), open=lambda who: not who.has(Role.ARCHIVIST)),
    "all": View("全部", lambda who, day: Q()),
}


def waiting_for(who: Standing) -> Q:
    """What waits for this very person's next step, by his posts: 审定, 交办, 审核, 签收, 归档, 批复, and his own work.

    Each part names what an index finds by itself, so that the register is not walked.
    """
    worked_on = (State.UNDER_WAY, State.STANDING)
    found = [
        Matter.objects.filter(state__in=worked_on, responsible_id=who.person_id),
        Matter.objects.filter(state__in=worked_on, pk__in=_handled_by(who)),
        *_unsigned_by(who),
    ]
    for holding in who.holdings:
        if waits := WAITING.get(holding.role):
            found += [Matter.objects.filter(condition) for condition in waits(who, holding.unit_id)]
    return _any(found) if who.has(Role.ARCHIVIST) else IS_OPEN & _any(found)


def _asked() -> Q:
    pending = Request.objects.filter(verdict=Verdict.PENDING).values("matter_id")
    return IS_OPEN & Q(pk__in=pending)


WAITING: dict[Role, Callable[[Standing, int], tuple[Q, ...]]] = {
    Role.CLERK: lambda who, unit: (
        Q(section_id=unit, state__in=(State.DRAFT, State.REPORTED)),
        Q(section_id=unit, state=State.PROPOSED, approved_by__isnull=False),
    ),
    Role.CHIEF: lambda who, unit: (
        Q(section_id=unit, state__in=(State.PROPOSED, State.REPORTED)),
        Q(section_id=unit) & _asked(),
    ),
    Role.LEADER: lambda who, unit: (
        Q(leader_id=who.person_id, state=State.REPORTED),
        Q(leader_id=who.person_id, state=State.PROPOSED, approved_by=None),
        Q(leader_id=who.person_id) & _asked(),
    ),
    Role.ARCHIVIST: lambda who, unit: (Q(state=State.CLOSED),),
}
