from __future__ import annotations

import time
from pathlib import Path

import pytest

from evacuation.checking import check
from evacuation.hand import plan_by_hand
from evacuation.odd_instances import odd_instance
from evacuation.plan import read_plan
from evacuation.reading import problem_from_data, read_problem
from tests.evacuation.example import instance

SHARED = Path(__file__).parents[3] / "shared" / "evacuation"
shared = pytest.mark.skipif(not SHARED.is_dir(), reason="shared/evacuation is not beside the project")


def test_each_village_goes_to_the_nearest_site_with_room() -> None:
    plan = plan_by_hand(problem_from_data(instance()))
    assert {room.household: (room.site, room.zone) for room in plan.rooms} == {
        "H1": ("S1", "Z1"),
        "H2": ("S1", "Z1"),
        "H3": ("S1", "Z2"),
    }


def test_the_same_group_comes_first_then_an_open_zone() -> None:
    plan = plan_by_hand(problem_from_data(odd_instance("zones-just-enough-for-groups")))
    assert [room.zone for room in plan.rooms] == ["Z1", "Z1", "Z3", "Z3"]
    assert [one.household for one in plan.unplaced] == ["H5", "H6"]


def test_the_larger_vehicle_goes_first_and_a_free_one_goes_again() -> None:
    plan = plan_by_hand(problem_from_data(odd_instance("wheelchairs")))
    assert [(trip.type, trip.sequence) for trip in plan.trips] == [("mini", 1), ("van", 1), ("mini", 2)]


def test_a_household_that_fits_no_vehicle_stays_with_the_reason() -> None:
    plan = plan_by_hand(problem_from_data(odd_instance("too-large-for-any-vehicle")))
    assert [(one.household, one.reason) for one in plan.unplaced] == [("H1", "没有能载下这一户的车")]


def test_arrivals_wait_for_the_hour_of_the_site() -> None:
    plan = plan_by_hand(problem_from_data(odd_instance("narrow-gate")))
    arrivals = sorted(trip.arrive_min for trip in plan.trips)
    assert all(later - earlier >= 60 for earlier, later in zip(arrivals, arrivals[1:], strict=False))


@shared
def test_it_is_the_baseline_of_the_report() -> None:
    problem = read_problem(SHARED / "seed0.json.gz")
    plan = plan_by_hand(problem)
    assert plan.makespan_min == pytest.approx(1045.35, abs=0.01)
    assert plan.vehicle_km == pytest.approx(248_547, rel=0.002)
    began = time.process_time()
    assert check(problem, plan) == ()
    assert time.process_time() - began < 3


@shared
def test_the_small_plan_beside_it_is_valid() -> None:
    assert check(read_problem(SHARED / "tiny.json"), read_plan(SHARED / "tiny.plan.json")) == ()
