from __future__ import annotations

from gongwen.reading.lines import Line
from gongwen.reading.margins import without_margins


def page(*texts: str, head: str = "", foot: str = "") -> list[Line]:
    lines = [Line(head, 80, 200, 800, 9)] if head else []
    lines += [Line(text, 80, 500, 700 - 29 * number, 16) for number, text in enumerate(texts)]
    return lines + ([Line(foot, 280, 310, 60, 14)] if foot else [])


def kept(*pages: list[Line]) -> list[list[str]]:
    return [[line.text for line in lines] for lines in without_margins(pages)]


def test_page_numbers_go():
    for foot in ("— 1 —", "-1-", "第1页", "第 1 页 共 3 页", "－１－", "1/3"):
        assert kept(page("正文", foot=foot)) == [["正文"]]


def test_a_bare_number_goes_only_if_it_counts_pages():
    assert kept(page("甲", foot="3"), page("乙", foot="4")) == [["甲"], ["乙"]]
    assert kept(page("甲", foot="7"), page("乙", foot="3")) == [["甲", "7"], ["乙", "3"]]


def test_a_running_head_goes():
    one, two = "请各单位认真贯彻执行。" * 2, "请于月底前报送材料。" * 2
    assert kept(page(one, head="某某公报"), page(two, head="某某公报")) == [[one], [two]]
    assert kept(page(one, head="公报 第3页"), page(two, head="公报 第4页")) == [[one], [two]]


def test_text_that_happens_to_repeat_stays():
    assert kept(page("一、目标", "甲"), page("一、目标", "乙")) == [["一、目标", "甲"], ["一、目标", "乙"]]


def test_the_numbers_of_attachments_stay():
    assert kept(page("甲", head="附件1"), page("乙", head="附件2")) == [["附件1", "甲"], ["附件2", "乙"]]
