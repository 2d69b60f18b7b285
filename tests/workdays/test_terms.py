"""Reading the term out of one typed line."""

from datetime import date, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workdays import Rhythm, Term, WorkCalendar, find_term, load_shipped_notices

CALENDAR = WorkCalendar(load_shipped_notices())
FRIDAY = date(2026, 11, 20)


def find(text: str, base: date = FRIDAY) -> Term:
    term = find_term(CALENDAR, text, base)
    assert term is not None, text
    return term


@pytest.mark.parametrize(
    ("text", "month", "day"),
    [
        ("今天下班前", 11, 20),
        ("明天", 11, 21),
        ("后天下午", 11, 22),
        ("大后天", 11, 23),
        ("本周五", 11, 20),
        ("下周五前", 11, 27),
        ("下下周一", 11, 30),
        ("星期三前", 11, 25),
        ("礼拜天前", 11, 22),
        ("本周内", 11, 20),
        ("周末前", 11, 20),
        ("下周", 11, 27),
        ("下周前", 11, 20),
        ("25日前", 11, 25),
        ("5日前", 12, 5),
        ("本月25号", 11, 25),
        ("下月10日前", 12, 10),
        ("11月27日", 11, 27),
        ("11月27日（周五）前", 11, 27),
        ("十二月三日前", 12, 3),
        ("１２月３日前", 12, 3),
        ("截止12月1日", 12, 1),
        ("月底", 11, 30),
        ("本月底前", 11, 30),
        ("本月内", 11, 30),
        ("下个月底", 12, 31),
        ("12月底前", 12, 31),
        ("12月前", 11, 30),
        ("12月内", 12, 31),
        ("12月上旬", 12, 10),
        ("12月中旬", 12, 18),
        ("季度末", 12, 31),
        ("本季度内", 12, 31),
        ("四季度末", 12, 31),
        ("年底前", 12, 31),
        ("年内", 12, 31),
        ("今年年底前", 12, 31),
        ("下半年", 12, 31),
        ("元旦前", 12, 31),
        ("3日内", 11, 23),
        ("三天内", 11, 23),
        ("5个工作日内", 11, 27),
        ("十五个工作日", 12, 11),
        ("两周内", 12, 4),
        ("半个月内", 12, 5),
        ("一个月内", 12, 20),
        ("48小时内", 11, 22),
    ],
)
def test_a_term_written_on_friday_20_november_2026(text: str, month: int, day: int) -> None:
    assert find(text).due == date(2026, month, day)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("三季度末", date(2027, 9, 30)),
        ("第一季度", date(2027, 3, 31)),
        ("明年二季度前", date(2027, 3, 31)),
        ("上半年", date(2027, 6, 30)),
        ("今年上半年", date(2026, 6, 30)),
        ("下季度末", date(2027, 3, 31)),
        ("明年一月底前", date(2027, 1, 29)),
        ("2月底前", date(2027, 2, 26)),
        ("明年底", date(2027, 12, 31)),
        ("2028年底前", date(2028, 12, 29)),
        ("1月15日前", date(2027, 1, 15)),
        ("2027年3月15日前", date(2027, 3, 15)),
        ("2027-03-15", date(2027, 3, 15)),
        ("2027/3/15前", date(2027, 3, 15)),
        ("2月29日前", date(2028, 2, 29)),
        ("三个月内", date(2027, 2, 20)),
        ("半年内", date(2027, 5, 20)),
        ("一年内", date(2027, 11, 20)),
        ("国庆节前", date(2027, 9, 30)),
    ],
)
def test_a_term_may_lie_in_another_year(text: str, due: date) -> None:
    assert find(text).due == due


@pytest.mark.parametrize(("base", "due"), [(16, 20), (19, 20), (20, 20), (21, 27), (22, 27)])
def test_friday_is_this_weeks_until_friday_and_next_weeks_after(base: int, due: int) -> None:
    assert find("周五前", date(2026, 11, base)).due == date(2026, 11, due)


def test_this_friday_said_on_saturday_has_passed() -> None:
    assert find("本周五", date(2026, 11, 21)).due == FRIDAY


def test_a_named_day_is_not_moved_even_when_it_is_a_holiday() -> None:
    assert find("周五前", date(2026, 4, 28)).due == date(2026, 5, 1)


def test_the_end_of_a_month_is_its_last_workday() -> None:
    assert find("本月底前", date(2026, 1, 5)).due == date(2026, 1, 30)
    assert find("2月底前", date(2026, 1, 5)).due == date(2026, 2, 28)  # a Saturday, made up
    assert find("月底", date(2026, 1, 31)).due == date(2026, 1, 31)  # only days off are left


def test_a_month_just_past_is_meant_as_past() -> None:
    assert find("10月底前").due == date(2026, 10, 30)
    assert find("11月18日前").due == date(2026, 11, 18)


def test_the_leap_day_is_looked_for_as_far_as_needed() -> None:
    assert find("2月29日前", date(2028, 12, 1)).due == date(2032, 2, 29)


def test_five_workdays_over_the_spring_festival() -> None:
    assert find("5个工作日内", date(2026, 2, 13)).due == date(2026, 2, 27)


