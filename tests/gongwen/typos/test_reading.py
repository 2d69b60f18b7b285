"""A text with what the table knows about it."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from gongwen.typos.alphabet import Alphabet
from gongwen.typos.learning.counting import count_table
from gongwen.typos.reading import read, span_levels, span_starts, strangeness, suspicious
from gongwen.typos.table import ORDERS

ALPHABET = Alphabet("，。各单位要加强组织领导落实责任")
TEXT = "各单位要加强组织领导，落实责任。\n各单位要落实责任，加强领导。"
TABLE = count_table(ALPHABET.see(TEXT).ids, (1,) * ORDERS)


def reading_of(text):
    ids = ALPHABET.see(text).ids
    return read(ids, ALPHABET.hanzi[ids], TABLE)


@given(st.text("各单位要加强组织领导落实责任，", min_size=3, max_size=20), st.data())
def test_levels_as_proposed_are_those_of_the_changed_text(text, data):
    reading = reading_of(text)
    width = data.draw(st.sampled_from([1, 2]))
    at = 5 + data.draw(st.integers(0, len(text) - width))
    new = np.array([[ALPHABET.identity(data.draw(st.sampled_from("领导责任单位"))) for _ in range(width)]], np.uint16)
    changed = reading.ids.copy()
    changed[at : at + width] = new[0]
    after = read(changed, reading.hanzi, TABLE)
    places = np.array([at])
    spans = span_levels(reading, TABLE, places, new, range(1, ORDERS + 1))
    for order, (written, proposed) in enumerate(spans, start=1):
        starts = span_starts(places, width, order)
        assert np.array_equal(written, reading.levels[order][starts])
        assert np.array_equal(proposed, after.levels[order][starts])


def test_an_ngram_is_known_only_when_the_shorter_ones_inside_are():
    reading = reading_of("组织落实单位领导责任要各")
    for order in range(2, ORDERS + 1):
        known = reading.levels[order] > 0
        assert np.all(reading.levels[order - 1][:-1][known] > 0)
        assert np.all(reading.levels[order - 1][1:][known] > 0)


def test_known_text_is_not_strange_and_other_text_is():
    places = np.array([9])
    assert strangeness(reading_of(TEXT), places, 1)[0] == 0
    assert strangeness(reading_of("位任实落织强要单各导领组责加"), places, 1)[0] > 0.9


def test_only_chinese_characters_are_suspicious():
    reading = reading_of("单位，，各，，责")
    assert set(np.flatnonzero(suspicious(reading)).tolist()) <= {5, 6, 9, 12}
