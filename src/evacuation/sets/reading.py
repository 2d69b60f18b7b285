"""Whitespace-separated numbers, as the old sets have them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray


class Unreadable(ValueError):  # noqa: N818
    """A file that is not in the format of its set. The message is one Chinese sentence."""


class Numbers:
    """The numbers of a file, one after another."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self.words = path.read_text("utf-8", errors="replace").split()
        except OSError as failure:
            raise Unreadable(f"{path}：读不了（{failure.strerror}）。") from failure
        self.next = 0

    def number(self) -> float:
        """The next number."""
        return float(self.many(1)[0])

    def count(self, most: int = 1_000_000) -> int:
        """The next number as a count from 0 to ``most``."""
        found = self.number()
        if not 0 <= found <= most or found != int(found):
            raise Unreadable(f"{self.path}：第 {self.next} 个数应为 0 到 {most} 的整数，而是 {found:g}。")
        return int(found)

    def many(self, count: int) -> NDArray[np.float64]:
        """The next ``count`` numbers."""
        words = self.words[self.next : self.next + count]
        if len(words) < count:
            raise Unreadable(f"{self.path}：还差 {count - len(words)} 个数，文件不完整或不是这种格式。")
        self.next += count
        try:
            return np.array(words, dtype=np.float64)
        except ValueError:
            raise Unreadable(f"{self.path}：第 {self.next - count + 1} 个数起有不是数的内容。") from None

    def table(self, rows: int, columns: int) -> NDArray[np.float64]:
        """A matrix, row by row."""
        return self.many(rows * columns).reshape(rows, columns)

    @property
    def ended(self) -> bool:
        """True after the last number."""
        return self.next >= len(self.words)
