"""A plan joined with its instance: what the papers print about every trip, household and site."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from evacuation.finishing import loaded_km
from evacuation.plan import Plan, RoomAssignment, Trip, plan_to_data
from evacuation.problem import Household, Point, Problem, Site
from evacuation.wording import clock


@dataclass(frozen=True, slots=True)
class StopFacts:
    """Who boards at a stop, and when it is."""

    point: Point
    households: tuple[Household, ...]
    arrive: str
    leave: str

    @property
    def people(self) -> int:
        """How many people board."""
        return sum(household.size for household in self.households)


@dataclass(frozen=True, slots=True)
class TripFacts:
    """A trip with names and times of day. ``origin`` is where the empty run begins."""

    trip: Trip
    seats: int
    origin: str
    stops: tuple[StopFacts, ...]
    site: Site
    depart: str
    arrive: str
    done: str
    km: float
    escort: bool

    @property
    def label(self) -> str:
        """coach-D1-3 第 2 趟."""
        return f"{self.trip.vehicle} 第 {self.trip.sequence} 趟"

    @property
    def households(self) -> tuple[Household, ...]:
        """Everybody on board, stop by stop."""
        return tuple(household for stop in self.stops for household in stop.households)

    @property
    def people(self) -> int:
        """How many people are on board."""
        return sum(household.size for household in self.households)

    @property
    def wheelchairs(self) -> int:
        """How many of them use a wheelchair."""
        return sum(household.wheelchairs for household in self.households)

    @property
    def group(self) -> str:
        """The group on board."""
        return "、".join(sorted({household.group for household in self.households}))


class Facts:
    """All that the papers print. The plan must have passed the checker: every id exists."""

    def __init__(self, problem: Problem, plan: Plan) -> None:
        self.problem = problem
        self.plan = plan

    @cached_property
    def version(self) -> str:
        """A fingerprint of the plan, printed on every page: papers with different ones do not belong together."""
        text = json.dumps(plan_to_data(self.plan), ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:8].upper()

    @cached_property
    def trips(self) -> tuple[TripFacts, ...]:
        """All trips by vehicle and sequence."""
        ordered = sorted(
            self.plan.trips, key=lambda trip: (trip.depot, trip.type, _natural(trip.vehicle), trip.sequence)
        )
        before: dict[str, Trip] = {}
        found = []
        for trip in ordered:
            found.append(self._trip(trip, before.get(trip.vehicle)))
            before[trip.vehicle] = trip
        return tuple(found)

    @cached_property
    def vehicles(self) -> dict[str, list[TripFacts]]:
        """Vehicle → its trips, vehicles by depot and type."""
        found: dict[str, list[TripFacts]] = defaultdict(list)
        for facts in self.trips:
            found[facts.trip.vehicle].append(facts)
        return dict(found)

    @cached_property
    def by_site(self) -> dict[str, list[TripFacts]]:
        """Site id → the trips that arrive there, by arrival; sites in the order of the list."""
        found: dict[str, list[TripFacts]] = {site.id: [] for site in self.problem.sites}
        for facts in sorted(self.trips, key=lambda one: one.trip.arrive_min):
            found[facts.trip.site].append(facts)
        return {site: trips for site, trips in found.items() if trips}

    @cached_property
    def room_of(self) -> dict[str, RoomAssignment]:
        """Household id → its room."""
        return {room.household: room for room in self.plan.rooms}

    @cached_property
    def trip_of(self) -> dict[str, TripFacts]:
        """Household id → its trip."""
        return {household.id: facts for facts in self.trips for household in facts.households}

    @cached_property
    def residents(self) -> dict[tuple[str, str], list[Household]]:
        """(site, zone) → its households, by arrival."""
        found: dict[tuple[str, str], list[Household]] = defaultdict(list)
        for room in self.plan.rooms:
            found[room.site, room.zone].append(self.household(room.household))
        for households in found.values():
            households.sort(key=lambda one: (self._arrival(one.id), one.id))
        return dict(found)

    def household(self, name: str) -> Household:
        """The household of this id."""
        return self.problem.households[self.problem.household_index[name]]

    def point(self, name: str) -> Point:
        """The point of this id."""
        return self.problem.points[self.problem.point_index[name]]

    def site(self, name: str) -> Site:
        """The site of this id."""
        return self.problem.sites[self.problem.site_index[name]]

    def time(self, minutes: float) -> str:
        """A time of day."""
        return clock(self.problem.start, minutes)

    def _arrival(self, household: str) -> float:
        facts = self.trip_of.get(household)
        return facts.trip.arrive_min if facts else 0.0

    def _trip(self, trip: Trip, before: Trip | None) -> TripFacts:
        stops = tuple(
            StopFacts(
                self.point(stop.point),
                tuple(self.household(name) for name in stop.households),
                self.time(stop.arrive_min),
                self.time(stop.leave_min),
            )
            for stop in trip.stops
        )
        seats = next(pool.seats for pool in self.problem.vehicles if (pool.type, pool.depot) == (trip.type, trip.depot))
        escort = self.problem.rules.escort
        return TripFacts(
            trip=trip,
            seats=seats,
            origin=f"停车场 {trip.depot}" if before is None else f"{before.site} {self.site(before.site).name}",
            stops=stops,
            site=self.site(trip.site),
            depart=self.time(trip.depart_min),
            arrive=self.time(trip.arrive_min),
            done=self.time(trip.done_min),
            km=loaded_km(self.problem, trip),
            escort=escort is not None and any(one.needs_any(escort.needs) for stop in stops for one in stop.households),
        )


def place_text(*names: str) -> str:
    """县 镇 村 without the names that are missing or that the next one repeats."""
    parts = [name for name in names if name]
    return " ".join(
        part for number, part in enumerate(parts) if not any(part in later for later in parts[number + 1 :])
    )


def _natural(vehicle: str) -> Sequence[tuple[int, int, str]]:
    """coach-D1-9 before coach-D1-10."""
    return [(1, int(part), "") if part.isdigit() else (0, 0, part) for part in vehicle.split("-")]