def test_before_a_festival_is_the_last_workday_before_its_holiday() -> None:
    assert find("春节前", date(2026, 1, 20)).due == date(2026, 2, 14)
    assert find("国庆前", date(2026, 9, 1)).due == date(2026, 9, 30)
    assert find_term(CALENDAR, "春节前", FRIDAY) is None  # no notice of 2027 is known


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("后天下午", time(18)),
        ("明天上午", time(12)),
        ("明早", time(9)),
        ("今晚8点", time(20)),
        ("明天下班前", time(18)),
        ("周五下午3点前", time(15)),
        ("周五下午三点半", time(15, 30)),
        ("11月27日 17:30前", time(17, 30)),
        ("11月27日（周五）下午5：30前", time(17, 30)),
        ("12月3日上午10时20分前", time(10, 20)),
        ("明天3点前", time(15)),
        ("周五24点前", time(23, 59)),
        ("下午3点前", time(15)),
        ("周五25点前", None),
        ("周五前", None),
    ],
)
def test_the_hour_is_read_with_the_day(text: str, hour: time | None) -> None:
    assert find(text).time == hour


@pytest.mark.parametrize(
    ("text", "rhythm", "due"),
    [
        ("每天", Rhythm.DAILY, None),
        ("每周", Rhythm.WEEKLY, None),
        ("每周一", Rhythm.WEEKLY, date(2026, 11, 23)),
        ("每月", Rhythm.MONTHLY, None),
        ("每月5日前", Rhythm.MONTHLY, date(2026, 12, 5)),
        ("每月底", Rhythm.MONTHLY, date(2026, 11, 30)),
        ("按月报送", Rhythm.MONTHLY, None),
        ("每季度", Rhythm.QUARTERLY, None),
        ("每季度末", Rhythm.QUARTERLY, date(2026, 12, 31)),
        ("每半年", Rhythm.HALF_YEARLY, None),
        ("每年3月1日前", Rhythm.YEARLY, date(2027, 3, 1)),
        ("每年底", Rhythm.YEARLY, date(2026, 12, 31)),
        ("长期坚持", Rhythm.CONTINUOUS, None),
    ],
)
def test_what_comes_back_is_ongoing_in_its_rhythm(text: str, rhythm: Rhythm, due: date | None) -> None:
    term = find(text)
    assert (term.ongoing, term.due) == (rhythm, due)


@pytest.mark.parametrize(
    ("line", "raw"),
    [
        ("周五前报卫健委方案，分管副市长批示", "周五前"),
        ("请各单位于12月3日上午10时前报送材料", "12月3日上午10时前"),
        ("11月18日常务会议定，12月15日前完成", "12月15日前"),
        ("今天接省厅通知，下周二报材料", "下周二"),
        ("上周五会议交办，下周三前反馈", "下周三前"),
        ("3个工作日内反馈，12月底前办结", "3个工作日内"),
        ("12月1日起施行，月底前报方案", "月底前"),
        ("持续推进改革，周五前报方案", "周五前"),
        ("周五前往省厅", "周五"),
    ],
)
def test_the_term_is_found_in_its_line(line: str, raw: str) -> None:
    term = find(line)
    assert term.raw == raw
    assert line[slice(*term.span)] == raw


@pytest.mark.parametrize(
    "line",
    [
        "",
        "立即办理",
        "上周五会议纪要",
        "去年底的总结",
        "前三季度工作总结",
        "工作日志",
        "为期3天的培训",
        "一周一次",
        "第5个工作日",
        "近3日内的来文",
        "12月份工作要点",
        "2月30日前",
        "13月底前",
        "联系电话2026112",
    ],
)
def test_a_line_without_a_term_has_none(line: str) -> None:
    assert find_term(CALENDAR, line, FRIDAY) is None


WORDS = st.sampled_from(
    [
        "前",
        "内",
        "底",
        "末",
        "月",
        "日",
        "周",
        "周五",
        "星期",
        "下",
        "上",
        "本",
        "每",
        "年",
        "季度",
        "半",
        "个",
        "工作日",
        "二十",
        "三",
        "十",
        "12",
        "5",
        "31",
        "2026",
        "2027年",
        "点",
        ":",
        "下午",
        "明",
        "天",
        "国庆",
        "春节",
        "0",
        "99",
        "，",
        "截止",
        "会议",
        "（",
        "）",
        "-",
        "/",
        "9999年",
    ]
)


@given(st.lists(WORDS, max_size=12).map("".join) | st.text(max_size=40), st.dates(date(2020, 1, 1), date(2030, 12, 31)))
@example("9999-12-31前", FRIDAY)
def test_any_line_is_read_without_failing(line: str, base: date) -> None:
    term = find_term(CALENDAR, line, base)
    if term is not None:
        assert line[slice(*term.span)].strip() == term.raw != ""
        assert term.due is not None or term.ongoing is not None


@given(st.integers(1, 99), st.dates(date(2024, 1, 1), date(2028, 12, 31)))
def test_days_are_counted_from_the_base_day(count: int, base: date) -> None:
    assert find(f"{count}日内", base).due == base + timedelta(days=count)


@given(
    st.sampled_from(
        ["周五前", "月底前", "季度末", "年底前", "25日前", "下周", "下月内", "三季度", "上半年", "明天", "元旦前"]
    ),
    st.dates(date(2024, 1, 1), date(2028, 12, 31)),
)
def test_a_term_that_looks_ahead_is_never_past(text: str, base: date) -> None:
    due = find(text, base).due
    assert due is not None
    assert base <= due <= base + timedelta(days=366)


@given(st.sampled_from(["年底前", "本月底前", "本季度末"]), st.dates(date(2024, 1, 1), date(2028, 12, 31)))
def test_the_end_of_a_stretch_is_worked_unless_only_days_off_are_left(text: str, base: date) -> None:
    due = find(text, base).due
    assert due is not None
    left = (base + timedelta(days=step) for step in range((due - base).days + 1))
    assert CALENDAR.is_workday(due) or not any(map(CALENDAR.is_workday, left))
