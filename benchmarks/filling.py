"""Fill an empty database with a million matters, their undertakings, their trail and their text index.

The rows are what the actions would have written (the chain of hashes is whole, the kept indexes are the rule's), only
faster: ``shuniu verify`` passes on them.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any

from django.contrib.auth.hashers import make_password
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.models import JSONField, Max, Model
from django.utils import timezone

from shuniu.audit.models import Entry, Head
from shuniu.audit.rules import FIRST, Link, link
from shuniu.matters import queries
from shuniu.matters.choices import Disposition, Part, SourceKind, State
from shuniu.matters.models import Matter, Source, Undertaking
from shuniu.matters.rules import FAR, Facts, turning_days
from shuniu.numbering.models import Series
from shuniu.people.api import Role, Scope, UnitKind
from shuniu.people.models import Appointment, Person, Post, Unit
from workdays import add_workdays

VERBS = ("完成", "推进", "建立", "开展", "落实", "优化", "编制", "核查", "改造", "清理")
THINGS = (
    "老旧小区改造", "农村公路养护", "医保基金监管", "科技成果转化", "企业开办便利化", "河道清淤", "校园食堂检查", "燃气管网更新",
    "档案数字化", "政务数据共享", "养老服务设施建设", "产业园区招商", "高标准农田建设", "公共资源交易监管", "应急物资储备",
)  # fmt: skip
PLACES = ("城东片区", "城西片区", "高新区", "经开区", "东山县", "西河县", "南岭县", "北川镇", "全市", "市本级")
BATCH = 5000
PASSWORD = "benchmark-2026"  # of a throw-away database


@dataclass(frozen=True)
class Office:
    """The units and persons of the benchmark."""

    sections: list[Unit]
    departments: list[Unit]
    clerks: list[Person]
    liaisons: list[Person]


def make_office(departments: int = 300, sections: int = 10) -> Office:
    """Ten sections with a clerk and a chief each, three hundred departments with a liaison each."""
    root = _unit("测试市人民政府办公室", UnitKind.OFFICE, None)
    sections_made = [_unit(f"秘书{n}科", UnitKind.SECTION, root) for n in range(1, sections + 1)]
    departments_made = [_unit(f"市第{n}局", UnitKind.DEPARTMENT, None) for n in range(1, departments + 1)]
    clerks = [_person(f"clerk{u.pk}", u, Role.CLERK, Scope.SECTION) for u in sections_made]
    for unit in sections_made:
        _person(f"chief{unit.pk}", unit, Role.CHIEF, Scope.SECTION)
    _person("leader", root, Role.LEADER, Scope.ALL)
    liaisons = [_person(f"liaison{u.pk}", u, Role.LIAISON, Scope.SUBTREE) for u in departments_made]
    return Office(sections_made, departments_made, clerks, liaisons)


def _unit(name: str, kind: UnitKind, parent: Unit | None) -> Unit:
    unit = Unit.objects.create(name=name, kind=kind, parent=parent, path="/")
    unit.path = f"{parent.path if parent else '/'}{unit.pk}/"
    unit.save()
    return unit


def _person(username: str, unit: Unit, role: Role, scope: Scope) -> Person:
    person = Person.objects.create(username=username, name=username, unit=unit, password=_hashed())
    post = Post.objects.create(unit=unit, name=role.label, role=role, scope=scope)
    Appointment.objects.create(person=person, post=post, since=date(2020, 1, 1))
    return person


@cache
def _hashed() -> str:
    """Hashed once: PBKDF2 takes half a second on purpose."""
    return make_password(PASSWORD)


def fill(office: Office, count: int, *, seed: int = 1) -> None:
    """Write ``count`` matters over the last five years; a tenth of them are open."""
    chance = random.Random(seed)
    today = timezone.localdate()
    lamp = queries.lamp()
    sources = _sources(office, today)
    last, first_id = FIRST, (Matter.objects.aggregate(Max("id"))["id__max"] or 0) + 1
    for start in range(0, count, BATCH):
        numbers = range(start, min(start + BATCH, count))
        with transaction.atomic():
            matters = [_matter(first_id + k, k, chance, office, sources, today, lamp) for k in numbers]
            insert(Matter, matters)
            insert(Undertaking, _parts(matters, chance, office, first_id + start))
            entries, last = _entries(matters, start * 2, last)
            insert(Entry, entries)
            queries.WORDS.put([(m["id"], f"{m['number']} {m['title']} {m['lead_name']}") for m in matters])
        if (start + BATCH) % 100_000 == 0:
            print(f"  {start + BATCH} matters", flush=True)
    Head.objects.update_or_create(pk=1, defaults={"length": count * 2, "sha256": last.sha256, "sm3": last.sm3})
    Series.objects.create(word="督", year=today.year, last=count)
    _set_sequences()


def insert(model: type[Model], rows: Iterable[Mapping[str, Any]]) -> None:
    """Write rows past the ORM: what a row does not say has the field's default."""
    fields = model._meta.concrete_fields
    defaults = {f.attname: None if f.null or f.primary_key else f.get_default() for f in fields}
    for field in fields:
        if isinstance(field, JSONField):
            defaults[field.attname] = "{}"
    columns = ", ".join(f'"{field.column}"' for field in fields)
    table = model._meta.db_table
    sqlite = connection.vendor == "sqlite"  # asked once: the connection's proxy is slow
    plain = _for_sqlite if sqlite else _unchanged
    values = ([plain(row.get(name, default)) for name, default in defaults.items()] for row in rows)
    with connection.cursor() as cursor:
        if sqlite:
            marks = ", ".join(["%s"] * len(fields))
            cursor.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", list(values))
        else:
            with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
                for row in values:
                    copy.write_row(row)


