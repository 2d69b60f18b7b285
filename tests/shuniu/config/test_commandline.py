"""The command ``shuniu``, as its user types it: a process of its own on a data folder of its own."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from shuniu.config.commandline import main

PAPER = """青岚市人民政府办公室关于做好冬季供暖保障工作的通知
青政办发〔2026〕31号
各县（市、区）人民政府，市政府各部门：
一、强化供热保障
（一）完成老旧供热管网改造。改造老旧管网不少于12公里。（市住房城乡建设局牵头，市发展改革委配合，2026年11月底前完成）
（二）做好煤炭储备。（市工业和信息化局负责，2026年12月10日前完成）
青岚市人民政府办公室
2026年10月9日
"""


class Office:
    """A data folder and the command on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def environment(self) -> dict[str, str]:
        """Nothing of the tests' own database."""
        kept = {
            k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "SHUNIU_TEST_DATABASE_URL", "SHUNIU_AS"}
        }
        return kept | {"SHUNIU_DATA": str(self.folder), "DJANGO_SETTINGS_MODULE": "shuniu.config.settings"}

    def shuniu(self, *words: str, given: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "shuniu.config.commandline", *words]
        return subprocess.run(
            command, input=given, env=self.environment, capture_output=True, text=True, timeout=120, check=False
        )

    def database(self) -> sqlite3.Connection:
        return sqlite3.connect(self.folder / "shuniu.sqlite3")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """A founded office with one clerk, and one document entered."""
    made = Office(tmp_path_factory.mktemp("office"))
    founded = made.shuniu("found", "青岚市人民政府办公室")
    assert founded.returncode == 0, founded.stderr
    assert founded.stdout.count("一次性密码") == 3
    hire = (
        "import django; django.setup();"
        "from datetime import date; from shuniu.people.models import *; from shuniu.people.choices import *;"
        "u = Unit.objects.create(name='秘书五科', kind='section', parent=Unit.objects.get(), path='/1/2/');"
        "p = Person.objects.create(username='duban', name='督办员', unit=u);"
        "o = Post.objects.create(unit=u, name='督办员', role='clerk', scope='section');"
        "Appointment.objects.create(person=p, post=o, since=date(2020, 1, 1))"
    )
    environment = {
        **os.environ,
        "SHUNIU_DATA": str(made.folder),
        "DJANGO_SETTINGS_MODULE": "shuniu.config.settings",
        "DATABASE_URL": "",
    }
    subprocess.run([sys.executable, "-c", hire], env=environment, check=True, timeout=60)
    paper = made.folder / "通知.txt"
    paper.write_text(PAPER, encoding="utf-8")
    entered = made.shuniu("register", str(paper), "--json")
    assert entered.returncode == 0, entered.stderr
    made.entered = json.loads(entered.stdout)  # type: ignore[attr-defined]
    return made


def test_a_document_becomes_numbered_drafts(office: Office) -> None:
    matters = office.entered  # type: ignore[attr-defined]
    assert [(m["lead"], m["due"]) for m in matters] == [
        ("市住房城乡建设局", "2026-11-30"),
        ("市工业和信息化局", "2026-12-10"),
    ]
    assert [m["number"].rpartition("号-")[2] for m in matters] == ["1", "2"]


def test_the_same_document_is_refused_the_second_time(office: Office) -> None:
    again = office.shuniu("register", str(office.folder / "通知.txt"))
    assert again.returncode == 1
    assert again.stderr.strip().endswith("。")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("空.txt", b""),
        ("图.docx", b"\x89PNG\r\n\x1a\n" + b"0" * 50),
        ("坏.docx", b"PK\x03\x04broken"),
        ("程序.exe", b"MZ\x90\x00" * 40),
    ],
)
def test_a_bad_file_gets_one_sentence_and_changes_nothing(office: Office, name: str, content: bytes) -> None:
    path = office.folder / name
    path.write_bytes(content)
    before = office.database().execute("SELECT count(*) FROM audit_entry").fetchone()
    done = office.shuniu("register", str(path))
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert office.database().execute("SELECT count(*) FROM audit_entry").fetchone() == before


def test_the_ledger_balances(office: Office) -> None:
    printed = office.shuniu("ledger", "month")
    assert printed.returncode == 0, printed.stderr
    assert "账平" in printed.stdout
    data = json.loads(office.shuniu("ledger", "month", "--json").stdout)
    assert data


def test_wrong_use_is_exit_two(office: Office) -> None:
    assert office.shuniu("ledger", "--on", "昨天").returncode == 2
    assert office.shuniu("fly").returncode == 2


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("ledger year", "用法不对：kind不能是“year”，可用"),
        ("ledger --on 昨天", "“昨天”不是日期，请写成2026-11-20。"),
        ("register", "用法不对：缺少file。请看 shuniu register --help。"),
        ("serve --port x", "--port须是整数，不能是“x”"),
        ("verify --fast", "不认识的参数--fast"),
    ],
)
def test_wrong_use_is_told_in_one_chinese_sentence(
    capsys: pytest.CaptureFixture[str], line: str, sentence: str
) -> None:
    with pytest.raises(SystemExit) as left:
        main(line.split())
    assert left.value.code == 2
    said = capsys.readouterr().err
    assert sentence in said
    assert said.count("\n") == 1


def test_a_file_that_is_not_there_is_said_so(office: Office) -> None:
    assert office.shuniu("register", str(office.folder / "没有.docx")).stderr.startswith("没有文件“")
    assert "是文件夹" in office.shuniu("register", str(office.folder)).stderr


def test_a_reader_that_has_had_enough_is_no_error(office: Office) -> None:
    line = f'"{sys.executable}" -u -m shuniu.config.commandline ledger month | head -n 1'
    done = subprocess.run(
        ["bash", "-c", line], env=office.environment, capture_output=True, text=True, timeout=60, check=True
    )
    assert "Traceback" not in done.stderr


def test_verify_finds_one_changed_byte_and_names_it(office: Office) -> None:
    assert office.shuniu("verify").returncode == 0
    copy = Office(office.folder.parent / "tampered")
    backup = office.folder / "全部.tar.gz"
    assert office.shuniu("backup", str(backup)).returncode == 0
    restored = copy.shuniu("restore", str(backup))
    assert restored.returncode == 0, restored.stderr
    assert copy.shuniu("verify").returncode == 0
    with copy.database() as database:
        database.execute("DROP TRIGGER audit_entry_no_update")
        database.execute(
            "UPDATE audit_entry SET subject_name = replace(subject_name, '12', '13') WHERE subject_name LIKE '%12%'"
        )
        database.execute("UPDATE audit_entry SET why = why || '。' WHERE id = 3")
    found = copy.shuniu("verify")
    assert found.returncode == 1
    assert "第3条与哈希不符" in found.stdout


def test_a_backup_is_never_overwritten_and_a_restore_never_overwrites(office: Office) -> None:
    target = office.folder / "一次.tar.gz"
    assert office.shuniu("backup", str(target)).returncode == 0
    assert "已经存在" in office.shuniu("backup", str(target)).stderr
    assert "不能覆盖" in office.shuniu("restore", str(target)).stderr
    broken = office.folder / "坏.tar.gz"
    broken.write_bytes(target.read_bytes()[:200])
    assert "不是完整的备份" in Office(office.folder.parent / "empty").shuniu("restore", str(broken)).stderr
