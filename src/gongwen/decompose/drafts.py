"""A task before its times and figures are read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from gongwen.decompose.responsibility import Responsibility

Source = Literal["bracket", "label", "table", "prose"]


@dataclass(frozen=True, slots=True)
class Draft:
    """Where a task stands, who is responsible in which words, and how that was found out.

    ``first`` and ``last`` are the blocks it takes up. ``cue`` is the kind of word that gave a prose task its
    unit; ``vague`` says that it is only 有关部门. ``goals`` are the cells of its row that only give figures to be reached.
    """

    path: str
    start: int
    end: int
    says: Responsibility
    raw: str
    source: Source
    first: int
    last: int
    cue: str = ""
    vague: bool = False
    closing: bool = False
    goals: tuple[str, ...] = ()
