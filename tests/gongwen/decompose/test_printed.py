"""Odd type says the same as plain type."""

import datetime as dt

import pytest

from gongwen.decompose import decompose
from gongwen.decompose.printed import made_plain
from gongwen.model import Document

from .documents import ALL
from .samples import taken_apart

WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
STOPS = str.maketrans("，；：", ",;:")
NOTICE = "湖区整治方案\n云政办发〔2024〕3号\n一、市水务局要于 2024 年 6 月底前清淤 20 公里，整改率达到 100 %。\n2 市林业局补植柳树。"


@pytest.mark.parametrize("table", [WIDE, STOPS, WIDE | STOPS])
@pytest.mark.parametrize("kind", ["plan", "minutes", "sheet"])
def test_wide_digits_and_narrow_stops_change_no_task(kind, table):
    plain, odd = taken_apart(ALL[kind].text), taken_apart(ALL[kind].text.translate(table))
    assert [(t.path, t.lead, t.support, t.deadline) for t in odd.tasks] == [
        (t.path, t.lead, t.support, t.deadline) for t in plain.tasks
    ]
    assert [[(g.quantity, g.unit) for g in t.targets] for t in odd.tasks] == [
        [(g.quantity, g.unit) for g in t.targets] for t in plain.tasks
    ]


def test_figures_set_apart_are_read_and_the_words_given_back_as_they_stand():
    (task,) = taken_apart(NOTICE).tasks[:1]
    assert (task.lead, task.deadline) == (("市水务局",), dt.date(2024, 6, 30))
    assert [(t.quantity, t.unit) for t in task.targets] == [(20, "公里"), (100, "%")]
    assert task.text == "市水务局要于 2024 年 6 月底前清淤 20 公里，整改率达到 100 %。"
    assert NOTICE[task.span.start : task.span.end] == task.text


def test_a_number_at_the_head_of_a_line_keeps_its_space():
    plain, _ = made_plain(Document.from_text(NOTICE))
    assert plain.text.endswith("\n2 市林业局补植柳树。")


def test_straight_quotes_hide_what_they_quote():
    text = '督办通知单\n督办字〔2023〕8号\n市城管局：\n市长批示："请城管局抓紧整改。"现要求如下：\n一、请市城管局于4月20日前拿出方案。'
    assert [t.lead for t in taken_apart(text).tasks] == [("市城管局",)]


def test_plain_documents_are_left_alone():
    document = Document.from_text(ALL["plan"].text)
    assert made_plain(document) == (document, None)
    assert decompose(document) == decompose(document)


def test_a_label_spread_out_is_a_label():
    text = "湖区整治分工方案\n一、清理湖区围网，补植柳树。\n牵 头 单 位：市水务局\n完 成 时 限：2024年6月底"
    (task,) = taken_apart(text).tasks
    assert (task.lead, task.deadline) == (("市水务局",), dt.date(2024, 6, 30))
