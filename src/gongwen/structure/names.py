"""Who may be named in the frame of a document: offices, alone or several in a row."""

from __future__ import annotations

import re

from gongwen.decompose.unitnames import is_unit

_BETWEEN = re.compile(r"[\s、，,]+")
_LONGEST = 40


def is_office(words: str) -> bool:
    """Whether the words are the name of one office; white space inside it does not count."""
    close = "".join(words.split())
    return len(close) <= _LONGEST and is_unit(close)


def are_offices(words: str) -> bool:
    """Whether the words are names of offices, one or several, with spaces or commas between them."""
    names = [name for name in _BETWEEN.split(words.strip()) if name]
    return bool(names) and (all(map(is_unit, names)) or is_office(words))


def offices_in(words: str) -> tuple[str, ...]:
    """The names of offices in the words, in their order; a name with its letters set apart is one name."""
    names = tuple(name for name in _BETWEEN.split(words.strip()) if name)
    if len(names) > 1 and not all(map(is_unit, names)) and is_office(words):
        return ("".join(words.split()),)
    return names
