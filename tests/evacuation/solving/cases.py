"""Small invented operations of every kind: several groups, mixed needs, tables or formulas, all rules."""

from __future__ import annotations

import random
from typing import Any

from evacuation.problem import Problem
from evacuation.reading import problem_from_data

Data = dict[str, Any]
KINDS = ("single", "double", "barrier_free", "medical")


def operation(
    seed: int,
    *,
    households: int = 30,
    groups: int = 3,
    table: bool = False,
    more_vehicles: int = 0,
    more_rooms: int = 0,
    **rules: Any,
) -> Data:
    """An instance as JSON values. Rooms are ample, so that everybody can be placed; keyword arguments are rules."""
    dice = random.Random(seed)
    points = [place(dice, f"P{i}", name=f"{i}村", township="甲镇", county="青溪县") for i in range(6)]
    sites = [site(dice, i) for i in range(5)]
    depots = [place(dice, f"D{i}") for i in range(2)]
    data: Data = {
        "start": "2026-07-01T08:00:00+08:00",
        "points": points,
        "households": [household(dice, i, len(points), groups) for i in range(households)],
        "sites": sites,
        "depots": depots,
        "vehicles": [
            {"type": "coach", "seats": 20, "depot": "D0", "count": 2, "wheelchair_places": 1},
            {"type": "mini", "seats": 9, "depot": "D1", "count": 2, "wheelchair_places": 0},
            {"type": "van", "seats": 4, "depot": "D1", "count": 2, "wheelchair_places": 1},
        ],
        "travel": {"detour": 1.3, "offset_km": 1.0, "speeds": [{"up_to_km": 20, "kmh": 40}, {"kmh": 70}]},
        "service": {"boarding_min": 10, "check_in_min": 20, "extra_stop_min": 5},
        "rules": {"room_order": list(KINDS), "one_group_per_zone": True, **rules},
    }
    for pool in data["vehicles"]:
        pool["count"] += more_vehicles
    for zone in (zone for row in sites for zone in row["zones"]):
        zone["rooms"] = {kind: count + more_rooms for kind, count in zone["rooms"].items()}
    if table:
        data["travel"] = as_table(dice, [row["id"] for row in points + sites + depots])
    return data


def place(dice: random.Random, key: str, **rest: Any) -> Data:
    return {"id": key, "lon": round(dice.uniform(106, 106.6), 4), "lat": round(dice.uniform(30, 30.5), 4), **rest}


def household(dice: random.Random, number: int, points: int, groups: int) -> Data:
    size = dice.choice((1, 1, 2, 2, 3, 4))
    rooms = dict.fromkeys(KINDS, 0)
    rooms[dice.choice(("single", "double", "double", "barrier_free", "medical"))] = dice.choice((1, 1, 2))
    row: Data = {
        "id": f"H{number}", "point": f"P{dice.randrange(points)}", "size": size, "rooms": rooms,
        "group": "ABCDE"[dice.randrange(groups)],
    }  # fmt: skip
    needs = dice.choice(([], [], [], ["wheelchair"], ["medical"]))
    row["people"] = [{"id": f"R{number}", "name": "", "phone": "", "needs": needs}]
    return row


def site(dice: random.Random, number: int) -> Data:
    zones = [
        {
            "id": f"Z{z}",
            "rooms": {kind: dice.randint(2, 6) for kind in KINDS},
            "group": dice.choice((None, None, None, "A")),
        }
        for z in range(4)
    ]
    return place(dice, f"S{number}", name=f"{number}号楼", city="甲州市", intake_per_hour=None, zones=zones)


def as_table(dice: random.Random, names: list[str]) -> Data:
    """A road table: not symmetric, and the triangle inequality need not hold."""
    minutes = [[0 if a == b else dice.randint(5, 90) for b in names] for a in names]
    return {"locations": names, "minutes": minutes, "km": [[m * 0.8 for m in row] for row in minutes]}


def problem(seed: int, **more: Any) -> Problem:
    """As `operation`, read."""
    return problem_from_data(operation(seed, **more))
