"""The command line: gongwen decompose, gongwen outline."""

import io
import json
import sys

import pytest

from gongwen.cli import main

TEXT = "湖区整治方案\n一、清淤。（市水务局牵头，市财政局配合，2021年4月底前完成）\n二、绿化。（市林业局负责）\n"


@pytest.fixture
def plan(tmp_path):
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, "utf-8")
    return str(path)


def test_it_prints_the_tasks_as_json(plan, capsys):
    assert main(["decompose", plan, "--json"]) == 0
    tasks = json.loads(capsys.readouterr().out)["tasks"]
    assert [(t["path"], t["lead"], t["deadline"]) for t in tasks] == [
        ("一", ["市水务局"], "2021-04-30"),
        ("二", ["市林业局"], None),
    ]


def test_it_prints_a_list_to_read(plan, capsys):
    assert main(["decompose", plan]) == 0
    out = capsys.readouterr().out
    assert "共 2 项任务" in out
    assert "牵头：市水务局　配合：市财政局" in out
    assert "时限：2021-04-30" in out


def test_it_prints_the_outline(plan, capsys):
    assert main(["outline", plan]) == 0
    assert capsys.readouterr().out.splitlines()[0].startswith("一 清淤")


def test_a_dash_reads_standard_input(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert main(["decompose", "-", "--json", "--date", "2021-01-01"]) == 0
    assert json.loads(capsys.readouterr().out)["date"] == "2021-01-01"


def test_a_file_that_cannot_be_read_is_one_sentence_and_exit_one(tmp_path, capsys):
    assert main(["decompose", str(tmp_path / "none.txt")]) == 1
    error = capsys.readouterr().err
    assert error.strip()
    assert "Traceback" not in error


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "缺少 命令"),
        (["decompose"], "缺少 FILE"),
        (["decompose", "x", "--date", "昨天"], "日期应写作 2019-03-11，不是 昨天"),
        (["fly"], "命令不能是“fly”"),
        (["check", "a", "b"], "不认识的参数 b"),
        (["typeset", "x", "-o"], "-o 后面要写一个值"),
    ],
)
def test_wrong_use_is_one_chinese_sentence_and_exit_two(arguments, said, capsys):
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert said in capsys.readouterr().err
