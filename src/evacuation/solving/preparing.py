"""Part 0, preparing: a `Problem` becomes arrays, and what is needed to turn the arrays back into a plan."""

from dataclasses import dataclass
from datetime import time
from typing import Any

import numpy as np
from numpy.typing import NDArray

from evacuation.compiled import allocating_kernel
from evacuation.plan import Plan
from evacuation.problem import Household, Problem, Site, Zone
from evacuation.solving.apartness import apart_labels
from evacuation.solving.fleet import Fleet, fleet_of
from evacuation.solving.ground import Ground, Ints
from evacuation.solving.roads import EARTH_KM, TABLE_LIMIT, Roads, minutes
from evacuation.solving.timetable import FrozenArrivals
from evacuation.travel import FormulaTravel

ZoneRow = tuple[int, Site, Zone]

ALL_SITES = 400  # up to so many sites every one is in a point's list; else the nearest, and samples of the farther:
NEAR_SITES, MIDDLE_SITES, FAR_SITES = 120, 80, 100
MIDDLE_REACH = 1500  # the middle ends at this rank
NEAR_POINTS = 40
PICK_POINTS = 64  # points looked at first by a free vehicle of a very large operation
CLUSTER_POINTS = 5  # points of a village cluster, at most


@dataclass(frozen=True)
class Prepared:
    """`ground` for the kernels; the rest says which row is whom."""

    ground: Ground
    households: tuple[Household, ...]  # row → household, sorted by point
    zones: tuple[tuple[str, str], ...]  # row → (site id, zone id); nowhere is left out
    fleet: Fleet  # row → vehicle
    stranded: tuple[Household, ...]  # no vehicle is large enough for them
    frozen: FrozenArrivals

    @property
    def ruled(self) -> bool:
        """Whether a timetable is needed: some rule about time, or some site with a limited intake."""
        return self.ground.timed or bool((self.ground.s_intake < 2**30).any())


def prepare(problem: Problem, keep: Plan | None = None) -> Prepared:
    """All of the problem that a search needs. Vehicles have the names of the earlier plan `keep`."""
    fleet = fleet_of(problem, keep)
    households, stranded = movable(problem, fleet)
    groups = group_numbers(problem)
    roads = roads_of(problem)
    points, sites = len(problem.points), len(problem.sites)
    near_sites, near_minutes = sites_for_points(roads, points, sites)
    near_points, _ = nearest(roads, np.arange(points), np.arange(points), min(NEAR_POINTS, points))
    picks, _ = nearest(
        roads,
        np.concatenate((np.arange(points, points + sites), [points], np.arange(points + sites + 1, len(roads.places)))),
        np.arange(points),
        min(PICK_POINTS, points),
    )
    zone_rows = [(s, site, zone) for s, site in enumerate(problem.sites) for zone in site.zones]
    capacity = np.array([zone.rooms for _, _, zone in zone_rows], np.int64).reshape(len(zone_rows), -1)
    need = np.array([h.rooms for h in households], np.int64).reshape(len(households), len(problem.rules.room_order))
    capacity = nested(capacity.reshape(len(zone_rows), need.shape[1]))
    h_point = np.array([problem.point_index[h.point] for h in households], np.int64)
    h_group = np.array([groups[h.group] for h in households], np.int64)
    z_fixed = np.array([-1 if z.group is None else groups[z.group] for _, _, z in zone_rows], np.int64)
    pin_frozen(problem, zone_rows, capacity, z_fixed, groups)
    nowhere = np.full((1, need.shape[1]), 2**30, np.int64)
    z_site = np.array([s for s, _, _ in zone_rows] + [sites], np.int64)
    order = np.argsort(near_sites, axis=1, kind="stable").astype(np.int64)
    escort = problem.rules.escort
    labels, scopes = apart_labels(problem, households)
    return Prepared(
        Ground(
            h_point=h_point,
            h_size=np.array([h.size for h in households], np.int64),
            h_group=h_group,
            h_keep=h_group.copy() if problem.rules.one_group_per_zone else np.zeros_like(h_group),
            h_pinned=np.zeros(len(households), np.int64),
            h_wheel=np.array([h.wheelchairs for h in households], np.int64),
            h_escort=np.array([escort is not None and h.needs_any(escort.needs) for h in households], np.int64),
            h_need=nested(need).astype(np.int64),
            p_first=np.searchsorted(h_point, np.arange(points + 1)).astype(np.int64),
            p_cluster=clusters(problem),
            z_site=z_site,
            z_cap=np.ascontiguousarray(np.minimum(np.vstack((capacity, nowhere)), 2**30).astype(np.int64)),
            z_fixed=np.append(z_fixed, -1).astype(np.int64),
            s_first=np.searchsorted(z_site, np.arange(sites + 2)).astype(np.int64),
            near_sites=near_sites,
            near_minutes=near_minutes,
            site_sorted=np.ascontiguousarray(np.take_along_axis(near_sites, order, axis=1)),
            site_rank=order,
            near_points=near_points,
            pick_points=picks,
            apart=labels,
            apart_trip=scopes[0],
            apart_zone=scopes[1],
            apart_site=scopes[2],
            p_most_sites=most_sites(problem),
            escort_seats=0 if escort is None else escort.seats,
            v_seats=fleet.seats,
            v_weight=fleet.seats / max(1.0, float(fleet.seats.mean())) if len(fleet.seats) else np.zeros(0),
            v_wheel=fleet.wheel,
            v_place=np.where(fleet.place < points + sites, fleet.place, fleet.place + 1).astype(np.int64),
            v_free=fleet.free,
            **time_rules(problem, fleet, zone_rows),
            boarding=problem.service.boarding_min,
            check_in=problem.service.check_in_min,
            extra_stop=problem.service.extra_stop_min,
            roads=roads,
        ),
        households,
        tuple((site.id, zone.id) for _, site, zone in zone_rows),
        fleet,
        stranded,
        frozen_arrivals(problem),
    )


