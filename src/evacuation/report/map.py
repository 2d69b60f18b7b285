"""转运示意图: villages, sites and the streams of people between them; not a road map.

Left the whole region, right a close-up of the villages and a table of who goes where. Sizes are by people (areas).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

from evacuation.report.facts import Facts
from evacuation.report.flow_table import draw_flows
from evacuation.report.labels import draw_labels
from evacuation.report.region import WHOLE, Frame, Place, close_up, collect, fit
from evacuation.report.svg import HEIGHT, IDLE, POINT, SITE, STREAM, WIDTH, Drawing

_SCALES_KM = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


def map_svg(facts: Facts) -> str:
    """The picture, one A4 page across."""
    drawing = Drawing("转运示意图")
    points, sites, streams = collect(facts)
    drawing.text(24, 32, "转运示意图", 20, font_weight="bold")
    people = sum(streams.values())
    drawing.text(
        140, 31, f"{people} 人，{len([p for p in points if p.people])} 个点位 → {len(facts.by_site)} 处安置点", 12
    )
    drawing.text(WIDTH - 24, 31, f"方案版本 {facts.version}", 11, "end")
    used = [place for place in [*points, *sites] if place.people] or points
    whole = fit(*WHOLE, used)
    near, title = close_up(whole, points)
    _panel(facts, drawing, whole, points, sites, streams, "全域（虚线内见右图）", near)
    _panel(facts, drawing, near, points, sites, streams, title)
    draw_flows(facts, drawing)
    _legend(drawing)
    return drawing.svg()


def _panel(
    facts: Facts,
    drawing: Drawing,
    frame: Frame,
    points: Sequence[Place],
    sites: Sequence[Place],
    streams: Mapping[tuple[int, int], int],
    title: str,
    inset: Frame | None = None,
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
    draw_labels(drawing, frame, points, sites, inset)
    drawing.close_group()
    _scale_bar(drawing, frame)
    drawing.text(frame.left + 10, frame.top + 20, title, 12, halo=True, font_weight="bold")


def _radius(most: int, largest: float) -> Callable[[int], float]:
    """Areas by people."""
    return lambda people: max(1.6, largest * math.sqrt(people / max(most, 1)))


def _streams(
    drawing: Drawing,
    frame: Frame,
    points: Sequence[Place],
    sites: Sequence[Place],
    streams: Mapping[tuple[int, int], int],
) -> None:
    most = max(streams.values(), default=1)
    drawing.open_group(stroke=STREAM, stroke_opacity=0.32, stroke_linecap="round")
    for (point, site), people in streams.items():
        ends = points[point], sites[site]
        begin, end = (frame.xy(one.lon, one.lat) for one in ends)
        drawing.line(begin, end, stroke_width=0.4 + 3.0 * people / most)
    drawing.close_group()


def _circle(drawing: Drawing, frame: Frame, place: Place, radius: Callable[[int], float]) -> None:
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


def _square(drawing: Drawing, frame: Frame, place: Place, radius: Callable[[int], float]) -> None:
    x, y = frame.xy(place.lon, place.lat)
    half = radius(place.people) * 0.9 if place.people else 1.8
    box = {"x": x - half, "y": y - half, "width": 2 * half, "height": 2 * half}
    if place.people:
        tip = f"{place.name}：{place.people} 人"
        drawing.shape("rect", tip, **box, fill=SITE, fill_opacity=0.75, stroke="#ffffff", stroke_width=0.5)
    else:
        drawing.shape("rect", f"{place.name}：未启用", **box, fill="none", stroke=IDLE, stroke_width=0.8)


def _scale_bar(drawing: Drawing, frame: Frame) -> None:
    km = max((one for one in _SCALES_KM if one * frame.scale <= frame.width / 4), default=_SCALES_KM[0])
    x, y = frame.left + 14, frame.top + frame.height - 14
    drawing.line((x, y), (x + km * frame.scale, y), stroke="#1f2430", stroke_width=2)
    drawing.text(x + km * frame.scale + 6, y + 4, f"{km} 公里", 10, halo=True)
    top, right = frame.top + 14, frame.left + frame.width - 18
    drawing.shape("path", d=f"M{right} {top}l5 14l-5 -4l-5 4z", fill="#1f2430")
    drawing.text(right, top + 26, "北", 10, "middle", halo=True)


def _outline(drawing: Drawing, whole: Frame, near: Frame) -> None:
    """Where the close-up lies in the whole."""
    x, y = whole.xy(near.lon, near.lat)
    width, height = (side / near.scale * whole.scale for side in (near.width, near.height))
    box = {"x": x - width / 2, "y": y - height / 2, "width": width, "height": height}
    drawing.shape("rect", **box, fill="none", stroke="#1f2430", stroke_width=0.8, stroke_dasharray="4 3")


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
