"""成文日期: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import paper, report, request, texts

WRONG = (
    [
        paper(date=d)
        for d in (
            "二〇二六年三月五日",
            "二○二六年三月五日",
            "二零二六年三月五日",
            "2026年3月",
            "2026.3.5",
            "2026-3-5",
            "2026/3/5",
            "2026年",
            "",
            "26年3月5日",
            "二〇二六年十二月三十一日",
            "2026年3月5",
            "2026．3．5",
            "2026-03-05",
        )
    ]
    + [request(date=d, note="") for d in ("二〇二六年三月五日", "2026年3月", "")]
    + [report(date=d) for d in ("二〇二六年三月五日", "2026.3.5", "")]
)
RIGHT = [
    paper(),
    request(),
    report(),
    paper(date="2026年12月31日"),
    paper(date="二〇〇六年三月五日"),
    paper(date="2026年10月10日"),
]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("signed_date", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("signed_date", text) == []


OTHER_FORMS = [
    paper(date="3月5日"),
    paper(date="20260305"),
    paper(date="2026、3、5"),
    paper(date="2026年3月5号"),
    paper(date="丙午年三月五日"),
    paper(date="〇六年三月五日"),
]


@pytest.mark.parametrize("text", OTHER_FORMS)
def test_it_finds_other_forms(text):
    assert texts("signed_date", text)