def time_rules(problem: Problem, fleet: Fleet, rows: list[ZoneRow]) -> dict[str, Any]:
    """The columns of the ground about windows, hours and intake."""
    hours, ban = problem.rules.driver_hours, problem.rules.night_ban
    points = [point.window for point in problem.points]
    sites = [site.window for site in problem.sites]
    z_from = np.array([zone.open_from_min for _, _, zone in rows] + [0.0])
    windows = any(not window.always for window in points + sites)
    intake = [2**30 if site.intake_per_hour is None else site.intake_per_hour for site in problem.sites]
    begin = ban_length = 0.0
    if ban is not None:
        start = problem.start
        of_day = start.hour * 60 + start.minute + start.second / 60 + start.microsecond / 6e7
        begin = minute_of_day(ban.begin) - of_day
        ban_length = (minute_of_day(ban.end) - minute_of_day(ban.begin)) % 1440
    return {
        "v_driven": fleet.driven,
        "v_drive": np.full(len(fleet.names), np.inf if hours is None else hours.max_drive_min),
        "v_until": fleet.until,
        "p_from": np.array([window.from_min for window in points]),
        "p_to": np.array([window.to_min for window in points]),
        "s_from": np.array([window.from_min for window in sites] + [0.0]),
        "s_to": np.array([window.to_min for window in sites] + [np.inf]),
        "s_intake": np.array([*intake, 2**30], np.int64),
        "z_from": z_from,
        "zones_open_late": bool((z_from > 0).any()),
        "timed": bool(windows or hours or ban or (z_from > 0).any() or np.isfinite(fleet.until).any()),
        "ban_begin": float(begin),
        "ban_length": float(ban_length),
    }


def minute_of_day(moment: time) -> float:
    """Minutes since midnight."""
    return moment.hour * 60 + moment.minute + moment.second / 60 + moment.microsecond / 6e7


