"""文号年份与成文日期一致: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import paper, report, request, texts

WRONG = (
    [
        paper(number=f"云水发{x}8号", date=d)
        for x, d in (
            ("〔2025〕", "2026年3月5日"),
            ("〔2024〕", "2026年3月5日"),
            ("〔2027〕", "2026年3月5日"),
            ("〔2026〕", "2025年12月5日"),
            ("〔2026〕", "2027年3月5日"),
            ("[2025]", "2026年3月5日"),
            ("（2025）", "2026年3月5日"),
            ("〔２０２５〕", "2026年3月5日"),
            ("〔2025〕", "2026年2月1日"),
            ("〔2016〕", "2026年3月5日"),
            ("〔2025〕", "2026年12月31日"),
        )
    ]
    + [
        request(number="云水〔2025〕8号", date=d)
        for d in ("2026年3月5日", "2026年6月1日", "2024年6月1日", "2026年4月1日")
    ]
    + [
        report(number="云水〔2025〕8号", date=d)
        for d in ("2026年3月5日", "2026年6月1日", "2024年6月1日", "2026年5月1日", "2026年10月1日")
    ]
)
RIGHT = [paper(), request(), report(), paper(number="云水发〔2025〕98号", date="2026年1月8日"), paper(number="")]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("number_date", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("number_date", text) == []
