"""How good and how fast the evacuation planner is: ratios to the bounds, processor seconds, memory, in one run.

    .venv/bin/python -m benchmarks.evacuation plan INSTANCE [--seconds 15] [--seed 0]
    .venv/bin/python -m benchmarks.evacuation rooms INSTANCE [--seconds 10]
    .venv/bin/python -m benchmarks.evacuation replan INSTANCE [--seconds 15] [--added 500] [--site-stays]

Instances come from `evacuation generate`, or are those of a folder beside the project. The bounds are computed afresh
unless `--bound` names the value; kernels are loaded before the clock starts.
"""

from __future__ import annotations

import argparse
import json
import resource
import time
from dataclasses import replace

import numpy as np

from evacuation.bounds import household_bound, joint_bound
from evacuation.checking import check
from evacuation.finishing import finish
from evacuation.plan import Plan
from evacuation.problem import Household, Problem
from evacuation.reading import read_problem
from evacuation.solving import solve, solve_rooms
from evacuation.solving.warming import rehearse, rehearse_rooms, warm_up


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=("plan", "rooms", "replan"))
    parser.add_argument("instance")
    parser.add_argument("--seconds", type=float, default=15.0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--added", type=int, default=0, help="people added before re-planning")
    parser.add_argument("--site-stays", action="store_true", help="re-planning without the loss of a site")
    parser.add_argument("--bound", type=float, help="bound to compare with, instead of computing one; 0: none")
    asked = parser.parse_args()
    warm_up(None, rehearse_rooms if asked.what == "rooms" else rehearse)
    print(json.dumps({"plan": plan, "rooms": rooms, "replan": replan}[asked.what](asked), ensure_ascii=False))


def plan(asked: argparse.Namespace) -> dict[str, object]:
    """Rooms and trips: makespan, kilometres, findings of the checker."""
    wall, cpu = time.monotonic(), time.process_time()
    problem = read_problem(asked.instance)
    found = finish(problem, solve(problem, asked.seconds, asked.seed))
    spent = cost(wall, cpu)
    bound = joint_bound(problem).value if asked.bound is None else asked.bound
    return {"makespan_min": found.makespan_min, "bound": bound, "ratio": ratio(found.makespan_min, bound),
            "km": found.vehicle_km, "trips": len(found.trips), "unplaced": len(found.unplaced),
            "findings": len(check(problem, found)), **spent}  # fmt: skip


def rooms(asked: argparse.Namespace) -> dict[str, object]:
    """Rooms alone: person-minutes."""
    wall, cpu = time.monotonic(), time.process_time()
    problem = read_problem(asked.instance)
    found = solve_rooms(problem, asked.seconds, asked.seed)
    spent = cost(wall, cpu)
    bound = household_bound(problem).value if asked.bound is None else asked.bound
    minutes = person_minutes(problem, found)
    return {"person_minutes": minutes, "bound": bound, "ratio": ratio(minutes, bound),
            "unplaced": len(found.unplaced), **spent}  # fmt: skip


def replan(asked: argparse.Namespace) -> dict[str, object]:
    """A site of about 285 people is lost and others are added: who moves, how much later than by a full solution."""
    problem = read_problem(asked.instance)
    old = solve(problem, asked.seconds, asked.seed)
    lost = None if asked.site_stays else site_with(problem, old, 285)
    sites = tuple(
        replace(site, zones=tuple(replace(zone, rooms=tuple(0 for _ in zone.rooms)) for zone in site.zones))
        if site.id == lost else site
        for site in problem.sites
    )  # fmt: skip
    changed = with_more(replace(problem, sites=sites), asked.added)
    wall, cpu = time.monotonic(), time.process_time()
    new = finish(changed, solve(changed, asked.seconds, asked.seed, keep=old))
    spent = cost(wall, cpu)
    full = solve(changed, asked.seconds, asked.seed)
    before = {room.household: (room.site, room.zone) for room in old.rooms if room.site != lost}
    after = {room.household: (room.site, room.zone) for room in new.rooms}
    return {"unaffected": len(before), "moved": sum(after.get(h) != place for h, place in before.items()),
            "makespan_min": new.makespan_min, "full_min": full.makespan_min,
            "ratio": ratio(new.makespan_min, full.makespan_min), "findings": len(check(changed, new)), **spent}  # fmt: skip


def with_more(problem: Problem, people: int) -> Problem:
    """So many people more, in households like those of random others and at their points."""
    random = np.random.default_rng(7)
    more: list[Household] = []
    while people > 0:
        like = problem.households[int(random.integers(len(problem.households)))]
        if like.size <= people:
            more.append(replace(like, id=f"N{len(more)}"))
            people -= like.size
    return replace(problem, households=problem.households + tuple(more))


def site_with(problem: Problem, found: Plan, people: int) -> str:
    """The site that houses about so many."""
    size = {household.id: household.size for household in problem.households}
    count = dict.fromkeys((site.id for site in problem.sites), 0)
    for room in found.rooms:
        count[room.site] += size[room.household]
    return min(count, key=lambda site: abs(count[site] - people))


def person_minutes(problem: Problem, found: Plan) -> float:
    """Minutes of travel of everybody who has a room."""
    homes = [problem.households[problem.household_index[room.household]] for room in found.rooms]
    points = np.array([problem.point_index[home.point] for home in homes])
    sites = np.array([problem.site_location(problem.site_index[room.site]) for room in found.rooms])
    return float((np.array([home.size for home in homes]) * problem.travel.minutes(points, sites)).sum())


def ratio(value: float, bound: float | None) -> float | None:
    """To four decimals; None without a bound."""
    return round(value / bound, 4) if bound else None


def cost(wall: float, cpu: float) -> dict[str, float]:
    """Seconds since then, and the peak of memory."""
    return {"wall_s": round(time.monotonic() - wall, 1), "cpu_s": round(time.process_time() - cpu, 1),
            "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)}  # fmt: skip


if __name__ == "__main__":
    main()
