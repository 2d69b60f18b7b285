"""What an office tells the command about itself, in a file."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from gongwen.checking.office import OldName, Person
from gongwen.checking.officefile import read_office
from gongwen.cli import main
from gongwen.model import Unreadable

PAGE = Path(__file__).parents[3] / "docs/gongwen/checking.md"


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """The file that the page shows."""
    shown = re.search(r"```toml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.S)
    assert shown is not None
    path = tmp_path / "本单位.toml"
    path.write_text(shown[1], encoding="utf-8")
    return path


def test_the_example_of_the_page_is_read(example: Path) -> None:
    office = read_office(example)
    assert (office.name, office.superior, office.limits["通知"]) == ("云岫市水务局", "云岫市人民政府", 4000)
    assert office.lexicon.aliases["市水务局"] in office.lexicon.units
    assert office.people == (Person("甄楠舟", ("市长",), dt.date(2024, 1, 15)),)
    assert office.old_names == (OldName("云岫市水利局", "云岫市水务局", dt.date(2019, 3, 1), "云编〔2019〕3号"),)


def test_the_command_uses_it(example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper = tmp_path / "通知.txt"
    paper.write_text("由云岫市水利局牵头落实防汛工作，2026年12月底前完成。\n", encoding="utf-8")
    assert main(["check", str(paper), "--today", "2026-11-20"]) == 0
    assert "水务局" not in capsys.readouterr().out
    assert main(["check", str(paper), "--today", "2026-11-20", "--office", str(example)]) == 0
    assert "云岫市水务局" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("name = ", "TOML"), ("mayor = '甄'", "mayor"), ("units = '水务局'", "units"), ("units = [3]", "units"),
        ("limits = {'通知' = '长'}", "limits"), ("[[people]]\nposts = ['市长']", "第1条"), ("people = [1]", "第1条"),
        ("[[old_names]]\nold = '甲'\nnew = '乙'\nsince = '去年'\nsource = ''", "old_names"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_named(
    text: str, named: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "本单位.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Unreadable, match=named):
        read_office(path)
    paper = tmp_path / "通知.txt"
    paper.write_text("通知。\n", encoding="utf-8")
    assert main(["check", str(paper), "--office", str(path)]) == 1
    assert named in capsys.readouterr().err


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="打不开"):
        read_office(tmp_path / "没有.toml")
