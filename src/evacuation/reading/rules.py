"""The ``rules`` part of an instance as far as it is about trips and the whole plan.

An unknown rule is refused: a rule that nobody keeps must not be passed over in silence.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import time
from typing import cast

from evacuation import fields
from evacuation.fields import Malformed, Where
from evacuation.plan import RoomAssignment, Trip, rooms_from_data, trips_from_data
from evacuation.reading.windows import RULES, WINDOW_KEYS, Entities
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
)

_SCOPES = ("trip", "zone", "site")
_WHOLE = ("driver_hours", "night_ban", "escort", "apart", "supplies", "together", "adjacent_rooms", "frozen")
_KNOWN = frozenset(("room_order", "one_group_per_zone", *WINDOW_KEYS, *_WHOLE))


def rules_from_data(rules: Mapping[str, object], order: tuple[str, ...], entities: Entities) -> Rules:
    """The rules about trips and the plan. Raises :class:`Malformed`."""
    for key in rules:
        if key not in _KNOWN:
            raise Malformed((*RULES, key), f"不认识的规则，可用的有 {'、'.join(sorted(_KNOWN))}")
    return Rules(
        room_order=order,
        one_group_per_zone=fields.boolean(rules, "one_group_per_zone", RULES),
        driver_hours=_driver_hours(rules),
        night_ban=_night_ban(rules),
        escort=_escort(rules),
        apart=_apart(rules, entities),
        supplies=_supplies(rules),
        together=_together(rules, entities),
        adjacent_rooms=fields.boolean(rules, "adjacent_rooms", RULES) if "adjacent_rooms" in rules else False,
        frozen=_frozen(rules, entities),
    )


def _driver_hours(rules: Mapping[str, object]) -> DriverHours | None:
    if rules.get("driver_hours") is None:
        return None
    at = (*RULES, "driver_hours")
    return DriverHours(fields.number(fields.mapping(rules["driver_hours"], at), "max_drive_min", at, least=0))


def _night_ban(rules: Mapping[str, object]) -> NightBan | None:
    if rules.get("night_ban") is None:
        return None
    at = (*RULES, "night_ban")
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
    at = (*RULES, "escort")
    row = fields.mapping(rules["escort"], at)
    seats = fields.integer(row, "seats", at, least=0) if "seats" in row else 1
    return Escort(frozenset(fields.texts(row, "needs", at, empty=False)), seats)


def _apart(rules: Mapping[str, object], entities: Entities) -> tuple[Apart, ...]:
    households = {household.id for household in entities.households}
    groups = {household.group for household in entities.households}
    found = []
    for row, at in fields.rows(rules.get("apart", []), (*RULES, "apart")):
        if ("households" in row) == ("groups" in row):
            raise Malformed(at, "households 和 groups 应当只写一项")
        key = "households" if "households" in row else "groups"
        names = fields.references(row, key, at, households if key == "households" else groups, key)
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
            tuple(_item(item, here) for item, here in fields.listed(row, "items", at)),
        )
        for row, at in fields.rows(rules.get("supplies", []), (*RULES, "supplies"))
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
    at = (*RULES, "together")
    row = fields.mapping(rules["together"], at)
    known = {point.id for point in entities.points}
    points = fields.references(row, "points", at, known, "points") if row.get("points") is not None else ()
    return Together(fields.integer(row, "max_sites", at, least=1), frozenset(points))


def _frozen(rules: Mapping[str, object], entities: Entities) -> Frozen | None:
    if rules.get("frozen") is None:
        return None
    at = (*RULES, "frozen")
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
