"""Reads about units and persons."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from shuniu.audit.api import history_of
from shuniu.kernel import clock
from shuniu.kernel.paging import Page, page_of
from shuniu.kernel.refusal import Refused
from shuniu.people.choices import ADMINISTRATION, DUTIES, SIGHT, TRAIL_WORDS, Role, Scope, UnitKind
from shuniu.people.models import ApiToken, Appointment, Delegation, Person, Post, Unit
from shuniu.people.policy import may_delegate, may_reset_password, may_see_organisation
from shuniu.people.rules import Holding, Standing, change_in_words, moment_in_words, token_digest


def standing_of(person: Person, day: date | None = None) -> Standing:
    """What this person amounts to on a day: two queries, one more for a post that sees a subtree, then plain values."""
    day = day or clock.today()
    unit = person.unit
    givers = {delegation.giver_id: delegation.giver.name for delegation in delegations_held(person.pk, day)}
    posts = (
        Appointment.objects.filter(person_id__in=[person.pk, *givers], since__lte=day)
        .filter(_in_use(day))
        .values_list("person_id", "post__role", "post__scope", "post__unit_id", "post__unit__path")
    )
    held = [
        Holding(Role(role), Scope(scope), unit_id, path, givers.get(holder, ""))
        for holder, role, scope, unit_id, path in posts
        # administration is never delegated: that would undo its split
        if holder == person.pk or role not in ADMINISTRATION
    ]
    holdings = tuple(
        replace(holding, units=units_under(holding.unit_path)) if holding.scope == Scope.SUBTREE else holding
        for holding in held
    )
    return Standing(person.pk, person.name, unit.pk, str(unit), unit.path, holdings)


def units_under(path: str) -> tuple[int, ...]:
    """A unit and all below it, also those that are no more: what they did stays theirs."""
    return tuple(Unit.objects.filter(path__startswith=path).order_by("id").values_list("pk", flat=True))


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
        .filter(_in_use(day))
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
        deputy_id=person_id, giver__active=True, since__lte=day, until__gte=day, revoked_at=None
    ).select_related("giver")


def roles_of(person_id: int, day: date | None = None) -> frozenset[Role]:
    """The roles held in person on a day."""
    held = in_force(Appointment.objects.filter(person_id=person_id), day or clock.today())
    return frozenset(Role(role) for role in held.values_list("post__role", flat=True))


def overlapping(person_id: int, since: date, until: date | None) -> QuerySet[Appointment]:
    """The person's appointments that share a day with this period."""
    shared = Appointment.objects.filter(person_id=person_id).filter(Q(until=None) | Q(until__gte=since))
    return shared.filter(since__lte=until) if until else shared


def last_of_its_kind(person: Person) -> Role | None:
    """The administration that nobody but this person holds today, or None."""
    today = clock.today()
    for role in sorted(ADMINISTRATION.intersection(roles_of(person.pk, today))):
        others = Appointment.objects.filter(post__role=role, person__active=True).exclude(person_id=person.pk)
        if not in_force(others, today).exists():
            return role
    return None


class Absent(Refused):
    """There is no such thing, or not for this person."""

    status = 404


def unit_for(standing: Standing, pk: int) -> Unit:
    """The unit, for an administrator."""
    may_see_organisation(standing)
    unit = Unit.objects.select_related("parent").filter(pk=pk).first()
    if unit is None:
        raise Absent("没有这个单位。", "请从机构页选择。")
    return unit


def person_for(standing: Standing, pk: int) -> Person:
    """The person, for an administrator."""
    may_see_organisation(standing)
    person = Person.objects.select_related("unit").filter(pk=pk).first()
    if person is None:
        raise Absent("没有这个人。", "请从人员页选择。")
    return person


def post_for(standing: Standing, pk: int) -> Post:
    """The post, for an administrator."""
    may_see_organisation(standing)
    post = Post.objects.select_related("unit").filter(pk=pk).first()
    if post is None:
        raise Absent("没有这个岗位。", "请从岗位页选择。")
    return post


def appointment_for(standing: Standing, pk: int) -> Appointment:
    """The appointment, for an administrator."""
    may_see_organisation(standing)
    appointment = Appointment.objects.select_related("post__unit", "person").filter(pk=pk).first()
    if appointment is None:
        raise Absent("没有这项任职。", "请刷新后查看。")
    return appointment


