"""Every optional rule is kept by the search, and is one that a search without it would break."""

from __future__ import annotations

from typing import Any

import pytest

from evacuation.checking import check
from evacuation.finishing import finish
from evacuation.plan import Plan, room_to_data, trip_to_data
from evacuation.problem import Problem
from evacuation.reading import problem_from_data
from evacuation.solving import solve
from tests.evacuation.solving.cases import operation, problem

RULES: dict[str, dict[str, Any]] = {
    "driver_hours": {"driver_hours": {"max_drive_min": 190}},
    "night_ban": {"night_ban": {"from": "10:00", "to": "11:30"}},
    "escort": {"escort": {"needs": ["medical"], "seats": 2}},
    "apart_groups": {"apart": [{"scope": ["site"], "groups": ["A", "B"]}]},
    "apart_households": {"apart": [{"scope": ["trip", "zone", "site"], "households": ["H1", "H2", "H3", "H4"]}]},
    "together": {"together": {"max_sites": 1}},
    "point_windows": {"point_windows": [{"points": ["P0", "P1"], "from_min": 60, "to_min": 400}]},
    "site_windows": {"site_windows": [{"sites": ["S0", "S1", "S2"], "from_min": 120, "to_min": 500}]},
    "zone_openings": {"zone_openings": [{"site": f"S{s}", "zone": f"Z{z}", "from_min": 150} for s in range(5) for z in range(3)]},
    "vehicle_windows": {"vehicle_windows": [{"type": "coach", "depot": "D0", "count": 1, "from_min": 90, "to_min": 300}]},
    "supplies": {"supplies": [{"over_km": 5, "items": [{"name": "水", "per_person": 2}]}]},
}  # fmt: skip


def planned(case: Problem, seed: int) -> Plan:
    return finish(case, solve(case, 0.15, seed))


@pytest.mark.parametrize("name", RULES)
def test_the_rule_is_kept(name: str) -> None:
    for seed in range(3):
        case = problem(seed, **RULES[name])
        plan = planned(case, seed)
        assert check(case, plan) == ()
        assert len(plan.unplaced) <= 6


@pytest.mark.parametrize("name", [name for name in RULES if name != "supplies"])
def test_without_knowing_the_rule_it_would_be_broken(name: str) -> None:
    """So the test above says something: plans made without the rule break it for one seed at least."""
    broken = [bool(check(problem(seed, **RULES[name]), planned(problem(seed), seed))) for seed in range(6)]
    assert any(broken)


def test_arrivals_keep_to_the_intake_of_a_site() -> None:
    for seed in range(3):
        data = operation(seed)
        for site in data["sites"]:
            site["intake_per_hour"] = 10
        case = problem_from_data(data)
        plan = planned(case, seed)
        assert check(case, plan) == ()
        assert plan.unplaced == ()


def test_wheelchairs_ride_where_there_are_places() -> None:
    data = operation(2, groups=1)
    for household in data["households"]:
        household["people"][0]["needs"] = ["wheelchair"]
    data["households"] = data["households"][:8]
    case = problem_from_data(data)
    plan = planned(case, 0)
    assert check(case, plan) == ()
    assert plan.unplaced == ()
    assert all(trip.type != "mini" for trip in plan.trips)


def test_zones_may_be_shared_where_the_rule_is_off() -> None:
    data = operation(4, groups=5)
    data["rules"]["one_group_per_zone"] = False
    data["sites"] = [{**data["sites"][0], "zones": [{**data["sites"][0]["zones"][0], "group": None}]}]
    data["sites"][0]["zones"][0]["rooms"] = dict.fromkeys(("single", "double", "barrier_free", "medical"), 60)
    case = problem_from_data(data)
    plan = planned(case, 0)
    assert check(case, plan) == ()
    assert plan.unplaced == ()


def test_trips_under_way_stand_as_they_are() -> None:
    data = operation(7)
    first = solve(problem_from_data(data), 0.2)
    gone = [trip for trip in first.trips if trip.sequence == 1][:3]
    who = {h for trip in gone for stop in trip.stops for h in stop.households}
    data["rules"]["frozen"] = {
        "now_min": 30,
        "trips": [trip_to_data(trip) for trip in gone],
        "rooms": [room_to_data(room) for room in first.rooms if room.household in who],
    }
    case = problem_from_data(data)
    plan = planned(case, 0)
    assert check(case, plan) == ()
    assert set(gone) <= set(plan.trips)
