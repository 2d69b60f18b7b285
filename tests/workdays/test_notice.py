"""Reading a pasted notice of 国务院办公厅."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workdays.notice_texts import NOTICE_2019, NOTICE_2023, NOTICE_2024, NOTICE_2025, NOTICE_2026
from workdays import NoticeUnreadable, parse_notice

TITLE = "国务院办公厅关于2027年部分节假日安排的通知\n"


def days(year: int, month: int, first: int, last: int) -> set[date]:
    return {date(year, month, day) for day in range(first, last + 1)}


def test_the_notice_of_2026_reads_as_printed() -> None:
    notice = parse_notice(NOTICE_2026)
    assert notice.year == 2026
    assert notice.title == "国务院办公厅关于2026年部分节假日安排的通知"
    assert notice.number == "国办发明电〔2025〕7号"
    assert notice.days_off == (
        days(2026, 1, 1, 3)
        | days(2026, 2, 15, 23)
        | days(2026, 4, 4, 6)
        | days(2026, 5, 1, 5)
        | days(2026, 6, 19, 21)
        | days(2026, 9, 25, 27)
        | days(2026, 10, 1, 7)
    )
    assert notice.make_up_days == {
        date(2026, month, day) for month, day in [(1, 4), (2, 14), (2, 28), (5, 9), (9, 20), (10, 10)]
    }
    assert notice.named[date(2026, 2, 23)] == "春节"
    assert notice.named[date(2026, 9, 20)] == "国庆节"
    assert notice.warnings == ()


def test_the_preamble_of_2025_gives_no_days() -> None:
    notice = parse_notice(NOTICE_2025)
    assert len(notice.days_off) == 28
    assert date(2025, 1, 2) not in notice.days_off  # 放假1天，不调休
    assert date(2025, 6, 2) in notice.days_off  # a range over the end of May
    assert notice.named[date(2025, 10, 6)] == "国庆节、中秋节"
    assert notice.warnings == ()


def test_days_linked_with_the_weekend_take_the_weekend_in() -> None:
    notice = parse_notice(NOTICE_2024)
    assert {date(2023, 12, 30), date(2023, 12, 31), date(2024, 1, 1)} <= notice.days_off
    assert days(2024, 6, 8, 10) <= notice.days_off
    assert notice.warnings == ()


def test_an_encouragement_to_rest_is_no_day_off() -> None:
    assert date(2024, 2, 9) not in parse_notice(NOTICE_2024).days_off


@pytest.mark.parametrize("text", [NOTICE_2023, NOTICE_2019])
def test_older_notices_read_without_a_doubt(text: str) -> None:
    assert parse_notice(text).warnings == ()


def test_the_new_years_holiday_may_begin_in_december() -> None:
    assert date(2022, 12, 31) in parse_notice(NOTICE_2023).days_off
    assert date(2018, 12, 29) in parse_notice(NOTICE_2019).make_up_days
    unstated = parse_notice(TITLE + "一、元旦：12月31日至1月2日放假，共3天。12月27日（周日）上班。")
    assert unstated.days_off == {date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 2)}
    assert unstated.make_up_days == {date(2026, 12, 27)}


@pytest.mark.parametrize(
    "changed",
    [
        NOTICE_2026.replace("（", "(").replace("）", ")").replace("：", ":").replace("，", ","),
        NOTICE_2026.replace("\n", ""),
        NOTICE_2026.replace("月", " 月 ").replace("日（", " 日 （"),
        NOTICE_2026.replace("\n", "\r\n　　"),
        NOTICE_2026.translate(str.maketrans("0123456789", "０１２３４５６７８９")),
        NOTICE_2026.replace("周", "星期").replace("星期日", "星期天"),
        NOTICE_2026.replace("至", "—"),
        NOTICE_2026.replace("放假调休，", "放假调休,").replace("调休放假", "放假"),
        NOTICE_2026.replace("一、", "1. ").replace("二、", "2．").replace("三、", "（三）"),
        NOTICE_2026.replace("：1月", " 1月"),
    ],
)
def test_the_way_of_pasting_changes_nothing(changed: str) -> None:
    assert parse_notice(changed) == parse_notice(NOTICE_2026)


def test_two_holidays_may_share_an_item() -> None:
    notice = parse_notice(TITLE + "六、国庆节、中秋节：10月1日至8日")
    assert notice.days_off == days(2027, 10, 1, 8)
    assert notice.named[date(2027, 10, 8)] == "国庆节、中秋节"


def test_make_up_days_of_one_month_may_be_listed_briefly() -> None:
    notice = parse_notice(TITLE + "七、国庆节：10月1日至7日放假调休，共7天。9月25日、26日（周日）上班。")
    assert notice.make_up_days == days(2027, 9, 25, 26)


def test_make_up_days_may_be_listed_in_any_order() -> None:
    swapped = NOTICE_2026.replace("9月20日（周日）、10月10日（周六）上班", "10月10日（周六）、9月20日（周日）上班")
    assert parse_notice(swapped) == parse_notice(NOTICE_2026)


def test_a_wrong_weekday_is_pointed_out() -> None:
    notice = parse_notice(NOTICE_2026.replace("1月4日（周日）", "1月4日（周六）"))
    assert notice.make_up_days == parse_notice(NOTICE_2026).make_up_days
    assert notice.warnings == ("元旦“1月4日(周六)”与日历不符，2026年1月4日是周日。",)


def test_a_wrong_total_is_pointed_out() -> None:
    assert parse_notice(NOTICE_2026.replace("共9天", "共8天")).warnings == ("春节写明共8天，按日期算得9天，请核对。",)


def test_a_make_up_day_in_the_week_is_pointed_out() -> None:
    warnings = parse_notice(NOTICE_2026.replace("5月9日（周六）", "5月8日")).warnings
    assert warnings == ("劳动节上班日2026年5月8日不是周末，请核对。",)


def test_a_missing_holiday_is_pointed_out() -> None:
    text = "".join(line for line in NOTICE_2026.splitlines(keepends=True) if not line.startswith("五、"))
    assert parse_notice(text).warnings == ("没有读到端午节的安排，请核对。",)


def test_an_impossible_day_is_left_out_and_pointed_out() -> None:
    notice = parse_notice(NOTICE_2026.replace("2月28日（周六）", "2月30日（周六）"))
    assert "春节“2月30日(周六)”不是有效的日期，未采用。" in notice.warnings
    assert len(notice.make_up_days) == 5


def test_a_range_turned_round_is_left_out_and_pointed_out() -> None:
    notice = parse_notice(NOTICE_2026.replace("10月1日（周四）至7日（周三）", "10月7日至1日"))
    assert date(2026, 10, 7) not in notice.days_off
    assert any("未采用" in warning for warning in notice.warnings)


def test_a_day_both_off_and_worked_counts_as_worked() -> None:
    notice = parse_notice(NOTICE_2026.replace("10月10日（周六）上班", "10月3日（周六）上班"))
    assert date(2026, 10, 3) in notice.make_up_days
    assert date(2026, 10, 3) not in notice.days_off
    assert "2026年10月3日既写放假又写上班，按上班处理，请核对。" in notice.warnings


def test_the_year_may_be_given_when_the_title_was_not_pasted() -> None:
    items = "一、元旦：1月1日至3日放假，共3天。"
    assert parse_notice(items, year=2027).days_off == days(2027, 1, 1, 3)
    with pytest.raises(NoticeUnreadable, match="没有读到年份"):
        parse_notice(items)


@pytest.mark.parametrize("text", ["", "  \n", "关于召开会议的通知", TITLE, TITLE + "春节放假安排另行通知。"])
def test_a_text_without_holidays_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(NoticeUnreadable) as refused:
        parse_notice(text)
    assert str(refused.value).endswith("。")
    assert str(refused.value).count("。") == 1


@given(st.text(alphabet="元旦春节国庆节：、，。（）至年月日周六放假上班共天0123456789 \n", max_size=200))
def test_any_text_is_either_read_or_refused(text: str) -> None:
    try:
        notice = parse_notice(TITLE + text)
    except NoticeUnreadable:
        return
    assert notice.days_off
    assert not notice.days_off & notice.make_up_days
    assert set(notice.named) == notice.days_off | notice.make_up_days