def delegation_for(standing: Standing, pk: int) -> Delegation:
    """A delegation, for its giver or deputy."""
    mine = Q(giver_id=standing.person_id) | Q(deputy_id=standing.person_id)
    delegation = Delegation.objects.filter(mine, pk=pk).select_related("giver", "deputy").first()
    if delegation is None:
        raise Absent("没有这项授权。", "请刷新后查看。")
    return delegation


@dataclass(frozen=True, slots=True)
class Branch:
    """A unit in the tree: how deep it hangs, and how many persons in use it has itself."""

    unit: Unit
    depth: int
    persons: int


def tree(standing: Standing, *, abolished: bool = False) -> list[Branch]:
    """All units in the office's order, each under its parent. Two queries."""
    may_see_organisation(standing)
    units = (
        Unit.objects.select_related("parent")
        if abolished
        else Unit.objects.select_related("parent").filter(_in_use(clock.today()))
    )
    below: dict[int | None, list[Unit]] = {}
    known = set()
    for unit in units.order_by("order", "id"):
        below.setdefault(unit.parent_id, []).append(unit)
        known.add(unit.pk)
    counts = dict(Person.objects.filter(active=True).order_by().values_list("unit_id").annotate(how_many=Count("id")))
    found: list[Branch] = []

    def hang(parent: int | None, depth: int) -> None:
        for unit in below.get(parent, []):
            found.append(Branch(unit, depth, counts.get(unit.pk, 0)))
            hang(unit.pk, depth + 1)

    # A unit whose parent is abolished hangs at the root of what is shown.
    for parent in [None, *(key for key in below if key is not None and key not in known)]:
        hang(parent, 0)
    return found


def everybody() -> QuerySet[Person]:
    """All persons in use in the order of the units."""
    return Person.objects.filter(active=True).select_related("unit").order_by("unit__order", "unit_id", "id")


def _in_use(day: date) -> Q:
    return Q(until=None) | Q(until__gte=day)


