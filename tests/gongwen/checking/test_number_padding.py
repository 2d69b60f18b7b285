"""序号不编虚位: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "按照云政发〔2026〕01号文件执行。",
    "印发《云岫市湖泊保护办法》（云水发〔2026〕008号）。",
    "根据云政办函[2026]05号的要求。",
    "依照（云水〔２０２６〕０３号）办理。",
    "见云委办发（2026）09号。",
    "云政发〔2026〕第06号收悉。",
    "参照云水字〔 2026 〕 012 号。",
    "《市长令第03号》已经公布，现予公布第05号令第03号。",
    "云财预【2026】07号已下达。",
    "见云水发〔2026〕01、02号。",
    "见云水发〔2026〕1、02号。",
    "云水发〔2026〕08收悉。",
    "云岫市人民政府公告2026年第03号",
]
RIGHT = [
    "按照云政发〔2026〕1号文件执行。",
    "印发《云岫市湖泊保护办法》（云水发〔2026〕108号）。",
    "电话为0571－1001号楼。",
    "见国函〔2020〕100号。",
    "编号〔2026〕200号。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("number_padding", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("number_padding", text) == []
