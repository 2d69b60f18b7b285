"""The hand method: what an office does with lists and a telephone, as the baseline that a plan is measured against.

Rooms: villages in the order of the list, each household to the nearest site that still has a fitting zone. Vehicles:
whichever is free first (the larger one on a tie) takes the next load in the order of the list, with one stop. That is
a fair baseline: it is careful about needs and groups, keeps villages together by itself, and never waits.

It keeps the contract's own rules (needs, groups, seats, wheelchair places, intake per hour), not the optional ones.
"""

from __future__ import annotations

from evacuation.hand.rooms import NO_VEHICLE, assign_rooms
from evacuation.hand.trips import drive_trips
from evacuation.plan import Plan, Unplaced
from evacuation.problem import Problem

__all__ = ["plan_by_hand"]


def plan_by_hand(problem: Problem) -> Plan:
    """The plan of the hand method: deterministic, about a second for the rooms and trips of 20,000 people."""
    rooms, unplaced = assign_rooms(problem)
    trips, stranded = drive_trips(problem, rooms)
    unplaced += [Unplaced(household.id, NO_VEHICLE) for household in stranded]
    left = {household.id for household in stranded}
    return Plan(
        rooms=tuple(room for room in rooms if room.household not in left),
        trips=tuple(trip for trip, _ in trips),
        unplaced=tuple(unplaced),
        makespan_min=max((trip.done_min for trip, _ in trips), default=0.0),
        vehicle_km=sum(km for _, km in trips),
    )
