"""A small operation that can be followed with a pencil: two villages, two sites, two vehicles, three households.

``example()`` gives fresh values of both files, free to be spoilt by a test; :func:`broken` names the rules that the
checker finds broken. Ways: minutes are kilometres.
"""

from __future__ import annotations

from typing import Any

from evacuation.checking import Finding, check
from evacuation.plan import Plan, plan_from_data
from evacuation.problem import Problem
from evacuation.reading import problem_from_data

Data = dict[str, Any]

_WAYS = {
    ("P1", "P2"): 10, ("P1", "S1"): 30, ("P1", "S2"): 60, ("P2", "S1"): 40, ("P2", "S2"): 50,
    ("D1", "P1"): 20, ("D1", "P2"): 15, ("D1", "S1"): 25, ("D1", "S2"): 55, ("S1", "S2"): 45,
}  # fmt: skip
_PLACES = ["P1", "P2", "S1", "S2", "D1"]


def rooms(single: int = 0, double: int = 0, barrier_free: int = 0, medical: int = 0) -> Data:
    return {"single": single, "double": double, "barrier_free": barrier_free, "medical": medical}


def household(name: str, point: str, size: int, group: str, needs: list[str] | None = None, **kinds: int) -> Data:
    row: Data = {"id": name, "point": point, "size": size, "rooms": rooms(**kinds), "group": group}
    if needs is not None:
        row["people"] = [{"id": f"{name}-1", "name": "王某甲", "phone": "19900000001", "needs": needs}]
    return row


def instance(**rules: Any) -> Data:
    """The instance; keyword arguments are optional rules."""
    table = [[0 if a == b else _WAYS.get((a, b), _WAYS.get((b, a))) for b in _PLACES] for a in _PLACES]
    return {
        "start": "2026-07-01T08:00:00+08:00",
        "points": [
            {"id": "P1", "name": "上村", "lon": 106.9, "lat": 30.3, "township": "甲镇", "county": "青溪县"},
            {"id": "P2", "name": "下村", "lon": 107.0, "lat": 30.4, "township": "乙镇", "county": "青溪县"},
        ],
        "households": [
            household("H1", "P1", 2, "A", double=1),
            household("H2", "P2", 1, "A", needs=["wheelchair"], barrier_free=1),
            household("H3", "P1", 3, "B", single=1, double=1),
        ],
        "sites": [
            {"id": "S1", "name": "东楼", "city": "甲州市", "lon": 106.5, "lat": 30.5, "intake_per_hour": None, "zones": [
                {"id": "Z1", "rooms": rooms(2, 2, 1), "group": None},
                {"id": "Z2", "rooms": rooms(1, 2, 0, 1), "group": "B"},
            ]},
            {"id": "S2", "name": "西楼", "city": "乙州市", "lon": 106.0, "lat": 30.6, "intake_per_hour": None, "zones": [
                {"id": "Z1", "rooms": rooms(4, 4, 1, 1), "group": None},
            ]},
        ],
        "depots": [{"id": "D1", "lon": 106.8, "lat": 30.35}],
        "vehicles": [
            {"type": "mini", "seats": 6, "depot": "D1", "count": 1, "wheelchair_places": 1},
            {"type": "van", "seats": 3, "depot": "D1", "count": 1, "wheelchair_places": 0},
        ],
        "travel": {"locations": list(_PLACES), "minutes": table, "km": [list(row) for row in table]},
        "service": {"boarding_min": 15, "check_in_min": 25, "extra_stop_min": 8},
        "rules": {"room_order": ["single", "double", "barrier_free", "medical"], "one_group_per_zone": True, **rules},
    }  # fmt: skip


def plan() -> Data:
    """A valid plan: one vehicle, two trips."""
    return {
        "rooms": [
            {"household": "H1", "site": "S1", "zone": "Z1"},
            {"household": "H2", "site": "S1", "zone": "Z1"},
            {"household": "H3", "site": "S1", "zone": "Z2"},
        ],
        "trips": [
            {"vehicle": "mini-1", "type": "mini", "depot": "D1", "sequence": 1, "depart_min": 0, "stops": [
                {"point": "P1", "households": ["H1"], "arrive_min": 20, "leave_min": 35},
                {"point": "P2", "households": ["H2"], "arrive_min": 45, "leave_min": 53},
            ], "site": "S1", "arrive_min": 93, "done_min": 118},
            {"vehicle": "mini-1", "type": "mini", "depot": "D1", "sequence": 2, "depart_min": 118, "stops": [
                {"point": "P1", "households": ["H3"], "arrive_min": 148, "leave_min": 163},
            ], "site": "S1", "arrive_min": 193, "done_min": 218},
        ],
        "unplaced": [], "makespan_min": 218, "vehicle_km": 130, "bound": None, "seed": 0,
    }  # fmt: skip


def example(**rules: Any) -> tuple[Data, Data]:
    """Instance and plan."""
    return instance(**rules), plan()


def delay(trip: Data, minutes: float) -> None:
    """Let a trip of a plan happen later; nothing else changes."""
    for key in ("depart_min", "arrive_min", "done_min"):
        trip[key] += minutes
    for stop in trip["stops"]:
        stop["arrive_min"] += minutes
        stop["leave_min"] += minutes


def read(data: Data, planned: Data) -> tuple[Problem, Plan]:
    return problem_from_data(data), plan_from_data(planned)


def findings(data: Data, planned: Data) -> tuple[Finding, ...]:
    return check(*read(data, planned))


def broken(data: Data, planned: Data) -> set[str]:
    """Ids of the rules that the plan breaks."""
    return {finding.rule for finding in findings(data, planned)}
