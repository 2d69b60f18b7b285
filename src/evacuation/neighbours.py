"""Families whose rooms would lie apart change their zone within the site, so that more of them lie side by side.

Only zones of the same site are tried, alone or in exchange with a household of the same group: trips, seats and times
stay as they are. Rules about zones (capacity, group, opening, apart) are kept. A step is taken if fewer families of
the two zones lie apart after it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from evacuation.plan import Plan
from evacuation.problem import Household, Problem, Zone
from evacuation.roomnumbers import apart, give_numbers

MOST_TRIES_PER_SITE = 300
"""Changes tried at one site, each a search for room numbers in two zones (some milliseconds)."""

Residents = dict[str, list[Household]]


def side_by_side(problem: Problem, plan: Plan) -> Plan:
    """The plan with zones changed within sites where that brings families together."""
    rooms: dict[str, Residents] = defaultdict(lambda: defaultdict(list))
    frozen = {room.household for room in problem.rules.frozen.rooms} if problem.rules.frozen else set()
    arrival = {name: trip.arrive_min for trip in plan.trips for stop in trip.stops for name in stop.households}
    for room in plan.rooms:
        rooms[room.site][room.zone].append(problem.households[problem.household_index[room.household]])
    zone_of: dict[str, str] = {}
    for site in problem.sites:
        if site.id in rooms and any(zone.room_list for zone in site.zones):
            _Site(problem, site.zones, rooms[site.id], arrival, frozen).settle()
            zone_of |= {one.id: zone for zone, there in rooms[site.id].items() for one in there}
    return replace(plan, rooms=tuple(replace(room, zone=zone_of.get(room.household, room.zone)) for room in plan.rooms))


class _Site:
    """The zones of one site and who lives in them."""

    def __init__(
        self, problem: Problem, zones: Sequence[Zone], there: Residents, arrival: dict[str, float], fixed: set[str]
    ) -> None:
        self.problem = problem
        self.zones = {zone.id: zone for zone in zones}
        self.there = there
        self.arrival = arrival
        self.fixed = fixed
        self.tries = MOST_TRIES_PER_SITE

    def settle(self) -> None:
        """Take steps until none helps."""
        while self._one_step():
            pass

    def _one_step(self) -> bool:
        for zone in self.zones:
            for name in self._apart(zone, self.there[zone]):
                household = next(one for one in self.there[zone] if one.id == name)
                if name not in self.fixed and self._helped(zone, household):
                    return True
        return False

    def _helped(self, zone: str, household: Household) -> bool:
        before = len(self._apart(zone, self.there[zone]))
        for other in self.zones:
            if other == zone:
                continue
            others_before = len(self._apart(other, self.there[other]))
            for back in self._in_exchange(other, household):
                if self.tries <= 0:
                    return False
                self.tries -= 1
                left = [one for one in self.there[zone] if one is not household] + ([back] if back else [])
                right = [one for one in self.there[other] if one is not back] + [household]
                if not self._allowed(other, right, household) or (back and not self._allowed(zone, left, back)):
                    continue
                if len(self._apart(zone, left)) + len(self._apart(other, right)) < before + others_before:
                    self.there[zone], self.there[other] = left, right
                    return True
        return False

    def _in_exchange(self, other: str, household: Household) -> Iterator[Household | None]:
        """Nobody, then everybody of the group who may move."""
        yield None
        yield from (one for one in self.there[other] if one.group == household.group and one.id not in self.fixed)

    def _apart(self, zone: str, households: Sequence[Household]) -> list[str]:
        rooms = self.zones[zone].room_list
        return apart(rooms, give_numbers(rooms, households)) if rooms else []

    def _allowed(self, name: str, households: Sequence[Household], newcomer: Household) -> bool:
        """Whether the zone may hold these households, of whom one is new."""
        zone, rules = self.zones[name], self.problem.rules
        if zone.group not in (None, newcomer.group) or self.arrival.get(newcomer.id, 0.0) < zone.open_from_min:
            return False
        if rules.one_group_per_zone and any(one.group != newcomer.group for one in households):
            return False
        if any(
            sum(sum(one.rooms[kind:]) for one in households) > sum(zone.rooms[kind:]) for kind in range(len(zone.rooms))
        ):
            return False
        ids, groups = {one.id for one in households}, {one.group for one in households}
        return not any(
            "zone" in rule.scope and (len(ids & set(rule.households)) > 1 or len(groups & set(rule.groups)) > 1)
            for rule in rules.apart
        )
