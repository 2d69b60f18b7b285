"""The claimed bound is not above the makespan: no plan is better than what no plan can beat.

Whether the bound itself is right is shown by recomputing it (``evacuation bound``). A plan that leaves people out ends
early for the wrong reason, so a joint bound, which counts everybody, is not compared then.
"""

from __future__ import annotations

from collections.abc import Iterator

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault
from evacuation.checking.tolerance import MINUTES

TITLE = "下界不高于完成时间"


def check(case: Case) -> Iterator[Fault]:
    """A bound above the makespan, or below zero."""
    bound = case.plan.bound
    if bound is None:
        return
    if bound.makespan_min < 0:
        yield Fault("bound", f"下界写作 {bound.makespan_min:.2f} 分，不能为负")
    elif bound.makespan_min > case.plan.makespan_min + MINUTES and not (bound.kind == "joint" and case.plan.unplaced):
        yield Fault("bound", f"下界写作 {bound.makespan_min:.2f} 分，高于完成时间 {case.plan.makespan_min:.2f} 分")
