"""The lists of an instance: points, households, sites, depots, vehicles, and how long things take."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from evacuation import fields
from evacuation.fields import Malformed, Where
from evacuation.files import read_json
from evacuation.problem import (
    Depot,
    Household,
    Person,
    Point,
    Problem,
    Room,
    Rooms,
    Service,
    Site,
    VehiclePool,
    Zone,
)
from evacuation.reading.rules import rules_from_data
from evacuation.reading.travel import travel_from_data
from evacuation.reading.windows import Entities, apply_windows
from evacuation.rules import Rules


def read_problem(path: Path | str) -> Problem:
    """The instance in a ``.json`` or ``.json.gz`` file. Raises :class:`evacuation.fields.Malformed`."""
    with fields.reading(Path(path).name):
        return problem_from_data(read_json(Path(path)))


def problem_from_data(data: object) -> Problem:
    """The instance from the values of its JSON file. Raises :class:`evacuation.fields.Malformed`."""
    top = fields.mapping(data)
    start = _start(top)
    rule_data = fields.mapping(fields.required(top, "rules"), ("rules",))
    order = _room_order(rule_data)
    points = tuple(_point(row, at) for row, at in _rows(top, "points"))
    _distinct((point.id for point in points), "points")
    households = _households(_rows(top, "households"), order, {point.id for point in points})
    sites = tuple(_site(row, at, order) for row, at in _rows(top, "sites"))
    _distinct((site.id for site in sites), "sites")
    depots = tuple(_depot(row, at) for row, at in _rows(top, "depots"))
    _distinct((depot.id for depot in depots), "depots")
    vehicles = _vehicles(_rows(top, "vehicles"), {depot.id for depot in depots})
    travel = travel_from_data(fields.required(top, "travel"), points, sites, depots)
    service = _service(fields.mapping(fields.required(top, "service"), ("service",)))
    entities = Entities(points, households, sites, vehicles)
    rules: Rules = rules_from_data(rule_data, order, entities)
    placed = apply_windows(rule_data, entities)
    return Problem(start, placed.points, households, placed.sites, depots, placed.vehicles, travel, service, rules)


def _rows(top: Mapping[str, object], key: str) -> Iterable[tuple[Mapping[str, object], Where]]:
    return fields.rows(fields.required(top, key), (key,), empty=False)


def _distinct(ids: Iterable[str], *where: str | int) -> None:
    seen: set[str] = set()
    for index, name in enumerate(ids):
        if name in seen:
            raise Malformed((*where, index, "id"), "编号重复", name)
        seen.add(name)


def _start(top: Mapping[str, object]) -> datetime:
    text = fields.text(top, "start")
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise Malformed(("start",), "应为 ISO 8601 的日期和时间，如 2026-07-01T08:00:00+08:00", text) from None


def _room_order(rules: Mapping[str, object]) -> tuple[str, ...]:
    order = fields.texts(rules, "room_order", ("rules",), empty=False)
    if len(set(order)) < len(order):
        raise Malformed(("rules", "room_order"), "房型重复", list(order))
    return order


def _lon_lat(row: Mapping[str, object], at: Where) -> tuple[float, float]:
    return (
        fields.number(row, "lon", at, least=-180, most=180),
        fields.number(row, "lat", at, least=-90, most=90),
    )


def _point(row: Mapping[str, object], at: Where) -> Point:
    name = fields.text(row, "name", at, empty=True)
    lon, lat = _lon_lat(row, at)
    township = fields.text(row, "township", at, empty=True)
    county = fields.text(row, "county", at, empty=True)
    return Point(fields.text(row, "id", at), name, lon, lat, township, county)


def _rooms(row: Mapping[str, object], at: Where, order: tuple[str, ...]) -> Rooms:
    """The counts in the order of the chain; a kind that is not named counts as 0."""
    rooms = fields.mapping(fields.required(row, "rooms", at), (*at, "rooms"))
    for kind in rooms:
        if kind not in order:
            raise Malformed((*at, "rooms", kind), f"不认识的房型，room_order 里只有 {'、'.join(order)}")
    place = (*at, "rooms")
    return tuple(fields.integer(rooms, kind, place, least=0) if kind in rooms else 0 for kind in order)


def _households(
    rows: Iterable[tuple[Mapping[str, object], Where]], order: tuple[str, ...], points: set[str]
) -> tuple[Household, ...]:
    shared: dict[Rooms, Rooms] = {}  # equal tuples are kept once: a million people have a few dozen
    names: dict[str, str] = {}
    households = []
    for row, at in rows:
        point = fields.text(row, "point", at)
        if point not in points:
            raise Malformed((*at, "point"), "points 里没有这个编号", point)
        rooms = _rooms(row, at, order)
        size = fields.integer(row, "size", at, least=1)
        group = fields.text(row, "group", at)
        households.append(
            Household(
                fields.text(row, "id", at),
                names.setdefault(point, point),
                size,
                shared.setdefault(rooms, rooms),
                names.setdefault(group, group),
                _people(row, at, size),
            )
        )
    _distinct((household.id for household in households), "households")
    _distinct_people(households)
    return tuple(households)


def _people(row: Mapping[str, object], at: Where, size: int) -> tuple[Person, ...]:
    if row.get("people") is None:
        return ()
    place = (*at, "people")
    people = tuple(
        Person(
            fields.text(person, "id", here),
            fields.text(person, "name", here, empty=True) if "name" in person else "",
            fields.text(person, "phone", here, empty=True) if "phone" in person else "",
            fields.texts(person, "needs", here) if "needs" in person else (),
        )
        for person, here in fields.rows(row["people"], place)
    )
    if len(people) > size:
        raise Malformed(place, f"列出 {len(people)} 人，多于本户人数 size（{size}）")
    return people


def _distinct_people(households: list[Household]) -> None:
    seen: set[str] = set()
    for index, household in enumerate(households):
        for place, person in enumerate(household.people):
            if person.id in seen:
                raise Malformed(("households", index, "people", place, "id"), "人员编号重复", person.id)
            seen.add(person.id)


def _site(row: Mapping[str, object], at: Where, order: tuple[str, ...]) -> Site:
    lon, lat = _lon_lat(row, at)
    zones = fields.rows(fields.required(row, "zones", at), (*at, "zones"))
    unlimited = fields.required(row, "intake_per_hour", at) is None
    site = Site(
        id=fields.text(row, "id", at),
        name=fields.text(row, "name", at, empty=True),
        city=fields.text(row, "city", at, empty=True),
        lon=lon,
        lat=lat,
        zones=tuple(_zone(zone, here, order) for zone, here in zones),
        intake_per_hour=None if unlimited else fields.integer(row, "intake_per_hour", at, least=0),
    )
    _distinct((zone.id for zone in site.zones), *at, "zones")
    return site


def _zone(row: Mapping[str, object], at: Where, order: tuple[str, ...]) -> Zone:
    rooms = _rooms(row, at, order)
    group = None if fields.required(row, "group", at) is None else fields.text(row, "group", at)
    return Zone(fields.text(row, "id", at), rooms, group, room_list=_room_list(row, at, order, rooms))


def _room_list(row: Mapping[str, object], at: Where, order: tuple[str, ...], rooms: Rooms) -> tuple[Room, ...]:
    if row.get("room_list") is None:
        return ()
    place = (*at, "room_list")
    listed = []
    for room, here in fields.rows(row["room_list"], place):
        kind = fields.text(room, "kind", here)
        if kind not in order:
            raise Malformed((*here, "kind"), f"不认识的房型，room_order 里只有 {'、'.join(order)}", kind)
        listed.append(Room(fields.text(room, "number", here), order.index(kind)))
    if len({room.number for room in listed}) < len(listed):
        raise Malformed(place, "房号重复")
    counts = tuple(sum(room.kind == kind for room in listed) for kind in range(len(order)))
    if counts != rooms:
        raise Malformed(place, f"各房型间数 {list(counts)} 与 rooms {list(rooms)} 不符")
    return tuple(listed)


def _depot(row: Mapping[str, object], at: Where) -> Depot:
    lon, lat = _lon_lat(row, at)
    return Depot(fields.text(row, "id", at), lon, lat)


def _vehicles(rows: Iterable[tuple[Mapping[str, object], Where]], depots: set[str]) -> tuple[VehiclePool, ...]:
    pools: list[VehiclePool] = []
    like: dict[tuple[str, str], VehiclePool] = {}
    for row, at in rows:
        pool = VehiclePool(
            type=fields.text(row, "type", at),
            seats=fields.integer(row, "seats", at, least=1),
            depot=fields.text(row, "depot", at),
            count=fields.integer(row, "count", at, least=0),
            wheelchair_places=fields.integer(row, "wheelchair_places", at, least=0),
        )
        if pool.depot not in depots:
            raise Malformed((*at, "depot"), "depots 里没有这个编号", pool.depot)
        same = like.setdefault((pool.type, pool.depot), pool)
        if (same.seats, same.wheelchair_places) != (pool.seats, pool.wheelchair_places):
            raise Malformed((*at, "seats"), "同一停车场的同一车型座位数或轮椅位不一致，请用不同的 type")
        pools.append(pool)
    return tuple(pools)


def _service(row: Mapping[str, object]) -> Service:
    return Service(
        *(fields.number(row, key, ("service",), least=0) for key in ("boarding_min", "check_in_min", "extra_stop_min"))
    )
