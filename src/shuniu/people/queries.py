"""Reads about units and persons."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from shuniu.kernel import clock
from shuniu.people.choices import ADMINISTRATION, DUTIES, SIGHT, Role, Scope, UnitKind
from shuniu.people.models import Appointment, Delegation, Person, Unit
from shuniu.people.rules import Holding, Standing


def standing_of(person: Person, day: date | None = None) -> Standing:
    """What this person amounts to on a day: two queries, then plain values."""
    day = day or clock.today()
    unit = person.unit
    givers = {delegation.giver_id: delegation.giver.name for delegation in delegations_held(person.pk, day)}
    posts = (
        Appointment.objects.filter(person_id__in=[person.pk, *givers], since__lte=day)
        .filter(Q(until=None) | Q(until__gte=day))
        .values_list("person_id", "post__role", "post__scope", "post__unit_id", "post__unit__path")
    )
    holdings = tuple(
        Holding(Role(role), Scope(scope), unit_id, path, givers.get(holder, ""))
        for holder, role, scope, unit_id, path in posts
        # administration is never delegated: that would undo its split
        if holder == person.pk or role not in ADMINISTRATION
    )
    return Standing(person.pk, person.name, unit.pk, str(unit), unit.path, holdings)


def person_with_unit(pk: int) -> Person:
    """A person known to exist, with his unit."""
    return Person.objects.select_related("unit").get(pk=pk)


def posts_of(person: Person, day: date | None = None) -> list[dict[str, str]]:
    """What a person may do on a day, in words: a row for each post, held in person or for somebody else."""
    day = day or clock.today()
    rows = [_held(appointment) for appointment in in_force(person.appointments, day)]
    for delegation in delegations_held(person.pk, day):
        rows += [
            _held(appointment, delegation)
            for appointment in in_force(delegation.giver.appointments, day)
            if appointment.post.role not in ADMINISTRATION
        ]
    return rows


def in_force(appointments: Any, day: date) -> QuerySet[Appointment]:
    """Of these appointments those that hold on a day, with post and unit."""
    found: QuerySet[Appointment] = (
        appointments.filter(since__lte=day)
        .filter(Q(until=None) | Q(until__gte=day))
        .select_related("post__unit")
        .order_by("post__unit__order", "id")
    )
    return found


def _held(appointment: Appointment, delegation: Delegation | None = None) -> dict[str, str]:
    post = appointment.post
    role, until = Role(post.role), delegation.until if delegation else appointment.until
    note = f"{DUTIES[role]}；{SIGHT[Scope(post.scope)]}"
    if delegation:
        note += f"；代{delegation.giver.name}办理"
    if until:
        note += f"，至{until:%Y-%m-%d}"
    return {"label": role.label, "value": str(post), "note": note}


def delegations_held(person_id: int, day: date) -> QuerySet[Delegation]:
    """The delegations that make this person a deputy on a day."""
    return Delegation.objects.filter(
        deputy_id=person_id, since__lte=day, until__gte=day, revoked_at=None
    ).select_related("giver")


def find_units(text: str = "", *, limit: int = 20) -> QuerySet[Unit]:
    """Units in use whose name, short name or pinyin initials hold the text, in the office's order."""
    today = clock.today()
    units = Unit.objects.filter(Q(until=None) | Q(until__gte=today))
    if text:
        units = units.filter(
            Q(name__contains=text) | Q(short_name__contains=text) | Q(initials__startswith=text.lower())
        )
    return units.order_by("order", "id")[:limit]


def find_persons(text: str = "", *, unit_id: int | None = None, limit: int = 20) -> QuerySet[Person]:
    """Persons in use by name, account or pinyin initials, with their unit."""
    persons = Person.objects.filter(active=True).select_related("unit")
    if unit_id:
        persons = persons.filter(unit_id=unit_id)
    if text:
        persons = persons.filter(
            Q(name__contains=text) | Q(initials__startswith=text.lower()) | Q(username__startswith=text.lower())
        )
    return persons.order_by("unit__order", "id")[:limit]


def liaisons_of(unit_ids: list[int]) -> QuerySet[Person]:
    """Those who answer for these units today."""
    today = clock.today()
    return Person.objects.filter(
        active=True,
        appointments__post__unit_id__in=unit_ids,
        appointments__post__role=Role.LIAISON,
        appointments__since__lte=today,
    ).distinct()


def sections() -> QuerySet[Unit]:
    """The office's own sections."""
    return Unit.objects.filter(kind=UnitKind.SECTION).order_by("order", "id")
