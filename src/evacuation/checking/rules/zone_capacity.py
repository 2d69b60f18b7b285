"""The rooms of a zone suffice for the needs of its households.

Kinds form the chain ``room_order``; a room of a later kind serves an earlier demand. By Hall's condition the demands
fit iff for every kind the demand for it and later kinds is at most the rooms of it and later kinds.
"""

from __future__ import annotations

from collections.abc import Iterator

from evacuation.checking.case import Case
from evacuation.checking.finding import Fault
from evacuation.checking.naming import zone_name

TITLE = "房间够用"


def check(case: Case) -> Iterator[Fault]:
    """Zones in which the rooms of some kind and above are too few."""
    order = case.problem.rules.room_order
    for (site, zone), households in case.residents.items():
        rooms = case.problem.zone_of[site, zone].rooms
        demand = [sum(household.rooms[kind] for household in households) for kind in range(len(order))]
        for kind in range(len(order)):
            wanted, there = sum(demand[kind:]), sum(rooms[kind:])
            if wanted > there:
                yield Fault(zone_name(site, zone), f"“{order[kind]}”及以上房型需要 {wanted} 间，只有 {there} 间")
