"""转运示意图: villages, sites and the streams of people between them; not a road map.

Left the whole region, right a close-up of the villages and a table of who goes where. Sizes are by people (areas).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from evacuation.report.facts import Facts
from evacuation.report.svg import HEIGHT, WIDTH, Drawing, text_width

_KM_PER_DEGREE = 111.195
POINT, SITE, STREAM, IDLE = "#b5482f", "#2f6db3", "#6b7f99", "#b9c0ca"
_TABLE_ROWS, _TABLE_COLUMNS = 12, 6
MOST_NAMED = 24
"""Villages up to which each is named on the map."""

_SCALES_KM = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


@dataclass(frozen=True, slots=True)
class _Place:
    name: str
    area: str
    lon: float
    lat: float
    people: int


@dataclass(frozen=True, slots=True)
class _Frame:
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
        x = (lon - self.lon) * _KM_PER_DEGREE * math.cos(math.radians(self.lat)) * self.scale
        y = (self.lat - lat) * _KM_PER_DEGREE * self.scale
        return self.left + self.width / 2 + x, self.top + self.height / 2 + y

    def holds(self, lon: float, lat: float) -> bool:
        """True where the place is inside."""
        x, y = self.xy(lon, lat)
        return self.left <= x <= self.left + self.width and self.top <= y <= self.top + self.height


def map_svg(facts: Facts) -> str:
    """The picture, one A4 page across."""
    drawing = Drawing("转运示意图")
    points, sites, streams = _collect(facts)
    drawing.text(24, 32, "转运示意图", 20, font_weight="bold")
    people = sum(streams.values())
    drawing.text(
        140, 31, f"{people} 人，{len([p for p in points if p.people])} 个点位 → {len(facts.by_site)} 处安置点", 12
    )
    drawing.text(WIDTH - 24, 31, f"方案版本 {facts.version}", 11, "end")
    used = [place for place in [*points, *sites] if place.people] or points
    whole = _fit(24, 52, 640, HEIGHT - 110, used)
    near, title = _close_up(whole, points)
    _panel(facts, drawing, whole, points, sites, streams, "全域（虚线内见右图）", near)
    _panel(facts, drawing, near, points, sites, streams, title)
    _table(facts, drawing)
    _legend(drawing)
    return drawing.svg()


def _close_up(whole: _Frame, points: Sequence[_Place]) -> tuple[_Frame, str]:
    """All villages, where that is closer than the whole; else those of the county that most people leave."""
    leaving = [place for place in points if place.people] or list(points)
    near = _fit(684, 52, WIDTH - 708, 388, leaving)
    if near.scale > whole.scale * 1.5:
        return near, "近景：各点位"
    county = max(_totals(leaving).items(), key=lambda one: one[1])[0]
    members = [place for place in leaving if place.area == county]
    return _fit(684, 52, WIDTH - 708, 388, members), f"近景：{county or '点位'}"


def _collect(facts: Facts) -> tuple[list[_Place], list[_Place], dict[tuple[int, int], int]]:
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
    points = [
        _Place(p.name or p.id, p.county or p.township, p.lon, p.lat, out[n]) for n, p in enumerate(problem.points)
    ]
    sites = [_Place(s.name or s.id, s.city, s.lon, s.lat, taken[n]) for n, s in enumerate(problem.sites)]
    return points, sites, dict(streams)


def _fit(left: float, top: float, width: float, height: float, places: Sequence[_Place]) -> _Frame:
    lons, lats = [place.lon for place in places], [place.lat for place in places]
    lon, lat = (min(lons) + max(lons)) / 2, (min(lats) + max(lats)) / 2
    wide = (max(lons) - min(lons)) * _KM_PER_DEGREE * math.cos(math.radians(lat))
    tall = (max(lats) - min(lats)) * _KM_PER_DEGREE
    scale = min((width - 70) / max(wide, 1.0), (height - 60) / max(tall, 1.0))
    return _Frame(left, top, width, height, lon, lat, scale)


def _panel(
    facts: Facts,
    drawing: Drawing,
    frame: _Frame,
    points: Sequence[_Place],
    sites: Sequence[_Place],
    streams: Mapping[tuple[int, int], int],
    title: str,
    inset: _Frame | None = None,
) -> None:
    """One part of the page; ``inset`` is the close-up that shows a part of it larger."""
    box = {"x": frame.left, "y": frame.top, "width": frame.width, "height": frame.height}
    name = f"part{frame.left:.0f}"
    drawing.clip(name, **box)
    drawing.shape("rect", **box, fill="#fbfbfa", stroke="#9aa1ad", stroke_width=1)
    drawing.open_group(clip_path=f"url(#{name})")
    _streams(drawing, frame, points, sites, streams)
    size = _radius(max((p.people for p in [*points, *sites]), default=1), 9 if inset else 13)
    for place in sorted(sites, key=lambda one: -one.people):
        _square(drawing, frame, place, size)
    for place in sorted(points, key=lambda one: -one.people):
        _circle(drawing, frame, place, size)
    for depot in facts.problem.depots:
        x, y = frame.xy(depot.lon, depot.lat)
        drawing.shape("path", f"停车场 {depot.id}", d=f"M{x:.1f} {y - 5:.1f}l5 9h-10z", fill="#1f2430")
    if inset:
        _outline(drawing, frame, inset)
    _labels(drawing, frame, points, sites, inset)
    drawing.close_group()
    _scale_bar(drawing, frame)
    drawing.text(frame.left + 10, frame.top + 20, title, 12, halo=True, font_weight="bold")


def _radius(most: int, largest: float) -> Callable[[int], float]:
    """Areas by people."""
    return lambda people: max(1.6, largest * math.sqrt(people / max(most, 1)))


def _streams(
    drawing: Drawing,
    frame: _Frame,
    points: Sequence[_Place],
    sites: Sequence[_Place],
    streams: Mapping[tuple[int, int], int],
) -> None:
    most = max(streams.values(), default=1)
    drawing.open_group(stroke=STREAM, stroke_opacity=0.32, stroke_linecap="round")
    for (point, site), people in streams.items():
        ends = points[point], sites[site]
        begin, end = (frame.xy(one.lon, one.lat) for one in ends)
        drawing.line(begin, end, stroke_width=0.4 + 3.0 * people / most)
    drawing.close_group()


def _circle(drawing: Drawing, frame: _Frame, place: _Place, radius: Callable[[int], float]) -> None:
    x, y = frame.xy(place.lon, place.lat)
    if not place.people:
        drawing.shape("circle", f"{place.name}：无人转移", cx=x, cy=y, r=1.4, fill=IDLE)
        return
    tip = f"{place.name}：{place.people} 人"
    drawing.shape(
        "circle",
        tip,
        cx=x,
        cy=y,
        r=radius(place.people),
        fill=POINT,
        fill_opacity=0.75,
        stroke="#ffffff",
        stroke_width=0.5,
    )


def _square(drawing: Drawing, frame: _Frame, place: _Place, radius: Callable[[int], float]) -> None:
    x, y = frame.xy(place.lon, place.lat)
    half = radius(place.people) * 0.9 if place.people else 1.8
    box = {"x": x - half, "y": y - half, "width": 2 * half, "height": 2 * half}
    if place.people:
        tip = f"{place.name}：{place.people} 人"
        drawing.shape("rect", tip, **box, fill=SITE, fill_opacity=0.75, stroke="#ffffff", stroke_width=0.5)
    else:
        drawing.shape("rect", f"{place.name}：未启用", **box, fill="none", stroke=IDLE, stroke_width=0.8)


def _labels(
    drawing: Drawing, frame: _Frame, points: Sequence[_Place], sites: Sequence[_Place], inset: _Frame | None
) -> None:
    """Names of villages where they are few, else of counties and cities, the largest first, never one over another."""
    taken: list[tuple[float, float, float, float]] = []
    leaving = [place for place in points if place.people]
    arriving = [place for place in sites if place.people]
    if not inset and len(leaving) <= MOST_NAMED:
        for place in sorted(leaving, key=lambda one: -one.people):
            _label(drawing, frame, taken, place.lon, place.lat, f"{place.name} {place.people} 人", "#1f2430", (22, -16))
        for place in arriving:
            words = f"{place.name} 接 {place.people} 人"
            _label(drawing, frame, taken, place.lon, place.lat, words, SITE, (24, -18))
        return
    out, taken_in = _totals(points), _totals(sites)
    for area in dict.fromkeys([*out, *taken_in]):
        lon, lat = _middle([one for one in (leaving if out.get(area) else arriving) if one.area == area])
        if not area or (inset and inset.holds(lon, lat)):
            continue  # the close-up names it
        parts = [f"转出 {out[area]}" if out.get(area) else "", f"接收 {taken_in[area]}" if taken_in.get(area) else ""]
        if any(parts):
            words = f"{area} {' '.join(filter(None, parts))}"
            _label(drawing, frame, taken, lon, lat, words, POINT if out.get(area) else SITE, (0, -16))


def _label(
    drawing: Drawing,
    frame: _Frame,
    taken: list[tuple[float, float, float, float]],
    lon: float,
    lat: float,
    words: str,
    colour: str,
    first: tuple[float, float],
) -> None:
    """Write the words near the place where nothing else is written, or not at all."""
    if not frame.holds(lon, lat):
        return
    x, y = frame.xy(lon, lat)
    half = text_width(words, 11.5) / 2 + 3
    x = min(max(x, frame.left + half + 4), frame.left + frame.width - half - 4)
    for shift in (*first, -32, 32, -48, 48, -64, 64, -80, 80):
        box = (x - half, y + shift - 12, x + half, y + shift + 4)
        inside = frame.top + 26 < box[1] and box[3] < frame.top + frame.height - 26
        if inside and not any(_overlap(box, other) for other in taken):
            taken.append(box)
            drawing.text(x, y + shift, words, 11.5, "middle", halo=True, fill=colour, font_weight="bold")
            return


def _totals(places: Iterable[_Place]) -> dict[str, int]:
    totals: Counter[str] = Counter()
    for place in places:
        totals[place.area] += place.people
    return dict(totals.most_common())


def _middle(places: Sequence[_Place]) -> tuple[float, float]:
    """The middle of the places."""
    count = max(1, len(places))
    return sum(one.lon for one in places) / count, sum(one.lat for one in places) / count


def _overlap(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _scale_bar(drawing: Drawing, frame: _Frame) -> None:
    km = max((one for one in _SCALES_KM if one * frame.scale <= frame.width / 4), default=_SCALES_KM[0])
    x, y = frame.left + 14, frame.top + frame.height - 14
    drawing.line((x, y), (x + km * frame.scale, y), stroke="#1f2430", stroke_width=2)
    drawing.text(x + km * frame.scale + 6, y + 4, f"{km} 公里", 10, halo=True)
    top, right = frame.top + 14, frame.left + frame.width - 18
    drawing.shape("path", d=f"M{right} {top}l5 14l-5 -4l-5 4z", fill="#1f2430")
    drawing.text(right, top + 26, "北", 10, "middle", halo=True)


def _outline(drawing: Drawing, whole: _Frame, near: _Frame) -> None:
    """Where the close-up lies in the whole."""
    x, y = whole.xy(near.lon, near.lat)
    width, height = (side / near.scale * whole.scale for side in (near.width, near.height))
    box = {"x": x - width / 2, "y": y - height / 2, "width": width, "height": height}
    drawing.shape("rect", **box, fill="none", stroke="#1f2430", stroke_width=0.8, stroke_dasharray="4 3")


def _table(facts: Facts, drawing: Drawing) -> None:
    """People by county and receiving city, the largest first, the rest summed up."""
    flows: Counter[tuple[str, str]] = Counter()
    for room in facts.plan.rooms:
        household = facts.household(room.household)
        point = facts.point(household.point)
        flows[point.county or "（未写县）", facts.site(room.site).city or "（未写城市）"] += household.size
    rows, columns = _largest(flows, 0, _TABLE_ROWS), _largest(flows, 1, _TABLE_COLUMNS)
    cells: dict[tuple[str, str], int] = defaultdict(int)
    for (county, city), people in flows.items():
        cells[county if county in rows else "其他", city if city in columns else "其他"] += people
    shown_rows = [*rows, "其他"] if any(row == "其他" for row, _ in cells) else rows
    shown = [*columns, "其他"] if any(column == "其他" for _, column in cells) else columns
    left, top, first = 684.0, 462.0, 74.0
    step = (WIDTH - 24 - left - first) / (len(shown) + 1)
    drawing.text(left, top, "去向（人）", 12, font_weight="bold")
    for number, name in enumerate([*shown, "合计"]):
        drawing.text(left + first + (number + 1) * step, top + 20, _short(name, step), 10, "end", fill="#444a55")
    for line, row in enumerate([*shown_rows, "合计"]):
        y = top + 40 + line * 19
        drawing.line((left, y - 14), (WIDTH - 24, y - 14), stroke="#d9dde3", stroke_width=0.8)
        drawing.text(left, y, _short(row, first), 10.5)
        values = [_sum(cells, row, column) for column in [*shown, "合计"]]
        for number, value in enumerate(values):
            weight = "bold" if row == "合计" or number == len(shown) else "normal"
            words = str(value) if value else "—"
            drawing.text(left + first + (number + 1) * step, y, words, 10.5, "end", font_weight=weight)


def _largest(flows: Mapping[tuple[str, str], int], side: int, most: int) -> list[str]:
    totals: Counter[str] = Counter()
    for pair, people in flows.items():
        totals[pair[side]] += people
    return [name for name, _ in totals.most_common(most)]


def _sum(cells: Mapping[tuple[str, str], int], row: str, column: str) -> int:
    return sum(people for (one, other), people in cells.items() if row in (one, "合计") and column in (other, "合计"))


def _short(name: str, room: float) -> str:
    while len(name) > 1 and text_width(name, 10) > room - 4:
        name = name[:-1]
    return name


def _legend(drawing: Drawing) -> None:
    y = HEIGHT - 30
    drawing.shape("circle", cx=34, cy=y - 4, r=6, fill=POINT, fill_opacity=0.75)
    drawing.text(46, y, "点位（面积为人数）", 11)
    drawing.shape("rect", x=176, y=y - 10, width=11, height=11, fill=SITE, fill_opacity=0.75)
    drawing.text(194, y, "安置点（面积为人数）", 11)
    drawing.shape("rect", x=338, y=y - 9, width=8, height=8, fill="none", stroke=IDLE)
    drawing.text(352, y, "未启用", 11)
    drawing.shape("path", d=f"M414 {y - 9}l5 9h-10z", fill="#1f2430")
    drawing.text(426, y, "停车场", 11)
    drawing.line((486, y - 4), (520, y - 4), stroke=STREAM, stroke_width=3, stroke_opacity=0.5)
    drawing.text(528, y, "人流（粗细为人数）", 11)
    drawing.text(WIDTH - 24, y, "示意图：直线连接，不是行车路线", 10.5, "end", fill="#555b66")
