"""括号、书名号成对: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "按照《云岫市湖泊保护办法的要求执行。",
    "按照云岫市湖泊保护办法》的要求执行。",
    "各县（市、区要抓好落实。",
    "各县市、区）要抓好落实。",
    "按照云政发〔2026 1号执行。",
    "附（清单（含数量）一并报送。",
    "各县(市、区要抓好落实。",
    "【通知要点请转发。",
    "六）加强监测，逐级复核。",
    "印发《关于推广〈湖泊保护指南的通知》。",
    "加强监测（每日两次，并及时上报；逐级复核。",
]
RIGHT = [
    "按照《云岫市湖泊保护办法》的要求执行。",
    "各县（市、区）要抓好落实。",
    "主要措施：1）巡查；2）清淤；3）补水。",
    "a）巡查，b）清淤。",
    "印发《关于推广〈湖泊保护指南〉的通知》。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("bracket_pair", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("bracket_pair", text) == []
