from __future__ import annotations

import pytest

from tests.gongwen.structure.samples import JOINT_REQUEST, MINUTES, NOTICE, ORDER, paper_of

FRONT = "关于修路的通知\n各乡镇：\n请抓紧修路。\n"


def signed(text: str) -> tuple[list[str], str | None, str | None]:
    paper = paper_of(text)
    return [part.text for part in paper.signatures], paper.date and paper.date.text, paper.note and paper.note.text


def test_who_signs_when_and_the_note_below():
    assert signed(NOTICE) == (["某某市人民政府办公室"], "2026年3月5日", "（此件公开发布）")


def test_several_offices_sign():
    names, date, note = signed(JOINT_REQUEST)
    assert names == ["某某市发展和改革委员会", "某某市财政局", "某某市应急管理局"]
    assert (date, note) == ("2026年3月5日", "（联系人：赵某，电话：00000000）")


def test_an_officer_signs_an_order():
    assert signed(ORDER) == (["市　长　钱某某"], "2026年1月8日", None)


def test_minutes_are_dated_at_the_top():
    assert signed(MINUTES) == (["某某市人民政府办公室"], "2026年4月2日", None)


@pytest.mark.parametrize(
    "date",
    [
        "2026年3月5日",
        "2026年03月05日",
        "二〇二六年三月五日",
        "2026.3.5",
        "2026年3月",
        "2026年3月5",
        "2026年13月40日",
        "2026年　月　日",
    ],
)
def test_a_date_is_known_also_when_it_is_written_wrongly(date: str):
    assert signed(f"{FRONT}某某县人民政府\n{date}") == (["某某县人民政府"], date, None)


def test_office_and_date_may_share_a_line_or_the_last_paragraph():
    assert signed(f"{FRONT}某某县人民政府　2026年3月5日") == (["某某县人民政府"], "2026年3月5日", None)
    run = f"{FRONT}{'请各乡镇抓紧组织实施并按时报送进展情况' * 4}。　某某县人民政府　2026年3月5日"
    assert signed(run) == (["某某县人民政府"], "2026年3月5日", None)


def test_a_document_without_a_date_or_without_an_office():
    assert signed(f"{FRONT}某某县人民政府") == (["某某县人民政府"], None, None)
    assert signed(f"{FRONT}2026年3月5日") == ([], "2026年3月5日", None)


def test_a_date_in_brackets_below_the_title():
    paper = paper_of("某某市关于修路的决定\n（2026年3月5日某某市第二次会议通过）\n会议决定修路。\n一、修路")
    assert paper.date is not None
    assert paper.date.text == "2026年3月5日"
    assert [part.text for part in paper.labels] == ["（", "某某市第二次会议通过）"]


def test_the_closing_words_are_no_name():
    paper = paper_of(f"{FRONT}特此通知\n2026年3月5日")
    assert paper.signatures == ()


def test_a_date_inside_the_text_does_not_end_it():
    paper = paper_of("关于放假的通知\n各单位：\n时间如下：\n2026年5月1日\n请安排好值班。\n某某县人民政府\n2026年4月5日")
    assert paper.date is not None
    assert paper.date.text == "2026年4月5日"
    assert len(paper.body) == 3


def test_what_a_page_of_the_web_leaves_beside_a_name_is_passed_over():
    assert signed(f"{FRONT}某某县人民政府 &nbsp;\n2026年3月5日") == (["某某县人民政府"], "2026年3月5日", None)


def test_a_name_below_its_date_is_found_all_the_same():
    assert signed(f"{FRONT}2026年3月5日\n某某县人民政府\n（此件公开发布）") == (
        ["某某县人民政府"],
        "2026年3月5日",
        "（此件公开发布）",
    )
