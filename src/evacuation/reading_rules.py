"""The ``rules`` part of an instance: the optional rules, and the windows that they lay over points, sites and vehicles.

An unknown rule is refused: a rule that nobody keeps must not be passed over in silence.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import time
from typing import cast

from evacuation import fields
from evacuation.fields import Malformed, Where
from evacuation.plan import RoomAssignment, Trip, rooms_from_data, trips_from_data
from evacuation.problem import Household, Point, Site, VehiclePool
from evacuation.rules import (
    Apart,
    DriverHours,
    Escort,
    Frozen,
    NightBan,
    Rules,
    Scope,
    SupplyItem,
    SupplyRule,
    Together,
    Window,
)

_RULES = ("rules",)
_SCOPES = ("trip", "zone", "site")
_WINDOWS = ("point_windows", "site_windows", "zone_openings", "vehicle_windows")
_WHOLE = ("driver_hours", "night_ban", "escort", "apart", "supplies", "together", "adjacent_rooms", "frozen")
_KNOWN = frozenset(("room_order", "one_group_per_zone", *_WINDOWS, *_WHOLE))


@dataclass(frozen=True, slots=True)
class Entities:
    """What rules refer to."""

    points: tuple[Point, ...]
    households: tuple[Household, ...]
    sites: tuple[Site, ...]
    vehicles: tuple[VehiclePool, ...]


def rules_from_data(rules: Mapping[str, object], order: tuple[str, ...], entities: Entities) -> Rules:
    """The rules about trips and the plan. Raises :class:`Malformed`."""
    for key in rules:
        if key not in _KNOWN:
            raise Malformed((*_RULES, key), f"不认识的规则，可用的有 {'、'.join(sorted(_KNOWN))}")
    return Rules(
        room_order=order,
        one_group_per_zone=fields.boolean(rules, "one_group_per_zone", _RULES),
        driver_hours=_driver_hours(rules),
        night_ban=_night_ban(rules),
        escort=_escort(rules),
        apart=_apart(rules, entities),
        supplies=_supplies(rules),
        together=_together(rules, entities),
        adjacent_rooms=fields.boolean(rules, "adjacent_rooms", _RULES) if "adjacent_rooms" in rules else False,
        frozen=_frozen(rules, entities),
    )


# ── Rules about trips and the plan ──


def _driver_hours(rules: Mapping[str, object]) -> DriverHours | None:
    if rules.get("driver_hours") is None:
        return None
    at = (*_RULES, "driver_hours")
    return DriverHours(fields.number(fields.mapping(rules["driver_hours"], at), "max_drive_min", at, least=0))


def _night_ban(rules: Mapping[str, object]) -> NightBan | None:
    if rules.get("night_ban") is None:
        return None
    at = (*_RULES, "night_ban")
    row = fields.mapping(rules["night_ban"], at)
    ban = NightBan(_time(row, "from", at), _time(row, "to", at))
    if ban.begin == ban.end:
        raise Malformed(at, "from 与 to 相同，全天禁行无法转运")
    return ban


def _time(row: Mapping[str, object], key: str, at: Where) -> time:
    text = fields.text(row, key, at)
    try:
        found = time.fromisoformat(text)
    except ValueError:
        raise Malformed((*at, key), "应为一天中的时刻，如 22:00", text) from None
    return found.replace(tzinfo=None)


def _escort(rules: Mapping[str, object]) -> Escort | None:
    if rules.get("escort") is None:
        return None
    at = (*_RULES, "escort")
    row = fields.mapping(rules["escort"], at)
    seats = fields.integer(row, "seats", at, least=0) if "seats" in row else 1
    return Escort(frozenset(fields.texts(row, "needs", at, empty=False)), seats)


def _apart(rules: Mapping[str, object], entities: Entities) -> tuple[Apart, ...]:
    households = {household.id for household in entities.households}
    groups = {household.group for household in entities.households}
    found = []
    for row, at in fields.rows(rules.get("apart", []), (*_RULES, "apart")):
        if ("households" in row) == ("groups" in row):
            raise Malformed(at, "households 和 groups 应当只写一项")
        key = "households" if "households" in row else "groups"
        names = _references(row, key, at, households if key == "households" else groups, key)
        if len(set(names)) < 2:
            raise Malformed((*at, key), "至少要有两个不同的编号")
        scope = fields.texts(row, "scope", at, empty=False)
        for index, place in enumerate(scope):
            if place not in _SCOPES:
                raise Malformed((*at, "scope", index), "应为 trip、zone 或 site", place)
        found.append(Apart(frozenset(cast("tuple[Scope, ...]", scope)), **{key: tuple(dict.fromkeys(names))}))
    return tuple(found)


def _supplies(rules: Mapping[str, object]) -> tuple[SupplyRule, ...]:
    return tuple(
        SupplyRule(
            fields.number(row, "over_km", at, least=0),
            tuple(_item(item, here) for item, here in _listed(row, "items", at)),
        )
        for row, at in fields.rows(rules.get("supplies", []), (*_RULES, "supplies"))
    )


def _item(row: Mapping[str, object], at: Where) -> SupplyItem:
    item = SupplyItem(
        name=fields.text(row, "name", at),
        unit=fields.text(row, "unit", at, empty=True) if "unit" in row else "",
        per_trip=fields.integer(row, "per_trip", at, least=0) if "per_trip" in row else 0,
        per_person=fields.integer(row, "per_person", at, least=0) if "per_person" in row else 0,
        needs=frozenset(fields.texts(row, "needs", at)) if "needs" in row else frozenset(),
    )
    if item.per_trip == item.per_person == 0:
        raise Malformed(at, "per_trip 和 per_person 至少写一项")
    return item


def _together(rules: Mapping[str, object], entities: Entities) -> Together | None:
    if rules.get("together") is None:
        return None
    at = (*_RULES, "together")
    row = fields.mapping(rules["together"], at)
    known = {point.id for point in entities.points}
    points = _references(row, "points", at, known, "points") if row.get("points") is not None else ()
    return Together(fields.integer(row, "max_sites", at, least=1), frozenset(points))


def _frozen(rules: Mapping[str, object], entities: Entities) -> Frozen | None:
    if rules.get("frozen") is None:
        return None
    at = (*_RULES, "frozen")
    row = fields.mapping(rules["frozen"], at)
    frozen = Frozen(
        fields.number(row, "now_min", at, least=0),
        trips_from_data(row.get("trips", []), (*at, "trips")),
        rooms_from_data(row.get("rooms", []), (*at, "rooms")),
    )
    _check_frozen(frozen, entities, at)
    return frozen


def _check_frozen(frozen: Frozen, entities: Entities, at: Where) -> None:
    """Every trip under way names what exists, and its households have their rooms."""
    households = {household.id for household in entities.households}
    points = {point.id for point in entities.points}
    zones = {(site.id, zone.id) for site in entities.sites for zone in site.zones}
    pools = {(pool.type, pool.depot) for pool in entities.vehicles}
    rooms = {room.household: room for room in frozen.rooms}
    for index, room in enumerate(frozen.rooms):
        if room.household not in households:
            raise Malformed((*at, "rooms", index, "household"), "households 里没有这个编号", room.household)
        if (room.site, room.zone) not in zones:
            raise Malformed((*at, "rooms", index, "zone"), "sites 里没有这个分区", f"{room.site} {room.zone}")
    for index, trip in enumerate(frozen.trips):
        here = (*at, "trips", index)
        if (trip.type, trip.depot) not in pools:
            raise Malformed((*here, "type"), "vehicles 里没有这种车", f"{trip.type} {trip.depot}")
        _check_frozen_stops(trip, rooms, points, here)


def _check_frozen_stops(trip: Trip, rooms: Mapping[str, RoomAssignment], points: Collection[str], at: Where) -> None:
    for number, stop in enumerate(trip.stops):
        here = (*at, "stops", number)
        if stop.point not in points:
            raise Malformed((*here, "point"), "points 里没有这个编号", stop.point)
        for name in stop.households:
            if name not in rooms:
                raise Malformed((*here, "households"), "已发车的户在 frozen.rooms 里没有房间", name)
            if rooms[name].site != trip.site:
                raise Malformed((*here, "households"), "已发车的户在 frozen.rooms 里是另一个安置点", name)


# ── Windows over points, sites, zones and vehicles ──


def apply_windows(rules: Mapping[str, object], entities: Entities) -> Entities:
    """The same entities with their windows and opening times. Raises :class:`Malformed`."""
    points = _windows(rules, "point_windows", "points", {point.id for point in entities.points})
    sites = _windows(rules, "site_windows", "sites", {site.id for site in entities.sites})
    openings = _openings(rules, entities.sites)
    return replace(
        entities,
        points=tuple(
            replace(point, window=points[point.id]) if point.id in points else point for point in entities.points
        ),
        sites=tuple(_opened(site, sites, openings) for site in entities.sites),
        vehicles=_split_pools(rules, entities.vehicles),
    )


def _opened(site: Site, windows: Mapping[str, Window], openings: Mapping[tuple[str, str], float]) -> Site:
    if site.id in windows:
        site = replace(site, window=windows[site.id])
    if any((site.id, zone.id) in openings for zone in site.zones):
        zones = (replace(zone, open_from_min=openings.get((site.id, zone.id), 0.0)) for zone in site.zones)
        site = replace(site, zones=tuple(zones))
    return site


def _windows(rules: Mapping[str, object], key: str, names: str, known: set[str]) -> dict[str, Window]:
    windows: dict[str, Window] = {}
    for row, at in fields.rows(rules.get(key, []), (*_RULES, key)):
        window = _window(row, at)
        for name in _references(row, names, at, known, names):
            if name in windows:
                raise Malformed((*at, names), "同一个编号写了两次时间窗", name)
            windows[name] = window
    return windows


def _window(row: Mapping[str, object], at: Where) -> Window:
    begin = fields.number(row, "from_min", at, least=0) if row.get("from_min") is not None else 0.0
    end = fields.number(row, "to_min", at, least=0) if row.get("to_min") is not None else math.inf
    if end < begin:
        raise Malformed((*at, "to_min"), "不能早于 from_min", row["to_min"])
    return Window(begin, end)


def _openings(rules: Mapping[str, object], sites: tuple[Site, ...]) -> dict[tuple[str, str], float]:
    """Zone → minute of opening, from entries about one zone or about steps of whole sites."""
    known = {site.id: site for site in sites}
    openings: dict[tuple[str, str], float] = {}
    for row, at in fields.rows(rules.get("zone_openings", []), (*_RULES, "zone_openings")):
        if "steps" in row:
            steps = _steps(row, at)
            for name in _references(row, "sites", at, set(known), "sites"):
                openings.update(_opened_by_steps(known[name], steps))
            continue
        site, zone = fields.text(row, "site", at), fields.text(row, "zone", at)
        if site not in known or zone not in {one.id for one in known[site].zones}:
            raise Malformed((*at, "zone"), "sites 里没有这个分区", f"{site} {zone}")
        openings[site, zone] = fields.number(row, "from_min", at, least=0)
    return openings


def _steps(row: Mapping[str, object], at: Where) -> list[tuple[float, float]]:
    """(minute, share of the rooms that is then open), ascending, up to 1."""
    steps: list[tuple[float, float]] = []
    for step, here in _listed(row, "steps", at):
        minute = fields.number(step, "from_min", here, least=0)
        share = fields.number(step, "share", here, least=0, most=1)
        if steps and (minute <= steps[-1][0] or share < steps[-1][1]):
            raise Malformed(here, "各步应由早到晚、由少到多")
        steps.append((minute, share))
    if steps[-1][1] != 1:
        raise Malformed((*at, "steps"), "最后一步的 share 应为 1")
    return steps


def _opened_by_steps(site: Site, steps: list[tuple[float, float]]) -> dict[tuple[str, str], float]:
    """Zones open whole, in the order of the file, as soon as the share covers them and all before them."""
    total = sum(sum(zone.rooms) for zone in site.zones)
    opened, rooms = {}, 0
    for zone in site.zones:
        rooms += sum(zone.rooms)
        opened[site.id, zone.id] = next(
            minute for minute, share in steps if rooms <= share * total + 1e-6 or share == 1
        )
    return opened


def _split_pools(rules: Mapping[str, object], pools: tuple[VehiclePool, ...]) -> tuple[VehiclePool, ...]:
    """Each window takes ``count`` vehicles of a type and depot out of the pool that is there all the time."""
    left = list(pools)
    limited: list[VehiclePool] = []
    for row, at in fields.rows(rules.get("vehicle_windows", []), (*_RULES, "vehicle_windows")):
        kind, depot = fields.text(row, "type", at), fields.text(row, "depot", at)
        count, window = fields.integer(row, "count", at, least=1), _window(row, at)
        for index, pool in enumerate(left):
            if (pool.type, pool.depot) == (kind, depot):
                taken = min(count, pool.count)
                left[index] = replace(pool, count=pool.count - taken)
                count -= taken
                if taken:
                    limited.append(replace(pool, count=taken, window=window))
        if count:
            raise Malformed((*at, "count"), f"“{depot}”没有这么多“{kind}”，还差 {count} 辆")
    return (*left, *limited) if limited else pools


def _listed(row: Mapping[str, object], key: str, at: Where) -> list[tuple[Mapping[str, object], Where]]:
    return list(fields.rows(fields.required(row, key, at), (*at, key), empty=False))


def _references(
    row: Mapping[str, object], key: str, at: Where, known: Collection[str], listed_in: str
) -> tuple[str, ...]:
    names = fields.texts(row, key, at, empty=False)
    for index, name in enumerate(names):
        if name not in known:
            raise Malformed((*at, key, index), f"{listed_in} 里没有这个编号", name)
    return names
