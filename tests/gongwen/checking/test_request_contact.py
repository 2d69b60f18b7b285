"""请示的附注写联系人和电话: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import paper, report, request, texts

NAME = "云岫市水务局"
WRONG = (
    [
        request(note=""),
        request(note="（联系人：某某）"),
        request(note="联系人：某某，电话：0000-1234567"),
        request(note="", signed="云岫县水务局"),
        request(note="", title=NAME + "关于拨付经费的请示"),
        request(note="（此件公开发布）"),
    ]
    + [request(note="", to=t) for t in ("市人民政府：", "市财政局：", "省水利厅：", "云岫市人民政府：")]
    + [request(note="", date=d) for d in ("2026年4月1日", "2026年12月31日", "2025年1月9日")]
    + [
        request(note=n)
        for n in (
            "（联系人：某某某）",
            "（经办人：某某）",
            "（联 系 人：某某）",
            "联系人：某某；联系电话：13800000000",
            "承办人：某某  电话：1234567",
        )
    ]
    + [request(note="", number=x) for x in ("", "云水〔2026〕9号")]
    + [request(note="", body="泵站老化，拟维修，需资金30万元。")]
)
RIGHT = [request(), request(note="（联系人：某某，联系电话：13800000000）"), paper(), report()]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("request_contact", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("request_contact", text) == []


OTHER_FORMS = [
    request(note="（联系电话：6234567）"),
    request(note="（联系人及电话：略）"),
    request(note="（联系人：某某，电话：    ）"),
    request(note="（联系人：  ；电话：6234567）"),
    request(note="（联系人：，联系电话：）"),
]


@pytest.mark.parametrize("text", OTHER_FORMS)
def test_it_finds_other_forms(text):
    assert texts("request_contact", text)