PERSON_FIELDS = (
    "id", "name", "title", "phone", "username", "active", "unit__order", "unit_id", "unit__name", "unit__short_name",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Roll:
    """花名册: one query behind the list of persons and its count."""

    standing: Standing
    text: str = ""
    unit: Unit | None = None
    kind: str = ""  # account, contact, inactive, locked

    @property
    def queryset(self) -> QuerySet[Person]:
        """The persons, unordered."""
        may_see_organisation(self.standing)
        persons = Person.objects.filter(active=self.kind != "inactive")
        if self.kind == "account":
            persons = persons.exclude(username=None)
        elif self.kind == "contact":
            persons = persons.filter(username=None)
        elif self.kind == "locked":
            persons = persons.filter(username__in=locked_usernames())
        if self.unit:
            persons = persons.filter(unit__path__startswith=self.unit.path)
        return persons.filter(_named(self.text)) if self.text else persons

    def page(self, cursor: str = "", size: int = 50) -> Page:
        """One page in the order of the units."""
        return page_of(
            self.queryset, sort=("unit__order", "unit_id", "id"), fields=PERSON_FIELDS, cursor=cursor, size=size
        )


def roles_by_person(person_ids: Iterable[int]) -> dict[int, list[str]]:
    """The titles of the roles that these persons hold today. One query."""
    found: dict[int, list[str]] = {}
    held = in_force(Appointment.objects.filter(person_id__in=list(person_ids)), clock.today())
    for person_id, role in held.values_list("person_id", "post__role"):
        if Role(role).label not in found.setdefault(person_id, []):
            found[person_id].append(Role(role).label)
    return found


def locked_usernames() -> set[str]:
    """The accounts locked now after wrong passwords."""
    since = clock.now() - timedelta(hours=settings.AXES_COOLOFF_TIME)
    attempts = AccessAttempt.objects.filter(
        failures_since_start__gte=settings.AXES_FAILURE_LIMIT, attempt_time__gte=since
    )
    return set(attempts.values_list("username", flat=True))


@dataclass(frozen=True, slots=True)
class Seat:
    """A post with who holds it today and who held it before."""

    post: Post
    holders: list[Appointment]
    past: int


def seats(standing: Standing) -> list[tuple[Unit, list[Seat]]]:
    """All posts by unit, in the order of the tree. Three queries."""
    may_see_organisation(standing)
    today = clock.today()
    current: dict[int, list[Appointment]] = {}
    past: dict[int, int] = {}
    for appointment in Appointment.objects.select_related("person").order_by("since", "id"):
        if appointment.until is None or appointment.until >= today:
            current.setdefault(appointment.post_id, []).append(appointment)
        else:
            past[appointment.post_id] = past.get(appointment.post_id, 0) + 1
    by_unit: dict[int, list[Seat]] = {}
    for post in Post.objects.select_related("unit").order_by("id"):
        by_unit.setdefault(post.unit_id, []).append(Seat(post, current.get(post.pk, []), past.get(post.pk, 0)))
    order = [branch.unit for branch in tree(standing, abolished=True)]
    return [(unit, by_unit[unit.pk]) for unit in order if unit.pk in by_unit]


def appointments_of(person: Person) -> QuerySet[Appointment]:
    """Everything that a person has held, holds and will hold, newest first."""
    return person.appointments.select_related("post__unit").order_by("-since", "-id")


def holders_of(post: Post) -> QuerySet[Appointment]:
    """Everybody who has held, holds or will hold a post, newest first."""
    return post.appointments.select_related("person__unit").order_by("-since", "-id")


def delegations_of(standing: Standing) -> tuple[list[Delegation], list[Delegation]]:
    """What this person has given, and what he holds from others; newest first, at most a hundred each."""
    given = Delegation.objects.filter(giver_id=standing.person_id).select_related("deputy__unit")
    held = Delegation.objects.filter(deputy_id=standing.person_id).select_related("giver__unit")
    return list(given.order_by("-since", "-id")[:100]), list(held.order_by("-since", "-id")[:100])


def history(kind: str, pk: int) -> list[dict[str, str]]:
    """The last thirty changes of a unit or person as lines of a timeline, without logins."""
    entries = history_of(f"people.{kind}", pk).exclude(verb__startswith="person.logged")[:30]
    return [
        {
            "when": moment_in_words(timezone.localtime(entry.at), clock.today()), "verb": TRAIL_WORDS.get(entry.verb, entry.verb),
            "who": entry.actor_name, "text": change_in_words(entry.before, entry.after, entry.why, entry.data),
            "key": "1" if entry.after else "",
        }
        for entry in entries
    ]  # fmt: skip


def can_reset(standing: Standing, person: Person) -> bool:
    """Whether this administrator may give the person a new password."""
    try:
        may_reset_password(standing, person.pk, roles_of(person.pk))
    except Refused:
        return False
    return person.active and person.username is not None


def can_delegate(standing: Standing) -> str:
    """Empty, or why this person has nothing to hand over."""
    try:
        may_delegate(standing)
    except Refused as refused:
        return refused.sentence
    return ""


def find_units(text: str = "", *, limit: int = 20) -> QuerySet[Unit]:
    """Units in use whose name, short name, alias or pinyin initials hold the text, in the office's order."""
    units = Unit.objects.filter(_in_use(clock.today()))
    if text:
        aliased = [
            pk
            for pk, aliases in Unit.objects.exclude(aliases=[]).values_list("pk", "aliases")
            if any(text in alias for alias in aliases)
        ]
        units = units.filter(
            Q(name__contains=text)
            | Q(short_name__contains=text)
            | Q(initials__contains=text.lower())
            | Q(pk__in=aliased)
        )
    return units.order_by("order", "id")[:limit]


def find_persons(text: str = "", *, unit_id: int | None = None, limit: int = 20) -> QuerySet[Person]:
    """Persons in use by name, account or pinyin initials, with their unit."""
    persons = Person.objects.filter(active=True).select_related("unit")
    if unit_id:
        persons = persons.filter(unit_id=unit_id)
    if text:
        persons = persons.filter(_named(text))
    return persons.order_by("unit__order", "id")[:limit]


def _named(text: str) -> Q:
    return Q(name__contains=text) | Q(initials__startswith=text.lower()) | Q(username__startswith=text.lower())


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


def person_of_token(text: str) -> Person | None:
    """Who lets a program act with this API token today; nobody where it is unknown, run out or taken back."""
    token = (
        ApiToken.objects.filter(
            sha256=token_digest(text), revoked_at=None, until__gte=clock.today(), person__active=True
        )
        .select_related("person__unit")
        .first()
    )
    return token.person if token else None


def tokens_of(standing: Standing) -> QuerySet[ApiToken]:
    """A person's own API tokens, newest first."""
    return ApiToken.objects.filter(person_id=standing.person_id)


def token_for(standing: Standing, pk: int) -> ApiToken:
    """One of a person's own API tokens."""
    token = tokens_of(standing).filter(pk=pk).first()
    if token is None:
        raise Absent("没有这枚令牌，或者它不是您的。", "请刷新后再看。")
    return token
