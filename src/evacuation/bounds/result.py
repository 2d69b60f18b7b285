"""What a bound says, and for whom it holds."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

Kind = Literal["joint", "own"]

SAFETY = 1e-9
"""Share of the value taken off for the rounding of sums of up to 10⁷ float64 terms (it is below 10⁻¹⁰)."""


@dataclass(frozen=True, slots=True)
class MakespanBound:
    """No plan that moves everybody except ``left_out`` has its last person checked in before ``value`` minutes.

    ``value`` is None where nothing can be said: the rooms do not suffice for everybody, and ``reason`` says so in
    Chinese. ``method`` names the relaxation (docs/evacuation/bounds.md); ``cpu_s`` is the processor time it took.
    """

    value: float | None
    kind: Kind
    method: str
    cpu_s: float
    left_out: frozenset[str] = frozenset()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PersonMinutesBound:
    """No choice of rooms for everybody except ``left_out`` costs fewer than ``value`` person-minutes of direct travel."""

    value: float | None
    method: str
    cpu_s: float
    left_out: frozenset[str] = frozenset()
    reason: str = ""


def rounded_down(value: float) -> float:
    """The value to two decimals, never above it."""
    if value <= 0:
        return 0.0
    return math.floor(value * (1 - SAFETY) * 100 - 1e-6) / 100
