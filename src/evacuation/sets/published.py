"""What others published for the Bus Evacuation Problem, read from the folder of results that the user gives.

A table of CPLEX (set; instance; value; seconds; status, 1 and 102 = proven) and one of a GRASP (its best over all runs).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

Key = tuple[int, int]
"""(set, instance)"""

PROVEN = frozenset({"1", "102"})
DOUBTFUL: Mapping[Key, float] = {(3, 5): 8.0}
"""Published values that exhaustive search refutes: 9 is infeasible there, 10 optimal (docs/evacuation/sets.md)."""


@dataclass(frozen=True)
class Published:
    """Values by (set, instance)."""

    cplex: Mapping[Key, float] = field(default_factory=dict)
    proven: frozenset[Key] = frozenset()
    grasp: Mapping[Key, float] = field(default_factory=dict)


def read_published(folder: Path) -> Published:
    """Every table found below the folder; empty where there is none."""
    cplex: dict[Key, float] = {}
    grasp: dict[Key, float] = {}
    proven: set[Key] = set()
    for path in sorted(folder.rglob("*.csv")):
        for cells in _rows(path):
            if len(cells) == 5 and cells[0].isdigit() and cells[1].isdigit():
                key = (int(cells[0]), int(cells[1]))
                cplex[key] = float(cells[2])
                if cells[4] in PROVEN and key not in DOUBTFUL:
                    proven.add(key)
            elif len(cells) == 7 and cells[0].isdigit() and "-i" in cells[1]:
                key = (int(cells[0]), int(cells[1].rsplit("-i", 1)[1]))
                grasp[key] = min(grasp.get(key, float("inf")), float(cells[6]))
    return Published(cplex, frozenset(proven), grasp)


def key_of(path: Path) -> Key | None:
    """(set, instance) from ``set3/BEP-1-3-3-2-i5.txt``, None for other names."""
    folder, name = path.parent.name, path.stem
    if not folder.startswith("set") or not folder[3:].isdigit() or "-i" not in name:
        return None
    number = name.rsplit("-i", 1)[1]
    return (int(folder[3:]), int(number)) if number.isdigit() else None


def _rows(path: Path) -> Iterator[list[str]]:
    for line in path.read_text("utf-8", errors="replace").splitlines():
        cells = [cell.strip() for cell in line.strip().rstrip(";").split(";")]
        if len(cells) >= 5 and cells[2].replace(".", "", 1).isdigit():
            yield cells
