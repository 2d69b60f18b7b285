"""车辆时间表: what every vehicle does when. One page for all vehicles; where they are many, also pages to read by row."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from evacuation.report.facts import Facts, TripFacts
from evacuation.report.svg import HEIGHT, WIDTH, Drawing

ROWS_PER_PAGE = 48
_LEFT, _RIGHT, _TOP, _BOTTOM = 128, 24, 78, 46
EMPTY, BOARDING, LOADED, CHECK_IN = "#cfd4dc", "#e0a100", "#2f6db3", "#3f9b6c"
_LEGEND = (("空驶", EMPTY), ("上车（含途中加停）", BOARDING), ("载客行驶", LOADED), ("入住、消毒", CHECK_IN))
_TALLEST = 26.0
_STEPS_MIN = (30, 60, 120, 180, 240, 360, 720, 1440)

Row = tuple[str, Sequence[TripFacts]]


def write_charts(facts: Facts, folder: Path) -> list[Path]:
    """``车辆时间表.svg``, and ``车辆时间表-01.svg`` … where one page cannot hold all rows readably."""
    rows: list[Row] = list(facts.vehicles.items())
    overview = folder / "车辆时间表.svg"
    overview.write_text(chart_svg(facts, rows, f"全部 {len(rows)} 辆车"), "utf-8")
    paths = [overview]
    for old in folder.glob("车辆时间表-[0-9][0-9]*.svg"):
        old.unlink()  # pages of an earlier plan
    if len(rows) > ROWS_PER_PAGE:
        pages = math.ceil(len(rows) / ROWS_PER_PAGE)
        for page in range(pages):
            part = rows[page * ROWS_PER_PAGE : (page + 1) * ROWS_PER_PAGE]
            path = folder / f"车辆时间表-{page + 1:02}.svg"
            path.write_text(chart_svg(facts, part, f"第 {page + 1} 页，共 {pages} 页"), "utf-8")
            paths.append(path)
    return paths


def chart_svg(facts: Facts, rows: Sequence[Row], subtitle: str) -> str:
    """The chart of some vehicles, one page across."""
    drawing = Drawing(f"车辆时间表 {subtitle}")
    end = max(facts.plan.makespan_min, 1.0)
    _head(facts, drawing, subtitle)
    _axis(facts, drawing, end)
    height = min(_TALLEST, (HEIGHT - _TOP - _BOTTOM) / max(1, len(rows)))
    readable = height >= 9
    for number, (vehicle, trips) in enumerate(rows):
        top = _TOP + number * height
        if readable:
            drawing.text(_LEFT - 8, top + height * 0.72, vehicle, min(10, height * 0.72), "end")
        for one in trips:
            _bar(drawing, one, top, height, end, readable=readable)
    if not readable:
        _bands(drawing, rows, height)
    return drawing.svg()


def _x(minute: float, end: float) -> float:
    return _LEFT + (WIDTH - _LEFT - _RIGHT) * minute / end


def _head(facts: Facts, drawing: Drawing, subtitle: str) -> None:
    drawing.text(24, 32, "车辆时间表", 20, font_weight="bold")
    start = f"{facts.problem.start:%Y年%m月%d日 %H:%M}"
    drawing.text(140, 31, f"{subtitle}　{start} 开始，{facts.time(facts.plan.makespan_min)} 全部入住", 12)
    drawing.text(WIDTH - 24, 31, f"方案版本 {facts.version}", 11, "end")
    x = _LEFT
    for name, colour in _LEGEND:
        drawing.shape("rect", x=x, y=HEIGHT - 26, width=22, height=10, fill=colour)
        drawing.text(x + 28, HEIGHT - 17, name, 11)
        x += 58 + 12 * len(name)
    drawing.text(
        WIDTH - 24,
        HEIGHT - 17,
        "条上的数字是趟次和人数；颜色之外，顺序也固定：空驶、上车、载客、入住",
        10,
        "end",
        fill="#555b66",
    )


def _axis(facts: Facts, drawing: Drawing, end: float) -> None:
    """Lines at round times of day."""
    step = next((one for one in _STEPS_MIN if end / one <= 12), _STEPS_MIN[-1])
    start = facts.problem.start
    minute = -(start.hour * 60 + start.minute + start.second / 60) % step
    last_label = -math.inf
    while minute <= end:
        x = _x(minute, end)
        drawing.line((x, _TOP - 6), (x, HEIGHT - _BOTTOM + 2), stroke="#d9dde3", stroke_width=0.8)
        moment = start + timedelta(minutes=minute)
        days = (moment.date() - start.date()).days
        label = f"{moment:%H:%M}" + (f" +{days}天" if days else "")
        if x - last_label > 46:
            drawing.text(x, _TOP - 12, label, 10.5, "middle", fill="#444a55")
            last_label = x
        minute += step


def _bar(drawing: Drawing, one: TripFacts, top: float, height: float, end: float, *, readable: bool) -> None:
    """Empty run, boarding, loaded way and check-in of a trip, side by side."""
    trip = one.trip
    pad = height * 0.14 if readable else 0.0
    box = {"y": top + pad, "height": max(0.6, height - 2 * pad)}
    stops = trip.stops
    first, loaded = (stops[0].arrive_min, stops[-1].leave_min) if stops else (trip.depart_min, trip.depart_min)
    tip = f"{one.label}：{one.depart} 出发，{one.arrive} 到 {one.site.id}，{one.people} 人"
    parts = ((trip.depart_min, first, EMPTY), (first, loaded, BOARDING), (loaded, trip.arrive_min, LOADED))
    for begin, until, colour in (*parts, (trip.arrive_min, trip.done_min, CHECK_IN)):
        width = _x(until, end) - _x(begin, end)
        if width > 0:
            drawing.shape("rect", tip if readable else "", x=_x(begin, end), width=width, fill=colour, **box)
    room = _x(trip.arrive_min, end) - _x(loaded, end)
    words = f"{trip.sequence}·{one.people}人"
    if readable and room > 34:
        middle = (_x(loaded, end) + _x(trip.arrive_min, end)) / 2
        drawing.text(middle, top + height * 0.7, words, min(9.5, height * 0.62), "middle", fill="#ffffff")


def _bands(drawing: Drawing, rows: Sequence[Row], height: float) -> None:
    """Where rows are too thin for names, name the runs of like vehicles at the margin."""
    begin = 0
    last = -math.inf
    for number in range(1, len(rows) + 1):
        kind = _kind(rows[begin])
        if number < len(rows) and _kind(rows[number]) == kind:
            continue
        top, bottom = _TOP + begin * height, _TOP + number * height
        drawing.line((_LEFT - 6, bottom), (WIDTH - _RIGHT, bottom), stroke="#9aa1ad", stroke_width=0.5)
        middle = max((top + bottom) / 2 + 3.5, last + 10)
        drawing.text(_LEFT - 8, middle, f"{kind[0]} {kind[1]} {number - begin} 辆", 9.5, "end")
        begin, last = number, middle


def _kind(row: Row) -> tuple[str, str]:
    trip = row[1][0].trip
    return trip.depot, trip.type
