"""Where not everybody can be placed the plan is the best partial one, and says why."""

from __future__ import annotations

from evacuation.checking import check
from evacuation.finishing import finish
from evacuation.odd_instances import ODD
from evacuation.reading import problem_from_data
from evacuation.solving import solve
from tests.evacuation.solving.cases import operation


def test_too_few_rooms_leave_as_few_as_possible_without() -> None:
    data = operation(3, households=30, groups=1)
    data["sites"] = [{**data["sites"][0], "zones": [{**data["sites"][0]["zones"][0], "group": None}]}]
    data["sites"][0]["zones"][0]["rooms"] = {"single": 0, "double": 0, "barrier_free": 0, "medical": 12}
    for household in data["households"]:
        household["rooms"] = {"single": 0, "double": 1, "barrier_free": 0, "medical": 0}
    case = problem_from_data(data)
    plan = finish(case, solve(case, 0.5))
    assert check(case, plan) == ()
    assert len(plan.rooms) == 12
    assert all(one.reason for one in plan.unplaced)
    left = sum(case.households[case.household_index[one.household]].size for one in plan.unplaced)
    sizes = sorted((household.size for household in case.households), reverse=True)
    assert left == sum(sizes[12:])


def test_odd_instances_get_valid_plans() -> None:
    for make in ODD.values():
        case = problem_from_data(make())
        assert check(case, finish(case, solve(case, 0.3))) == ()


def test_a_household_larger_than_any_vehicle_is_named() -> None:
    data = operation(1)
    data["households"][0]["size"] = 21
    case = problem_from_data(data)
    plan = finish(case, solve(case, 0.3))
    assert check(case, plan) == ()
    assert {one.household for one in plan.unplaced} == {"H0"}
    assert "车辆" in plan.unplaced[0].reason


def test_no_vehicles_at_all_leave_everybody_behind() -> None:
    data = operation(1)
    for pool in data["vehicles"]:
        pool["count"] = 0
    case = problem_from_data(data)
    plan = finish(case, solve(case, 0.3))
    assert check(case, plan) == ()
    assert len(plan.unplaced) == 30
