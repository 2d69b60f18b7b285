"""Writes all papers of a plan into a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from evacuation.plan import Plan
from evacuation.problem import Problem
from evacuation.report.facts import Facts
from evacuation.report.gantt import write_charts
from evacuation.report.guide import guide_text
from evacuation.report.handover import write_handover_sheets
from evacuation.report.map import map_svg
from evacuation.report.rosters import write_rosters
from evacuation.report.trip_sheets import write_trip_sheets


def write_report(
    problem: Problem, plan: Plan, folder: Path, *, full: bool = False, remarks: Sequence[str] = ()
) -> list[Path]:
    """Write the papers; the result are their paths. Same plan, same papers (the version is the plan's fingerprint).

    ``full`` shows names and telephone numbers as listed; otherwise they are masked. ``remarks`` are what the checker
    found and the office accepts; nothing else may be wrong with the plan. Raises OSError where the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    facts = Facts(problem, plan)
    names = ("派车单.xlsx", "交接单.xlsx", "安置点名册.xlsx", "转运示意图.svg", "使用说明.txt")
    sheets, handover, rosters, picture, guide = (folder / name for name in names)
    write_trip_sheets(facts, sheets)
    write_handover_sheets(facts, handover, full=full)
    write_rosters(facts, rosters, full=full)
    picture.write_text(map_svg(facts), "utf-8")
    charts = write_charts(facts, folder)
    guide.write_text(guide_text(facts, full=full, remarks=remarks), "utf-8-sig")  # Windows editors want the mark
    return [guide, sheets, handover, rosters, picture, *charts]
