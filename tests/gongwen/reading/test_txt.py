from __future__ import annotations

import time

import pytest

from gongwen.model import Unreadable
from gongwen.reading import Limits, read
from tests.gongwen.reading.samples import paragraphs


def test_a_line_is_a_paragraph_without_its_indent():
    document = read("　　一、目标\r\n\r\n正文。\r二、任务\x0c附件".encode(), name="通知.txt")
    assert paragraphs(document) == ["一、目标", "正文。", "二、任务", "附件"]
    assert document.format == "txt"
    assert document.notes == ()


def test_pasted_text_needs_no_name():
    assert paragraphs(read("请于3月31日前报送。".encode())) == ["请于3月31日前报送。"]


def test_it_says_when_bytes_made_no_sense():
    document = read(("正文。\n" * 100).encode()[:-2], name="通知.txt")
    assert document.notes == ("有 1 处字节无法识别，已用“\ufffd”代替，请核对原文",)


def test_fifty_megabytes_take_seconds():
    line = "为进一步加强全市森林防灭火工作，切实保障人民群众生命财产安全，现将有关事项通知如下。\n".encode()
    data = line * (50_000_000 // len(line))
    began = time.perf_counter()
    document = read(data, name="大.txt")
    assert len(document.paragraphs) == len(data) // len(line)
    assert time.perf_counter() - began < 30  # 3 seconds on an idle machine


@pytest.mark.parametrize(
    ("limits", "why"),
    [
        (Limits(characters=5), "文字超过 5 字"),
        (Limits(paragraphs=1), "文本超过 1 行"),
        (Limits(file_bytes=9), "文件超过"),
    ],
)
def test_it_refuses_more_than_the_limits(limits: Limits, why: str):
    with pytest.raises(Unreadable, match=why):
        read("第一行\n第二行\n第三行\n".encode(), name="长.txt", limits=limits)
