"""``evacuation bound INSTANCE [PLAN]``: the time that no plan can beat, and with a plan also that of its own rooms."""

from __future__ import annotations

import argparse
import json
import time
from typing import Any

from evacuation.commands.bounding import load
from evacuation.commands.parser import Commands
from evacuation.commands.printing import memory_text
from evacuation.plan import read_plan
from evacuation.reading import read_problem
from evacuation.wording import duration

_KINDS = {"joint": "任何房间、任何派车都不会更早", "own": "方案的房间不变，换派车也不会更早"}


def add(commands: Commands) -> None:
    """Name the command and its options."""
    parser = commands.add_parser("bound", help="完成时间的下界：任何方案都不会比它更早")
    parser.add_argument("instance", metavar="实例", help="实例文件 .json 或 .json.gz")
    parser.add_argument("plan", nargs="?", metavar="方案", help="另外计算这个方案自己房间的下界和比值")
    parser.add_argument("--json", action="store_true", help="输出 JSON")
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    """Print the bounds; 1 where nothing can be said."""
    began = time.monotonic()
    problem = read_problem(asked.instance)
    plan = read_plan(asked.plan) if asked.plan else None
    bounds = load()
    found = [bounds.joint_bound(problem)]
    if plan is not None:
        found.append(bounds.own_bound(problem, plan.rooms))
    if asked.json:
        print(json.dumps([_data(one) for one in found] if plan is not None else _data(found[0]), ensure_ascii=False))
    else:
        for one in found:
            print(_line(one, None if plan is None else plan.makespan_min))
        print(f"用时 {time.monotonic() - began:.1f} 秒{memory_text()}")
    return 0 if all(one.value is not None for one in found) else 1


def _line(found: Any, makespan: float | None) -> str:
    if found.value is None:
        return f"{found.kind}：没有下界。{found.reason}"
    ratio = f"，方案 {makespan:.1f} 分，为其 {makespan / found.value:.3f} 倍" if makespan and found.value else ""
    left = f"（不含 {len(found.left_out)} 户无法安排的）" if found.left_out else ""
    return f"{found.kind}：{found.value:.2f} 分（{duration(found.value)}），{_KINDS[found.kind]}{left}{ratio}"


def _data(found: Any) -> dict[str, object]:
    return {
        "makespan_min": found.value,
        "kind": found.kind,
        "method": found.method,
        "left_out": sorted(found.left_out),
        "reason": found.reason,
        "cpu_s": found.cpu_s,
    }
