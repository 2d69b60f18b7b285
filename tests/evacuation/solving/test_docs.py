"""The page about the algorithm names every file of the search, and no other."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[3]


def test_every_part_is_on_the_page() -> None:
    page = (ROOT / "docs/evacuation/algorithm.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(\w+\.py)`", page))
    files = {path.name for path in (ROOT / "src/evacuation/solving").glob("*.py")} - {"__init__.py"}
    assert named == files
