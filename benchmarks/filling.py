"""Fill an empty database with a million matters, their undertakings, their trail and their text index.

The rows are what the actions would have written (the chain of hashes is whole, the kept indexes are the rule's), only
faster: ``shuniu verify`` passes on them.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone

from shuniu.audit.models import Entry, Head
from shuniu.audit.rules import FIRST, link
from shuniu.calendars.api import office_calendar
from shuniu.matters import queries
from shuniu.matters.choices import Disposition, Part, SourceKind, State
from shuniu.matters.models import Matter, Source, Undertaking
from shuniu.matters.rules import FAR, turning_days
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
    last, position, written = FIRST, 0, 0
    for numbers in _batches(count):
        with transaction.atomic():
            matters = [_matter(k, chance, office, sources, today, lamp) for k in numbers]
            Matter.objects.bulk_create(matters, batch_size=500)
            Undertaking.objects.bulk_create(_parts(matters, chance, office), batch_size=1000)
            entries = []
            for matter in matters:
                for verb, after in (("matter.registered", State.DRAFT), ("matter.moved", State(matter.state))):
                    position += 1
                    entry = Entry(
                        id=position, at=matter.created_at, actor_id=matter.created_by_id, actor_name="clerk", verb=verb,
                        subject_kind="matters.matter", subject_id=matter.pk, subject_name=str(matter)[:200], after=after,
                    )  # fmt: skip
                    last = link(entry.facts(), last)
                    entry.sha256, entry.sm3 = last.sha256, last.sm3
                    entries.append(entry)
            Entry.objects.bulk_create(entries, batch_size=1000)
            queries.WORDS.put([(m.pk, f"{m.number} {m.title} {m.lead_name}") for m in matters])
            Head.objects.update_or_create(pk=1, defaults={"length": position, "sha256": last.sha256, "sm3": last.sm3})
        written += len(matters)
        if written % 100_000 == 0:
            print(f"  {written} matters", flush=True)


def _batches(count: int) -> Iterator[range]:
    return (range(start, min(start + BATCH, count)) for start in range(0, count, BATCH))


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
    k: int, chance: random.Random, office: Office, sources: list[Source], today: date, lamp: queries.Lamp
) -> Matter:
    source = sources[k % len(sources)]
    lead = office.departments[chance.randrange(len(office.departments))]
    is_open = chance.random() < 0.1
    start = today - timedelta(days=chance.randrange(60) if is_open else chance.randrange(60, 1800))
    due = add_workdays(office_calendar() if k == 0 else lamp.calendar, start, chance.randrange(20, 120))
    state = (
        chance.choice((State.ASSIGNED, State.UNDER_WAY, State.UNDER_WAY, State.REPORTED)) if is_open else State.CLOSED
    )
    title = f"{chance.choice(VERBS)}{chance.choice(PLACES)}{chance.choice(THINGS)}（第{k}项）"
    matter = Matter(
        number=f"督〔{start.year}〕{k}号", title=title, requirement=title + "，按月反馈进展，年底前完成。", state=state,
        source=source, received_on=start, due_on=due, original_due_on=due, due_key=due, lead_unit=lead, lead_name=lead.name,
        section_id=source.section_id, progress=100 if not is_open else chance.randrange(0, 90), assigned_on=start,
        result="" if is_open else "已完成。", closed_on=None if is_open else due, created_by_id=source.entered_by_id,
        created_at=timezone.make_aware(datetime.combine(start, datetime.min.time())),
    )  # fmt: skip
    matter.yellow_on, matter.red_on = (
        turning_days(queries.facts_of_matter(matter), lamp.conditions, lamp.calendar, start) if is_open else (FAR, FAR)
    )
    return matter


def _parts(matters: list[Matter], chance: random.Random, office: Office) -> Iterator[Undertaking]:
    for matter in matters:
        yield Undertaking(matter=matter, unit=matter.lead_unit, unit_name=matter.lead_name, part=Part.LEAD, order=0)
        other = office.departments[chance.randrange(len(office.departments))]
        if other != matter.lead_unit:
            yield Undertaking(matter=matter, unit=other, unit_name=other.name, part=Part.SUPPORT, order=1)
