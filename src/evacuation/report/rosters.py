"""安置点名册: for every site who comes when into which zone; first a summary of all sites.

It names no group: at the site the zones are already apart, and lists travel further than they should.
"""

from __future__ import annotations

from pathlib import Path

from evacuation.problem import Household, Site
from evacuation.report.facts import Facts, place_text
from evacuation.report.masking import name_of, needs_of, phone_of
from evacuation.report.sheet import Book, Sheet
from evacuation.shortage import rooms_text

_WIDTHS = (5, 11.5, 21, 5.5, 14, 14, 12, 19, 6.5)
_HEAD = ("序号", "户号", "姓名", "人数", "来自", "所需房间", "房号", "到达（车次）", "实到")
_FORMATS = ("centre", "centre", "text", "centre", "text", "text", "text", "text", "centre")
_SUMMARY_WIDTHS = (10, 30, 14, 7, 8, 9, 30, 8, 12, 12)


def write_rosters(facts: Facts, path: Path, *, full: bool) -> None:
    """A worksheet with the totals, then one per site that is used, and one for those who are not placed."""
    book = Book(path, facts.version, facts.problem.start)
    _summary(facts, book)
    for name in facts.by_site:
        _site(facts, book.sheet(f"{name} {facts.site(name).name}", _WIDTHS), facts.site(name), full=full)
    if facts.plan.unplaced:
        _unplaced(facts, book)
    book.close()


def _summary(facts: Facts, book: Book) -> None:
    sheet = book.sheet("汇总", _SUMMARY_WIDTHS, landscape=True)
    people = sum(one.people for one in facts.trips)
    sheet.title("安置点接收汇总")
    sheet.note(
        f"应转 {facts.problem.people} 人＝已安排 {people} 人＋未安置 {facts.problem.people - people} 人；"
        f"启用安置点 {len(facts.by_site)} 处。"
    )
    sheet.head(("编号", "安置点", "所在地", "户数", "人数", "房间数", "房间（按需求）", "批次", "首批到达", "末批到达"))
    sheet.freeze()
    for name, trips in facts.by_site.items():
        site = facts.site(name)
        households = [household for one in trips for household in one.households]
        rooms = tuple(sum(column) for column in zip(*(one.rooms for one in households), strict=True))
        count, riders = len(households), sum(one.size for one in households)
        need = rooms_text(facts.problem, rooms)
        sheet.cells(
            (name, site.name, site.city, count, riders, sum(rooms), need, len(trips), trips[0].arrive, trips[-1].arrive)
        )


def _site(facts: Facts, sheet: Sheet, site: Site, *, full: bool) -> None:
    trips = facts.by_site[site.id]
    people = sum(one.people for one in trips)
    limit = "不限" if site.intake_per_hour is None else f"每小时 {site.intake_per_hour} 人"
    sheet.title("安置点入住名册")
    sheet.note(
        f"{site.id} {place_text(site.city, site.name)}　接收能力：{limit}　"
        f"共 {sum(len(one.households) for one in trips)} 户 {people} 人，分 {len(trips)} 批到达"
    )
    for zone in site.zones:
        households = facts.residents.get((site.id, zone.id), [])
        if not households:
            continue
        demand = tuple(sum(column) for column in zip(*(one.rooms for one in households), strict=True))
        sheet.band(
            f"分区 {zone.id}　{len(households)} 户 {sum(one.size for one in households)} 人　"
            f"有房：{rooms_text(facts.problem, zone.rooms)}　需房：{rooms_text(facts.problem, demand)}"
        )
        sheet.head(_HEAD)
        for number, household in enumerate(households, 1):
            sheet.cells((number, *_row(facts, household, full=full)), _FORMATS)
    sheet.gap()
    sheet.note("接收负责人（签字）：______________　　核对时间：______月______日______时　　实到合计：______ 人", 26)


def _row(facts: Facts, household: Household, *, full: bool) -> tuple[str | int, ...]:
    room, one = facts.room_of[household.id], facts.trip_of.get(household.id)
    origin = facts.point(household.point)
    coming = f"{one.arrive}\n{one.label}" if one else ""
    rooms = rooms_text(facts.problem, household.rooms)
    numbers = "、".join(room.numbers)
    where = f"{origin.id}\n{origin.name}"
    return (household.id, _names(household, full=full), household.size, where, rooms, numbers, coming, "")


def _names(household: Household, *, full: bool) -> str:
    """Everybody with their needs, and the first telephone number."""
    names = []
    for person in household.people:
        needs = needs_of(person)
        names.append(name_of(person, full=full) + (f"（{needs}）" if needs else ""))
    phone = next((phone_of(person, full=full) for person in household.people if person.phone), "")
    return "、".join(names) + (f"\n{phone}" if phone else "")


def _unplaced(facts: Facts, book: Book) -> None:
    sheet = book.sheet("未安置", (6, 12, 40, 7, 24, 40), landscape=True)
    people = sum(facts.household(one.household).size for one in facts.plan.unplaced)
    sheet.title("未安置名单")
    sheet.note(f"{len(facts.plan.unplaced)} 户 {people} 人，每户写明原因。")
    sheet.head(("序号", "户号", "点位", "人数", "所需房间", "原因"))
    for number, one in enumerate(facts.plan.unplaced, 1):
        household = facts.household(one.household)
        origin = facts.point(household.point)
        where = f"{origin.id} {place_text(origin.county, origin.township, origin.name)}"
        rooms = rooms_text(facts.problem, household.rooms)
        sheet.cells((number, household.id, where, household.size, rooms, one.reason))
