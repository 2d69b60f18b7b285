"""答复来文要引标题和文号: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import paper, placed, texts

WRONG = [
    "你局《关于设立湖泊保护中心的请示》收悉。",
    "你局《关于设立湖泊保护中心的请示》（2026年3月5日）收悉。",
    "贵单位《关于商请协助清淤的函》收悉。",
    "你县云县政〔2026〕8号文收悉。",
    "你局来函收悉。",
    "贵局来文收悉。",
    "你县《关于报送防汛情况的报告》已收悉。",
    "你市请示收悉。",
]
RIGHT = [
    "你局《关于设立湖泊保护中心的请示》（云水〔2026〕8号）收悉。",
    "您提出的建议收悉。",
    "来信收悉。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("citation_number", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("citation_number", text) == []


OTHER_FORMS = [
    paper(title="云岫市水务局关于同意设立湖泊保护中心的批复", body="你局关于设立湖泊保护中心的请示收悉。现批复如下："),
    paper(title="云岫市水务局关于同意设立湖泊保护中心的批复", body="你局（东水〔2026〕1号）收悉。现批复如下："),
    paper(title="云岫市水务局关于同意设立湖泊保护中心的批复", body="你局《请示》收悉。现批复如下："),
    paper(title="云岫市水务局关于同意设立湖泊保护中心的批复", body="贵局2026年3月1日来函收悉。现批复如下："),
    paper(title="云岫市水务局关于同意设立湖泊保护中心的批复", body="生环函〔2026〕3号收悉。现批复如下："),
    paper(title="云岫市水务局关于同意设立湖泊保护中心的批复", body="你局征求意见函收悉。现批复如下："),
]


@pytest.mark.parametrize("text", OTHER_FORMS)
def test_it_finds_other_forms(text):
    assert texts("citation_number", text)


@pytest.mark.parametrize(
    "text",
    [
        paper(title="国务院关于同意设立中心的批复", body="你部关于设立湖泊保护中心的请示收悉。现批复如下："),
    ],
)
def test_it_leaves_other_forms_alone(text):
    assert texts("citation_number", text) == []


FURTHER = [
    "青教函〔2026〕9号\n云岫县教育局关于交通保障工作的复函\n县公安局：\n来函收悉，经研究，函复如下：\n同意协助。\n特此函复。\n云岫县教育局\n2026年5月20日\n",
    "青政复〔2026〕6号\n云岫县人民政府关于同意设立县教师发展中心的批复\n县教育局：\n你局青教字〔2026〕8号请示收悉。同意。\n此复。\n云岫县人民政府\n2026年3月2日\n",
]


@pytest.mark.parametrize("text", FURTHER)
def test_it_finds_further_forms(text):
    assert texts("citation_number", text)
