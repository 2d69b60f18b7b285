"""``solve`` and ``bound`` from file to file, with the real solver and the real bounds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evacuation.cli import main
from evacuation.files import write_json
from evacuation.odd_instances import odd_instance
from evacuation.plan import read_plan
from tests.evacuation.example import Data, instance


def solved(folder: Path, data: Data, *more: str) -> tuple[int, str, str]:
    write_json(data, folder / "a.json")
    files = str(folder / "a.json"), str(folder / "a.plan.json")
    code = main(["solve", files[0], "-o", files[1], "--seconds", "0.5", "--quiet", *more])
    return code, *files


def test_it_writes_a_valid_plan_with_its_bound(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, data, planned = solved(tmp_path, instance())
    said = capsys.readouterr().out
    assert code == 0
    for words in ("应转 3 户 6 人，已安排 3 户 6 人", "里程", "用房 4 间", "下界", "倍", "编制用时", "内存峰值"):
        assert words in said
    plan = read_plan(planned)
    assert plan.bound is not None
    assert plan.bound.kind == "joint"
    assert 0 < plan.bound.makespan_min <= plan.makespan_min
    assert main(["check", data, planned]) == 0


def test_the_bound_of_the_own_rooms_or_none(tmp_path: Path) -> None:
    _, _, planned = solved(tmp_path, instance(), "--bound", "own")
    bound = read_plan(planned).bound
    assert bound is not None
    assert bound.kind == "own"
    _, _, planned = solved(tmp_path, instance(), "--bound", "none")
    assert read_plan(planned).bound is None


def test_who_cannot_be_placed_is_said_with_what_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, data, planned = solved(tmp_path, odd_instance("no-room-of-the-kind"))
    assert code == 1
    assert "缺房：“医疗间”及以上房型需要 2 间，可用 1 间，至少缺 1 间" in capsys.readouterr().out
    assert len(read_plan(planned).unplaced) == 1
    assert main(["check", data, planned]) == 0


def test_a_revised_plan_tells_the_difference(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, _, planned = solved(tmp_path, instance())
    old = tmp_path / "old.json"
    Path(planned).rename(old)
    data = instance()
    data["households"].append({**data["households"][0], "id": "H4"})
    assert solved(tmp_path, data, "--keep", str(old))[0] == 0
    said = capsys.readouterr().out
    assert "未受影响的 3 户中换房 0 户" in said
    assert "新增 1 户" in said


def test_a_plan_of_another_list_is_no_plan_to_keep(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, _, planned = solved(tmp_path, instance())
    other = instance()
    for household in other["households"]:
        household["id"] += "x"
    assert solved(tmp_path, other, "--keep", planned)[0] == 1
    assert "核对 --keep" in capsys.readouterr().err


def test_malformed_input_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = instance()
    data["vehicles"][0]["seats"] = 0
    code, _, planned = solved(tmp_path, data)
    assert (code, Path(planned).exists()) == (2, False)
    assert capsys.readouterr().err == "vehicles[0].seats：应为正整数，现为 0（a.json）\n"


def test_bound_prints_both_kinds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, data, planned = solved(tmp_path, instance(), "--bound", "none")
    capsys.readouterr()
    assert main(["bound", data, planned]) == 0
    said = capsys.readouterr().out
    assert "joint：" in said
    assert "own：" in said
    assert main(["bound", data, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["kind"] == "joint"
    assert 0 < found["makespan_min"] <= read_plan(planned).makespan_min


def test_rooms_alone_tell_the_person_minutes_and_their_bound(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_json(instance(), tmp_path / "a.json")
    files = str(tmp_path / "a.json"), str(tmp_path / "r.json")
    assert main(["rooms", files[0], "-o", files[1], "--seconds", "0.5", "--quiet"]) == 0
    said = capsys.readouterr().out
    assert "已安排 3 户 6 人" in said
    assert "总路程 190.0 人·分，人均 31.7 分" in said
    assert "下界 190.0 人·分，方案高出 0.01%" in said
    assert main(["check", *files, "--rooms"]) == 0
    assert main(["check", *files]) == 1  # nobody fetches them
