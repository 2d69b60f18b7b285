"""Whatever the text, decompose answers, in time that grows with its length."""

import random
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gongwen.decompose import decompose
from gongwen.model import Document

PIECES = [
    "一、", "（一）", "1.", "1．2020年底前", "（", "）", "“", "《", "》", "负责", "牵头", "等", "和", "及", "各市、", "州人民政府", "财政局", "、", "，", "。", "；",
    "：", "\n", "\t", "责任单位：", "完成时限：", "每年", "5年内", "10个工作日内", "3月底前", "百家", "50%", "会同", "请", "由", "要", "部门", "列第一位者为牵头单位",
    "序号\t任务\t牵头单位\n", "2023年2月30日前", "第一条 ", "会议要求，", "\u3000", "①", "99999年", "党委政府", "２０２１年１３月前",
]  # fmt: skip


def check(text):
    document = Document.from_text(text)
    result = decompose(document)
    assert len(result.paragraphs) == len(document.paragraphs)
    for task in result.tasks:
        assert document.text[task.span.start : task.span.end] == task.text
        assert 0 <= task.confidence <= 1
    for paragraph in result.paragraphs:
        assert paragraph.covered_by or paragraph.skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), max_size=120).map("".join))
def test_any_mixture_of_office_words_is_answered(text):
    check(text)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_answered(text):
    check(text)


def test_bytes_read_in_the_wrong_encoding_are_answered():
    noise = random.Random(7).randbytes(20_000)
    for encoding in ("utf-8", "gb18030", "latin-1", "utf-16-le"):
        check(noise.decode(encoding, errors="replace"))


@pytest.mark.parametrize(
    "piece",
    ["（", "）", "“", "《", "财政局和", "财政局、", "等", "每年", "5年内", "责任单位：", "1", "一", "百家", "由", "要", "请财政局", "党委政府", "各", "1家", "到2020年", "财政局要", "责任单位：财政局\n"],
)  # fmt: skip
def test_a_paragraph_of_forty_thousand_characters_takes_no_long_time(piece):
    text = piece * (40_000 // len(piece))
    for words in (text, f"一、{text}", f"（{text}负责）"):
        start = time.process_time()
        check(words)
        assert time.process_time() - start < 5
