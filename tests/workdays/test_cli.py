"""The command `workdays`."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workdays.notice_texts import NOTICE_2026
from workdays import notice_from_data, parse_notice
from workdays.cli import main


def run(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    code = main(argv)
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_it_adds_workdays(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "add", "2026-02-13", "5") == (0, "2026-02-27 周五\n", "")
    assert run(capsys, "add", "2026-02-27", "-5") == (0, "2026-02-13 周五\n", "")


def test_it_says_when_a_year_is_not_known(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "add", "2027-09-30", "1")
    assert (code, out) == (0, "2027-10-01 周五\n")
    assert err == "注意：2027 年放假安排未发布，按周末推算\n"


def test_it_counts_workdays_between_two_days(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "between", "2026-02-13", "2026-02-27") == (0, "5 个工作日\n", "")


def test_it_prints_a_month(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "month", "2026-02")
    assert out.splitlines() == [
        "2026年2月  工作日 16 天",
        "  一   二   三   四   五   六   日",
        "                               1",
        " 2    3    4    5    6    7    8",
        " 9   10   11   12   13   14班 15休",
        "16休 17休 18休 19休 20休 21休 22休",
        "23休 24   25   26   27   28班",
    ]


def test_it_prints_the_rollover_days(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "rollover", "2026")
    assert "2026-01-04 周日  2026年1月" in out
    assert "2026-02-24 周二  2026年第9周" in out
    _, months, _ = run(capsys, "rollover", "2026", "--kind", "month")
    assert len(months.splitlines()) == 12


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_it_reads_a_notice_from_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "通知.txt"
    file.write_text(NOTICE_2026, encoding)
    code, out, err = run(capsys, "notice", str(file))
    assert (code, err) == (0, "")
    assert out.splitlines()[0] == "2026 年：放假 33 天，调休上班 6 天"
    assert "2026-02-14 周六  春节  上班" in out


def test_it_gives_a_notice_as_json(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "notice.txt"
    file.write_text(NOTICE_2026, "utf-8")
    _, out, _ = run(capsys, "notice", str(file), "--json")
    assert notice_from_data(json.loads(out)) == parse_notice(NOTICE_2026)


def test_it_reads_a_notice_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pasted = io.TextIOWrapper(io.BytesIO("元旦：1月1日至3日放假，共4天。".encode()), "utf-8")
    monkeypatch.setattr(sys, "stdin", pasted)
    code, out, err = run(capsys, "notice", "-", "--year", "2027")
    assert code == 0
    assert "2027-01-03 周日  元旦" in out
    assert "注意：元旦写明共4天，按日期算得3天，请核对。" in err


def test_another_notice_may_be_taken_in(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "2027.txt"
    file.write_text("关于2027年部分节假日安排的通知\n国庆节：10月1日至7日放假调休，共7天。", "utf-8")
    assert run(capsys, "--with-notice", str(file), "add", "2027-09-30", "1") == (0, "2027-10-08 周五\n", "")


def test_it_refuses_with_one_sentence(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "other.txt"
    file.write_text("关于召开会议的通知", "utf-8")
    code, out, err = run(capsys, "notice", str(file))
    assert (code, out) == (1, "")
    assert err.startswith("没有读到年份")
    assert run(capsys, "notice", str(tmp_path / "none.txt"))[0] == 1
    assert run(capsys, "add", "2026-01-01", "99999999") == (1, "", "日期超出可计算的范围。\n")
    file.write_bytes(b"\xff\xff\xff")
    assert run(capsys, "notice", str(file))[0] == 1


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        ((), "命令不完整或者不认识，用法见 workdays --help。"),
        (("add", "2026-02-13"), "命令不完整或者不认识，用法见 workdays add --help。"),
        (("add", "2月13日", "5"), "“2月13日”不是日期，请写成 2026-02-13。"),
        (("add", "2026-02-13", "五"), "“五”不是整数。"),
        (("month", "2026-13"), "“2026-13”不是月份，请写成 2026-02。"),
        (("rollover", "26"), "“26”不是年份，请写成 2026。"),
    ],
)
def test_a_command_not_understood_is_answered_in_chinese(
    capsys: pytest.CaptureFixture[str], argv: tuple[str, ...], said: str
) -> None:
    with pytest.raises(SystemExit) as left:
        main(argv)
    assert left.value.code == 2
    assert capsys.readouterr().err == said + "\n"


def test_it_stops_quietly_when_nobody_reads_on() -> None:
    command = f"{sys.executable} -m workdays.cli rollover 2026 --kind day | head -1"
    done = subprocess.run(
        ["sh", "-c", command],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={"PATH": "/usr/bin:/bin", "PYTHONUTF8": "1"},
    )
    assert done.stdout == "2026-01-04 周日  2026年1月4日\n"
    assert done.stderr == ""
