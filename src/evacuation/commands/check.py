"""``evacuation check INSTANCE PLAN``: replay a plan against every rule."""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict

from evacuation.checking import Finding, check, rules
from evacuation.checking.runner import ROOM_RULES
from evacuation.commands.parser import Commands
from evacuation.commands.printing import summary
from evacuation.plan import read_plan
from evacuation.reading import read_problem

MOST_SHOWN = 20


def add(commands: Commands) -> None:
    """Name the command and its options."""
    parser = commands.add_parser("check", help="核验方案是否守住全部规则（0 合格，1 有违反，2 文件格式不对）")
    parser.add_argument("instance", metavar="实例", help="实例文件 .json 或 .json.gz")
    parser.add_argument("plan", metavar="方案", help="方案文件 .json 或 .json.gz")
    parser.add_argument("--all", action="store_true", help=f"列出全部问题（不写则每条规则最多 {MOST_SHOWN} 个）")
    parser.add_argument("--rooms", action="store_true", help="只核验房间（evacuation rooms 的方案没有车次）")
    parser.add_argument("--json", action="store_true", help="输出 JSON")
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    """Print the findings, capped per rule, and their totals."""
    began = time.monotonic()
    problem, plan = read_problem(asked.instance), read_plan(asked.plan)
    looked_at = ROOM_RULES if asked.rooms else frozenset(rule.id for rule in rules())
    findings = check(problem, plan, looked_at)
    if asked.json:
        print(json.dumps({"valid": not findings, "findings": [asdict(one) for one in findings]}, ensure_ascii=False))
        return 1 if findings else 0
    print(summary(problem, plan))
    if not findings:
        print(f"合格：{len(looked_at)} 条规则全部守住（{time.monotonic() - began:.1f} 秒）")
        return 0
    print_findings(findings, None if asked.all else MOST_SHOWN)
    return 1


def print_findings(findings: Sequence[Finding], most: int | None) -> None:
    """The findings rule by rule, at most so many of each, then the totals."""
    shown: Counter[str] = Counter()
    totals = Counter(finding.rule for finding in findings)
    titles = {finding.rule: finding.title for finding in findings}
    for finding in findings:
        shown[finding.rule] += 1
        if most is None or shown[finding.rule] <= most:
            print(finding)
        elif shown[finding.rule] == most + 1:
            print(f"【{finding.title}】…… 其余 {totals[finding.rule] - most} 个用 --all 列出")
    print(f"不合格：{len(findings)} 个问题（" + "，".join(f"{titles[rule]} {n}" for rule, n in totals.items()) + "）")
