"""A statement that runs longer than the limit is interrupted, as ``statement_timeout`` does on PostgreSQL.

Without it one careless report stalls every worker long after its reader has gone. ``OPTIONS["statement_seconds"]``
is the limit; 0 or absent means none (migrations, benchmarks, command line).
"""

from __future__ import annotations

import sqlite3
import time
from typing import Any

from django.db.backends.sqlite3 import base

INSTRUCTIONS_BETWEEN_LOOKS = 200_000  # about 2 ms of SQLite's virtual machine


class DatabaseWrapper(base.DatabaseWrapper):
    """One connection; remembers when its running statement must end."""

    deadline = float("inf")

    def get_connection_params(self) -> dict[str, Any]:
        params: dict[str, Any] = super().get_connection_params()
        self.statement_seconds = float(params.pop("statement_seconds", 0) or 0)
        return params

    def get_new_connection(self, conn_params: dict[str, Any]) -> sqlite3.Connection:
        connection: sqlite3.Connection = super().get_new_connection(conn_params)
        if self.statement_seconds:
            connection.set_progress_handler(lambda: int(time.monotonic() > self.deadline), INSTRUCTIONS_BETWEEN_LOOKS)
        return connection

    def create_cursor(self, name: str | None = None) -> Any:
        if not self.statement_seconds:
            return super().create_cursor(name)
        cursor = self.connection.cursor(factory=_TimedCursor)
        cursor.owner = self
        return cursor


class _TimedCursor(base.SQLiteCursorWrapper):
    """Starts the clock at each statement."""

    owner: DatabaseWrapper

    def execute(self, query: str, params: Any = None) -> Any:
        self.owner.deadline = time.monotonic() + self.owner.statement_seconds
        return super().execute(query, params)

    def executemany(self, query: str, param_list: Any) -> Any:
        self.owner.deadline = time.monotonic() + self.owner.statement_seconds
        return super().executemany(query, param_list)
