"""An office's own words: the units it knows and what it calls them for short."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Unit names that an office knows for certain, and its abbreviations.

    A name listed here is a unit even where its form does not show it (``之江苑``), and is never taken apart
    at a 和 or a bracket inside it. ``aliases`` maps a short name to the full one, and must not change afterwards:
    names once read are remembered by the words and the lexicon.
    """

    units: frozenset[str] = frozenset()
    aliases: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    endings: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Note on which characters the names end, for those that read sentences."""
        names = (*self.units, *self.aliases)
        object.__setattr__(self, "endings", "".join(sorted({name[-1] for name in names if name})))

    def knows(self, name: str) -> bool:
        """Whether the office lists this name, in full or short."""
        return name in self.units or name in self.aliases

    def full_name(self, name: str) -> str:
        """The full name of an abbreviation; any other name as it is."""
        return self.aliases.get(name, name)


EMPTY = Lexicon()
