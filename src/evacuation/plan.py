"""The plan as frozen dataclasses, and as a file. The format is that of docs/evacuation/format.md.

Reading checks shapes and types only; whether the plan is a good one is for :mod:`evacuation.checking`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, cast, get_args

from evacuation import fields
from evacuation.files import read_json, write_json

BoundKind = Literal["joint", "own"]


@dataclass(frozen=True, slots=True)
class RoomAssignment:
    """A household's zone. ``numbers`` are room numbers, where they were given out."""

    household: str
    site: str
    zone: str
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stop:
    """A pick-up: who boards at a point, minutes after the start."""

    point: str
    households: tuple[str, ...]
    arrive_min: float
    leave_min: float


@dataclass(frozen=True, slots=True)
class Supply:
    """What a trip takes along."""

    name: str
    quantity: int
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Trip:
    """转运车次: one run of one vehicle over its stops to one site. ``sequence`` counts a vehicle's trips from 1."""

    vehicle: str
    type: str
    depot: str
    sequence: int
    depart_min: float
    stops: tuple[Stop, ...]
    site: str
    arrive_min: float
    done_min: float
    supplies: tuple[Supply, ...] = ()


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A household for which there is no room or no seat, and why."""

    household: str
    reason: str


@dataclass(frozen=True, slots=True)
class Bound:
    """No plan ends earlier than ``makespan_min``: "joint" whatever the rooms, "own" with the rooms of this plan."""

    makespan_min: float
    kind: BoundKind


@dataclass(frozen=True, slots=True)
class Plan:
    """Rooms and timed trips. ``vehicle_km`` counts empty runs too, but not the way back to the depot."""

    rooms: tuple[RoomAssignment, ...]
    trips: tuple[Trip, ...]
    unplaced: tuple[Unplaced, ...]
    makespan_min: float
    vehicle_km: float
    bound: Bound | None = None
    seed: int | None = None


def read_plan(path: Path | str) -> Plan:
    """The plan in a ``.json`` or ``.json.gz`` file. Raises :class:`evacuation.fields.Malformed` with field and reason."""
    with fields.reading(Path(path).name):
        return plan_from_data(read_json(Path(path)))


def write_plan(plan: Plan, path: Path | str) -> None:
    """Write the plan; a name ending in ``.gz`` is compressed. The file appears whole or not at all."""
    write_json(plan_to_data(plan), Path(path))


def plan_to_data(plan: Plan) -> dict[str, object]:
    """The plan as the values of the JSON file. Optional fields that are empty are left out."""
    return {
        "rooms": [room_to_data(room) for room in plan.rooms],
        "trips": [trip_to_data(trip) for trip in plan.trips],
        "unplaced": [{"household": one.household, "reason": one.reason} for one in plan.unplaced],
        "makespan_min": plan.makespan_min,
        "vehicle_km": plan.vehicle_km,
        "bound": asdict(plan.bound) if plan.bound else None,
        "seed": plan.seed,
    }


def room_to_data(room: RoomAssignment) -> dict[str, object]:
    """One entry of ``rooms``."""
    data: dict[str, object] = {"household": room.household, "site": room.site, "zone": room.zone}
    return data | {"numbers": list(room.numbers)} if room.numbers else data


def trip_to_data(trip: Trip) -> dict[str, object]:
    """One entry of ``trips``."""
    data: dict[str, object] = {
        "vehicle": trip.vehicle,
        "type": trip.type,
        "depot": trip.depot,
        "sequence": trip.sequence,
        "depart_min": trip.depart_min,
        "stops": [
            {
                "point": stop.point,
                "households": list(stop.households),
                "arrive_min": stop.arrive_min,
                "leave_min": stop.leave_min,
            }
            for stop in trip.stops
        ],
        "site": trip.site,
        "arrive_min": trip.arrive_min,
        "done_min": trip.done_min,
    }
    return data | {"supplies": [asdict(supply) for supply in trip.supplies]} if trip.supplies else data


def plan_from_data(data: object) -> Plan:
    """The plan from the values of a JSON file. Raises :class:`evacuation.fields.Malformed`."""
    top = fields.mapping(data)
    return Plan(
        rooms=rooms_from_data(fields.required(top, "rooms"), ("rooms",)),
        trips=trips_from_data(fields.required(top, "trips"), ("trips",)),
        unplaced=tuple(
            Unplaced(fields.text(row, "household", where), fields.text(row, "reason", where))
            for row, where in fields.rows(fields.required(top, "unplaced"), ("unplaced",))
        ),
        makespan_min=fields.number(top, "makespan_min"),
        vehicle_km=fields.number(top, "vehicle_km"),
        bound=_bound(fields.required(top, "bound")),
        seed=None if fields.required(top, "seed") is None else fields.integer(top, "seed"),
    )


def rooms_from_data(data: object, where: fields.Where) -> tuple[RoomAssignment, ...]:
    """The entries of ``rooms``."""
    return tuple(
        RoomAssignment(
            fields.text(row, "household", at),
            fields.text(row, "site", at),
            fields.text(row, "zone", at),
            fields.texts(row, "numbers", at) if "numbers" in row else (),
        )
        for row, at in fields.rows(data, where)
    )


def trips_from_data(data: object, where: fields.Where) -> tuple[Trip, ...]:
    """The entries of ``trips``."""
    return tuple(_trip(row, at) for row, at in fields.rows(data, where))


def _trip(row: Mapping[str, object], at: fields.Where) -> Trip:
    stops = fields.rows(fields.required(row, "stops", at), (*at, "stops"))
    supplies = fields.rows(row.get("supplies", []), (*at, "supplies"))
    return Trip(
        vehicle=fields.text(row, "vehicle", at),
        type=fields.text(row, "type", at),
        depot=fields.text(row, "depot", at),
        sequence=fields.integer(row, "sequence", at),
        depart_min=fields.number(row, "depart_min", at),
        stops=tuple(_stop(stop, place) for stop, place in stops),
        site=fields.text(row, "site", at),
        arrive_min=fields.number(row, "arrive_min", at),
        done_min=fields.number(row, "done_min", at),
        supplies=tuple(_supply(supply, place) for supply, place in supplies),
    )


def _stop(row: Mapping[str, object], at: fields.Where) -> Stop:
    return Stop(
        fields.text(row, "point", at),
        fields.texts(row, "households", at),
        fields.number(row, "arrive_min", at),
        fields.number(row, "leave_min", at),
    )


def _supply(row: Mapping[str, object], at: fields.Where) -> Supply:
    unit = fields.text(row, "unit", at, empty=True) if "unit" in row else ""
    return Supply(fields.text(row, "name", at), fields.integer(row, "quantity", at), unit)


def _bound(data: object) -> Bound | None:
    if data is None:
        return None
    row = fields.mapping(data, ("bound",))
    kind = fields.required(row, "kind", ("bound",))
    if kind not in get_args(BoundKind):
        raise fields.Malformed(("bound", "kind"), '应为 "joint" 或 "own"', kind)
    return Bound(fields.number(row, "makespan_min", ("bound",)), cast("BoundKind", kind))
