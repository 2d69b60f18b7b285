"""结尾用语与文种相符: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import paper, report, request, texts

NAME = "云岫市水务局"


def titled(title, **parts):
    return paper(title=title, **parts)


CLOSINGS = {
    "通知": ("特此报告。", "特此批复。", "特此函复。", "妥否，请批示。", "此复。", "请批准。", "特此公告。"),
    "报告": ("特此通知。", "特此函告。", "特此批复。", "特此通报。"),
    "请示": ("特此报告。", "特此函达。", "特此通知。", "以上报告，请审阅。"),
    "批复": ("特此通知。", "请批示。", "特此报告。", "特此函复。"),
    "函": ("特此报告。", "请批示。", "特此通知。", "此复。", "妥否，请批示。"),
    "通报": ("特此报告。", "特此通知。", "妥否，请批示。"),
}
WRONG = [
    titled(NAME + f"关于防汛工作的{k}", to=("市人民政府：" if k in ("报告", "请示") else "各县水务局："), closing=c)
    for k, cs in CLOSINGS.items()
    for c in cs
] + [request(closing="")]
RIGHT = [
    paper(),
    request(),
    report(),
    titled(NAME + "关于同意设立中心的批复", to="湖泊保护中心：", closing="此复。"),
    titled(NAME + "关于商请协助清淤的函", to="市财政局：", closing="请予函复。"),
    titled(NAME + "关于商请协助清淤的函", to="市财政局：", closing="请予支持。"),
    titled(NAME + "关于商请审批方案的函", to="市财政局：", closing="请予批准。"),
    titled(NAME + "关于开展清淤的通知", closing="请予支持配合。"),
    titled(NAME + "关于防汛情况的通报", closing="特此通报。"),
]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("closing_phrase", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("closing_phrase", text) == []


FURTHER = [
    "青教发〔2026〕35号\n云岫县教育局关于道路封闭的通告\n为做好秋季学期开学工作，现就有关事项通知如下。\n一、做好校园安全检查\n对校舍、食堂、消防设施逐项检查，发现问题立即整改。\n二、做好教材发放\n确保课前到书、人手一册。\n特此公告。\n云岫县教育局\n2026年8月10日\n",
    "青教字〔2026〕5号　　　　签发人：周建平\n云岫县教育局关于2025年度预算执行情况的报告\n县人民政府：\n2025年，我局严格执行预算，规范资金管理。现将有关情况报告如下：\n一、预算执行情况\n全年支出3.2亿元，执行率98.6%。\n二、存在的问题\n个别项目进度偏慢。\n三、下一步打算\n加快项目实施，强化绩效管理。\n请遵照执行。\n云岫县教育局\n2026年1月22日\n",
    "青教函〔2026〕9号\n云岫县教育局关于商请协助做好高考交通保障工作的函\n县公安局：\n2026年高考将于6月7日至9日举行，我县设2个考点。为保障考生顺利赴考，请贵局在考点周边加强交通疏导。\n请认真贯彻落实。\n云岫县教育局\n2026年5月20日\n",
    "青教发〔2026〕35号\n云岫县教育局关于招聘教师的公告\n为做好秋季学期开学工作，现就有关事项通知如下。\n一、做好校园安全检查\n对校舍、食堂、消防设施逐项检查，发现问题立即整改。\n二、做好教材发放\n确保课前到书、人手一册。\n特此通告。\n云岫县教育局\n2026年8月10日\n",
    "青教发〔2026〕35号\n云岫县教育局关于加强师德建设的意见\n各乡镇中心学校，县直各学校：\n为做好秋季学期开学工作，现就有关事项通知如下。\n一、做好校园安全检查\n对校舍、食堂、消防设施逐项检查，发现问题立即整改。\n二、做好教材发放\n确保课前到书、人手一册。\n特此报告。\n云岫县教育局\n2026年8月10日\n",
]


@pytest.mark.parametrize("text", FURTHER)
def test_it_finds_further_forms(text):
    assert texts("closing_phrase", text)
