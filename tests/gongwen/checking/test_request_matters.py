"""请示一文一事: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import request, texts

NAME = "云岫市水务局"
WRONG = [
    request(title=NAME + f"关于{t}的请示")
    for t in (
        "增加人员编制和购置防汛车辆",
        "拨付防汛经费及购置车辆",
        "设立湖泊保护中心并增加编制",
        "维修泵站、购置设备",
        "召开现场会以及拨付会议经费",
        "增加编制与解决办公用房",
        "人员编制和办公经费问题",
        "经费、编制等问题",
        "解决三个问题",
        "拨付经费等有关事项",
        "车辆购置和经费补助",
        "建设泵站及征用土地".replace("征用", "购买"),
    )
] + [
    request(body=b)
    for b in (
        "一、关于增加编制的问题\n拟增加5名。\n二、关于拨付经费的问题\n拟拨付80万元。",
        "一、请求拨付防汛经费80万元。\n二、请求增加编制5名。",
        "（一）关于设立中心事项\n拟设立。\n（二）关于调整经费事项\n拟调整。",
        "拟购置车辆2辆，需资金80万元。\n另外，请求增加编制5名。",
        "拟购置车辆2辆。此外，恳请市政府解决办公用房。",
        "拟购置车辆2辆。同时，申请增加编制5名。",
        "一是请求拨付经费。\n二是请求增加编制。",
        "拟购置车辆2辆。\n另，请市政府一并批准设立中心。",
    )
]
RIGHT = [
    request(),
    request(body="一、基本情况\n车辆老化。\n二、购置理由\n抢险需要。\n三、资金来源\n财政拨款。"),
    request(title=NAME + "关于设立文化和旅游专班的请示"),
    request(title=NAME + "关于开展防汛抗旱检查的请示"),
]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("request_matters", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("request_matters", text) == []


OTHER_FORMS = [
    request(body="一、关于车辆购置。请市政府安排资金80万元。\n二、关于人员编制。请市政府核增编制3名。"),
    request(body="一、需购置车辆，请予批准。\n二、需招录人员，请予批准。"),
    request(body="拟购置车辆2辆，需资金80万元。另外，我局人员不足，请核增编制5名。"),
    request(body="拟购置车辆2辆，需资金80万元。还请批准我局召开表彰大会。"),
    request(body="拟购置车辆2辆，需资金80万元。顺便请示，我局拟出国考察，请批准。"),
    request(body="拟购置车辆2辆，需资金80万元。并请同意我局成立湖泊中心。"),
]


@pytest.mark.parametrize("text", OTHER_FORMS)
def test_it_finds_other_forms(text):
    assert texts("request_matters", text)


FURTHER = [
    "青教字〔2026〕12号　　　　签发人：周建平\n云岫县教育局关于解决第二小学校舍维修经费的请示\n县人民政府：\n第二小学屋面渗漏，恳请安排资金186万元。\n另外，我局公务用车老化，请一并批准购置车辆1辆。\n妥否，请批示。\n云岫县教育局\n2026年3月18日\n（联系人：何晓；联系电话：13900000000）\n",
]


@pytest.mark.parametrize("text", FURTHER)
def test_it_finds_further_forms(text):
    assert texts("request_matters", text)
