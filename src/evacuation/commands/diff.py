"""``evacuation diff INSTANCE OLD NEW``: what changes for the people on the ground."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict

from evacuation.commands.parser import Commands
from evacuation.difference import difference
from evacuation.plan import read_plan
from evacuation.reading import read_problem
from evacuation.wording import difference_lines


def add(commands: Commands) -> None:
    """Name the command and its options."""
    parser = commands.add_parser("diff", help="两个方案的差别，逐村列出")
    parser.add_argument("instance", metavar="实例", help="新方案的实例文件")
    parser.add_argument("old", metavar="原方案")
    parser.add_argument("new", metavar="新方案")
    parser.add_argument("--json", action="store_true", help="输出 JSON")
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    """Print the difference."""
    problem = read_problem(asked.instance)
    found = difference(problem, read_plan(asked.old), read_plan(asked.new))
    if asked.json:
        print(json.dumps(asdict(found), ensure_ascii=False))
    else:
        print("\n".join(difference_lines(problem, found)))
    return 0
