"""段末用句末点号: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import CLEAN, paper, texts

LONG = [
    "各级各部门要提高认识。要加强组织领导，压实工作责任，明确任务分工，细化工作措施，强化督促检查，确保按时完成各项任务",
    "今年以来，湖泊保护工作取得积极进展。全市水质优良比例达到百分之九十，群众满意度持续提升，长效机制逐步健全",
    "对推进不力的，由市河湖长制办公室约谈；情节严重的，按程序通报，并将整改情况纳入年度督查事项统一调度",
    "按照分级负责的原则，各县要建立台账。对排查出的隐患，逐项明确责任人、整改措施和完成时限，做到闭环管理",
]
WRONG = [
    text
    for words in LONG
    for text in (
        words,
        words + "\n" + CLEAN[0],
        paper(body=words),
        words + "，",
        words + "、\n" + CLEAN[1],
        CLEAN[0] + "\n" + words,
    )
]
RIGHT = [words + mark for words in LONG for mark in "。！？；："] + [
    "云岫市水务局　2026年3月5日",
    "一、提高认识，压实责任，明确分工，细化措施，强化督查，确保完成任务，确保群众满意，确保取得实效",
    paper(),
]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("sentence_end", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("sentence_end", text) == []