def movable(problem: Problem, fleet: Fleet) -> tuple[tuple[Household, ...], tuple[Household, ...]]:
    """Households to be planned, in village order, and those that no vehicle can take."""
    frozen = problem.rules.frozen
    gone = {h for trip in frozen.trips for stop in trip.stops for h in stop.households} if frozen else set()
    escort = problem.rules.escort
    kinds = {(int(s), int(w)) for s, w in zip(fleet.seats, fleet.wheel, strict=True)}
    here: list[Household] = []
    stranded: list[Household] = []
    for household in problem.households:
        if household.id in gone:
            continue
        size = household.size + (escort.seats if escort and household.needs_any(escort.needs) else 0)
        wheel = household.wheelchairs
        able = any(size <= seats and wheel <= places for seats, places in kinds)
        (here if able else stranded).append(household)
    here.sort(key=lambda h: (problem.point_index[h.point], h.group))
    return tuple(here), tuple(stranded)


def pin_frozen(
    problem: Problem, rows: list[ZoneRow], capacity: NDArray[np.int64], fixed: Ints, groups: dict[str, int]
) -> None:
    """Take the rooms of people already under way out of the zones, which stay with their group."""
    frozen = problem.rules.frozen
    if frozen is None:
        return
    zone_row = {(site.id, zone.id): i for i, (_, site, zone) in enumerate(rows)}
    for room in frozen.rooms:
        row = zone_row.get((room.site, room.zone))
        if row is None:
            continue
        household = problem.households[problem.household_index[room.household]]
        capacity[row] -= nested(np.array([household.rooms], np.int64))[0]
        if problem.rules.one_group_per_zone:
            fixed[row] = groups[household.group]


def frozen_arrivals(problem: Problem) -> FrozenArrivals:
    """Who is under way to which site."""
    trips = problem.rules.frozen.trips if problem.rules.frozen else ()
    size = problem.household_index
    return FrozenArrivals(
        np.array([problem.site_index[trip.site] for trip in trips], np.int64),
        np.array([trip.arrive_min for trip in trips], np.float64),
        np.array(
            [sum(problem.households[size[h]].size for stop in trip.stops for h in stop.households) for trip in trips],
            np.int64,
        ),
    )


def group_numbers(problem: Problem) -> dict[str, int]:
    """Group → number; groups for which only zones are reserved come last."""
    named = sorted({h.group for h in problem.households})
    reserved = sorted({z.group for s in problem.sites for z in s.zones if z.group is not None} - set(named))
    return {group: number for number, group in enumerate(named + reserved)}


def nested(rooms: NDArray[np.int64]) -> NDArray[np.int64]:
    """Rooms of kind j or later, for every j."""
    return np.ascontiguousarray(np.cumsum(rooms[:, ::-1], axis=1)[:, ::-1])


def most_sites(problem: Problem) -> Ints:
    """For each point, at how many sites people of one group may sleep."""
    rule = problem.rules.together
    if rule is None:
        return np.zeros(0, np.int64)
    limits = [rule.max_sites if not rule.points or p.id in rule.points else 2**30 for p in problem.points]
    return np.array(limits, np.int64)


def roads_of(problem: Problem) -> Roads:
    """Travel for the kernels, with nowhere inserted after the sites (its times are never asked)."""
    travel = problem.travel
    hole = len(problem.points) + len(problem.sites)
    total = hole + len(problem.depots)
    places = np.zeros((total + 1, 3))
    formula = isinstance(travel, FormulaTravel)
    if isinstance(travel, FormulaTravel):
        lon, lat = np.radians(np.insert(travel.lon, hole, 0.0)), np.radians(np.insert(travel.lat, hole, 0.0))
        places = np.stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)), axis=1)
        limits = [0.0] + [band.up_to_km for band in travel.speeds[:-1]]
        pace = np.array([60.0 / band.kmh for band in travel.speeds])
        until = np.concatenate(([0.0], np.cumsum(np.diff(limits) * pace[:-1])))
    else:
        limits, pace, until = [0.0], np.ones(1), np.zeros(1)
    table = np.zeros((0, 0), np.float32)
    if not formula or total <= TABLE_LIMIT:
        index = np.arange(total)
        table = travel.minutes(index[:, None], index[None, :]).astype(np.float32)
        table = np.insert(np.insert(table, hole, 0.0, axis=0), hole, 0.0, axis=1)
    detour = travel.detour * EARTH_KM if isinstance(travel, FormulaTravel) else 0.0
    offset = travel.offset_km if isinstance(travel, FormulaTravel) else 0.0
    return Roads(np.ascontiguousarray(table), places, detour, offset, np.array(limits), until, pace)


