from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from evacuation.cli import main
from evacuation.files import write_json
from evacuation.odd_instances import odd_instance
from evacuation.plan import read_plan
from tests.evacuation.example import Data, delay, example, instance, plan


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    return put(tmp_path, *example())


def put(folder: Path, data: Data, planned: Data) -> tuple[str, str]:
    write_json(data, folder / "村.json")
    write_json(planned, folder / "村.plan.json")
    return str(folder / "村.json"), str(folder / "村.plan.json")


def test_check_says_that_a_plan_is_good(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", *files]) == 0
    said = capsys.readouterr().out
    assert "应转 3 户 6 人，已安排 3 户 6 人，未安置 0 户" in said
    assert "完成时间 218.0 分（3 小时 38 分，11:38 全部入住）" in said
    assert "合格：31 条规则全部守住" in said


def test_check_says_what_is_wrong_and_where(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    planned = plan()
    planned["makespan_min"] = 200
    assert main(["check", *put(tmp_path, instance(), planned)]) == 1
    said = capsys.readouterr().out
    assert "【完成时间属实】makespan_min：写作 200.00 分，最后一户办完入住是 218.00 分" in said
    assert "不合格：1 个问题（完成时间属实 1）" in said


def test_check_caps_the_list_and_gives_the_totals(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    planned = plan()
    planned["rooms"] += [{"household": f"X{n}", "site": "S1", "zone": "Z1"} for n in range(50)]
    files = put(tmp_path, instance(), planned)
    assert main(["check", *files]) == 1
    said = capsys.readouterr().out
    assert "【编号存在】…… 其余 30 个用 --all 列出" in said
    assert "编号存在 50" in said
    main(["check", *files, "--all"])
    assert "X49" in capsys.readouterr().out


def test_check_gives_json(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", *files, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"valid": True, "findings": []}


@pytest.mark.parametrize("spoilt", [0, 1])
def test_malformed_input_is_two_with_field_reason_and_file(
    tmp_path: Path, spoilt: int, capsys: pytest.CaptureFixture[str]
) -> None:
    data, planned = example()
    data["households"][2]["rooms"]["single"] = "2" if spoilt == 0 else 1
    planned["trips"][1]["depart_min"] = None if spoilt == 1 else 118
    assert main(["check", *put(tmp_path, data, planned)]) == 2
    said = capsys.readouterr()
    wanted = [
        'households[2].rooms.single：应为非负整数，现为 "2"（村.json）',
        "trips[1].depart_min：应为数字，现为 null（村.plan.json）",
    ]
    assert (said.out, said.err.strip()) == ("", wanted[spoilt])


def test_hand_writes_a_plan_and_says_what_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_json(odd_instance("no-room-of-the-kind"), tmp_path / "a.json")
    assert main(["hand", str(tmp_path / "a.json"), "-o", str(tmp_path / "b.json.gz")]) == 1
    said = capsys.readouterr().out
    assert "缺房：“医疗间”及以上房型需要 2 间，可用 1 间，至少缺 1 间" in said
    assert "青溪县 甲镇：1 户 1 人未安置，缺 医疗间 1" in said
    assert len(read_plan(tmp_path / "b.json.gz").unplaced) == 1


def test_generate_writes_instances(tmp_path: Path) -> None:
    for number, more in enumerate((["--people", "50", "--names"], ["--odd", "wheelchairs"])):
        path = str(tmp_path / f"{number}.json")
        assert main(["generate", "-o", path, *more]) == 0
        assert main(["hand", path, "-o", path + ".plan"]) == 0
        assert main(["check", path, path + ".plan"]) == 0


def test_diff_tells_the_difference(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", files[0], files[1], files[1]]) == 0
    assert "各户的房间和上车时间均不变" in capsys.readouterr().out
    assert main(["diff", files[0], files[1], files[1], "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["unaffected"] == 3


def test_diff_writes_a_notice(tmp_path: Path) -> None:
    old, new = plan(), plan()
    delay(new["trips"][1], 30)
    new["makespan_min"] += 30
    files = put(tmp_path, instance(), new)
    write_json(old, tmp_path / "old.json")
    assert main(["diff", files[0], str(tmp_path / "old.json"), files[1], "-o", str(tmp_path / "n.xlsx")]) == 0
    sheet = openpyxl.load_workbook(tmp_path / "n.xlsx")["变更通知"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert ["H3", "改上车时间", "S1 东楼 Z2", "不变", "10:58", "mini-1 第 2 趟"] in rows


def test_report_finds_the_instance_beside_the_plan(files: tuple[str, str], tmp_path: Path) -> None:
    assert main(["report", files[1]]) == 0
    names = {path.name for path in (tmp_path / "村.plan-材料").iterdir()}
    assert {"派车单.xlsx", "交接单.xlsx", "安置点名册.xlsx", "转运示意图.svg", "车辆时间表.svg"} <= names


def test_report_finds_the_instance_by_its_households(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "out").mkdir()
    write_json(plan(), tmp_path / "out" / "result.json")
    assert main(["report", "out/result.json"]) == 1
    assert "请写成 evacuation report 实例 方案" in capsys.readouterr().err
    write_json(odd_instance("wheelchairs"), tmp_path / "a.json")
    write_json(instance(), tmp_path / "b.json.gz")
    assert main(["report", "out/result.json"]) == 0
    assert (tmp_path / "out" / "result-材料" / "派车单.xlsx").exists()
    write_json(instance(), tmp_path / "c.json")
    assert main(["report", "out/result.json"]) == 1
    assert "可能是几个实例（b.json.gz、c.json）的方案" in capsys.readouterr().err


def test_report_refuses_a_plan_that_breaks_rules(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    planned = plan()
    planned["rooms"].pop()
    files = put(tmp_path, instance(), planned)
    assert main(["report", *files, "-o", str(tmp_path / "out")]) == 1
    assert "不能印发" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_report_prints_anyway_and_says_what_is_wrong(tmp_path: Path) -> None:
    data = instance(driver_hours={"max_drive_min": 100})
    files = put(tmp_path, data, plan())
    assert main(["report", *files, "-o", str(tmp_path / "out"), "--anyway"]) == 0
    guide = (tmp_path / "out" / "使用说明.txt").read_text("utf-8-sig")
    assert "【驾驶时长】车辆 mini-1：在路上共 130.0 分，最多 100 分" in guide


def test_report_never_prints_what_contradicts_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    planned = plan()
    planned["rooms"].pop()
    assert main(["report", *put(tmp_path, instance(), planned), "-o", str(tmp_path / "out"), "--anyway"]) == 1
    assert "印不出来" in capsys.readouterr().err


@pytest.mark.parametrize(
    "command",
    [[], ["fly"], ["check"], ["generate"], ["generate", "-o", "x", "--people", "-3"], ["solve", "a", "-o", "b", "--seconds", "0"],
     ["solve", "a", "-o", "b", "--seconds", "nan"], ["solve", "a", "-o", "b", "--seed", "x"], ["generate", "-o", "x", "--odd", "y"]],
)  # fmt: skip
def test_a_command_that_is_not_understood_is_two(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(command)
    assert left.value.code == 2
    assert "。" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("command", "words"),
    [(["solve", "a.json"], "缺少参数 -o/--output"), (["check", "a", "b", "--fast"], "不认识的参数 --fast")],
)
def test_it_says_which_argument_is_missing_or_unknown(
    command: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(command)
    assert words in capsys.readouterr().err


def test_a_file_that_cannot_be_written_is_one_sentence(
    files: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["hand", files[0], "-o", str(tmp_path / "none" / "b.json")]) == 1
    assert "方案写不到" in capsys.readouterr().err


def test_a_plan_does_not_overwrite_its_lists(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    before = Path(files[0]).read_bytes()
    for command in ("hand", "solve"):
        assert main([command, files[0], "-o", files[0]]) == 1
        assert "是输入文件" in capsys.readouterr().err
    assert Path(files[0]).read_bytes() == before


def test_check_and_report_do_not_load_the_solver(files: tuple[str, str]) -> None:
    code = (
        "import sys; from evacuation.cli import main; main(['check', *sys.argv[1:]]); "
        "sys.exit(any(m in sys.modules for m in ('numba', 'highspy', 'evacuation.solving', 'evacuation.bounds')))"
    )
    source = str(Path(__file__).parents[2] / "src")
    done = subprocess.run([sys.executable, "-c", code, *files], env={"PYTHONPATH": source}, capture_output=True)
    assert done.returncode == 0, done.stderr
