"""数值范围不省略“万”“亿”“%”: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "增长5～8%。",
    "投资13～17万元。",
    "投资13—17亿元。",
    "浓度下降5-8%。",
    "增长5~8％。",
    "覆盖率为80—90%。",
    "投资1.5～2.5亿元。",
    "每次选派3-5名干部。",
    "提前10-15天报送。",
    "2021-2025年实施。",
    "增幅在合理区间，投资13～17万元。",
    "增长5至8%。",
    "罚款3至5万元。",
    "保持在5%-8之间。",
]
RIGHT = [
    "增长5%～8%。",
    "投资13万～17万元。",
    "每次选派3～5名干部。",
    "2021—2025年。",
    "电话8888-1234。",
    "提前10至15天报送。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("figure_range", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("figure_range", text) == []
