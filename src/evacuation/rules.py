"""The rules of an operation: the two of the contract, and the optional ones, which are off where they are absent.

Every rule is data of the instance (``rules`` in the file, docs/evacuation/format.md). Times are minutes after the
start. Time windows and openings are resolved by the reader into the points, sites, zones and vehicle pools that they
are about (:class:`Window`); what is left here concerns whole trips or the whole plan.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import time
from typing import Literal

from evacuation.plan import RoomAssignment, Trip

Scope = Literal["trip", "zone", "site"]

ROOM_ORDER = ("single", "double", "barrier_free", "medical")
WHEELCHAIR = "wheelchair"


@dataclass(frozen=True, slots=True)
class Window:
    """From when to when something may be used, minutes after the start, both ends included."""

    from_min: float = 0.0
    to_min: float = math.inf

    @property
    def always(self) -> bool:
        """True where the window restricts nothing."""
        return self.from_min <= 0.0 and math.isinf(self.to_min)

    def covers(self, begin: float, end: float, tolerance: float = 0.0) -> bool:
        """True where the whole time from ``begin`` to ``end`` lies in the window."""
        return begin >= self.from_min - tolerance and end <= self.to_min + tolerance


ALWAYS = Window()


@dataclass(frozen=True, slots=True)
class DriverHours:
    """工时: how long one vehicle may be driven in the whole operation, by all its drivers together.

    ``max_drive_min`` counts the minutes on the road, loaded and empty, not boarding, check-in or waiting.
    """

    max_drive_min: float


@dataclass(frozen=True, slots=True)
class NightBan:
    """夜间禁行: between the two times of day no vehicle is on a trip (from departure to arrival at the site).

    ``begin`` may be later than ``end``: 22:00–05:00 spans midnight. Times of day are those of the start's time zone.
    """

    begin: time
    end: time


@dataclass(frozen=True, slots=True)
class Escort:
    """医护随车: a trip that carries somebody with one of the needs keeps ``seats`` seats free for the escort."""

    needs: frozenset[str]
    seats: int = 1


@dataclass(frozen=True, slots=True)
class Apart:
    """不得混同: any two of the households (or households of two different ``groups``) never share a place of ``scope``."""

    scope: frozenset[Scope]
    households: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SupplyItem:
    """One article: ``per_trip`` pieces, and ``per_person`` for everybody, or for those with one of ``needs``."""

    name: str
    unit: str = ""
    per_trip: int = 0
    per_person: int = 0
    needs: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class SupplyRule:
    """随车物资: what a trip carries whose loaded way (first stop to site) is longer than ``over_km``."""

    over_km: float
    items: tuple[SupplyItem, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """整村安置: the households of one point and group go to at most ``max_sites`` sites (``points`` empty: all points)."""

    max_sites: int
    points: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Frozen:
    """已发车: trips that stand as they are, with the rooms of their households. No new trip departs before ``now_min``."""

    now_min: float
    trips: tuple[Trip, ...] = ()
    rooms: tuple[RoomAssignment, ...] = ()


@dataclass(frozen=True, slots=True)
class Rules:
    """All rules of an instance. A rule that is None, empty or False is off."""

    room_order: tuple[str, ...] = ROOM_ORDER
    one_group_per_zone: bool = True
    driver_hours: DriverHours | None = None
    night_ban: NightBan | None = None
    escort: Escort | None = None
    apart: tuple[Apart, ...] = ()
    supplies: tuple[SupplyRule, ...] = ()
    together: Together | None = None
    adjacent_rooms: bool = False
    frozen: Frozen | None = None
