"""Words that end or begin with a particle: where two of them meet, the particle is rightly written twice (目的的, 为了了解).

The words are in ``tables/particles.tsv``: 末 for those that end with the particle, 首 for those that begin with it.
"""

from __future__ import annotations

from functools import cache

from gongwen.checking.vocabulary import lines_of

PARTICLES = frozenset("的了和与是在为对将被把从以及到于由要有并应请使")


def ends(before: str, particle: str) -> bool:
    """Whether a word may end with the particle here (目的|的)."""
    return ("末", before + particle) in _words()


def begins(particle: str, after: str) -> bool:
    """Whether a word may begin with the particle here (了|了解)."""
    return ("首", particle + after) in _words()


@cache
def _words() -> frozenset[tuple[str, str]]:
    return frozenset((place, word) for place, word in (line.split("\t") for line in lines_of("particles.tsv")))
