"""How far claimed numbers may be off. The first is of the contract; the others leave room for rounding only."""

from __future__ import annotations

MINUTES = 0.1 + 1e-6
"""A claimed time against the exact replay (docs/evacuation/format.md)."""

KILOMETRES = 0.1
"""A claimed total distance, plus :data:`KILOMETRES_SHARE` of it."""

KILOMETRES_SHARE = 1e-5
"""Plans round each of their numbers; the error of a sum grows with it."""
