"""What the model sees of a text."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from gongwen.typos.alphabet import EDGE, FRAME, STRANGE, Alphabet, alphabet_of

ALPHABET = Alphabet("，。0A人民政府")


def seen(text):
    """The characters that the model sees, edges as |, strangers as 〓."""
    names = {EDGE: "|", STRANGE: "〓"}
    return "".join(names.get(i, "") or ALPHABET.char(i) for i in ALPHABET.see(text).ids[FRAME:-FRAME].tolist())


def test_half_width_punctuation_counts_as_full_width():
    assert seen("人民,政府") == "人民，政府"


def test_a_number_is_one_sign_with_its_points_and_commas():
    assert seen("2,021.5人３民") == "0人0民"


def test_a_comma_between_words_stays_a_comma_beside_a_number():
    assert seen("12,人,34") == "0，人，0"


def test_a_run_of_letters_is_one_sign():
    assert seen("GDPｘ人é") == "A人A"


def test_blanks_are_not_seen():
    assert seen("人\u3000民 政\u200b府") == "人民政府"


def test_no_ngram_reaches_over_the_end_of_a_paragraph():
    assert seen("人\n民\t政") == "人|||||民|||||政"


def test_strange_characters_keep_their_place():
    assert seen("人😀龘\ud800民") == "人〓〓〓民"


@given(st.text())
def test_every_character_seen_stands_where_the_text_has_it(text):
    view = ALPHABET.see(text)
    places = view.places[view.places >= 0]
    assert np.all(np.diff(places) > 0)
    assert all(text[p] == ALPHABET.char(i) for p, i in zip(view.places.tolist(), view.ids.tolist(), strict=True)
               if i > STRANGE and "\u4e00" <= ALPHABET.char(i) <= "\u9fff")  # fmt: skip
    assert all(view.ids[:FRAME] == EDGE)
    assert all(view.ids[-FRAME:] == EDGE)


def test_an_alphabet_knows_what_is_frequent_enough():
    assert set(alphabet_of("人人人民民政\n人人", 2).chars) == {"人", "民"}


def test_a_stranger_has_no_identity():
    assert ALPHABET.identity("龘") == ALPHABET.identity("😀") == STRANGE
