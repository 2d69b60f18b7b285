"""The faces of the standard, the names under which an office has them, and the free fonts that stand in for them.

The names of the standard stay in the .docx, so that an office with licensed fonts gets those. Nothing is bundled: when a
page is rendered here, :mod:`gongwen.layout.fontconfig` maps a name that is missing to a stand-in that is installed.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

Face = Literal["fang", "kai", "hei", "song", "biao"]


@dataclass(frozen=True, slots=True)
class Font:
    """One face: its standard name, other names of the same face, and stand-ins, best first (``name`` or ``name:bold``)."""

    face: Face
    name: str
    aliases: tuple[str, ...]
    stand_ins: tuple[str, ...]


@cache
def fonts() -> tuple[Font, ...]:
    """All faces, from ``fonts.tsv``."""
    lines = files("gongwen.layout").joinpath("fonts.tsv").read_text("utf-8").splitlines()[1:]
    rows = [line.split("\t") for line in lines]
    return tuple(Font(cast("Face", r[0]), r[1], tuple(r[2].split(",")), tuple(r[3].split(","))) for r in rows)


NAMES: dict[Face, str] = {font.face: font.name for font in fonts()}
