"""去向: people by county and receiving city, as a table beside the map."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from evacuation.report.facts import Facts
from evacuation.report.svg import WIDTH, Drawing, text_width

_TABLE_ROWS, _TABLE_COLUMNS = 12, 6


def draw_flows(facts: Facts, drawing: Drawing) -> None:
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