def _unchanged(value: Any) -> Any:
    return value


def _for_sqlite(value: Any) -> Any:
    if not isinstance(value, date):
        return value
    return value.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S") if isinstance(value, datetime) else value.isoformat()


def _sources(office: Office, today: date) -> list[Source]:
    now = timezone.now()
    return Source.objects.bulk_create(
        Source(
            kind=SourceKind.DOCUMENT, title=f"{today.year}年第{n}号任务分工方案", received_on=today, section=section,
            entered_by=clerk, entered_at=now, disposition=Disposition.REGISTERED,
        )
        for n in range(200)
        for section, clerk in zip(office.sections, office.clerks, strict=True)
    )  # fmt: skip


def _matter(
    pk: int, k: int, chance: random.Random, office: Office, sources: list[Source], today: date, lamp: queries.Lamp
) -> dict[str, Any]:
    source = sources[k % len(sources)]
    lead = office.departments[chance.randrange(len(office.departments))]
    is_open = chance.random() < 0.1
    start = today - timedelta(days=chance.randrange(60) if is_open else chance.randrange(60, 1800))
    due = add_workdays(lamp.calendar, start, chance.randrange(20, 120))
    state = (
        chance.choice((State.ASSIGNED, State.UNDER_WAY, State.UNDER_WAY, State.REPORTED)) if is_open else State.CLOSED
    )
    title = f"{chance.choice(VERBS)}{chance.choice(PLACES)}{chance.choice(THINGS)}（第{k}项）"
    progress = chance.randrange(0, 90) if is_open else 100
    facts = Facts(state, start, due, progress)
    yellow_on, red_on = turning_days(facts, lamp.conditions, lamp.calendar, start) if is_open else (FAR, FAR)
    return {
        "id": pk, "number": f"督〔{start.year}〕{k}号", "title": title, "requirement": title + "，按月反馈进展，年底前完成。",
        "state": state.value, "source_id": source.pk, "received_on": start, "due_on": due, "original_due_on": due, "due_key": due,
        "lead_unit_id": lead.pk, "lead_name": lead.name, "section_id": source.section_id, "progress": progress,
        "assigned_on": start, "result": "" if is_open else "已完成。", "closed_on": None if is_open else due,
        "created_by_id": source.entered_by_id, "created_at": datetime.combine(start, datetime.min.time(), UTC),
        "yellow_on": yellow_on, "red_on": red_on,
    }  # fmt: skip


def _parts(
    matters: list[dict[str, Any]], chance: random.Random, office: Office, first: int
) -> Iterator[dict[str, Any]]:
    """A lead each, and a supporting unit for nine in ten."""
    for n, matter in enumerate(matters):
        pk = (first + n) * 2
        yield _part(pk, matter, matter["lead_unit_id"], matter["lead_name"], Part.LEAD, 0)
        other = office.departments[chance.randrange(len(office.departments))]
        if other.pk != matter["lead_unit_id"]:
            yield _part(pk + 1, matter, other.pk, other.name, Part.SUPPORT, 1)


def _part(pk: int, matter: dict[str, Any], unit: int, name: str, part: Part, order: int) -> dict[str, Any]:
    signed = None if matter["state"] == State.ASSIGNED else matter["created_at"]
    return {
        "id": pk, "matter_id": matter["id"], "unit_id": unit, "unit_name": name, "part": part.value, "order": order,
        "open": matter["closed_on"] is None, "signed_at": signed,
    }  # fmt: skip


def _entries(matters: list[dict[str, Any]], length: int, last: Link) -> tuple[list[dict[str, Any]], Link]:
    """Two entries each, hanging on one another."""
    entries = []
    for matter in matters:
        draft, now = State.DRAFT.value, matter["state"]
        for verb, before, after in (("matter.registered", "", draft), ("matter.moved", draft, now)):
            facts = {
                "id": length + len(entries) + 1, "at": matter["created_at"], "actor_id": matter["created_by_id"],
                "actor_name": "clerk", "verb": verb, "subject_kind": "matters.matter", "subject_id": matter["id"],
                "subject_name": f"{matter['number']} {matter['title']}"[:200], "before": before, "after": after, "why": "", "data": {},
            }  # fmt: skip
            last = link(facts, last)
            entries.append({**facts, "data": "{}", "sha256": last.sha256, "sm3": last.sm3})
    return entries, last


def _set_sequences() -> None:
    """PostgreSQL's sequences must stand behind the ids that were written past them."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [Matter, Undertaking]):
            cursor.execute(statement)
