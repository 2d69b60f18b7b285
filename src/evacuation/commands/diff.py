"""``evacuation diff INSTANCE OLD NEW``: what changes for the people on the ground."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from xlsxwriter.exceptions import FileCreateError

from evacuation.checking import check
from evacuation.commands.check import MOST_SHOWN, print_findings
from evacuation.commands.parser import Commands, Refused
from evacuation.difference import difference
from evacuation.plan import read_plan
from evacuation.reading import read_problem
from evacuation.report.changes import write_changes
from evacuation.wording import difference_lines


def add(commands: Commands) -> None:
    """Name the command and its options."""
    parser = commands.add_parser("diff", help="两个方案的差别，逐村列出")
    parser.add_argument("instance", metavar="实例", help="新方案的实例文件")
    parser.add_argument("old", metavar="原方案")
    parser.add_argument("new", metavar="新方案")
    parser.add_argument("-o", "--output", metavar="通知单", help="另写成变更通知单 .xlsx")
    parser.add_argument("--json", action="store_true", help="输出 JSON")
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    """Print the difference."""
    problem = read_problem(asked.instance)
    new = read_plan(asked.new)
    found = difference(problem, read_plan(asked.old), new)
    if asked.output:
        if findings := check(problem, new):
            print_findings(findings, MOST_SHOWN)
            raise Refused("新方案没有守住规则，不能印发。")
        try:
            write_changes(problem, new, found, Path(asked.output))
        except (OSError, FileCreateError) as error:
            raise Refused(f"通知单写不到“{asked.output}”。") from error
    if asked.json:
        print(json.dumps(asdict(found), ensure_ascii=False))
    else:
        print("\n".join(difference_lines(problem, found)))
    return 0
