"""Laws: every character stands in exactly one part, and no text whatever is too much."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongwen.model import Document
from gongwen.paper import Attendance, Block, Cell, Paper, Part
from gongwen.structure import structure
from gongwen.structure.leftovers import spans_of
from tests.gongwen.structure.samples import EVERY

POOL = sorted({line for text in EVERY for line in text.splitlines()} | {
    "附件：", "附件", "附件3", "附件：无", "（", "）", "2026年3月5日", "签发人：", "文件", "印发", "抄送：", "主送：某局", "第3号", "特急", "纪要",
    "2026年3月6日印发", "甲\t乙", "关于", "的通知", "各单位", "：", "1.", "一、", "出席：", "　", "此页无正文", "某局　2026年3月5日（印发）",
})  # fmt: skip


def check(document: Document, paper: Paper) -> None:
    spans = Counter(set(spans_of(paper)))
    seen: Counter[int] = Counter()
    for span in spans:
        seen.update(range(span.start, span.end))
    expected = {index for index, sign in enumerate(document.text) if not sign.isspace()}
    assert {index for index in expected if seen[index] != 1} == set()
    for words, span in texts(paper):
        assert "".join(words.split()) == "".join(document.text[span.start : span.end].split())


def texts(value: object) -> list[tuple[str, object]]:
    if isinstance(value, Part | Block | Cell):
        return [(value.text, value.span)] if value.span else []
    if isinstance(value, Attendance):
        return [(value.names, value.span)] if value.span else []
    if isinstance(value, tuple):
        return [found for item in value for found in texts(item)]
    if hasattr(value, "__dataclass_fields__"):
        return [found for name in value.__dataclass_fields__ for found in texts(getattr(value, name))]
    return []


@pytest.mark.parametrize("text", EVERY)
def test_documents(text: str):
    document = Document.from_text(text)
    paper = structure(document)
    check(document, paper)
    assert paper.rest == ()


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(POOL), max_size=24))
def test_lines_in_any_order(lines: list[str]):
    document = Document.from_text("\n".join(lines))
    paper = structure(document)
    check(document, paper)
    assert structure(document) == paper


@settings(max_examples=300, deadline=None)
@given(
    st.text(
        alphabet=st.sampled_from(
            "\n\n\n\t 　附件抄送：印发（）。，、年月日2026一1.关于的通知某局令文号〔〕《》第签人A\u200b\x1c\x85"
        ),
        max_size=120,
    )
)
def test_any_text(text: str):
    document = Document.from_text(text)
    check(document, structure(document))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_of_any_script(text: str):
    document = Document.from_text(text)
    check(document, structure(document))


def test_a_text_that_is_no_official_document_is_body():
    paper = structure(
        Document.from_text("今天天气很好，我们去公园玩。\n2026年5月1日\n公园里有很多人。\n附件：无\n抄送：小明")
    )
    assert len(paper.body) == 5
    assert paper == Paper(body=paper.body)
