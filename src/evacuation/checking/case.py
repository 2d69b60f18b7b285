"""A plan laid beside its instance, so that rules can look things up: who lives where, who is on which trip, true times."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from evacuation.checking.replay import Replay, replay_chains
from evacuation.plan import Plan, RoomAssignment, Trip
from evacuation.problem import Household, Problem, VehiclePool


class Case:
    """Look-ups over a problem and a plan; each is computed when first asked for. Unknown ids are left out of them."""

    def __init__(self, problem: Problem, plan: Plan) -> None:
        self.problem = problem
        self.plan = plan

    @cached_property
    def households(self) -> Mapping[str, Household]:
        """Household id → household."""
        return {household.id: household for household in self.problem.households}

    @cached_property
    def room_of(self) -> Mapping[str, RoomAssignment]:
        """Household id → its first room assignment that names an existing zone."""
        rooms: dict[str, RoomAssignment] = {}
        for room in self.plan.rooms:
            if room.household in self.households and (room.site, room.zone) in self.problem.zone_of:
                rooms.setdefault(room.household, room)
        return rooms

    @cached_property
    def residents(self) -> Mapping[tuple[str, str], Sequence[Household]]:
        """(site, zone) → households with a room there; one that is listed twice counts twice."""
        found: dict[tuple[str, str], list[Household]] = defaultdict(list)
        for room in self.plan.rooms:
            if room.household in self.households and (room.site, room.zone) in self.problem.zone_of:
                found[room.site, room.zone].append(self.households[room.household])
        return found

    @cached_property
    def riders(self) -> Sequence[Sequence[Household]]:
        """For every trip of the plan, the known households that board it."""
        return [
            [self.households[name] for stop in trip.stops for name in stop.households if name in self.households]
            for trip in self.plan.trips
        ]

    @cached_property
    def trips_of(self) -> Mapping[str, Sequence[int]]:
        """Household id → the places of the trips that it boards, once for each time it is listed."""
        found: dict[str, list[int]] = defaultdict(list)
        for index, trip in enumerate(self.plan.trips):
            for stop in trip.stops:
                for name in stop.households:
                    found[name].append(index)
        return found

    @cached_property
    def chains(self) -> Mapping[str, Sequence[int]]:
        """Vehicle → places of its trips, by sequence."""
        found: dict[str, list[int]] = defaultdict(list)
        for index, trip in enumerate(self.plan.trips):
            found[trip.vehicle].append(index)
        trips = self.plan.trips
        return {vehicle: sorted(places, key=lambda place: trips[place].sequence) for vehicle, places in found.items()}

    @cached_property
    def pools(self) -> Mapping[tuple[str, str], Sequence[VehiclePool]]:
        """(type, depot) → the pools of such vehicles; all have the same seats and wheelchair places."""
        found: dict[tuple[str, str], list[VehiclePool]] = defaultdict(list)
        for pool in self.problem.vehicles:
            found[pool.type, pool.depot].append(pool)
        return found

    def pool_of(self, trip: Trip) -> VehiclePool | None:
        """A pool of such vehicles as drive the trip, None where the instance has none."""
        pools = self.pools.get((trip.type, trip.depot))
        return pools[0] if pools else None

    @cached_property
    def under_way(self) -> frozenset[tuple[str, int]]:
        """(vehicle, sequence) of the trips that stood before the plan was made."""
        frozen = self.problem.rules.frozen
        return frozenset((trip.vehicle, trip.sequence) for trip in frozen.trips) if frozen else frozenset()

    @cached_property
    def replays(self) -> Sequence[Replay | None]:
        """For every trip its exact times; None where it or a trip before it names unknown places."""
        return replay_chains(self.problem, self.plan.trips, list(self.chains.values()), self.under_way)
