"""派车单: for every vehicle a page with its trips, stops, times, and what it takes along; first a list of all trips."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from evacuation.report.facts import Facts, StopFacts, TripFacts, place_text
from evacuation.report.sheet import Book, Sheet

_WIDTHS = (9, 14, 7, 31, 6, 6, 27)
_INDEX_WIDTHS = (17, 6, 6, 11, 34, 6, 6, 37, 12, 12)


def write_trip_sheets(facts: Facts, path: Path) -> None:
    """One worksheet per depot, one page (or more) per vehicle."""
    book = Book(path, facts.version, facts.problem.start)
    _index(facts, book)
    depots: dict[str, Sheet] = {}
    for vehicle, trips in facts.vehicles.items():
        depot = trips[0].trip.depot
        if depot not in depots or depots[depot].full:
            depots[depot] = book.sheet(f"停车场 {depot}", _WIDTHS)
        else:
            depots[depot].page_break()
        _vehicle(facts, depots[depot], vehicle, trips)
    book.close()


def _index(facts: Facts, book: Book) -> None:
    """All trips by departure. It names no group and no person."""
    sheet = book.sheet("车次总表", _INDEX_WIDTHS, landscape=True)
    sheet.title("转运车次总表")
    sheet.note(
        f"共 {len(facts.trips)} 趟、{len(facts.vehicles)} 辆车，{sum(one.people for one in facts.trips)} 人；"
        f"{facts.problem.start:%Y年%m月%d日 %H:%M} 开始，{facts.time(facts.plan.makespan_min)} 全部入住。"
    )
    sheet.head(("车辆", "座位", "趟次", "出发", "上车点位", "户数", "人数", "安置点", "到达", "办完"))
    sheet.freeze()
    for one in sorted(facts.trips, key=lambda trip: (trip.trip.depart_min, trip.trip.vehicle)):
        stops = "、".join(f"{stop.point.id} {stop.point.name}" for stop in one.stops)
        site = f"{one.site.id} {one.site.name}"
        numbers = (one.trip.vehicle, one.seats, one.trip.sequence, one.depart, stops)
        sheet.cells((*numbers, len(one.households), one.people, site, one.arrive, one.done))


def _vehicle(facts: Facts, sheet: Sheet, vehicle: str, trips: Sequence[TripFacts]) -> None:
    first = trips[0]
    sheet.title("派  车  单")
    sheet.note(
        f"车辆：{vehicle}　　车型：{first.trip.type}（可用 {first.seats} 座）　　停车场：{first.trip.depot}"
        f"　　共 {len(trips)} 趟　　日期：{facts.problem.start:%Y年%m月%d日}"
    )
    sheet.note("车牌号：________________　驾驶员：____________　电话：________________　随车人员：____________", 22)
    sheet.head(("趟次", "时刻", "事项", "地点", "户数", "人数", "户号、备注"))
    for one in trips:
        _trip(sheet, one)
    sheet.gap()
    sheet.note("驾驶员（签字）：______________　　调度员（签字）：______________　　收车时间：____________", 26)


def _trip(sheet: Sheet, one: TripFacts) -> None:
    centre = ("strong_centre", "centre", "centre", "text", "centre", "centre", "text")
    number = f"第 {one.trip.sequence} 趟"
    sheet.cells((number, one.depart, "出发", one.origin, "", "", _remarks(one)), centre)
    for stop in one.stops:
        sheet.cells(_stop_cells(stop), centre)
    total = (len(one.households), one.people)
    goal = f"{one.site.id} {place_text(one.site.city, one.site.name)}"
    sheet.cells(("", one.arrive, "送达", goal, *total, f"{one.done} 办完，车空出"), centre)
    sheet.band("实际：出发 ____:____　登车 _____ 人　送达 ____:____　消毒 □　未登车及原因：___________")


def _stop_cells(stop: StopFacts) -> tuple[str | int, ...]:
    place = f"{stop.point.id} {place_text(stop.point.county, stop.point.township, stop.point.name)}"
    names = " ".join(household.id for household in stop.households)
    return ("", f"{stop.arrive}–{stop.leave}", "上车", place, len(stop.households), stop.people, names)


def _remarks(one: TripFacts) -> str:
    """What the crew must know: the group (for protection), the distance, who needs help, what to take along."""
    parts = [f"分类 {one.group}", f"载客 {one.km:.0f} 公里"]
    if one.wheelchairs:
        parts.append(f"轮椅 {one.wheelchairs} 人")
    if one.escort:
        parts.append("须医护随车")
    if one.trip.supplies:
        parts.append("携带：" + "、".join(f"{item.name} {item.quantity}{item.unit}" for item in one.trip.supplies))
    return "；".join(parts)
