"""文种在十五种之内: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import paper, texts

NAME = "云岫市水务局"


def titled(title, **parts):
    return paper(title=title, **parts)


WRONG = (
    [
        titled(NAME + f"关于拨付防汛经费的{w}", to=to, closing="")
        for w in (
            "申请",
            "请求",
            "汇报",
            "情况汇报",
            "申请书",
            "申请报告",
            "汇报材料",
            "指示",
            "布告",
            "告示",
            "信函",
            "回复",
            "呈请",
            "批示",
        )
        for to in ("市人民政府：",)
    ]
    + [
        titled(NAME + f"关于{m}", closing="")
        for m in ("加强湖泊保护工作", "做好汛期值守", "开展清淤专项行动", "调整河长名单")
    ]
    + [titled(NAME + f"关于开展清淤的{w}", closing="") for w in ("方案", "计划", "总结", "安排", "措施")]
    + [titled("关于解决防汛物资的申请", number="", to="市财政局：", closing="")]
)
RIGHT = [
    titled(NAME + f"关于做好防汛工作的{k}", closing="")
    for k in ("通知", "意见", "决定", "通报", "函", "请示", "报告", "批复", "通告", "公告", "议案")
] + [
    titled(NAME + "关于印发《清淤方案》的通知"),
    titled(NAME + "关于对第12号建议的答复", closing=""),
    titled(NAME + "关于下达项目计划（第一批）的通知"),
]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("title_kind", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("title_kind", text) == []


OTHER_FORMS = [
    paper(title="云岫市水务局2026年工作要点"),
    paper(title="云岫市水务局关于召开会议的启事"),
]


@pytest.mark.parametrize("text", OTHER_FORMS)
def test_it_finds_other_forms(text):
    assert texts("title_kind", text)


FURTHER = [
    "青教发〔2026〕35号\n云岫县教育局开学工作实施方案\n各乡镇中心学校，县直各学校：\n为做好秋季学期开学工作，现就有关事项通知如下。\n一、做好校园安全检查\n对校舍、食堂、消防设施逐项检查，发现问题立即整改。\n二、做好教材发放\n确保课前到书、人手一册。\n请认真抓好落实。\n云岫县教育局\n2026年8月10日\n",
]


@pytest.mark.parametrize("text", FURTHER)
def test_it_finds_further_forms(text):
    assert texts("title_kind", text)
