"""The solver, loaded when it is needed, and what is shown while it runs."""

from __future__ import annotations

import importlib
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from evacuation.commands.parser import Refused


def load_solver() -> Any:
    """The search, loaded when it is needed: numba takes seconds and a hundred megabytes."""
    try:
        return importlib.import_module("evacuation.solving")
    except ModuleNotFoundError as missing:
        if missing.name != "numba":
            raise
        raise Refused("编制方案需要 numba，请安装：pip install shuniu[evacuation]。") from missing


@dataclass
class ProgressLine:
    """Shows on standard error how the search goes: on one line in a terminal, else a line every few seconds."""

    began: float
    shown: bool
    last: float = 0.0

    def __call__(self, news: object) -> None:
        now = time.monotonic()
        terminal = sys.stderr.isatty()
        if not self.shown or now - self.last < (0.2 if terminal else 3.0):
            return
        self.last = now
        text = f"{now - self.began:6.1f} 秒　{news}"
        print(f"\r{text}\033[K" if terminal else text, end="" if terminal else "\n", file=sys.stderr, flush=True)

    @contextmanager
    def line(self) -> Iterator[None]:
        """End the line when the search ends."""
        try:
            yield
        finally:
            if self.last and sys.stderr.isatty():
                print(file=sys.stderr)


def tell(words: str) -> None:
    """Say something on standard error."""
    print(words, file=sys.stderr, flush=True)
