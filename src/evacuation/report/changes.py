"""变更通知单: what a revised plan changes, village by village, to be read out or handed over. It names no group."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from evacuation.difference import KIND_NAMES, Difference, HouseholdChange, Where
from evacuation.plan import Plan, Trip
from evacuation.problem import Problem
from evacuation.report.facts import Facts, place_text
from evacuation.report.sheet import Book, Sheet
from evacuation.wording import clock

_WIDTHS = (10.5, 12, 27, 27, 10, 20.5)
_HEAD = ("户号", "变化", "原安置点、分区", "现安置点、分区", "上车", "车次")
_TRIP_WIDTHS = (16, 6, 10, 36, 30)


def write_changes(problem: Problem, new: Plan, found: Difference, path: Path) -> None:
    """A workbook with the villages, and with the trips that drivers must forget or learn. Raises OSError."""
    facts = Facts(problem, new)
    book = Book(path, facts.version, problem.start)
    sheet = book.sheet("变更通知", _WIDTHS)
    sheet.title("安置方案变更通知单")
    sheet.note(
        f"完成时间由 {clock(problem.start, found.old_makespan_min)} 改为 {clock(problem.start, found.new_makespan_min)}；"
        f"变更 {len(found.changes)} 户：" + ("、".join(_counts(found)) or "无")
    )
    villages: dict[str, list[HouseholdChange]] = defaultdict(list)
    for change in found.changes:
        villages[change.point].append(change)
    for point, changes in villages.items():
        _village(facts, sheet, point, changes)
    _trips(facts, book, "取消的车次", found.cancelled_trips)
    _trips(facts, book, "新增或改动的车次", found.new_trips)
    book.close()


def _counts(found: Difference) -> list[str]:
    return [f"{name} {len(found.of_kind(kind))} 户" for kind, name in KIND_NAMES.items() if found.of_kind(kind)]


def _village(facts: Facts, sheet: Sheet, point: str, changes: list[HouseholdChange]) -> None:
    known = point in facts.problem.point_index
    place = facts.point(point) if known else None
    name = place_text(place.county, place.township, place.name) if place else ""
    sheet.band(f"{point} {name}　{len(changes)} 户")
    sheet.head(_HEAD)
    for change in sorted(changes, key=lambda one: (one.kind, one.household)):
        new = change.new
        board = clock(facts.problem.start, new.board_min) if new and new.board_min is not None else "—"
        ride = f"{new.vehicle} 第 {new.sequence} 趟" if new and new.vehicle else "—"
        old_place, new_place = _place(facts, change.old), _place(facts, new)
        same = change.kind == "time"
        row = (change.household, KIND_NAMES[change.kind], old_place, "不变" if same else new_place, board, ride)
        sheet.cells(row)


def _place(facts: Facts, where: Where | None) -> str:
    if where is None:
        return "—"
    name = facts.site(where.site).name if where.site in facts.problem.site_index else ""
    return f"{where.site} {name} {where.zone}"


def _trips(facts: Facts, book: Book, name: str, trips: tuple[Trip, ...]) -> None:
    sheet = book.sheet(name, _TRIP_WIDTHS)
    sheet.title(name)
    sheet.note(f"共 {len(trips)} 趟")
    sheet.head(("车辆", "趟次", "出发", "上车点位", "安置点"))
    sheet.freeze()
    for trip in sorted(trips, key=lambda one: (one.vehicle, one.sequence)):
        stops = "、".join(stop.point for stop in trip.stops)
        sheet.cells((trip.vehicle, trip.sequence, clock(facts.problem.start, trip.depart_min), stops, trip.site))
