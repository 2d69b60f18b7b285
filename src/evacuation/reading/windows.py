"""The rules of an instance that say when points, sites, zones and vehicles may be used.

They are resolved here into the windows and opening times of these things, so that nobody else has to look them up.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from evacuation import fields
from evacuation.fields import Malformed, Where
from evacuation.problem import Household, Point, Site, VehiclePool
from evacuation.rules import Window

RULES = ("rules",)
WINDOW_KEYS = ("point_windows", "site_windows", "zone_openings", "vehicle_windows")


@dataclass(frozen=True, slots=True)
class Entities:
    """What rules refer to."""

    points: tuple[Point, ...]
    households: tuple[Household, ...]
    sites: tuple[Site, ...]
    vehicles: tuple[VehiclePool, ...]


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
    for row, at in fields.rows(rules.get(key, []), (*RULES, key)):
        window = _window(row, at)
        for name in fields.references(row, names, at, known, names):
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
    for row, at in fields.rows(rules.get("zone_openings", []), (*RULES, "zone_openings")):
        if "steps" in row:
            steps = _steps(row, at)
            for name in fields.references(row, "sites", at, set(known), "sites"):
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
    for step, here in fields.listed(row, "steps", at):
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
    for row, at in fields.rows(rules.get("vehicle_windows", []), (*RULES, "vehicle_windows")):
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
