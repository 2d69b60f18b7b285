"""Facts shipped as data: the transition table, the light rules, the term limits. An office edits its own copy."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import resources
from typing import Any


def load(get_model: Callable[[str], Any]) -> None:
    """Enter what is shipped and not there yet. ``get_model("Transition")`` gives the model: a migration's or today's."""
    transitions, presets, limits = get_model("Transition"), get_model("LightPreset"), get_model("TermLimit")
    for order, row in enumerate(shipped("transitions")):
        for state in row["from"]:
            rest = {
                "title": row["title"],
                "to_state": row["to"],
                "who": row["who"],
                "requires": row["requires"],
                "order": order,
            }
            transitions.objects.get_or_create(verb=row["verb"], from_state=state, defaults=rest)
    for row in shipped("lights"):
        presets.objects.get_or_create(slug=row["slug"], defaults={key: row[key] for key in row if key != "slug"})
    for row in shipped("limits"):
        limits.objects.get_or_create(name=row["name"], defaults={key: row[key] for key in row if key != "name"})


def shipped(name: str) -> list[dict[str, Any]]:
    """The rows of one file of this folder."""
    text = resources.files(__package__).joinpath(f"{name}.json").read_text("utf-8")
    rows: list[dict[str, Any]] = json.loads(text)
    return rows
