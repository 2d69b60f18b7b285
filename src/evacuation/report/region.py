"""What the map shows: places with their people, and frames that say which part of the region lies where on the page."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evacuation.report.facts import Facts
from evacuation.report.svg import HEIGHT, WIDTH

KM_PER_DEGREE = 111.195
WHOLE = (24.0, 52.0, 640.0, HEIGHT - 110.0)
CLOSE_UP = (684.0, 52.0, WIDTH - 708.0, 388.0)
"""Left, top, width and height of the two parts of the page."""


@dataclass(frozen=True, slots=True)
class Place:
    name: str
    area: str
    lon: float
    lat: float
    people: int


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of the page and what of the region it shows (an equirectangular projection, true at the middle)."""

    left: float
    top: float
    width: float
    height: float
    lon: float
    lat: float
    scale: float
    """Page units per kilometre."""

    def xy(self, lon: float, lat: float) -> tuple[float, float]:
        """Where the place is on the page."""
        x = (lon - self.lon) * KM_PER_DEGREE * math.cos(math.radians(self.lat)) * self.scale
        y = (self.lat - lat) * KM_PER_DEGREE * self.scale
        return self.left + self.width / 2 + x, self.top + self.height / 2 + y

    def holds(self, lon: float, lat: float) -> bool:
        """True where the place is inside."""
        x, y = self.xy(lon, lat)
        return self.left <= x <= self.left + self.width and self.top <= y <= self.top + self.height


def collect(facts: Facts) -> tuple[list[Place], list[Place], dict[tuple[int, int], int]]:
    """Points and sites with their people, and people per (point, site), by place in the lists."""
    problem = facts.problem
    streams: Counter[tuple[int, int]] = Counter()
    for room in facts.plan.rooms:
        household = facts.household(room.household)
        streams[problem.point_index[household.point], problem.site_index[room.site]] += household.size
    out, taken = Counter[int](), Counter[int]()
    for (point, site), people in streams.items():
        out[point] += people
        taken[site] += people
    points = [Place(p.name or p.id, p.county or p.township, p.lon, p.lat, out[n]) for n, p in enumerate(problem.points)]
    sites = [Place(s.name or s.id, s.city, s.lon, s.lat, taken[n]) for n, s in enumerate(problem.sites)]
    return points, sites, dict(streams)


def close_up(whole: Frame, points: Sequence[Place]) -> tuple[Frame, str]:
    """All villages, where that is closer than the whole; else those of the county that most people leave."""
    leaving = [place for place in points if place.people] or list(points)
    near = fit(*CLOSE_UP, leaving)
    if near.scale > whole.scale * 1.5:
        return near, "近景：各点位"
    county = max(totals(leaving).items(), key=lambda one: one[1])[0]
    members = [place for place in leaving if place.area == county]
    return fit(*CLOSE_UP, members), f"近景：{county or '点位'}"


def fit(left: float, top: float, width: float, height: float, places: Sequence[Place]) -> Frame:
    lons, lats = [place.lon for place in places], [place.lat for place in places]
    lon, lat = (min(lons) + max(lons)) / 2, (min(lats) + max(lats)) / 2
    wide = (max(lons) - min(lons)) * KM_PER_DEGREE * math.cos(math.radians(lat))
    tall = (max(lats) - min(lats)) * KM_PER_DEGREE
    scale = min((width - 70) / max(wide, 1.0), (height - 60) / max(tall, 1.0))
    return Frame(left, top, width, height, lon, lat, scale)


def totals(places: Iterable[Place]) -> dict[str, int]:
    totals: Counter[str] = Counter()
    for place in places:
        totals[place.area] += place.people
    return dict(totals.most_common())
