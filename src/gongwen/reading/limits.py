"""How much a reader takes on before it refuses, so that one file cannot occupy the whole machine."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The largest document that is read.

    A text file of ``file_bytes`` never has more than ``characters``: plain text is refused by its size or not at all.
    """

    file_bytes: int = 60_000_000
    characters: int = 60_000_000
    pages: int = 2000
    unpacked_bytes: int = 400_000_000
    paragraphs: int = 5_000_000
    cells: int = 5_000_000
    office_seconds: float = 60.0


DEFAULT_LIMITS = Limits()
