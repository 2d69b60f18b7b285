"""联合行文的机关、次序和文号: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import paper, request, texts

WATER, MONEY, AUDIT, SCHOOLS = "云岫市水务局", "云岫市财政局", "云岫市审计局", "云岫市教育局"
TITLE = f"{WATER}、{MONEY}关于做好防汛工作的通知"
THREE = f"{WATER}　{MONEY}　{AUDIT}\n关于做好防汛工作的通知"
WRONG = [
    paper(title=TITLE, signed=f"{MONEY}　{WATER}"),
    paper(title=TITLE, signed=f"{MONEY}\n{WATER}"),
    paper(title=TITLE, signed=WATER),
    paper(title=TITLE, signed=MONEY),
    paper(title=TITLE, signed=f"{WATER}　{AUDIT}"),
    paper(title=TITLE, signed=f"{WATER}　{MONEY}　{AUDIT}"),
    paper(title=THREE, signed=f"{WATER}　{AUDIT}　{MONEY}"),
    paper(title=THREE, signed=f"{WATER}　{MONEY}"),
    paper(title=THREE, signed=f"{AUDIT}\n{MONEY}\n{WATER}"),
    paper(title=THREE, signed=f"{MONEY}　{WATER}\n{AUDIT}"),
    paper(title=TITLE, signed=f"{WATER}　{MONEY}", number="云财发〔2026〕8号"),
    paper(title=TITLE, signed=f"{WATER}　{MONEY}", number="云财农〔2026〕8号"),
    paper(title=THREE, signed=f"{WATER}　{MONEY}　{AUDIT}", number="云审发〔2026〕8号"),
    paper(title=f"{SCHOOLS} {MONEY}关于下达经费的通知", signed=f"{SCHOOLS}　{MONEY}", number="云财教〔2026〕8号".replace("教", "预")),
    paper(title=f"{WATER}、东湖县财政局关于做好防汛工作的通知", signed=f"{WATER}　东湖县财政局"),
    paper(title="云岫市人民政府、东湖县人民政府关于共建湖泊的意见", signed="云岫市人民政府　东湖县人民政府", number="云政发〔2026〕8号"),
    paper(title=f"{WATER} 河口镇人民政府关于做好防汛工作的通知", signed=f"{WATER}　河口镇人民政府"),
    request(title=f"{WATER}、{MONEY}关于拨付防汛经费的请示", signed=f"{WATER}\n{MONEY}", number="云水〔2026〕8号　　签发人：甄楠舟"),
    request(title=f"{WATER}、{MONEY}关于拨付防汛经费的请示", signed=f"{MONEY}\n{WATER}"),
    request(title=f"{WATER}、{MONEY}、{AUDIT}关于拨付防汛经费的请示", signed=f"{WATER}\n{MONEY}\n{AUDIT}", number="云水〔2026〕8号　　签发人：甄楠舟　禹清淮"),
]  # fmt: skip
RIGHT = [
    paper(),
    request(),
    paper(title=TITLE, signed=f"{WATER}　{MONEY}"),
    paper(title=TITLE, signed=f"{WATER}\n{MONEY}"),
    paper(title=THREE, signed=f"{WATER}　{MONEY}　{AUDIT}"),
    paper(title=TITLE, signed=f"{WATER}　{MONEY}", number="云水财〔2026〕8号"),
    paper(title=TITLE, signed=f"{WATER}　{MONEY}", number="云联发〔2026〕8号"),
    paper(title=f"{WATER}关于转发{MONEY}防汛经费通知的通知", signed=WATER),
    request(title=f"{WATER}、{MONEY}关于拨付防汛经费的请示", signed=f"{WATER}\n{MONEY}", number="云水〔2026〕8号　　签发人：甄楠舟　禹清淮"),
    paper(title="中共云岫市委 云岫市人民政府关于加强湖泊保护的意见", signed="中共云岫市委　云岫市人民政府", number="云发〔2026〕8号"),
]  # fmt: skip


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("joint_issue", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("joint_issue", text) == []


FURTHER = [
    "青公发〔2026〕35号\n云岫县教育局、云岫县公安局关于加强校园安全工作的通知\n各乡镇中心学校，县直各学校：\n为做好秋季学期开学工作，现就有关事项通知如下。\n一、做好校园安全检查\n对校舍、食堂、消防设施逐项检查，发现问题立即整改。\n二、做好教材发放\n确保课前到书、人手一册。\n请认真抓好落实。\n云岫县教育局　云岫县公安局\n2026年8月10日\n",
]


@pytest.mark.parametrize("text", FURTHER)
def test_it_finds_further_forms(text):
    assert texts("joint_issue", text)
