"""一、（一）1.（1）① and their odd forms."""

import pytest

from gongwen.decompose.numbering import read_mark


@pytest.mark.parametrize(
    ("text", "label", "words"),
    [
        ("一、重点任务", "一", "重点任务"),
        ("二十一、其他", "二十一", "其他"),
        ("（三）加强监管", "(三)", "加强监管"),
        ("(三)加强监管", "(三)", "加强监管"),
        ("㈡加强监管", "(二)", "加强监管"),
        ("1.新建泵站", "1", "新建泵站"),
        ("2．新建泵站", "2", "新建泵站"),
        ("3﹒新建泵站", "3", "新建泵站"),
        ("4、新建泵站", "4", "新建泵站"),
        ("５．新建泵站", "5", "新建泵站"),
        ("（6）新建泵站", "(6)", "新建泵站"),
        ("7）新建泵站", "(7)", "新建泵站"),
        ("①新建泵站", "①", "新建泵站"),
        ("第三章 保障措施", "第三章", "保障措施"),
        ("\u3000\u3000一、 重点任务", "一", "重点任务"),
        ("# 一、重点任务", "一", "重点任务"),
    ],
)
def test_it_reads_the_number_and_where_the_words_begin(text, label, words):
    mark = read_mark(text)
    assert mark is not None
    assert (mark.label, text[mark.end :].strip()) == (label, words)


def test_a_year_run_into_the_number_is_the_beginning_of_the_words():
    mark = read_mark("1．2024年底前建成泵站")
    assert mark is not None
    assert "1．2024年底前建成泵站"[mark.end :] == "2024年底前建成泵站"


@pytest.mark.parametrize(
    "text", ["3.5亿元用于改造", "12.6公里管网已建成", "一是摸清底数", "2021年3月9日", "建设泵站", ""]
)
def test_a_figure_at_the_head_is_no_number(text):
    assert read_mark(text) is None


def test_the_number_due_next_tells_an_item_from_a_figure():
    text = "11.121个泵站改造"
    assert read_mark(text) is None or read_mark(text).label != "11"
    mark = read_mark(text, expected=11)
    assert mark is not None
    assert (mark.label, text[mark.end :]) == ("11", "121个泵站改造")


def test_numbers_of_several_parts_are_one_label():
    mark = read_mark("2.1 组织机构")
    assert mark is not None
    assert mark.label == "2.1"


def test_the_items_of_a_meeting_are_headings():
    mark = read_mark("议题一：关于湖区整治")
    assert mark is not None
    assert (mark.label, mark.level) == ("议题一", 10)
