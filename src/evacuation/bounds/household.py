"""No choice of rooms costs less: the household bound, in person-minutes of direct travel."""

from __future__ import annotations

import time
from collections.abc import Collection

import numpy as np

from evacuation.bounds.closing import block
from evacuation.bounds.gathering import class_index, gather_people, gather_rooms, never_served, to_move
from evacuation.bounds.listed import bound_by_prices, listing
from evacuation.bounds.refining import Effort, refine
from evacuation.bounds.relaxation import Relaxation, rooms_suffice
from evacuation.bounds.result import PersonMinutesBound, rounded_down
from evacuation.bounds.wording import TOO_FEW_ROOMS
from evacuation.problem import Problem

METHOD = "household LP"


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
    classes = class_index(problem, pooled=not problem.rules.one_group_per_zone)
    people, rooms = gather_people(problem, to_move(problem, out), classes), gather_rooms(problem, classes)
    if not rooms_suffice(people, rooms):
        return None, METHOD
    if len(people.persons) * len(problem.sites) > effort.cells:
        listed = listing(problem.travel, people, rooms, len(problem.points), len(problem.sites), effort.listed)
        return rounded_down(bound_by_prices(listed, effort.ascent_rounds)), f"{METHOD}, prices alone"
    points = np.arange(len(problem.points))
    minutes = block(problem.travel, points, len(points) + np.arange(len(problem.sites)))
    refined = refine(Relaxation(minutes, people, rooms, None), effort)
    return (rounded_down(refined.value) if refined.everybody else None), METHOD
