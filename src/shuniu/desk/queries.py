"""The desk of one person today. All lists are asked together: the desk costs the same few queries for every role."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.urls import reverse

from shuniu.desk import rules
from shuniu.desk.rules import DAYS_AHEAD, ENTERING, KEEPING, SHOWN, TILES, Section, sections_for
from shuniu.documents.api import Draft, open_drafts
from shuniu.kernel.counting import Count, capped_all
from shuniu.matters.api import (
    Lamp,
    Register,
    Row,
    Source,
    counts_of,
    heads_of,
    lamp,
    list_rows,
    pending_sources,
    rows_of,
)
from shuniu.people.api import Standing

Line = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure with the list that makes it."""

    figure: Count
    label: str
    url: str
    context: str
    alarm: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A section with its first lines, how many there are, and the list of all of them."""

    title: str
    lines: list[Line]
    count: Count
    url: str

    @property
    def all(self) -> str:
        """What leads to the rest, where there is a rest."""
        return f"全部{self.count}件" if self.count.number > len(self.lines) else ""


@dataclass(frozen=True, slots=True)
class Desk:
    """今日 of one person."""

    heading: str
    fact: str
    tiles: list[Tile]
    sections: list[Shown]
    ahead: list[Line]
    enters: bool  # whether he may enter matters
    works: bool  # whether his posts have anything to do with matters


@dataclass(frozen=True, slots=True)
class _Found:
    section: Section
    register: Register
    rows: list[Row]
    count: Count


def desk(standing: Standing) -> Desk:
    """What this person must do today."""
    current, sections = lamp(), sections_for(standing.roles)
    calendar, keeps = current.calendar, standing.has(*KEEPING)
    heading = rules.heading(calendar, current.today)
    fact = rules.month_so_far(calendar, current.today, ledgers=keeps)
    if not sections:
        return Desk(heading, fact, [], [], [], enters=False, works=False)
    enters = standing.has(*ENTERING)
    found = _found(standing, sections, current)
    tiles = [_tile(one, current) for one in found if one.section.tile]
    shown = _shown(standing, found, current)
    if enters:
        pending = _pending(standing)
        tiles = [*tiles[: TILES - 1], _pending_tile(pending)]
        shown.append(pending)
    return Desk(
        heading, fact, tiles[:TILES], [one for one in shown if one.count], _ahead(standing, current), enters, works=True
    )


def _found(standing: Standing, sections: Sequence[Section], current: Lamp) -> list[_Found]:
    """All sections with their first rows, asked together."""
    registers = [Register(standing, view=s.view, leader=standing.person_id if s.mine else 0) for s in sections]
    heads = heads_of(registers, SHOWN + 1)
    full = [n for n, head in enumerate(heads) if len(head) > SHOWN]
    counts = dict(zip(full, counts_of([registers[n] for n in full]), strict=True))
    rows = {row.id: row for row in rows_of([pk for head in heads for pk in head], current)}
    return [
        _Found(section, register, _in_order(rows, head)[:SHOWN], counts.get(n, Count(len(head))))
        for n, (section, register, head) in enumerate(zip(sections, registers, heads, strict=True))
    ]


def _in_order(rows: Mapping[int, Row], ids: list[int]) -> list[Row]:
    return sorted((rows[pk] for pk in ids if pk in rows), key=lambda row: (row.due_key, row.id))


def _shown(standing: Standing, found: list[_Found], current: Lamp) -> list[Shown]:
    """The lines of all sections, each with its one act, made together."""
    rows = {row.id: row for one in found for row in one.rows}
    lines = {line["id"]: line for line in list_rows(standing, list(rows.values()), current.calendar)}
    return [
        Shown(
            one.section.title,
            [_acting(lines[row.id], row, one.section) for row in one.rows],
            one.count,
            _list(one.register),
        )
        for one in found
    ]


def _acting(line: Line, row: Row, section: Section) -> Line:
    """The line with the section's own act, where it has one."""
    act = section.act
    if act is None:
        return line
    url = line["url"] + act.place.format(urges=row.urges)
    return {**line, "act": act.word, "act_url": url, "act_kind": act.kind, "act_key": act.key}


def _list(register: Register) -> str:
    return f"{reverse('matters:list')}?{register.address()}"


def _tile(one: _Found, current: Lamp) -> Tile:
    context = rules.context(
        one.section.view, [row.values for row in one.rows], one.count.number, current.today, current.calendar
    )
    return Tile(one.count, one.section.title, _list(one.register), context, alarm=one.section.view == "overdue")


def _pending(standing: Standing) -> Shown:
    """未落地来源: what the person's section has still to decide on, the oldest first. One that is being checked goes on
    where its draft stands."""
    pending = pending_sources(standing).order_by("id")
    first = list(pending[: SHOWN + 1])
    count = Count(len(first)) if len(first) <= SHOWN else capped_all([pending])[0]
    drafts = {draft.source_id: draft for draft in open_drafts(standing).filter(source__in=first)} if first else {}
    lines = [_source_line(source, drafts.get(source.pk)) for source in first[:SHOWN]]
    return Shown("未落地来源", lines, count, reverse("matters:sources"))


def _source_line(source: Source, draft: Draft | None) -> Line:
    url = reverse("matters:source", args=[source.pk])
    due = f"{source.received_on:%m-%d} 收到"
    line = {
        "colour": "grey", "word": "未落地", "number": source.number or source.get_kind_display(), "title": source.title,
        "url": url, "unit": source.issuer, "due": due, "act": "处理", "act_url": url,
    }  # fmt: skip
    if draft is not None:
        line |= {
            "word": "核对中",
            "unit": f"已核{draft.checked}／{draft.proposals}项",
            "act": "立项",
            "act_url": draft.get_absolute_url(),
        }
    return line


def _pending_tile(pending: Shown) -> Tile:
    context = f"最早{pending.lines[0]['due']}" if pending.lines else "收文、批示已清"
    return Tile(pending.count, pending.title, pending.url, context)


def _ahead(standing: Standing, current: Lamp) -> list[Line]:
    """The days of the next fortnight on which something is due or the calendar says something."""
    days = [current.today + timedelta(days=n) for n in range(1, DAYS_AHEAD + 1)]
    open_matters = Register(standing, view="open", due_from=days[0], due_to=days[-1])
    due = open_matters.by_day()
    lines = []
    for day in days:
        marks = rules.day_marks(current.calendar, day, ledgers=standing.has(*KEEPING))
        words = [f"到期{due[day]}项"] if day in due else []
        if words or marks:
            url = _list(open_matters.with_(due_from=day, due_to=day)) if words else ""
            lines.append({"when": f"{day:%m-%d}", "text": "；".join([*words, *marks]), "url": url})
    return lines
