from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evacuation.checking import check
from evacuation.fields import Malformed
from evacuation.plan import plan_from_data, plan_to_data, read_plan, write_plan
from evacuation.reading import problem_from_data
from tests.evacuation.example import instance, plan
from tests.evacuation.test_reading import JUNK, leaves, put, replaced


def refusal(data: object) -> str:
    with pytest.raises(Malformed) as caught:
        plan_from_data(data)
    return str(caught.value)


@pytest.mark.parametrize("name", ["a.json", "a.json.gz"])
def test_what_is_written_is_read_again(tmp_path: Path, name: str) -> None:
    data = plan() | {"bound": {"makespan_min": 100.5, "kind": "own"}, "seed": None}
    data["trips"][0]["supplies"] = [{"name": "饮用水", "quantity": 6, "unit": "瓶"}]
    data["rooms"][0]["numbers"] = ["101"]
    planned = plan_from_data(data)
    write_plan(planned, tmp_path / name)
    assert read_plan(tmp_path / name) == planned
    assert plan_from_data(plan_to_data(planned)) == planned
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_optional_fields_that_are_empty_are_left_out() -> None:
    text = json.dumps(plan_to_data(plan_from_data(plan())))
    assert "supplies" not in text
    assert "numbers" not in text


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("trips.0.depart_min", "0", 'trips[0].depart_min：应为数字，现为 "0"'),
        ("trips.0.depart_min", float("nan"), "trips[0].depart_min：数值过大或不是有限的数"),
        ("trips.0.sequence", 1.0, "trips[0].sequence：应为整数，现为 1.0"),
        ("trips.0.sequence", True, "trips[0].sequence：应为整数，现为 true"),
        ("trips.0.stops", {}, "trips[0].stops：应为列表，现为 一个对象"),
        ("trips.0.stops.0.households.0", 7, "trips[0].stops[0].households[0]：应为文字，现为 7"),
        ("rooms.0", [], "rooms[0]：应为对象，现为 一个列表（0 项）"),
        ("rooms.0.zone", "", "rooms[0].zone：不能为空"),
        ("bound", {"makespan_min": 1, "kind": "best"}, 'bound.kind：应为 "joint" 或 "own"，现为 "best"'),
        ("bound", {"makespan_min": 1, "kind": []}, 'bound.kind：应为 "joint" 或 "own"'),
        ("makespan_min", None, "makespan_min：应为数字，现为 null"),
        ("vehicle_km", 1e300, "vehicle_km：数值过大"),
        ("seed", "x", "seed：应为整数"),
        ("unplaced", None, "unplaced：应为列表，现为 null"),
    ],
)
def test_it_refuses_with_field_and_reason(path: str, value: object, message: str) -> None:
    assert message in refusal(put(plan(), path, value))


PATHS = leaves(plan())


@pytest.mark.parametrize("path", [path for path in PATHS if isinstance(path[-1], str)])
def test_it_refuses_when_a_key_is_missing(path: tuple[str | int, ...]) -> None:
    data = plan()
    place: Any = data
    for step in path[:-1]:
        place = place[step]
    del place[path[-1]]
    assert "缺少这一项" in refusal(data)


@given(st.sampled_from(PATHS), JUNK)
@settings(max_examples=400, deadline=None)
def test_whatever_stands_anywhere_it_is_refused_or_checked(path: tuple[str | int, ...], junk: object) -> None:
    with contextlib.suppress(Malformed):
        check(problem_from_data(instance()), plan_from_data(replaced(plan(), path, junk)))
