"""Widths and lines without fonts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen.layout.text import count_lines, width


@pytest.mark.parametrize(
    ("text", "wide"),
    [("", 0), ("通知", 2), ("2026", 2), ("2026年", 3.2), ("，。", 2), ("〔2026〕8号", 5.7), ("a\u200bb", 1)],
)
def test_widths_in_characters(text, wide):
    assert width(text) == pytest.approx(wide)


def test_a_full_line_is_one_line():
    assert count_lines("字" * 28) == 1
    assert count_lines("字" * 29) == 2
    assert count_lines("字" * 26, first=2) == 1
    assert count_lines("字" * 27, first=2) == 2


def test_a_closing_mark_hangs():
    assert count_lines("字" * 28 + "，") == 1
    assert count_lines("字" * 28 + "，。") == 2


def test_an_opening_mark_goes_with_what_follows():
    assert count_lines("字" * 27 + "《字》") == 2


def test_a_long_word_is_broken():
    assert count_lines("a" * 200, per_line=28) == 4


@given(st.text(alphabet="字a1 ，《》（2026年", max_size=300))
def test_more_room_never_takes_more_lines(text):
    assert count_lines(text, 40) <= count_lines(text, 20)
    assert count_lines(text, 20) >= 1
