"""No choice of rooms costs less: the household bound, in person-minutes of direct travel."""

from __future__ import annotations

import time
from collections.abc import Collection

from evacuation.bounds.gathering import class_index, gather_people, gather_rooms, never_served, to_move
from evacuation.bounds.layout import lay_out
from evacuation.bounds.refining import Effort, refine
from evacuation.bounds.relaxation import Relaxation
from evacuation.bounds.result import PersonMinutesBound, rounded_down
from evacuation.bounds.wording import TOO_FEW_ROOMS
from evacuation.problem import Problem


def household_bound(
    problem: Problem, *, left_out: Collection[str] = (), effort: Effort | None = None
) -> PersonMinutesBound:
    """A bound on Σ size × minutes from point to site (as the instance gives them) over every choice of rooms.

    Classes share out the zones fractionally. ``left_out`` as in :func:`evacuation.bounds.joint_bound`.
    """
    began = time.thread_time()
    out = frozenset(left_out) | never_served(problem)
    value, method = _value(problem, out, effort or Effort())
    return PersonMinutesBound(value, method, time.thread_time() - began, out, TOO_FEW_ROOMS if value is None else "")


def _value(problem: Problem, out: frozenset[str], effort: Effort) -> tuple[float | None, str]:
    if not to_move(problem, out):
        return 0.0, "none to move"
    relaxation, method = rooms_relaxation(problem, out, effort)
    if not relaxation.rooms_suffice():
        return None, method
    refined = refine(relaxation, effort)
    return (rounded_down(refined.value) if refined.everybody else None), method


def rooms_relaxation(problem: Problem, out: Collection[str], effort: Effort) -> tuple[Relaxation, str]:
    """The arrays without a fleet, and the name of the method."""
    classes = class_index(problem, pooled=not problem.rules.one_group_per_zone)
    people = gather_people(problem, to_move(problem, out), classes)
    ground = lay_out(problem, problem.travel, people, gather_rooms(problem, classes), effort)
    return Relaxation(ground.minutes, ground.people, ground.rooms, None), "household LP" + ground.remark
