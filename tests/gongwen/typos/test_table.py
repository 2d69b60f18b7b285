"""The hash table of n-grams."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from gongwen.typos.learning.counting import count_table, counted
from gongwen.typos.table import ORDERS, Table, levels_of, ngram_numbers, table_of

numbers = st.lists(st.integers(0, 2**64 - 1), unique=True, max_size=300)


@given(numbers)
def test_it_finds_the_level_of_everything_that_was_put_in(some):
    wanted = np.array(some, dtype=np.uint64)
    levels = (np.arange(len(some)) % 40 + 1).astype(np.uint8)
    assert np.array_equal(table_of(wanted, levels).look_up(wanted), levels)


@given(numbers)
def test_it_does_not_find_what_was_not_put_in(some):
    wanted = np.array(some, dtype=np.uint64)
    half = wanted[::2]
    table = table_of(half, np.ones(len(half), dtype=np.uint8))
    assert (table.look_up(wanted[1::2]) > 0).sum() <= 1  # a fingerprint may meet another, very rarely


def test_an_empty_table_finds_nothing():
    table = table_of(np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.uint8))
    assert table.look_up(np.arange(5, dtype=np.uint64)).tolist() == [0] * 5


def test_fingerprints_at_the_upper_end_are_found():
    keys = np.arange(2**32 - 50, 2**32, dtype=np.uint32)
    table = Table(keys, np.arange(1, 51, dtype=np.uint8))
    slots, levels, _ = table._slots
    assert sorted(slots[levels > 0].tolist()) == keys.tolist()
    assert levels[-1] == 0  # probing always ends


@given(numbers)
def test_packing_loses_nothing(some):
    table = table_of(np.array(some, dtype=np.uint64), np.full(len(some), 3, dtype=np.uint8))
    again = Table.unpacked(**table.packed())
    assert np.array_equal(again.keys, table.keys)
    assert np.array_equal(again.levels, table.levels)


def test_a_level_is_twice_the_binary_logarithm():
    assert levels_of(np.array([1, 2, 4, 1024])).tolist() == [1, 3, 5, 21]


def test_it_counts_as_a_counter_does():
    ids = np.array([0] * 5 + [2, 3, 2, 3, 2, 3, 4] + [0] * 5, dtype=np.uint16)
    some, counts = counted(ids, 2, 2)
    expected = ngram_numbers(np.array([2, 3, 2], dtype=np.uint16), 2)
    assert dict(zip(some.tolist(), counts.tolist(), strict=True)) == {int(expected[0]): 3, int(expected[1]): 2}


def test_what_is_rare_is_left_out():
    ids = np.array([0] * 5 + [2, 3, 2, 3, 4] + [0] * 5, dtype=np.uint16)
    table = count_table(ids, (1, 2, 9, 9, 9))
    assert table.look_up(ngram_numbers(ids, 1)).tolist()[5:10] == [3, 3, 3, 3, 1]
    assert table.look_up(ngram_numbers(ids, 2)).tolist()[5:9] == [3, 0, 3, 0]
    assert not table.look_up(ngram_numbers(ids, ORDERS)).any()
