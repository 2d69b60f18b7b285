"""错别字: the model's proposals come through as findings; how good the model is, its own tests say."""

import pytest

from tests.gongwen.checking.seeding import CLEAN, PLACES, findings, paper, texts

SENTENCE = "各级人民政府应当加强对水资源保护工作的领导，将水资源保护工作纳入国民经济和社会发展规划。"
SLIPS = (("领导", "领到"), ("保护", "保户"), ("规划", "规化"), ("纳入", "呐入"), ("人民", "人名"), ("应当", "应挡"))


@pytest.mark.parametrize(("right", "wrong"), SLIPS)
@pytest.mark.parametrize("place", PLACES)
def test_it_finds(right, wrong, place):
    found = findings("typo", place.format(SENTENCE.replace(right, wrong, 1)))
    assert found
    assert {f.level for f in found} <= {"错误", "存疑"}


@pytest.mark.parametrize("text", [SENTENCE, *CLEAN, paper()])
def test_it_leaves_alone(text):
    assert texts("typo", text) == []


def test_it_says_what_to_write():
    (finding,) = findings("typo", SENTENCE.replace("领导", "领到"))
    assert "导" in finding.suggestion
