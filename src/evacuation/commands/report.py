"""``evacuation report [INSTANCE] PLAN``: the papers for the day, in a folder."""

from __future__ import annotations

import argparse
from pathlib import Path

from xlsxwriter.exceptions import FileCreateError

from evacuation.checking import check
from evacuation.commands.check import MOST_SHOWN, print_findings
from evacuation.commands.finding_instance import instance_of, stem_of
from evacuation.commands.parser import Commands, Refused
from evacuation.plan import read_plan
from evacuation.reading import read_problem
from evacuation.report import write_report

UNPRINTABLE = frozenset({"known_ids", "household_once", "boards_once", "same_site", "empty_stop", "sequence"})
"""Rules without which papers make no sense: somebody would be missing or be told two things."""


def add(commands: Commands) -> None:
    """Name the command and its options."""
    parser = commands.add_parser("report", help="把方案写成派车单、交接单、安置点名册、示意图和车辆时间表")
    parser.add_argument(
        "files", nargs="+", metavar="文件", help="实例和方案；只写方案时，实例在方案旁边或当前文件夹里找"
    )
    parser.add_argument("-o", "--output", metavar="文件夹", help="写到哪里，默认在方案旁边")
    parser.add_argument("--full", action="store_true", help="写出完整的姓名和电话（不写则遮盖）")
    parser.add_argument("--anyway", action="store_true", help="有规则没守住也印，问题写在使用说明里")
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    """Write the papers of a plan that keeps the rules; of one that does not there must be none."""
    if len(asked.files) > 2:
        raise Refused("只要实例和方案两个文件。")
    plan_path = Path(asked.files[-1])
    if len(asked.files) == 2:
        problem, plan = read_problem(asked.files[0]), read_plan(plan_path)
    else:
        plan = read_plan(plan_path)
        problem = instance_of(plan_path, plan)
    findings = check(problem, plan)
    if findings:
        print_findings(findings, MOST_SHOWN)
        if not asked.anyway or {finding.rule for finding in findings} & UNPRINTABLE:
            raise Refused("方案没有守住规则，不能印发。" if not asked.anyway else "方案人、房、车对不上，印不出来。")
    folder = Path(asked.output) if asked.output else plan_path.parent / f"{stem_of(plan_path)}-材料"
    try:
        paths = write_report(problem, plan, folder, full=asked.full, remarks=[str(finding) for finding in findings])
    except (OSError, FileCreateError) as error:
        raise Refused(f"材料写不到“{folder}”，文件可能正被打开。") from error
    print(
        f"已写入 {folder}："
        + "、".join(path.name for path in paths[:6])
        + (f" 等 {len(paths)} 个文件" if paths[6:] else "")
    )
    if asked.full:
        print("注意：材料含完整个人信息，用后收回。")
    return 0
