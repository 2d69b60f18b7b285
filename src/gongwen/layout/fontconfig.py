"""A private fontconfig file: names of the standard that this machine lacks are mapped to stand-ins that it has.

Fonts that are installed under their own names are left alone. Behind the stand-in stand the others of the table, so that
a rare character in a name is taken from the next font that has it.
"""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from gongwen.layout.fonts import Font, fonts

_SYSTEM = "/etc/fonts/fonts.conf"


@dataclass(frozen=True, slots=True)
class Substitution:
    """A font of the standard and the stand-in; ``used`` is "" where this machine has none of the stand-ins."""

    name: str
    used: str

    def __str__(self) -> str:
        return f"{self.name} → {self.used.replace(':bold', ' Bold') or '系统缺省字体'}"


def installed() -> frozenset[str]:
    """The families that fontconfig knows; empty where it is not installed."""
    if not shutil.which("fc-list"):
        return frozenset()
    found = subprocess.run(
        ["fc-list", "--format", "%{family}\n"], capture_output=True, text=True, timeout=60, check=False
    )
    return frozenset(name.strip() for line in found.stdout.splitlines() for name in line.split(","))


def substitutions(families: frozenset[str]) -> tuple[Substitution, ...]:
    """What stands in for each face that is missing among the families."""
    return tuple(
        Substitution(font.name, next(iter(_present(font, families)), ""))
        for font in fonts()
        if font.name not in families
    )


def _present(font: Font, families: frozenset[str]) -> list[str]:
    """Other names of the same face first: an office may have 仿宋 but not 仿宋_GB2312."""
    return [name for name in (*font.aliases, *font.stand_ins) if name.split(":")[0] in families]


def write(place: Path, families: frozenset[str]) -> Path:
    """The fontconfig file in the folder ``place``, which also gets a cache of its own."""
    rules = [rule for font in fonts() for rule in _rules(font, families)]
    parts = ['<?xml version="1.0"?>', '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">', "<fontconfig>"]
    parts += [f'<include ignore_missing="yes">{_SYSTEM}</include>', *rules, "</fontconfig>"]
    target = place / "fonts.conf"
    target.write_text("\n".join(parts), "utf-8")
    return target


def _rules(font: Font, families: frozenset[str]) -> list[str]:
    present = _present(font, families)
    if not present:
        return []
    bold = present[0].endswith(":bold")
    values = "".join(f"<string>{escape(name.split(':')[0])}</string>" for name in present)
    heavy = '<edit name="weight" mode="assign" binding="strong"><const>bold</const></edit>' if bold else ""
    return [
        f'<match target="pattern"><test qual="any" name="family" compare="eq"><string>{escape(name)}</string></test>'
        f'<edit name="family" mode="assign" binding="strong">{values}</edit>{heavy}</match>'
        for name in (font.name, *font.aliases)
        if name not in families
    ]
