"""No plan is earlier, whatever the rooms: the joint bound."""

from __future__ import annotations

import time
from collections.abc import Collection

from evacuation.bounds.aggregating import apart, shortest_between
from evacuation.bounds.closing import closed
from evacuation.bounds.gathering import (
    class_index,
    gather_people,
    gather_rooms,
    gather_seats,
    never_served,
    on_the_way,
    to_move,
)
from evacuation.bounds.layout import lay_out
from evacuation.bounds.refining import Effort, refine
from evacuation.bounds.relaxation import Fleet, Relaxation, rooms_suffice
from evacuation.bounds.result import MakespanBound, rounded_down
from evacuation.bounds.single import frozen_end, longest_single_trip
from evacuation.bounds.wording import TOO_FEW_ROOMS
from evacuation.problem import Problem
from evacuation.travel import FormulaTravel


def joint_bound(problem: Problem, *, left_out: Collection[str] = (), effort: Effort | None = None) -> MakespanBound:
    """A bound on the makespan of every plan that moves everybody except ``left_out``, whatever rooms it chooses.

    ``left_out`` are household ids, those that a plan lists as ``unplaced``; households that no vehicle or zone can take
    are left out in any case. Minutes after the start, rounded down.
    """
    began = time.thread_time()
    out = frozenset(left_out) | never_served(problem)
    value, method = _value(problem, out, effort or Effort())
    reason = "" if value is not None else TOO_FEW_ROOMS
    return MakespanBound(value, "joint", method, time.thread_time() - began, out, reason)


def _value(problem: Problem, out: frozenset[str], effort: Effort) -> tuple[float | None, str]:
    moving = to_move(problem, out | on_the_way(problem))
    over = frozen_end(problem)
    if not moving:
        return rounded_down(over), "none to move"
    relaxation, method = joint_relaxation(problem, out, effort)
    if not rooms_suffice(relaxation.people, relaxation.rooms):
        return None, method
    refined = refine(relaxation, effort)
    if not refined.everybody:
        return None, method
    assert relaxation.fleet is not None
    flow = gather_seats(problem).from_min + refined.value / relaxation.fleet.total
    return rounded_down(max(over, flow, longest_single_trip(problem, moving))), method


def joint_relaxation(problem: Problem, out: frozenset[str], effort: Effort) -> tuple[Relaxation, str]:
    """The arrays, and the name of the method. Classes are kept apart only where zones are reserved for them."""
    travel, start, classes = closed(problem), gather_seats(problem), classes_of_zones(problem)
    people = gather_people(problem, to_move(problem, out | on_the_way(problem)), classes)
    ground = lay_out(problem, travel, people, gather_rooms(problem, classes), effort)
    there_as_back = isinstance(travel, FormulaTravel)  # a formula over distances: half of the work at a million people
    empty = ground.minutes.T.copy() if there_as_back else shortest_between(travel, ground.sites, ground.points)
    first = shortest_between(travel, apart(start.locations), ground.points)
    handling = problem.service.boarding_min + problem.service.check_in_min
    fleet = Fleet(empty, first, start.seats, start.total)
    method = "joint fleet flow" + ground.remark
    return Relaxation(ground.minutes + handling, ground.people, ground.rooms, fleet), method


def classes_of_zones(problem: Problem) -> dict[str, int]:
    """Group → class: one for all, unless zones are reserved for groups.

    Where groups may mix in a zone they are pooled, for shares of a zone would forbid what the rule allows.
    """
    reserved = any(zone.group is not None for site in problem.sites for zone in site.zones)
    return class_index(problem, pooled=not (reserved and problem.rules.one_group_per_zone))
