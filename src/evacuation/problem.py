"""The instance as frozen dataclasses: who must leave, where rooms are, which vehicles there are, what is to be kept.

Ids are those of the file. ``rooms`` are tuples of counts in the order of ``rules.room_order`` (a later kind serves an
earlier demand). Locations have one index over points, then sites, then depots, in the order of the file; it is the
index of :class:`evacuation.travel.Travel`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from evacuation.rules import ALWAYS, WHEELCHAIR, Rules, Window
from evacuation.travel import Travel

Rooms = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """点位: where people are picked up."""

    id: str
    name: str
    lon: float
    lat: float
    township: str = ""
    county: str = ""
    window: Window = ALWAYS
    """A stop begins and ends within it."""


@dataclass(frozen=True, slots=True)
class Person:
    """A member of a household, as far as the list names them."""

    id: str
    name: str = ""
    phone: str = ""
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Household:
    """户: people who are never split. ``rooms`` is what they need, ``group`` with whom they may share."""

    id: str
    point: str
    size: int
    rooms: Rooms
    group: str
    people: tuple[Person, ...] = ()

    @property
    def wheelchairs(self) -> int:
        """How many of its people use a wheelchair."""
        return sum(WHEELCHAIR in person.needs for person in self.people)

    def needs_any(self, needs: frozenset[str]) -> bool:
        """True where somebody has one of these needs."""
        return any(need in needs for person in self.people for need in person.needs)


@dataclass(frozen=True, slots=True)
class Room:
    """One numbered room of a zone, in the order in which the rooms lie."""

    number: str
    kind: int


@dataclass(frozen=True, slots=True)
class Zone:
    """分区: rooms that only one group may use. ``group`` None: open to whichever comes first.

    ``room_list`` is empty where the site did not say how its rooms are numbered.
    """

    id: str
    rooms: Rooms
    group: str | None = None
    open_from_min: float = 0.0
    """Nobody is brought here before (启用梯次)."""
    room_list: tuple[Room, ...] = ()


@dataclass(frozen=True, slots=True)
class Site:
    """安置点: an hotel, a school. ``intake_per_hour``: people who may arrive within any 60 minutes; None: no limit."""

    id: str
    name: str
    city: str
    lon: float
    lat: float
    zones: tuple[Zone, ...]
    intake_per_hour: int | None = None
    window: Window = ALWAYS
    """Arrival and end of check-in lie within it."""


@dataclass(frozen=True, slots=True)
class Depot:
    """停车场: where vehicles stand at the start."""

    id: str
    lon: float
    lat: float


@dataclass(frozen=True, slots=True)
class VehiclePool:
    """``count`` like vehicles of one type at one depot, usable within ``window`` (first departure to last check-in)."""

    type: str
    seats: int
    depot: str
    count: int
    wheelchair_places: int = 0
    window: Window = ALWAYS


@dataclass(frozen=True, slots=True)
class Service:
    """How long things take, minutes."""

    boarding_min: float = 15.0
    check_in_min: float = 25.0
    extra_stop_min: float = 8.0


@dataclass(frozen=True)
class Problem:
    """One operation. Read it with :func:`evacuation.reading.read_problem`, which has checked every reference."""

    start: datetime
    points: tuple[Point, ...]
    households: tuple[Household, ...]
    sites: tuple[Site, ...]
    depots: tuple[Depot, ...]
    vehicles: tuple[VehiclePool, ...]
    travel: Travel
    service: Service = Service()
    rules: Rules = field(default_factory=Rules)

    @cached_property
    def point_index(self) -> Mapping[str, int]:
        """Point id → its place in ``points``, which is also its location index."""
        return {point.id: index for index, point in enumerate(self.points)}

    @cached_property
    def site_index(self) -> Mapping[str, int]:
        """Site id → its place in ``sites``; its location index is ``site_location(place)``."""
        return {site.id: index for index, site in enumerate(self.sites)}

    @cached_property
    def depot_index(self) -> Mapping[str, int]:
        """Depot id → its place in ``depots``; its location index is ``depot_location(place)``."""
        return {depot.id: index for index, depot in enumerate(self.depots)}

    @cached_property
    def household_index(self) -> Mapping[str, int]:
        """Household id → its place in ``households``."""
        return {household.id: index for index, household in enumerate(self.households)}

    @cached_property
    def zone_of(self) -> Mapping[tuple[str, str], Zone]:
        """(site id, zone id) → zone. Zone ids are unique within a site only."""
        return {(site.id, zone.id): zone for site in self.sites for zone in site.zones}

    @property
    def people(self) -> int:
        """How many people must leave."""
        return sum(household.size for household in self.households)

    def site_location(self, place: int) -> int:
        """Location index of the site at this place in ``sites``."""
        return len(self.points) + place

    def depot_location(self, place: int) -> int:
        """Location index of the depot at this place in ``depots``."""
        return len(self.points) + len(self.sites) + place
