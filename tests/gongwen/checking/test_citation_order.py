"""引用公文先标题后文号: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "根据云政发〔2026〕3号《云岫市人民政府关于加强湖泊保护的意见》要求，抓好落实。",
    "根据（云政发〔2026〕3号）《云岫市人民政府关于加强湖泊保护的意见》要求。",
    "按照《云岫市湖泊保护办法》云政发〔2026〕3号执行。",
    "按照《云岫市湖泊保护办法》〔云政发〔2026〕3号〕执行。",
    "根据云政办函〔2026〕13号文件《关于开展清淤的通知》要求。",
    "依据云水发[2026]3号《湖泊清淤技术规范》。",
    "落实《关于做好就业工作的通知》，国办发〔2025〕8号，要求。",
    "落实《关于做好就业工作的通知（国办发〔2025〕8号）》要求。",
    "根据清水〔2026〕5号“关于申请资金的请示”研究。",
    "根据清水〔2026〕5号关于申请资金的请示研究。",
    "按《关于印发方案的通知》文号清政办〔2026〕9号执行。",
]
RIGHT = [
    "根据《云岫市人民政府关于加强湖泊保护的意见》（云政发〔2026〕3号）要求。",
    "《甲办法》（云政发〔2026〕3号）和《乙办法》（云政发〔2026〕4号）。",
    "《甲办法》（云政发〔2026〕3号）《乙办法》（云政发〔2026〕4号）。",
    "《甲办法》以云政发〔2026〕3号印发。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("citation_order", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("citation_order", text) == []


FURTHER = [
    "青教发〔2026〕35号\n云岫县教育局关于做好2026年秋季学期开学工作的通知\n各乡镇中心学校，县直各学校：\n现就有关事项通知如下。\n根据县政府青政发〔2026〕3号文件（《关于加强校园安全的意见》），\n请认真抓好落实。\n云岫县教育局\n2026年8月10日\n",
]


@pytest.mark.parametrize("text", FURTHER)
def test_it_finds_further_forms(text):
    assert texts("citation_order", text)
