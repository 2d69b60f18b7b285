"""What holds for every rule: it bears any text, its findings lie in the text, and no text makes it slow."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongwen.checking import check
from gongwen.checking.rules import RULES
from gongwen.checking.runner import rules_named
from gongwen.model import Document
from tests.gongwen.checking.seeding import paper, report, request

FAST = tuple(rule for rule in RULES if rule.id != "typo")
PIECES = st.sampled_from(
    [
        "一、",
        "（一）",
        "1.",
        "（1）",
        "附件：",
        "附件1",
        "其中",
        "共",
        "12件",
        "80%",
        "30倍",
        "下降",
        "由",
        "增加到",
        "2026年",
        "3月",
        "5日",
        "星期三",
        "〔2026〕",
        "01号",
        "第",
        "令",
        "《",
        "》",
        "“",
        "”",
        "（",
        "）",
        "〈",
        "〉",
        "(",
        ")",
        "[",
        "]",
        "，",
        "。",
        "、",
        "；",
        "：",
        "！",
        "？",
        "…",
        "——",
        "-",
        "～",
        "0",
        "12",
        "３",
        "二〇",
        "二0",
        "十",
        "百",
        "千",
        "万",
        "亿",
        "关于",
        "的",
        "通知",
        "请示",
        "报告",
        "市人民政府",
        "云岫市水务局",
        "妥否，请批示。",
        "特此通知。",
        "收悉",
        "约",
        "左右",
        "近",
        "多",
        "一是",
        "二是",
        "第一，",
        "①",
        "的的",
        "进行进行",
        "\n",
        "\n\n",
        "\t",
        "\u3000",
        "联系人",
        "市环保局",
        "前完成",
    ]
)
BUILT = st.lists(PIECES, max_size=60).map("".join)
# Runs on which a careless pattern would try every way to match.
RUNS = (
    "1", "，", "（", "）", "《", "》", "“", "　", " ", "一", "十", "的", "进行", "12,", "1.2", "5%、", "《a》、", "一是", "（1）", "2026年3月5日至", "〔2026〕1号", "其中12件、", "共12件，其中", "甲12件、", "占5%、",
    "由1元增加到2元，", "a\n", "一、甲\n", "（一）甲\n", "1.甲\n", "请示", "关于", "附件1", "附件：1.甲\n", "市政府、", "…", "—", "-", ".", "\"甲", "'甲", "二0", "约1个", "0", "零", "年月日", "甲甲乙乙",
)  # fmt: skip
LONG = 4000


@given(st.one_of(st.text(max_size=200), BUILT))
@settings(max_examples=150, deadline=None)
def test_any_text_can_be_checked_and_findings_lie_in_it(text):
    document = Document.from_text(text)
    for finding in check(document, rules=FAST):
        assert 0 <= finding.span.start <= finding.span.end <= len(document.text)
        assert finding.text == finding.span.of(document.text)
        assert finding.line == document.text.count("\n", 0, finding.span.start) + 1
        assert finding.message
        assert finding.suggestion


@given(BUILT)
@settings(max_examples=50, deadline=None)
def test_the_same_text_gives_the_same_findings_in_the_order_of_the_text(text):
    document = Document.from_text(paper(body=text))
    found = check(document, rules=FAST)
    assert found == check(document, rules=FAST)
    assert [f.span.start for f in found] == sorted(f.span.start for f in found)


@pytest.mark.parametrize("run", RUNS)
def test_no_text_makes_it_slow(run):
    text = (run * LONG)[: 3 * LONG]
    start = time.process_time()
    check(Document.from_text(text), rules=FAST)
    check(Document.from_text(paper(title="关于" + text[:300] + "的请示", body=text)), rules=FAST)
    assert time.process_time() - start < 4


@pytest.mark.parametrize("rule", [rule for rule in FAST if rule.wrong], ids=lambda rule: rule.id)
def test_the_example_of_a_rule_is_found_and_its_correction_is_not(rule):
    assert [f.rule for f in check(Document.from_text(rule.wrong), rules=[rule])]
    assert check(Document.from_text(rule.right), rules=[rule]) == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_says_what_it_is(rule):
    assert rule.name
    assert rule.standard
    assert len(rule.about) > 40
    assert rule.level in ("错误", "存疑", "建议")


@pytest.mark.parametrize("text", [paper(), request(), report()])
def test_a_clean_document_has_no_findings(text):
    assert check(Document.from_text(text)) == ()


def test_a_rule_is_chosen_by_its_name():
    assert [rule.id for rule in rules_named(["typo", "bracket_pair"])] == ["typo", "bracket_pair"]
    with pytest.raises(KeyError):
        rules_named(["none"])
