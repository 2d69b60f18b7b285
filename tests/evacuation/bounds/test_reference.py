"""The reference instances beside the project, where they are there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evacuation.bounds import Effort, household_bound, joint_bound, own_bound
from evacuation.plan import read_plan
from evacuation.reading import read_problem

FOLDER = Path(__file__).parents[3].parent / "shared" / "evacuation"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="no reference instances beside the project")


def test_the_tiny_one_has_its_published_bound() -> None:
    published = json.loads((FOLDER / "tiny.plan.json").read_text("utf-8"))
    problem = read_problem(FOLDER / "tiny.json")
    assert joint_bound(problem).value == pytest.approx(published["bound"]["makespan_min"], abs=0.011)
    own = own_bound(problem, read_plan(FOLDER / "tiny.plan.json").rooms).value
    assert own is not None
    assert joint_bound(problem).value <= own <= published["makespan_min"]


def test_the_report_size_reaches_nearly_the_published_bounds_with_less_effort() -> None:
    """With the default effort both are exceeded by true rooms and classes (docs/evacuation/bounds.md); here half is done."""
    published = json.loads((FOLDER / "seed0.reference.json").read_text("utf-8"))
    problem = read_problem(FOLDER / "seed0.json.gz")
    little = Effort(ascent_rounds=200, programs=0)
    joint, rooms = joint_bound(problem, effort=little).value, household_bound(problem, effort=little).value
    assert joint is not None
    assert rooms is not None
    assert 0.8 * published["makespan_bound_min"] < joint < published["hand"]["makespan_min"]
    assert 0.9 * published["person_minutes_bound"] < rooms < published["hand"]["person_minutes"]
