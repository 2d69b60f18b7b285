"""Invented instances of any size: villages, households, sites, vehicles, by a seed.

At 18,123 people the figures are those of a published report, as far as it gives them (docs/evacuation/office.md): 300
points in 6 counties, 250 sites, 37,906 rooms of which 21,000 in five other cities and half of the rest occupied, 5 %
people with special needs, two classes, 400 vehicles with 27, 11 and 4 usable seats. Other sizes scale the counts and
keep the region, so larger ones are denser. Names and places are invented.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from evacuation.problem import Depot, Point, Site
from evacuation.reading.travel import travel_from_data

Row = dict[str, Any]

ROOM_ORDER = ["single", "double", "barrier_free", "medical"]


@dataclass(frozen=True, slots=True)
class County:
    """A county that people leave: centre, share of the points, share of the local sites."""

    name: str
    lon: float
    lat: float
    points: float
    sites: float


@dataclass(frozen=True, slots=True)
class City:
    """A city that takes people in."""

    name: str
    lon: float
    lat: float


COUNTIES = (
    County("青溪县", 106.93, 30.34, 0.46, 0.13),
    County("石桥市", 106.78, 30.38, 0.20, 0.19),
    County("临江区", 106.64, 30.46, 0.15, 0.20),
    County("云台县", 106.41, 30.54, 0.08, 0.11),
    County("平坝县", 106.27, 30.31, 0.07, 0.24),
    County("东山区", 106.90, 30.48, 0.04, 0.13),
)
CITIES = (
    City("甲州市", 106.06, 30.77),
    City("乙州市", 105.60, 30.54),
    City("丙州市", 107.55, 31.21),
    City("丁州市", 105.83, 32.43),
    City("戊州市", 104.67, 31.45),
)
_SPREAD = 0.09  # degrees: villages and sites around the centre of their county
_SIZES = ((1, 2, 3, 4, 5, 6), (0.210, 0.270, 0.236, 0.161, 0.084, 0.039))
_KIND_SHARES = (0.552, 0.341, 0.069, 0.038)
_TYPES = (("coach", 27, 0.3, 2), ("mini", 11, 0.4, 1), ("van", 4, 0.3, 0))
_LOCAL_SITE_SHARE = 0.44
_ROOMS_AWAY, _ROOMS_LOCAL_FREE = 21_000 / 18_123, (37_906 - 21_000) / 2 / 18_123
_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨"


@dataclass(frozen=True, slots=True)
class Size:
    """What to generate. ``None`` scales with the people. ``names`` adds people lists with needs."""

    people: int = 18_123
    points: int | None = None
    sites: int | None = None
    vehicles: int | None = None
    groups: int = 2
    special: float = 0.05
    names: bool = False
    table: bool = False

    def count(self, given: int | None, at_report_size: int) -> int:
        """The given number, or that of the report's size scaled to the people; at least 1."""
        return given if given is not None else max(1, round(at_report_size * self.people / 18_123))


def generate(size: Size, seed: int) -> Row:
    """An instance as the values of its JSON file. Raises ValueError where nobody is to leave."""
    if min(size.people, size.groups, size.count(size.points, 300), size.count(size.sites, 250)) < 1:
        raise ValueError("人数、点位数、安置点数和分类数都应为正数")
    random = np.random.default_rng(seed)
    points = _points(random, size.count(size.points, 300))
    households = _households(random, size, [point["id"] for point in points])
    sites = _sites(random, size)
    depots = [{"id": f"D{number}", "lon": county.lon, "lat": county.lat} for number, county in enumerate(COUNTIES, 1)]
    data: Row = {
        "start": "2026-07-01T08:00:00+08:00",
        "points": points,
        "households": households,
        "sites": sites,
        "depots": depots,
        "vehicles": _vehicles(random, size),
        "travel": {"detour": 1.35, "offset_km": 2.0, "speeds": [{"up_to_km": 30, "kmh": 45}, {"kmh": 75}]},
        "service": {"boarding_min": 15, "check_in_min": 25, "extra_stop_min": 8},
        "rules": {"room_order": ROOM_ORDER, "one_group_per_zone": True},
    }
    if size.table:
        data["travel"] = as_table(data)
    return data


