"""报告不夹带请示事项: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import report, texts

NAME = "云岫市水务局"
WRONG = (
    [
        report(closing=c)
        for c in (
            "妥否，请批示。",
            "请批示。",
            "当否，请批示。",
            "请批复。",
            "以上报告妥否，请批示。",
            "请予批准。",
            "请予以审批。",
            "可否，请批示。",
            "以上意见当否，请指示。",
            "特此报告，请予批准。",
            "以上报告，请批示。",
        )
    ]
    + [
        report(body="今年汛期平稳。\n" + b + "\n下一步继续巡查。")
        for b in (
            "恳请市政府拨付资金80万元。",
            "请求解决车辆购置经费80万元。",
            "特申请增加编制5名。",
            "建议市政府批准设立湖泊保护中心。",
            "请市政府协调解决用地问题。",
            "为此，恳请上级给予资金支持。",
            "现申请追加预算30万元，请批准。",
            "望市政府给予资金支持为盼。",
            "同时，申请市政府追加经费30万元。",
        )
    ]
    + [
        report(title=NAME + "关于申请拨付防汛经费的报告"),
        report(title=NAME + "关于请求解决车辆经费的报告"),
        report(title=NAME + "关于要求增加编制的报告"),
    ]
)
RIGHT = [
    report(),
    report(closing="以上报告，请审阅。"),
    report(body="经请示批准，已完成采购。\n下一步继续巡查。"),
    report(body="及时办理群众诉求，请假制度得到落实。"),
]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("report_request", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("report_request", text) == []


OTHER_FORMS = [
    report(closing="盼予批准。"),
    report(closing="以上报告如无不妥，请批转各地执行。"),
    report(body="汛期平稳。为此，特申请专项资金50万元。"),
    report(title="云岫市水务局关于追加防汛经费的报告"),
]


@pytest.mark.parametrize("text", OTHER_FORMS)
def test_it_finds_other_forms(text):
    assert texts("report_request", text)


@pytest.mark.parametrize(
    "text",
    [
        report(title="云岫市水务局关于增加防汛经费使用情况的报告"),
    ],
)
def test_it_leaves_other_forms_alone(text):
    assert texts("report_request", text) == []


FURTHER = [
    "青教字〔2026〕5号　　　　签发人：周建平\n云岫县教育局关于2025年度预算执行情况的报告\n县人民政府：\n2025年，我局严格执行预算。现将有关情况报告如下：\n一、执行情况\n执行率98.6%。\n二、有关建议\n请县政府同意增加教师编制20名。\n特此报告。\n云岫县教育局\n2026年1月22日\n",
    "青教字〔2026〕5号　　　　签发人：周建平\n云岫县教育局关于2025年度预算执行情况的报告\n县人民政府：\n2025年工作情况报告如下：\n工作完成较好。\n同时，特申请将第三小学改扩建列入2026年计划，望批准。\n特此报告。\n云岫县教育局\n2026年1月22日\n",
]


@pytest.mark.parametrize("text", FURTHER)
def test_it_finds_further_forms(text):
    assert texts("report_request", text)
