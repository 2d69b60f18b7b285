"""主送机关后用全角冒号: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import paper, report, request, texts

WRONG = [
    f(to=t + m)
    for f, t in ((paper, "各县水务局"), (request, "市人民政府"), (report, "市人民政府"))
    for m in (":", "", "，", "；", "。", " :", "，:")
]
RIGHT = [paper(), request(), report(), paper(to="各县（市、区）水务局，局属各单位：")]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("recipient_form", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("recipient_form", text) == []


FURTHER = [
    "青教发〔2026〕35号\n云岫县教育局关于做好2026年秋季学期开学工作的通知\n局机关各股室，局属各单位——\n为做好秋季学期开学工作，现就有关事项通知如下。\n一、做好校园安全检查\n对校舍、食堂、消防设施逐项检查，发现问题立即整改。\n二、做好教材发放\n确保课前到书、人手一册。\n请认真抓好落实。\n云岫县教育局\n2026年8月10日\n",
    "青教发〔2026〕35号\n云岫县教育局关于做好2026年秋季学期开学工作的通知\n各中小学！\n为做好秋季学期开学工作，现就有关事项通知如下。\n一、做好校园安全检查\n对校舍、食堂、消防设施逐项检查，发现问题立即整改。\n二、做好教材发放\n确保课前到书、人手一册。\n请认真抓好落实。\n云岫县教育局\n2026年8月10日\n",
]


@pytest.mark.parametrize("text", FURTHER)
def test_it_finds_further_forms(text):
    assert texts("recipient_form", text)
