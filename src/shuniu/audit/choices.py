"""The words of the trail: the areas above tell them when the program starts (config/wiring.py)."""

from __future__ import annotations

from collections.abc import Mapping

_words: dict[str, str] = {"trail.exported": "导出痕迹", "trail.verified": "核验痕迹链"}
_values: dict[str, Mapping[str, str]] = {}


def speak(words: Mapping[str, str], values: Mapping[str, Mapping[str, str]]) -> None:
    """Learn what verbs are called, and for each kind of subject what the codes in 由 and 到 mean."""
    _words.update(words)
    _values.update(values)


def word_of(verb: str) -> str:
    """交办 for ``matter.assign``; the verb itself where nobody has told."""
    return _words.get(verb, verb)


def value_of(kind: str, code: str) -> str:
    """办理中 for ``under_way`` of a matter; the code itself where it is plain text."""
    return _values.get(kind, {}).get(code, code)


def words() -> dict[str, str]:
    """All verbs with their words, in the order in which they were told."""
    return dict(_words)
