"""Which characters may have been written for which."""

import numpy as np
import pytest

from gongwen.typos.alphabet import Alphabet
from gongwen.typos.confusion import SHAPES
from gongwen.typos.learning.likeness import blurred, confusions

READINGS = {
    "治": ("zhi4",),
    "制": ("zhi4",),
    "之": ("zhi1",),
    "自": ("zi4",),
    "冶": ("ye3",),
    "理": ("li3",),
    "力": ("li4",),
}
LOOKS = {("治", "冶"): 2, ("冶", "治"): 2}
ALPHABET = Alphabet("治制之自冶理力，")
PAIRS = np.array([[ALPHABET.identity(c) for c in pair] for pair in ("治理", "自理", "之力")], dtype=np.uint16)
TABLE = confusions(ALPHABET, frozenset("治制之自理力"), READINGS, LOOKS, PAIRS)


def identities(text):
    return np.array([ALPHABET.identity(c) for c in text], dtype=np.uint16)


def others(char):
    expansion, kinds = TABLE.singles(identities(char))
    chars = map(ALPHABET.char, expansion.candidates.tolist())
    return {c: (k // SHAPES, k % SHAPES) for c, k in zip(chars, kinds.tolist(), strict=True)}


def test_likeness_of_sound_has_three_degrees():
    assert others("治") == {"制": (3, 0), "之": (2, 0), "自": (1, 0)}


def test_a_rare_character_is_never_proposed():
    assert "冶" not in others("治")


def test_what_looks_alike_may_be_meant():
    assert others("冶") == {"治": (0, 2)}


def test_nothing_is_like_a_comma():
    assert others("，") == {}


def test_a_kind_can_be_asked_for():
    kinds = TABLE.kind(identities("冶治冶"), identities("治之理"))
    assert kinds.tolist() == [2, 2 * SHAPES, 0]


def test_pairs_that_sound_alike_and_differ_in_both_characters_are_twins():
    expansion = TABLE.twins(identities("制"), identities("力"))
    assert {"".join(map(ALPHABET.char, pair)) for pair in expansion.candidates.tolist()} == {"治理", "自理"}


@pytest.mark.parametrize(
    ("syllable", "like"),
    [("zhi", "zi"), ("sheng", "sen"), ("ming", "min"), ("nan", "lan"), ("hua", "fua"), ("ang", "an")],
)
def test_similar_syllables_are_one_class(syllable, like):
    assert blurred(syllable) == blurred(like)


@pytest.mark.parametrize(("one", "other"), [("zhi", "ji"), ("ming", "meng"), ("ban", "pan"), ("a", "e")])
def test_other_syllables_are_not(one, other):
    assert blurred(one) != blurred(other)
