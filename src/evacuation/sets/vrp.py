"""The capacitated vehicle routing problem in the format of VRPLIB (X set: Uchoa et al. 2017, 10.1016/j.ejor.2016.08.012).

Only what the X and XXL sets use: EUC_2D coordinates, rounded to whole numbers, one depot.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evacuation.sets.reading import Unreadable

_SECTIONS = ("NODE_COORD_SECTION", "DEMAND_SECTION", "DEPOT_SECTION")


@dataclass(frozen=True, eq=False)
class Routing:
    """Node 0 is the depot. ``place`` is (n, 2), ``demand`` (n,)."""

    name: str
    capacity: int
    place: NDArray[np.float64]
    demand: NDArray[np.int64]

    def distances(self, node: int) -> NDArray[np.float64]:
        """From a node to all others, rounded as the set demands."""
        return np.asarray(np.floor(np.hypot(*(self.place - self.place[node]).T) + 0.5))


def read_vrp(path: Path) -> Routing:
    """One ``.vrp`` file. Raises :class:`Unreadable`."""
    try:
        lines = path.read_text("utf-8", errors="replace").splitlines()
    except OSError as failure:
        raise Unreadable(f"{path}：读不了（{failure.strerror}）。") from failure
    header, sections = _parts(lines)
    if header.get("EDGE_WEIGHT_TYPE", "EUC_2D") != "EUC_2D":
        raise Unreadable(f"{path}：只支持 EDGE_WEIGHT_TYPE EUC_2D，而是 {header['EDGE_WEIGHT_TYPE']}。")
    try:
        count, capacity = int(header["DIMENSION"]), int(header["CAPACITY"])
        place = np.array([row[1:3] for row in sections["NODE_COORD_SECTION"]], np.float64)
        demand = np.array([row[1] for row in sections["DEMAND_SECTION"]], np.int64)
    except (KeyError, ValueError, IndexError):
        raise Unreadable(f"{path}：缺少 DIMENSION、CAPACITY、坐标或需求，或其中有不是数的内容。") from None
    if place.shape != (count, 2) or demand.shape != (count,) or demand[0] != 0:
        raise Unreadable(f"{path}：坐标和需求应各有 {count} 行，第一个节点是需求为 0 的车场。")
    return Routing(header.get("NAME", path.stem), capacity, place, demand)


def read_cost(path: Path) -> float | None:
    """The cost in a ``.sol`` file beside the instance, None where there is none."""
    if not path.is_file():
        return None
    for line in path.read_text("utf-8", errors="replace").splitlines():
        words = line.split()
        if len(words) == 2 and words[0].lower().rstrip(":") == "cost":
            return float(words[1])
    return None


def _parts(lines: list[str]) -> tuple[dict[str, str], dict[str, list[list[str]]]]:
    header: dict[str, str] = {}
    sections: dict[str, list[list[str]]] = {}
    rows: list[list[str]] | None = None
    for line in lines:
        text = line.strip()
        if text in _SECTIONS:
            rows = sections.setdefault(text, [])
        elif ":" in text and not text[0].isdigit():
            key, value = text.split(":", 1)
            header[key.strip()] = value.strip().strip('"')
        elif text and text != "EOF" and rows is not None:
            rows.append(text.split())
    return header, sections


def length(problem: Routing, routes: list[list[int]]) -> float:
    """The length of routes without the depot, counted afresh. Raises ValueError where they break a rule."""
    if sorted(node for route in routes for node in route) != list(range(1, len(problem.demand))):
        raise ValueError("not every customer exactly once")
    if any(problem.demand[route].sum() > problem.capacity for route in routes):
        raise ValueError("a vehicle is overloaded")
    total = 0.0
    for route in routes:
        way = [0, *route, 0]
        total += sum(float(problem.distances(a)[b]) for a, b in pairwise(way))
    return total
