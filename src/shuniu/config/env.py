"""Settings from the environment. A value that cannot be used stops the start with its name."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit


class BadSetting(SystemExit):
    """A variable of the environment that cannot be used."""


def text(name: str, default: str = "") -> str:
    """The value, or what the file named by ``NAME_FILE`` holds."""
    if path := os.environ.get(f"{name}_FILE"):
        return Path(path).read_text(encoding="utf-8").strip()
    return os.environ.get(name, default)


def flag(name: str, default: bool = False) -> bool:
    """``1``/``true`` or ``0``/``false``."""
    value = text(name, "1" if default else "0").lower()
    if value not in {"0", "1", "true", "false"}:
        raise BadSetting(f"{name} 应为 1 或 0，现为“{value}”。")
    return value in {"1", "true"}


def number(name: str, default: int) -> int:
    """A whole number."""
    value = text(name, str(default))
    if not value.lstrip("-").isdigit():
        raise BadSetting(f"{name} 应为整数，现为“{value}”。")
    return int(value)


def words(name: str, default: str = "") -> list[str]:
    """A list separated by commas."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def secret(name: str, folder: Path) -> str:
    """The secret of this installation: given, or made once and kept in the data folder."""
    if value := text(name):
        return value
    kept = folder / "secret-key"
    if not kept.exists():
        folder.mkdir(parents=True, exist_ok=True)
        kept.write_text(secrets.token_urlsafe(50), encoding="utf-8")
        kept.chmod(0o600)
    return kept.read_text(encoding="utf-8").strip()


def database(address: str, folder: Path, *, statement_seconds: int) -> dict[str, Any]:
    """Django's description of the database at ``address``.

    ``""`` or ``sqlite:///PATH`` is SQLite (WAL, writers take their turn at once); ``postgresql://user:pw@host/name``
    is PostgreSQL. SQLite's page cache is per connection: 16 MB and 256 MB of mapping were as fast as 64 MB and 1 GB.
    """
    url = urlsplit(address)
    if url.scheme in {"", "sqlite"}:
        folder.mkdir(parents=True, exist_ok=True)
        return {
            "ENGINE": "shuniu.kernel.sqlite",
            "NAME": unquote(url.path[1:]) if url.path else str(folder / "shuniu.sqlite3"),
            # The tests' own, in memory; parallel workers append their number, which must not end up in ``cache``.
            "TEST": {"NAME": "file:test?mode=memory&cache=shared&worker="},
            "CONN_MAX_AGE": None,  # opening the file anew for every request costs some milliseconds each
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "statement_seconds": statement_seconds,
                # A checkpoint every 8000 pages (32 MB): at the usual 1000 one entry in sixteen waited for it, p95 72 ms.
                "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA cache_size=-16000;"
                "PRAGMA mmap_size=268435456;PRAGMA temp_store=MEMORY;PRAGMA wal_autocheckpoint=8000;",
            },
        }
    if url.scheme not in {"postgresql", "postgres"}:
        raise BadSetting(f"DATABASE_URL 只认 sqlite 或 postgresql，现为“{url.scheme}”。")
    query = dict(parse_qsl(url.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(url.path[1:]),
        "USER": unquote(url.username or ""),
        "PASSWORD": unquote(url.password or ""),
        "HOST": query.get("host", url.hostname or ""),
        "PORT": str(url.port or ""),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        # A matter names eight others: looking for the best order of nine took PostgreSQL longer (2.4 ms) than the query
        # itself; compiling a query never pays for pages.
        "OPTIONS": {"options": f"-c statement_timeout={statement_seconds * 1000} -c join_collapse_limit=5 -c jit=off"},
    }
