"""标题与文号前后一致: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "按照《云岫市湖泊保护办法》（云政发〔2026〕3号）执行。违反《云岫市湖泊保护办法》（云政发〔2025〕3号）的，予以处罚。",
    "按照《云岫市湖泊保护办法》（云政发〔2026〕3号）执行。《云岫市节约用水条例》（云政发〔2026〕3号）同时执行。",
    "《关于清淤的意见》（云水〔2026〕7号）印发后，各县按《关于清淤的意见》（云水〔2026〕17号）落实。",
    "《甲县清淤办法》（云水〔2026〕7号）、《乙县补水办法》（云水〔2026〕7号）均有效。",
    "《关于推广〈指南〉的通知》（云水函〔2026〕7号）与《关于推广〈指南〉的通知》（云水函〔2026〕8号）不同。",
    "依据清水〔2026〕8号《关于加强水利建设的通知》。落实《关于加强农田水利建设的通知》（清水〔2026〕8号）。",
]
RIGHT = [
    "按照《云岫市湖泊保护办法》（云政发〔2026〕3号）执行。违反《云岫市湖泊保护办法》（云政发〔2026〕3号）的，予以处罚。",
    "《甲办法》（云政发〔2026〕3号）、《乙办法》（云政发〔2026〕4号）。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("citation_conflict", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("citation_conflict", text) == []
