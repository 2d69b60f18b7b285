"""交接单: for every trip a page that both sides sign, who was to come and who came. Worksheets by receiving site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from evacuation.problem import Household
from evacuation.report.facts import Facts, TripFacts, place_text
from evacuation.report.masking import name_of, needs_of
from evacuation.report.sheet import Book, Sheet
from evacuation.shortage import rooms_text

_WIDTHS = (5, 11, 12, 5.5, 20, 16, 17, 6, 6, 10)
_HEAD = ("序号", "户号", "姓名", "人数", "上车点位", "特殊需要", "分区、房号", "登车", "到达", "备注")
_FORMATS = ("centre", "centre", "centre", "centre", "text", "text", "text", "centre", "centre", "text")


def write_handover_sheets(facts: Facts, path: Path, *, full: bool) -> None:
    """One worksheet per site, one page (or more) per trip in the order of arrival."""
    book = Book(path, facts.version, facts.problem.start)
    for site, trips in facts.by_site.items():
        name = f"{site} {facts.site(site).name}"
        sheet = book.sheet(name, _WIDTHS)
        for number, one in enumerate(trips):
            if sheet.full:
                sheet = book.sheet(name, _WIDTHS)
            elif number:
                sheet.page_break()
            _page(facts, sheet, one, number + 1, len(trips), full=full)
    if not facts.by_site:
        book.sheet("无车次", _WIDTHS).note("方案中没有车次。")
    book.close()


def _page(facts: Facts, sheet: Sheet, one: TripFacts, number: int, total: int, *, full: bool) -> None:
    sheet.title("转运人员交接单")
    sheet.note(
        f"接收：{one.site.id} {place_text(one.site.city, one.site.name)}（本点第 {number} 批，共 {total} 批）\n"
        f"车次：{one.label}　分类：{one.group}　预计 {one.stops[-1].leave if one.stops else one.depart} 发车，"
        f"{one.arrive} 到达，{one.done} 办完入住"
    )
    sheet.note("车牌号：______________　驾驶员：____________　随车人员：____________　实际到达：____:____", 22)
    sheet.head(_HEAD)
    rows = list(_rows(facts, one, full=full))
    for place, row in enumerate(rows, 1):
        sheet.cells((place, *row), _FORMATS)
    sheet.cells(
        ("合计", f"{len(one.households)} 户", "", one.people, "", "", "", "", "", ""),
        ("strong_centre",) * 10,
    )
    sheet.note(f"应转 {one.people} 人，实际登车 ______ 人，到达 ______ 人，途中转医 ______ 人；未登车人员及原因：", 22)
    sheet.note("____________________________________________________________________________________", 22)
    sheet.note("测温、证件、药品、行李核对：□ 已核对　　车辆终末消毒：□ 已完成", 20)
    sheet.note("转出方（签字）：____________　随车（签字）：____________　接收方（签字）：____________", 28)
    sheet.note("交接时间：______月______日______时______分", 20)


def _rows(facts: Facts, one: TripFacts, *, full: bool) -> Iterator[tuple[str | int, ...]]:
    """A row per person where the list names people, else a row per household; who is not named gets a row to fill."""
    for stop in one.stops:
        for household in stop.households:
            where = f"{stop.point.id} {stop.point.name}"
            yield from _household_rows(facts, household, where, full=full)


def _household_rows(facts: Facts, household: Household, where: str, *, full: bool) -> Iterator[tuple[str | int, ...]]:
    room = facts.room_of[household.id]
    bed = f"{room.zone} {'、'.join(room.numbers)}" if room.numbers else room.zone
    if not household.people:
        need = rooms_text(facts.problem, household.rooms)
        yield (household.id, "", household.size, where, need, bed, "□", "□", "")
        return
    for number, person in enumerate(household.people):
        shared = (household.id, where, bed) if number == 0 else ("〃", "〃", "〃")
        name = name_of(person, full=full)
        yield (shared[0], name, 1, shared[1], needs_of(person), shared[2], "□", "□", "")
    unnamed = household.size - len(household.people)
    if unnamed:
        yield ("〃", "（名单未列）", unnamed, "〃", "", "〃", "□", "□", "")
