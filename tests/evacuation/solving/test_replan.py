"""Re-planning: who is not affected keeps the room."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from evacuation.checking import check
from evacuation.finishing import finish
from evacuation.plan import Plan
from evacuation.reading import problem_from_data
from evacuation.solving import solve
from tests.evacuation.solving.cases import operation

Data = dict[str, Any]


def site_lost(data: Data, old: Plan) -> None:
    lost = old.trips[0].site
    for zone in next(site for site in data["sites"] if site["id"] == lost)["zones"]:
        zone["rooms"] = dict.fromkeys(zone["rooms"], 0)


def people_added(data: Data, old: Plan) -> None:
    data["households"] += [
        {**household, "id": f"N{i}", "people": []} for i, household in enumerate(data["households"][:6])
    ]


def vehicles_lost(data: Data, old: Plan) -> None:
    data["vehicles"] = [{**pool, "count": 1} for pool in data["vehicles"]]


def nothing(data: Data, old: Plan) -> None:
    pass


@pytest.mark.parametrize("change", [site_lost, people_added, vehicles_lost, nothing])
@pytest.mark.parametrize("seed", range(2))
def test_the_unaffected_keep_their_rooms(change: Any, seed: int) -> None:
    data = operation(seed, households=40)
    old = solve(problem_from_data(data), 0.3)
    change(data, old)
    case = problem_from_data(data)
    new = finish(case, solve(case, 1.0, keep=old))
    assert check(case, new) == ()
    assert new.unplaced == ()
    before = {room.household: (room.site, room.zone) for room in old.rooms}
    after = {room.household: (room.site, room.zone) for room in new.rooms}
    zones = {(site.id, zone.id) for site in case.sites for zone in site.zones if any(zone.rooms)}
    unaffected = {h for h, place in before.items() if place in zones}
    assert unaffected
    assert all(after[h] == before[h] for h in unaffected)


def test_others_move_where_nobody_could_be_placed_otherwise() -> None:
    """One medical room is taken by somebody who needs none; the one who needs it gets it."""
    data = operation(1, households=2, groups=1)
    zone = {"id": "Z0", "rooms": {"single": 1, "double": 0, "barrier_free": 0, "medical": 1}, "group": None}
    data["sites"] = [{**data["sites"][0], "zones": [zone]}]
    single = dict.fromkeys(("single", "double", "barrier_free", "medical"), 0) | {"single": 1}
    first, second = data["households"]
    first.update(size=1, rooms=single, people=[])
    second.update(size=1, rooms=single | {"single": 0, "medical": 1}, people=[])
    zone["rooms"] = {"single": 0, "double": 0, "barrier_free": 0, "medical": 1}
    data["households"] = [first]
    old = solve(problem_from_data(data), 0.3)
    data["households"] = [first, second]
    other = {"id": "Z1", "rooms": single, "group": None}
    data["sites"].append({**data["sites"][0], "id": "S9", "zones": [other]})
    case = problem_from_data(data)
    new = finish(case, solve(case, 1.0, keep=old))
    assert check(case, new) == ()
    assert new.unplaced == ()


def test_vehicles_keep_their_names() -> None:
    data = operation(2)
    case = problem_from_data(data)
    old = solve(case, 0.3)
    renamed = Plan(old.rooms, tuple(_as(trip) for trip in old.trips), (), old.makespan_min, old.vehicle_km)
    new = solve(case, 0.5, keep=renamed)
    assert {trip.vehicle for trip in new.trips} & {trip.vehicle for trip in renamed.trips}


def _as(trip: Any) -> Any:
    return replace(trip, vehicle=f"川X{trip.vehicle}")
