"""Names on the map, the largest first, never one over another."""

from __future__ import annotations

from collections.abc import Sequence

from evacuation.report.region import Frame, Place, totals
from evacuation.report.svg import POINT, SITE, Drawing, text_width

MOST_NAMED = 24
"""Villages up to which each is named on the map."""


def draw_labels(
    drawing: Drawing, frame: Frame, points: Sequence[Place], sites: Sequence[Place], inset: Frame | None
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
    out, taken_in = totals(points), totals(sites)
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
    frame: Frame,
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


def _middle(places: Sequence[Place]) -> tuple[float, float]:
    """The middle of the places."""
    count = max(1, len(places))
    return sum(one.lon for one in places) / count, sum(one.lat for one in places) / count


def _overlap(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
