"""``evacuation solve INSTANCE -o PLAN``: rooms and trips together, with the bound that says how good they are.

The solver and the bounds are loaded when they are needed: numba and highspy take seconds and a hundred megabytes,
which ``check`` and ``report`` must not pay. The plan is checked before it is written; the bound is computed in a
process of its own beside the search, where there is a second core.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import replace

from evacuation.checking import check
from evacuation.commands.bounding import Bounding
from evacuation.commands.check import MOST_SHOWN, print_findings
from evacuation.commands.parser import Commands, Refused, seconds, seed
from evacuation.commands.printing import memory_text, shortage_lines, summary
from evacuation.commands.solving import ProgressLine, load_solver, tell
from evacuation.commands.target import reserve, save
from evacuation.difference import difference
from evacuation.finishing import finish
from evacuation.plan import Bound, Plan, read_plan
from evacuation.problem import Problem
from evacuation.reading import read_problem
from evacuation.wording import difference_lines

LARGEST_OWN = 40_000_000
"""Points × sites up to which the bound of the own rooms is quick enough for a revised plan; the report's size has 75,000."""

LEAST_PATIENCE_S = 15.0
"""How long the bound is waited for after the search, at least; else as long as the search took."""


def add(commands: Commands) -> None:
    """Name the command and its options."""
    parser = commands.add_parser("solve", help="编制方案：房间和车次一起安排")
    parser.add_argument("instance", metavar="实例", help="实例文件 .json 或 .json.gz")
    parser.add_argument("-o", "--output", required=True, metavar="方案", help="方案写到哪个文件")
    parser.add_argument("--seconds", type=seconds, default=15.0, metavar="S", help="最多算多少秒，默认 15")
    parser.add_argument("--seed", type=seed, default=0, metavar="N", help="种子，同一种子、同样搜索量结果相同")
    parser.add_argument("--keep", metavar="原方案", help="在原方案上调整，尽量不动没有受影响的户")
    parser.add_argument("--bound", choices=("auto", "joint", "own", "none"), default="auto", help="算哪种下界")
    parser.add_argument("--quiet", action="store_true", help="不显示进度")
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    """Solve, bound, check, write, print. 1 where somebody is left out or a rule could not be kept."""
    began, cpu = time.monotonic(), time.process_time()
    problem = read_problem(asked.instance)
    old = read_plan(asked.keep) if asked.keep else None
    if old is not None:
        _same_operation(problem, old)
    reserve(asked.output, asked.instance)
    kind = _bound_kind(asked.bound, problem, revised=old is not None)
    with Bounding(asked.instance, kind) as bounding:
        plan = finish(problem, _solved(problem, old, asked))
        spent = time.monotonic() - began, time.process_time() - cpu
        save(plan, asked.output)  # whatever happens while the bound is waited for, there is a plan
        plan = replace(plan, bound=_bound(bounding, problem, plan, max(spent[0], LEAST_PATIENCE_S), quiet=asked.quiet))
    if plan.bound is not None:
        save(plan, asked.output)
    findings = check(problem, plan)
    print(summary(problem, plan))
    print(
        f"编制用时 {spent[0]:.1f} 秒（处理器 {spent[1]:.1f} 秒），全程 {time.monotonic() - began:.1f} 秒{memory_text()}"
    )
    if old is not None:
        print("\n".join(difference_lines(problem, difference(problem, old, plan), MOST_SHOWN)))
    if plan.unplaced:
        print("\n".join(shortage_lines(problem, plan)))
    if findings:
        print_findings(findings, MOST_SHOWN)
    return 1 if findings or plan.unplaced else 0


def _solved(problem: Problem, old: Plan | None, asked: argparse.Namespace) -> Plan:
    show = ProgressLine(time.monotonic(), shown=not asked.quiet)
    with show.line():
        planned: Plan = load_solver().solve(problem, asked.seconds, asked.seed, keep=old, progress=show)
    return planned


def _bound(bounding: Bounding, problem: Problem, plan: Plan, patience_s: float, *, quiet: bool) -> Bound | None:
    """The bound; a plan without one is still a plan, so nothing that goes wrong here may lose it."""
    if bounding.kind != "none" and not quiet:
        tell("方案已写好，正在计算下界……（Ctrl-C 不再等）")
    try:
        return bounding.bound(problem, plan, patience_s)
    except Refused as reason:
        tell(f"没有下界：{reason}")
    except KeyboardInterrupt:
        tell("不再等下界。")
    return None


def _bound_kind(wish: str, problem: Problem, *, revised: bool) -> str:
    """A revised plan is wanted at once, so it gets the quick bound."""
    if wish != "auto":
        return wish
    return "own" if revised and len(problem.points) * len(problem.sites) <= LARGEST_OWN else "joint"


def _same_operation(problem: Problem, old: Plan) -> None:
    """A plan that names none of the households belongs to another list."""
    if old.rooms and not any(room.household in problem.household_index for room in old.rooms):
        raise Refused("原方案里没有一户在这份名单上，请核对 --keep 的文件。")
