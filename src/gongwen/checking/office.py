"""What an office may tell the checker about itself; whatever it does not tell is not checked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from gongwen.lexicon import EMPTY, Lexicon


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the office's own table: the name, the posts (职务), and from when to when they are held."""

    name: str
    posts: tuple[str, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None


@dataclass(frozen=True, slots=True)
class OldName:
    """A name that an institution had up to a day: the row of a dated table, with its source."""

    old: str
    new: str
    since: dt.date
    source: str


@dataclass(frozen=True, slots=True)
class Office:
    """An office as the checker knows it.

    ``lexicon`` lists the units that exist; where it lists none, no unit is called unknown. ``superior`` is the office
    one level up; where it is empty, nobody is said to pass over it. ``people`` are names and posts, ``old_names`` rows
    added to the shipped table of institutions; ``ranked`` says that ``people`` stand in the order in which they are to be
    listed; ``limits`` replaces the limits of length by kind of document (字).
    """

    name: str = ""
    superior: str = ""
    lexicon: Lexicon = EMPTY
    people: tuple[Person, ...] = ()
    old_names: tuple[OldName, ...] = ()
    ranked: bool = False
    limits: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))


NOBODY = Office()
"""An office that told nothing."""