def as_table(data: Row) -> Row:
    """The travel of an instance as a table instead of a formula, rounded to hundredths."""
    points = [Point(row["id"], row["name"], row["lon"], row["lat"]) for row in data["points"]]
    sites = [Site(row["id"], row["name"], row["city"], row["lon"], row["lat"], ()) for row in data["sites"]]
    depots = [Depot(row["id"], row["lon"], row["lat"]) for row in data["depots"]]
    travel = travel_from_data(data["travel"], points, sites, depots)
    ids = [row["id"] for key in ("points", "sites", "depots") for row in data[key]]
    every = np.arange(len(ids))
    pairs = every[:, None], every[None, :]
    return {
        "locations": ids,
        "minutes": travel.minutes(*pairs).round(2).tolist(),
        "km": travel.km(*pairs).round(2).tolist(),
    }


def _scatter(random: np.random.Generator, lon: float, lat: float) -> Row:
    return {
        "lon": round(float(random.normal(lon, _SPREAD)), 5),
        "lat": round(float(random.normal(lat, _SPREAD)), 5),
    }


def _points(random: np.random.Generator, count: int) -> list[Row]:
    shares = np.array([county.points for county in COUNTIES])
    chosen = random.choice(len(COUNTIES), size=count, p=shares / shares.sum())
    rows = []
    for number, which in enumerate(chosen, 1):
        county = COUNTIES[which]
        place = _scatter(random, county.lon, county.lat)
        township = f"{county.name}第{int(random.integers(1, 19))}镇"
        row = {"id": f"P{number:05}", "name": f"{county.name}第{number}村", **place, "township": township}
        rows.append({**row, "county": county.name})
    return rows


# ── Households ──


def _households(random: np.random.Generator, size: Size, points: list[str]) -> list[Row]:
    sizes = _sizes(random, size.people)
    weights = random.lognormal(0.0, 0.85, len(points))
    villages = np.sort(random.choice(len(points), size=len(sizes), p=weights / weights.sum()))
    mostly_other = random.random(len(points)) < 0.25  # villages in which the second class prevails
    rows = []
    for number, (people, village) in enumerate(zip(sizes, villages.tolist(), strict=True), 1):
        special = random.random(people) < size.special
        group = _group(random, size.groups, bool(mostly_other[village]))
        row: Row = {"id": f"H{number:06}", "point": points[village], "size": people}
        row |= {"rooms": _needed_rooms(random, people, int(special.sum())), "group": group}
        if size.names:
            row["people"] = _people(random, row["id"], special.tolist(), row["rooms"])
        rows.append(row)
    return rows


