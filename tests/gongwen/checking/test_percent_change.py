"""增减幅度与数值相符: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "投资由100亿元增加到150亿元，增长30%。",
    "从80个增加到120个，增长80%。",
    "由200件减少到150件，下降50%。",
    "覆盖率由80%提高到90%，提高10%。",
    "覆盖率由80%提高到90%，提高20个百分点。",
    "由100万元减少到150万元，下降50%。",
    "由10天压缩到5天，压缩80%。",
    "从50万人增加到100万人，增长2倍。",
    "从2020年的80个增加到2025年的120个，增长80%。",
    "由40公里增加到60公里，增长60％。",
    "面积由10万亩扩大到25万亩，增加10万亩。",
    "由原来的12项精简为6项，精简60%。",
    "浓度由40微克/立方米下降到32微克/立方米，降幅达25%。",
    "2025年收入36亿元，比上年的30亿元增长25%。",
]
RIGHT = [
    "投资由100亿元增加到150亿元，增长50%。",
    "覆盖率由80%提高到90%，提高10个百分点。",
    "由200件减少到150件，下降25%。",
    "从50万人增加到100万人，增长1倍。",
    "由100亿元增加到150亿元，年均增长10%。",
    "面积由10万亩扩大到25万亩，增加15万亩。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("percent_change", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("percent_change", text) == []
