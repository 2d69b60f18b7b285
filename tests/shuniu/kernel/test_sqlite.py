"""SQLite behaves as a server would: a statement has a time limit, and writers queue."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from django.db import OperationalError

from shuniu.config import env
from shuniu.kernel.sqlite.base import DatabaseWrapper

pytestmark = pytest.mark.django_db
ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"


def connected(path: Path, seconds: int) -> DatabaseWrapper:
    """A connection of its own to a database file, as settings describe it."""
    from django.conf import settings

    described = {
        **settings.DATABASES["default"],
        **env.database(f"sqlite:///{path}", path.parent, statement_seconds=seconds),
    }
    return DatabaseWrapper(described, alias="own")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "own.sqlite3"


def test_a_statement_that_runs_too_long_is_interrupted(file: Path) -> None:
    connection = connected(file, 1)
    started = time.monotonic()
    with connection.cursor() as cursor, pytest.raises(OperationalError, match="interrupted"):
        cursor.execute(ENDLESS)
    assert time.monotonic() - started < 5
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        assert cursor.fetchone() == (1,)
    connection.close()


def test_the_clock_starts_anew_with_each_statement(file: Path) -> None:
    connection = connected(file, 1)
    with connection.cursor() as cursor:
        for _ in range(4):
            time.sleep(0.4)
            cursor.execute(
                "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 300000) SELECT max(x) FROM n"
            )
            assert cursor.fetchone() == (300000,)
    connection.close()


def test_without_a_limit_nothing_is_interrupted(file: Path) -> None:
    connection = connected(file, 0)
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    assert connection.statement_seconds == 0
    connection.close()


WRITER = """
import os, sys, threading
import django
django.setup()
from django.db import connection
from shuniu.kernel.writing import write, writes

def count(times):
    for _ in range(times):
        with write():
            with write():
                with connection.cursor() as cursor:
                    cursor.execute("SELECT n FROM tally")
                    n = cursor.fetchone()[0]
                    cursor.execute("UPDATE tally SET n = %s", [n + 1])
    connection.close()

threads = [threading.Thread(target=count, args=(15,)) for _ in range(3)]
for thread in threads: thread.start()
for thread in threads: thread.join()
"""


def test_many_writers_take_turns_and_none_is_told_that_the_database_is_locked(file: Path) -> None:
    connection = connected(file, 0)
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE tally (n integer)")
        cursor.execute("INSERT INTO tally VALUES (0)")
    connection.close()
    surroundings = {
        "PATH": "/usr/bin:/bin", "DATABASE_URL": f"sqlite:///{file}", "SHUNIU_DATA": str(file.parent), "PYTHONPATH": "src",
        "DJANGO_SETTINGS_MODULE": "shuniu.config.settings", "SHUNIU_SECRET_KEY": "x",
    }  # fmt: skip
    root = Path(__file__).resolve().parents[3]
    runs = [
        subprocess.Popen([sys.executable, "-c", WRITER], cwd=root, env=surroundings, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    complaints = [run.communicate(timeout=120)[1] for run in runs]
    assert complaints == ["", ""]
    connection = connected(file, 0)
    with connection.cursor() as cursor:
        cursor.execute("SELECT n FROM tally")
        assert cursor.fetchone() == (2 * 3 * 15,)
    connection.close()


def test_a_verb_that_fails_lets_the_next_writer_in(file: Path) -> None:
    from shuniu.kernel import writing

    order: list[str] = []
    entered = threading.Event()

    class Own:
        vendor, in_atomic_block = "sqlite", False
        settings_dict = {"NAME": str(file)}

    def second() -> None:
        entered.wait(5)
        with writing._lock():
            order.append("second")

    def first() -> None:
        entered.set()
        time.sleep(0.2)
        order.append("first")
        raise ZeroDivisionError

    before, writing.connection = writing.connection, Own()  # type: ignore[assignment]
    try:
        thread = threading.Thread(target=second)
        thread.start()
        with pytest.raises(ZeroDivisionError), writing._lock():
            first()
        thread.join(5)
    finally:
        writing.connection = before
    assert order == ["first", "second"]