def nearest(
    roads: Roads, origins: NDArray[np.int64], targets: NDArray[np.int64], count: int
) -> tuple[Ints, NDArray[np.float32]]:
    """For each origin its `count` nearest targets (numbered from 0), nearest first, and the minutes."""
    found = np.zeros((len(origins), count), np.int64)
    times = np.zeros((len(origins), count), np.float32)
    for begin in range(0, len(origins), 256):
        block = minute_block(roads, origins[begin : begin + 256], targets)
        if count < len(targets):
            some = np.sort(np.argpartition(block, count - 1, axis=1)[:, :count], axis=1)
        else:
            some = np.broadcast_to(np.arange(count), block.shape)
        inside = np.take_along_axis(block, some, axis=1)
        order = np.argsort(inside, axis=1, kind="stable")
        found[begin : begin + 256] = np.take_along_axis(some, order, axis=1)
        times[begin : begin + 256] = np.take_along_axis(inside, order, axis=1)
    return found, times


def sites_for_points(roads: Roads, points: int, sites: int) -> tuple[Ints, NDArray[np.float32]]:
    """For each point its sites, nearest first: all of them, or the nearest and samples of the farther ones.

    Samples differ from point to point, so that every site is within the reach of many.
    """
    targets = np.arange(points, points + sites)
    if sites <= ALL_SITES:
        return nearest(roads, np.arange(points), targets, sites)
    random = np.random.default_rng(0)
    middle = min(MIDDLE_REACH, sites - FAR_SITES)
    count = NEAR_SITES + MIDDLE_SITES + FAR_SITES
    found, times = np.zeros((points, count), np.int64), np.zeros((points, count), np.float32)
    for begin in range(0, points, 128):
        block = minute_block(roads, np.arange(begin, min(begin + 128, points)), targets)
        parted = np.argpartition(block, (NEAR_SITES, middle), axis=1)
        for row, (line, order) in enumerate(zip(block, parted, strict=True), begin):
            some = np.concatenate(
                (
                    order[:NEAR_SITES],
                    random.choice(order[NEAR_SITES:middle], min(MIDDLE_SITES, middle - NEAR_SITES), replace=False),
                    random.choice(order[middle:], FAR_SITES, replace=False),
                )
            )
            some = np.sort(some)
            some = some[np.argsort(line[some], kind="stable")]
            found[row, : len(some)], times[row, : len(some)] = some, line[some]
    return found, times


@allocating_kernel
def minute_block(roads: Roads, origins: NDArray[np.int64], targets: NDArray[np.int64]) -> NDArray[np.float32]:
    """Minutes from every origin to every target."""
    block = np.empty((origins.shape[0], targets.shape[0]), np.float32)
    for i in range(origins.shape[0]):
        for j in range(targets.shape[0]):
            block[i, j] = minutes(roads, origins[i], targets[j])
    return block


def clusters(problem: Problem) -> Ints:
    """Cluster of each point: halves by the wider of the two directions until few enough are together."""
    spots = np.array([(p.lon, p.lat) for p in problem.points], np.float64).reshape(len(problem.points), 2)
    result = np.zeros(len(spots), np.int64)
    pending, number = [np.arange(len(spots))], 0
    while pending:
        part = pending.pop()
        if len(part) <= CLUSTER_POINTS:
            result[part] = number
            number += 1
            continue
        spread = np.ptp(spots[part], axis=0)
        part = part[np.lexsort((part, spots[part, int(spread[1] > spread[0])]))]
        pending += [part[: len(part) // 2], part[len(part) // 2 :]]
    return result
