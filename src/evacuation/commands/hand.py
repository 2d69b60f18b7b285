"""``evacuation hand INSTANCE -o PLAN``: the baseline, as an office would do it with lists and a telephone."""

from __future__ import annotations

import argparse

from evacuation.commands.parser import Commands
from evacuation.commands.printing import shortage_lines, summary
from evacuation.commands.target import reserve, save
from evacuation.finishing import finish
from evacuation.hand import plan_by_hand
from evacuation.reading import read_problem


def add(commands: Commands) -> None:
    """Name the command and its options."""
    parser = commands.add_parser("hand", help="按手工办法排一个方案，作对照")
    parser.add_argument("instance", metavar="实例", help="实例文件 .json 或 .json.gz")
    parser.add_argument("-o", "--output", required=True, metavar="方案", help="方案写到哪个文件")
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    """Write the plan and print its figures."""
    problem = read_problem(asked.instance)
    reserve(asked.output, asked.instance)
    plan = finish(problem, plan_by_hand(problem))
    save(plan, asked.output)
    print(summary(problem, plan))
    if plan.unplaced:
        print("\n".join(shortage_lines(problem, plan)))
        return 1
    return 0
