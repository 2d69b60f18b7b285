from __future__ import annotations

from gongwen.reading.lines import Glyph, lines_of


def glyphs(text: str, left: float = 0, baseline: float = 700, size: float = 16) -> list[Glyph]:
    made = []
    for sign in text:
        width = size if sign >= "\u2e80" else size / 2
        made.append(Glyph(sign, left, left + width, baseline, size))
        left += width
    return made


def test_lines_from_top_to_bottom():
    lines = lines_of([*glyphs("第二行", baseline=671), *glyphs("第一行")])
    assert [line.text for line in lines] == ["第一行", "第二行"]
    assert lines[0].size == 16
    assert lines[0].lefts == (0, 16, 32)


def test_a_wide_gap_parts_columns_and_a_small_one_words():
    assert lines_of([*glyphs("甲"), *glyphs("乙", left=80)])[0].text == "甲\t乙"
    assert lines_of([*glyphs("ab"), *glyphs("cd", left=20)])[0].text == "ab cd"


def test_indents_are_places_and_not_text():
    line = lines_of(glyphs("　　正文 "))[0]
    assert (line.text, line.left, line.right) == ("正文", 32, 64)


def test_bold_that_was_printed_twice_counts_once():
    assert lines_of([*glyphs("重要重要"), *glyphs("重要重要", left=0.5)])[0].text == "重要重要"


def test_blank_lines_are_left_out():
    assert lines_of(glyphs("　 ")) == []