def _sizes(random: np.random.Generator, people: int) -> list[int]:
    """Household sizes that add up to the people exactly."""
    sizes: list[int] = []
    left = people
    while left > 0:
        drawn = random.choice(_SIZES[0], size=max(1, left // 3), p=_SIZES[1])
        for one in drawn.tolist():
            sizes.append(min(one, left))
            left -= sizes[-1]
            if left == 0:
                break
    return sizes


def _group(random: np.random.Generator, groups: int, mostly_other: bool) -> str:
    other = random.random() < (0.85 if mostly_other else 0.08)
    return "A" if groups == 1 or not other else chr(ord("B") + int(random.integers(groups - 1)))


def _needed_rooms(random: np.random.Generator, people: int, special: int) -> Row:
    """A room of its own for each special need, where the last of the others may sleep too; the rest in pairs."""
    medical = int(random.binomial(special, 0.42))
    others = people - special
    if special and others == 1 and random.random() < 0.45:
        others = 0
    if others == 2:
        doubles = int(random.random() < 0.45)
    elif others >= 5:
        doubles = 2 if random.random() < 0.63 else 1
    else:
        doubles = others // 3 if others < 4 else 1
    if special and others == 2:
        doubles = 1
    return {
        "single": others - 2 * doubles,
        "double": doubles,
        "barrier_free": special - medical,
        "medical": medical,
    }


def _people(random: np.random.Generator, household: str, special: list[bool], rooms: Row) -> list[Row]:
    surname = _SURNAMES[int(random.integers(len(_SURNAMES)))]
    medical = rooms["medical"]
    people = []
    for number, needs_care in enumerate(special, 1):
        needs: list[str] = []
        if needs_care:
            needs = ["medical_escort"] if medical > 0 else ["wheelchair"]
            medical -= 1
        elif random.random() < 0.04:
            needs = ["diapers"]
        name = f"{surname}某{'甲乙丙丁戊己庚辛'[(number - 1) % 8]}"
        phone = f"1990000{int(random.integers(10_000)):04}"
        people.append({"id": f"{household}-{number}", "name": name, "phone": phone, "needs": needs})
    return people


# ── Sites and vehicles ──


def _sites(random: np.random.Generator, size: Size) -> list[Row]:
    count = size.count(size.sites, 250)
    local = max(1, round(count * _LOCAL_SITE_SHARE)) if count > 1 else 0
    shares = np.array([county.sites for county in COUNTIES])
    homes = random.choice(len(COUNTIES), size=local, p=shares / shares.sum())
    away = random.choice(len(CITIES), size=count - local)
    centres: list[County | City] = [*(COUNTIES[one] for one in homes), *(CITIES[one] for one in away)]
    zone_counts = random.choice((1, 2, 3, 4, 5, 6), size=count, p=(0.15, 0.28, 0.19, 0.15, 0.11, 0.12))
    wanted = (size.people * _ROOMS_LOCAL_FREE, size.people * _ROOMS_AWAY)
    rooms = [
        *_rooms_per_zone(random, zone_counts[:local], wanted[0] if count > local else sum(wanted)),
        *_rooms_per_zone(random, zone_counts[local:], wanted[1] if local else sum(wanted)),
    ]
    order = random.permutation(count)
    return [_site(random, number, centres[one], rooms[one]) for number, one in enumerate(order.tolist(), 1)]


def _rooms_per_zone(random: np.random.Generator, zone_counts: Any, total: float) -> list[list[int]]:
    """How many rooms each zone of each site has, about ``total`` in all and at least one each."""
    draws = [random.lognormal(0.0, 0.45, int(zones)) for zones in zone_counts]
    whole = sum(float(draw.sum()) for draw in draws) or 1.0
    return [[max(1, round(float(one) * total / whole)) for one in draw] for draw in draws]


def _site(random: np.random.Generator, number: int, centre: County | City, zones: list[int]) -> Row:
    name = f"S{number:05}"
    return {
        "id": name,
        "name": f"{centre.name}第{number}安置点",
        "city": centre.name,
        **_scatter(random, centre.lon, centre.lat),
        "intake_per_hour": None,
        "zones": [
            {
                "id": f"{name}-{zone}",
                "rooms": dict(zip(ROOM_ORDER, random.multinomial(rooms, _KIND_SHARES).tolist(), strict=True)),
                "group": None,
            }
            for zone, rooms in enumerate(zones, 1)
        ],
    }


def _vehicles(random: np.random.Generator, size: Size) -> list[Row]:
    total = size.count(size.vehicles, 400)
    shares = np.array([share for _, _, share, _ in _TYPES])
    exact = shares * total
    counts = np.floor(exact).astype(int)
    for place in np.argsort(counts - exact, kind="stable")[: total - int(counts.sum())]:
        counts[place] += 1
    by_depot = np.array([county.points for county in COUNTIES])
    rows = []
    for (kind, seats, _, wheelchairs), count in zip(_TYPES, counts.tolist(), strict=True):
        for depot, here in enumerate(random.multinomial(count, by_depot / by_depot.sum()).tolist(), 1):
            if here:
                places = wheelchairs if size.names else 0
                row = {"type": kind, "seats": seats, "depot": f"D{depot}", "count": here}
                rows.append({**row, "wheelchair_places": places})
    return rows
