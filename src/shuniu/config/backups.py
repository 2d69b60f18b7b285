"""Backup and restore: one archive with the database and every stored file, checked by digest.

SQLite is copied by its own backup interface, so that a backup taken while others write is whole. On PostgreSQL
``pg_dump`` and ``pg_restore`` do it; they belong to the database's own client.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from shuniu import __version__
from shuniu.kernel import clock
from shuniu.kernel.refusal import Refused

DATABASE, MANIFEST, FILES = "database", "manifest.json", "files"


def backup(target: Path) -> Path:
    """Write the archive (.tar.gz) and return its path. An existing file is never overwritten."""
    if target.exists():
        raise Refused(f"“{target}”已经存在。", "请换一个文件名。")
    if not target.parent.is_dir():
        raise Refused(f"没有文件夹“{target.parent}”。", "请先建立，或换一个位置。")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / DATABASE
        _dump(copy)
        manifest = {
            "version": __version__, "vendor": connection.vendor, "at": clock.now().isoformat(),
            "sha256": hashlib.sha256(copy.read_bytes()).hexdigest(),
        }  # fmt: skip
        (Path(folder) / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
        half = target.with_name(target.name + ".part")
        with tarfile.open(half, "w:gz") as archive:
            archive.add(Path(folder) / MANIFEST, MANIFEST)
            archive.add(copy, DATABASE)
            if _files().is_dir():
                archive.add(_files(), FILES)
        half.rename(target)
    return target


def restore(archive_path: Path) -> None:
    """Put an archive back. Refuses where the data folder already holds a database with matters."""
    if not archive_path.is_file():
        raise Refused(f"没有备份文件“{archive_path}”。", "请检查路径。")
    _refuse_unless_empty()
    with tempfile.TemporaryDirectory() as folder:
        try:
            with tarfile.open(archive_path) as archive:
                archive.extractall(folder, filter="data")
            manifest = json.loads((Path(folder) / MANIFEST).read_text("utf-8"))
        except (tarfile.TarError, OSError, ValueError, EOFError) as broken:
            raise Refused(f"“{archive_path.name}”不是完整的备份。", "请换一份备份。") from broken
        copy = Path(folder) / DATABASE
        if manifest["vendor"] != connection.vendor:
            raise Refused(f"备份来自{manifest['vendor']}，当前数据库是{connection.vendor}。", "请先改数据库设置。")
        if hashlib.sha256(copy.read_bytes()).hexdigest() != manifest["sha256"]:
            raise Refused("备份里的数据库与摘要不符。", "请换一份备份。")
        _load(copy)
        if (Path(folder) / FILES).is_dir():
            shutil.copytree(Path(folder) / FILES, _files(), dirs_exist_ok=True)


def _files() -> Path:
    folder: Path = settings.DATA
    return folder / "files"


def _refuse_unless_empty() -> None:
    tables = connection.introspection.table_names()
    if "matters_matter" not in tables:
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM audit_entry LIMIT 1")
        if cursor.fetchone():
            raise Refused("当前数据库里已有办理痕迹，不能覆盖。", "请把 SHUNIU_DATA 指到空文件夹再恢复。")


def _dump(copy: Path) -> None:
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with sqlite3.connect(copy) as target:
            connection.connection.backup(target)
        target.close()
        return
    _client("pg_dump", "--format=custom", f"--file={copy}")


def _load(copy: Path) -> None:
    name = settings.DATABASES["default"]["NAME"]
    connection.close()
    if connection.vendor == "sqlite":
        for leftover in (f"{name}-wal", f"{name}-shm"):
            Path(leftover).unlink(missing_ok=True)
        shutil.copyfile(copy, str(name))
        return
    _client("pg_restore", "--clean", "--if-exists", "--no-owner", str(copy))


def _client(program: str, *arguments: str) -> None:
    """A program of PostgreSQL's client, on our database; the password goes by the environment."""
    database: dict[str, Any] = settings.DATABASES["default"]
    where = {"PGHOST": database["HOST"], "PGPORT": database["PORT"], "PGUSER": database["USER"]}
    environment = {**os.environ, **{k: v for k, v in where.items() if v}, "PGPASSWORD": database["PASSWORD"]}
    if shutil.which(program) is None:
        raise Refused(f"本机没有{program}。", "请安装与数据库同版本的 PostgreSQL 客户端。")
    flag = f"--dbname={database['NAME']}"
    done = subprocess.run([program, flag, *arguments], env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Refused(
            f"{program}没有完成：{done.stderr.strip().splitlines()[-1] if done.stderr.strip() else '原因不明'}。"
        )
