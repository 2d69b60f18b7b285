"""The table of confusions from how characters sound and look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from gongwen.typos.alphabet import Alphabet
from gongwen.typos.confusion import NO_READING, READINGS, SHAPES, Confusions

Readings = Mapping[str, Sequence[str]]  # character -> syllables with the tone as a digit, the usual one first
Looks = Mapping[tuple[str, str], int]  # two characters -> 1 (look alike) or 2 (very much so)

# Initials and finals that many speakers do not keep apart, and input methods offer together (模糊音).
_INITIALS = {"zh": "z", "ch": "c", "sh": "s", "n": "l", "h": "f"}
_FINALS = (("ang", "an"), ("eng", "en"), ("ing", "in"))


def blurred(syllable: str) -> str:
    """The class of similar syllables to which this one (without tone) belongs."""
    for clear, blur in _INITIALS.items():
        if syllable.startswith(clear) and (len(clear) == 2 or syllable[1:2] != "g"):
            syllable = blur + syllable[len(clear) :]
            break
    for clear, blur in _FINALS:
        if syllable.endswith(clear):
            return syllable[: -len(clear)] + blur
    return syllable


def sound_classes(alphabet: Alphabet, readings: Readings) -> NDArray[np.uint16]:
    """A row of classes of syllables per identity, :data:`NO_READING` where there are fewer."""
    number: dict[str, int] = {}
    rows = np.full((len(alphabet), READINGS), NO_READING, dtype=np.uint16)
    for char in alphabet.chars:
        classes = dict.fromkeys(blurred(syllable[:-1]) for syllable in readings.get(char, ()))
        for k, name in enumerate(list(classes)[:READINGS]):
            rows[alphabet.identity(char), k] = number.setdefault(name, len(number) + 1)
    return rows


def likeness(one: str, other: str, readings: Readings, looks: Looks) -> int:
    """How alike two characters are: sound * SHAPES + shape."""
    mine, theirs = readings.get(one, ()), readings.get(other, ())
    sound = 0
    if set(mine) & set(theirs):
        sound = 3
    elif {s[:-1] for s in mine} & {s[:-1] for s in theirs}:
        sound = 2
    elif {blurred(s[:-1]) for s in mine} & {blurred(s[:-1]) for s in theirs}:
        sound = 1
    return sound * SHAPES + looks.get((one, other), 0)


def confusions(
    alphabet: Alphabet, usual: frozenset[str], readings: Readings, looks: Looks, pairs: NDArray[np.uint16]
) -> Confusions:
    """The table. ``usual`` are the characters frequent enough to be proposed, ``pairs`` the frequent pairs."""
    by_sound: dict[str, list[str]] = {}
    for char in usual:
        for name in {blurred(s[:-1]) for s in readings.get(char, ())}:
            by_sound.setdefault(name, []).append(char)
    by_look: dict[str, list[str]] = {}
    for one, other in looks:
        if other in usual:
            by_look.setdefault(one, []).append(other)
    sizes, others, kinds = [0, 0], [], []
    for char in alphabet.chars:
        near = {c for s in readings.get(char, ()) for c in by_sound.get(blurred(s[:-1]), ())} | set(
            by_look.get(char, ())
        )
        for other in sorted(near - {char}, key=alphabet.identity):
            others.append(alphabet.identity(other))
            kinds.append(likeness(char, other, readings, looks))
        sizes.append(len(near - {char}))
    return Confusions(
        np.array(sizes, dtype=np.uint16),
        np.array(others, dtype=np.uint16),
        np.array(kinds, dtype=np.uint8),
        sound_classes(alphabet, readings),
        pairs,
    )
