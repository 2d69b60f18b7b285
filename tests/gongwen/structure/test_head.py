from __future__ import annotations

import pytest

from tests.gongwen.structure.samples import JOINT_REQUEST, LETTER, NOTICE, WEB_PAGE, paper_of


def test_copy_number_secrecy_and_urgency_stand_above_the_mark():
    head = paper_of(NOTICE).head
    assert [part.text for part in (head.copy_number, head.secrecy, head.urgency) if part] == [
        "000012",
        "机密★1年",
        "特急",
    ]
    assert head.mark is not None
    assert head.mark.text == "某某市人民政府办公室文件"
    assert head.issuers == ("某某市人民政府办公室",)


def test_they_may_share_a_line():
    head = paper_of(
        "000003　秘密★3年　加急\n某某县人民政府文件\n某政发〔2026〕1号\n关于修路的通知\n各乡镇：\n修路。"
    ).head
    assert [part.text for part in (head.copy_number, head.secrecy, head.urgency) if part] == [
        "000003",
        "秘密★3年",
        "加急",
    ]


def test_the_mark_of_several_offices_is_stacked_and_the_host_comes_first():
    head = paper_of(JOINT_REQUEST).head
    assert head.issuers == ("某某市发展和改革委员会", "某某市财政局", "某某市应急管理局")
    assert head.mark is not None
    assert head.mark.text == "某某市发展和改革委员会\n某某市财政局文件\n某某市应急管理局"


def test_signers_stand_beside_the_number_and_below():
    paper = paper_of(JOINT_REQUEST)
    assert [part.text for part in paper.head.signers] == ["张三", "李四光", "王五"]
    assert paper.head.number is not None
    assert paper.head.number.text == "某发改〔2026〕3号"
    assert paper.form == "up"


def test_letters_set_apart_are_read_as_one_word():
    paper = paper_of("某 某 市 人 民 政 府 文 件\n某政发〔2026〕1号\n关于修路的通 知\n各乡镇：\n修路。")
    assert paper.head.issuers == ("某某市人民政府",)
    assert paper.name == "关于修路的通知"


def test_a_letter_has_the_name_alone_as_its_mark():
    paper = paper_of(LETTER)
    assert paper.head.mark is not None
    assert paper.head.mark.text == "某某市人民政府"
    assert paper.form == "letter"


def test_without_a_mark_the_title_says_who_issues():
    paper = paper_of(WEB_PAGE)
    assert paper.head.mark is None
    assert paper.head.issuers == ("某某省人民政府",)


@pytest.mark.parametrize(
    "number",
    [
        "某政发〔2026〕5号",
        "某政发[2026]05号",
        "某政发（2026）第5号",
        "某政办函【2026】5号",
        "某政发2026年5号",
        "〔2026〕5号",
        "某政发〔26〕5号",
        "某政发〔2026〕5",
        "某政发〔2026 5号",
        "某政发2026〕5号",
    ],
)
def test_a_number_is_known_also_when_it_is_written_wrongly(number: str):
    head = paper_of(f"关于修路的通知\n{number}\n各乡镇：\n修路。").head
    assert head.number is not None
    assert head.number.text == number


def test_a_number_in_a_sentence_is_no_number_of_the_document():
    assert paper_of("关于修路的通知\n各乡镇：\n根据某政发〔2025〕5号文件精神，修路。").head.number is None


def test_title_and_number_in_one_line():
    paper = paper_of("某某市人民政府关于修路的意见某政发〔2026〕14号\n修路是大事。\n一、总体要求")
    assert (paper.name, paper.head.number and paper.head.number.text) == (
        "某某市人民政府关于修路的意见",
        "某政发〔2026〕14号",
    )


def test_names_one_over_the_other_without_the_word():
    """A request of several offices: the last row of signers stands beside the number."""
    paper = paper_of(
        "某某市发展和改革委员会\n某某市财政局\n签发人：张三\t李四光\n某发改〔2026〕3号\t王五\n"
        "某某市发展和改革委员会 某某市财政局关于追加资金的请示\n市人民政府：\n请求追加资金。"
    )
    assert paper.head.issuers == ("某某市发展和改革委员会", "某某市财政局")
    assert [part.text for part in paper.head.signers] == ["张三", "李四光", "王五"]
    assert paper.head.number is not None


def test_names_that_were_read_as_one_are_told_apart_by_the_title():
    paper = paper_of(
        "某某市发展和改革委员会某 某 市 财 政 局\n某发改〔2026〕3号\n某某市发展和改革委员会 某某市财政局关于修路的通知\n各县：\n修路。"
    )
    assert paper.head.issuers == ("某某市发展和改革委员会", "某某市财政局")


def test_title_number_and_addressees_in_one_line():
    paper = paper_of("某某市人民政府关于修路的意见某政发〔2026〕14号各县（市、区）人民政府：\n修路是大事。")
    assert paper.recipients is not None
    assert paper.recipients.text == "各县（市、区）人民政府"
    assert len(paper.body) == 1


def test_who_hands_on_the_words_of_another_issues():
    paper = paper_of("某某市人民政府办公室转发市交通局关于修路意见的通知\n某政办〔2026〕4号\n各县：\n修路。")
    assert paper.head.issuers == ("某某市人民政府办公室",)
