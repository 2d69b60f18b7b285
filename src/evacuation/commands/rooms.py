"""``evacuation rooms INSTANCE -o PLAN``: rooms alone, where people come on their own or vehicles are planned elsewhere."""

from __future__ import annotations

import argparse
import time

import numpy as np

from evacuation.checking import check
from evacuation.checking.runner import ROOM_RULES
from evacuation.commands.bounding import load
from evacuation.commands.check import MOST_SHOWN, print_findings
from evacuation.commands.parser import Commands, seconds, seed
from evacuation.commands.printing import memory_text, shortage_lines
from evacuation.commands.solving import ProgressLine, load_solver, tell
from evacuation.commands.target import reserve, save
from evacuation.finishing import with_room_numbers
from evacuation.plan import Plan
from evacuation.problem import Problem
from evacuation.reading import read_problem


def add(commands: Commands) -> None:
    """Name the command and its options."""
    parser = commands.add_parser("rooms", help="只安排房间，不排车（人员自行前往时用），使人均路程最短")
    parser.add_argument("instance", metavar="实例", help="实例文件 .json 或 .json.gz")
    parser.add_argument("-o", "--output", required=True, metavar="方案", help="方案写到哪个文件")
    parser.add_argument("--seconds", type=seconds, default=10.0, metavar="S", help="最多算多少秒，默认 10")
    parser.add_argument("--seed", type=seed, default=0, metavar="N", help="种子")
    parser.add_argument("--bound", choices=("auto", "none"), default="auto", help="算不算下界")
    parser.add_argument("--quiet", action="store_true", help="不显示进度")
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    """Choose rooms, write, print the person-minutes and their bound. 1 where somebody is left out."""
    began, cpu = time.monotonic(), time.process_time()
    problem = read_problem(asked.instance)
    reserve(asked.output, asked.instance)
    show = ProgressLine(time.monotonic(), shown=not asked.quiet)
    with show.line():
        plan = load_solver().solve_rooms(problem, asked.seconds, asked.seed, progress=show)
    plan = with_room_numbers(problem, plan)
    spent = time.monotonic() - began, time.process_time() - cpu
    save(plan, asked.output)
    _print(problem, plan)
    print(f"编制用时 {spent[0]:.1f} 秒（处理器 {spent[1]:.1f} 秒）{memory_text()}")
    if asked.bound != "none":
        _print_bound(problem, plan, quiet=asked.quiet)
    if plan.unplaced:
        print("\n".join(shortage_lines(problem, plan)))
    findings = check(problem, plan, ROOM_RULES)
    if findings:
        print_findings(findings, MOST_SHOWN)
    return 1 if findings or plan.unplaced else 0


def person_minutes(problem: Problem, plan: Plan) -> float:
    """Minutes of direct travel from the point to the site, summed over all people with a room."""
    households = [problem.households[problem.household_index[room.household]] for room in plan.rooms]
    points = np.array([problem.point_index[one.point] for one in households], dtype=np.intp)
    sites = np.array([problem.site_location(problem.site_index[room.site]) for room in plan.rooms], dtype=np.intp)
    sizes = np.array([one.size for one in households], dtype=np.float64)
    return float((sizes * problem.travel.minutes(points, sites)).sum())


def _print(problem: Problem, plan: Plan) -> None:
    people = sum(problem.households[problem.household_index[room.household]].size for room in plan.rooms)
    total = person_minutes(problem, plan)
    print(
        f"应转 {len(problem.households)} 户 {problem.people} 人，已安排 {len(plan.rooms)} 户 {people} 人，"
        f"未安置 {len(plan.unplaced)} 户，安置点 {len({room.site for room in plan.rooms})} 处"
    )
    print(f"总路程 {total:.1f} 人·分，人均 {total / max(people, 1):.1f} 分（未排车次）")


def _print_bound(problem: Problem, plan: Plan, *, quiet: bool) -> None:
    if not quiet:
        tell("方案已写好，正在计算下界……（Ctrl-C 不再等）")
    try:
        found = load().household_bound(problem, left_out=[one.household for one in plan.unplaced])
    except KeyboardInterrupt:
        tell("不再等下界。")
        return
    if found.value:
        print(f"下界 {found.value:.1f} 人·分，方案高出 {person_minutes(problem, plan) / found.value - 1:.2%}")
    else:
        print(f"没有下界。{found.reason}")
