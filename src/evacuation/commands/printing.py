"""What the commands print about a plan."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from evacuation.plan import Plan
from evacuation.problem import Problem
from evacuation.shortage import certain_shortages, left_out, rooms_text, unservable
from evacuation.wording import clock, duration

try:
    import resource
except ImportError:  # Windows has no such count
    resource = None  # type: ignore[assignment]

MOST_LINES = 20


def summary(problem: Problem, plan: Plan) -> str:
    """People, rooms, trips, time, kilometres, bound and ratio."""
    return "\n".join(_summary(problem, plan))


def _summary(problem: Problem, plan: Plan) -> Iterator[str]:
    sizes = {household.id: household.size for household in problem.households}
    demand = {household.id: household.rooms for household in problem.households}
    placed = [room.household for room in plan.rooms if room.household in sizes]
    rooms = tuple(sum(demand[name][kind] for name in placed) for kind in range(len(problem.rules.room_order)))
    people = sum(sizes[name] for name in placed)
    yield (
        f"应转 {len(sizes)} 户 {problem.people} 人，已安排 {len(placed)} 户 {people} 人，未安置 {len(plan.unplaced)} 户"
    )
    yield f"用房 {sum(rooms)} 间（按需求：{rooms_text(problem, rooms)}），安置点 {_used_sites(plan)} 处"
    yield f"车次 {len(plan.trips)} 趟，用车 {len({trip.vehicle for trip in plan.trips})} 辆，里程 {plan.vehicle_km:.1f} 公里"
    end = f"（{duration(plan.makespan_min)}，{clock(problem.start, plan.makespan_min)} 全部入住）" if plan.trips else ""
    yield f"完成时间 {plan.makespan_min:.1f} 分{end}"
    yield bound_line(plan)


def _used_sites(plan: Plan) -> int:
    return len({room.site for room in plan.rooms})


def bound_line(plan: Plan) -> str:
    """The bound and how far the plan is above it."""
    if plan.bound is None:
        return "下界未计算"
    kind = {"joint": "联合：任何房间、任何派车都不会更早", "own": "本方案房间：换派车也不会更早"}[plan.bound.kind]
    ratio = (
        f"，完成时间为下界的 {plan.makespan_min / plan.bound.makespan_min:.3f} 倍" if plan.bound.makespan_min else ""
    )
    return f"下界 {plan.bound.makespan_min:.1f} 分（{kind}）{ratio}"


def shortage_lines(problem: Problem, plan: Plan) -> Iterator[str]:
    """What is missing and where, for a plan that leaves people out."""
    yield f"有 {len(plan.unplaced)} 户未能安置："
    for shortage in certain_shortages(problem):
        yield f"　缺房：{shortage}"
    hopeless = unservable(problem)
    for one in hopeless[:MOST_LINES]:
        yield f"　无法安排：{one}"
    if len(hopeless) > MOST_LINES:
        yield f"　…… 其余 {len(hopeless) - MOST_LINES} 户同样无法安排"
    for row in left_out(problem, plan):
        yield f"　{row}，缺 {rooms_text(problem, row.rooms)}"


def peak_memory_mb() -> float | None:
    """The most memory that this process ever held, MB (2^20 bytes); None where the system does not tell."""
    if resource is None:
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1024 if sys.platform != "darwin" else peak / 1024**2


def memory_text() -> str:
    """，内存峰值 214 MB; empty where the system does not tell."""
    peak = peak_memory_mb()
    return f"，内存峰值 {peak:.0f} MB" if peak is not None else ""
