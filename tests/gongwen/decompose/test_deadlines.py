"""When a task is due."""

import datetime as dt

import pytest

from gongwen.decompose.deadlines import Frame, find_times, settle, settle_cell
from gongwen.decompose.deadlines.frame import weekdays_after

from .samples import notice

FRAME = Frame(2021, dt.date(2021, 3, 9))


def times(text, frame=FRAME):
    return [str(t.date) for t in find_times(text, frame)]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("于4月底前完成", "2021-04-30"),
        ("2022年2月底前完成", "2022-02-28"),
        ("6月20日18：00前报送", "2021-06-20"),
        ("10月中旬前开工", "2021-10-20"),
        ("二〇二二年六月底前", "2022-06-30"),
        ("1月10日前报送", "2022-01-10"),
        ("年底前见效", "2021-12-31"),
        ("年内完成", "2021-12-31"),
        ("2022年底前落实", "2022-12-31"),
        ("2022年上半年完成", "2022-06-30"),
        ("三季度前完成", "2021-09-30"),
        ("到2025年，建成", "2025-12-31"),
        ("覆盖率到2025年达到65%以上", "2025-12-31"),
        ("到2025年培育示范农场2000家", "2025-12-31"),
        ("到2027年单位能耗比2021年下降10%", "2027-12-31"),
        ("2026年实现全覆盖", "2026-12-31"),
        ("“五一”前完成排查", "2021-04-30"),
        ("元旦前完成", "2021-12-31"),
        ("自即日起至4月30日开展整治", "2021-04-30"),
        ("整治时间为3月15日至5月15日", "2021-05-15"),
        ("下月10日前", "2021-04-10"),
        ("2021.6.30前完成", "2021-06-30"),
        ("16日12时前巡查完毕", "2021-03-16"),
        ("请于5日前报送", "2021-04-05"),
        ("今年完成投资22亿元", "2021-12-31"),
        ("建立一周一调度制度", "ongoing"),
        ("在5月开展两次督查", "2021-05-31"),
        ("力争2023年完成40处", "2023-12-31"),
        ("截至2020年底，建成泵站40座。排查结果6月底前汇总", "2021-06-30"),
        ("每年对享受补贴的渔民开展体检", "ongoing"),
        ("到2025年小型水库专业化管护率达到60%", "2025-12-31"),
        ("本通知印发之日起30日内", "2021-04-08"),
        ("收到本通知后10日内", "2021-03-19"),
        ("10个工作日内报批", "2021-03-23"),
        ("一周内拿出方案", "2021-03-16"),
        ("三个月内完成整改", "2021-06-09"),
        ("月底前见效", "2021-03-31"),
        ("国庆节前完成", "2021-09-30"),
        ("清明节前完成", "2021-04-03"),
        ("端午节前完成", "2021-06-13"),
        ("每月28日前报送", "ongoing"),
        ("每季度通报一次", "ongoing"),
        ("每半月调度一次", "ongoing"),
        ("相关制度长期坚持。", "ongoing"),
    ],
)
def test_a_time_comes_to_a_day(text, due):
    assert times(text) == [due]


@pytest.mark.parametrize(
    "text",
    [
        "2021年4月1日至12月31日减半征收", "从2021年5月1日起施行", "截至2021年2月底已完成", "2020年12月底前已完成", "审批压减到90个工作日以内",
        "自受理之日起5个工作日内答复", "每人每年享受一次", "2021年版目录", "持续推进改革，", "5年内", "逐步推开", "2021年2月30日",
    ],
)  # fmt: skip
def test_these_are_no_deadlines(text):
    assert times(text) == []


def test_a_year_once_named_holds_for_what_follows():
    assert times("2022年6月底前建成，12月底前验收") == ["2022-06-30", "2022-12-31"]


def test_years_count_from_the_year_the_document_names_once():
    assert times("2019年起5年内") == ["2023-12-31"]
    assert times("5年内建成", Frame(2021, None, None, 2019)) == ["2023-12-31"]


def test_the_latest_time_is_the_deadline_and_ongoing_is_later_than_any():
    assert settle(find_times("4月底前报名单，9月底前报总结", FRAME)).date == dt.date(2021, 9, 30)
    assert settle(find_times("每月报进展，9月底前报总结", FRAME)).date == "ongoing"


@pytest.mark.parametrize(("text", "due"), [("2026年12月", "2026-12-31"), ("持续推进", "ongoing"), ("9月", "2021-09-30"), ("全年", "ongoing"), ("一季度", "2021-03-31")])  # fmt: skip
def test_a_cell_that_says_nothing_else_needs_no_word_for_before(text, due):
    assert [str(t.date) for t in settle_cell([text], FRAME)] == [due]


def test_working_days_skip_weekends_or_follow_the_office():
    assert weekdays_after(dt.date(2021, 3, 12), 1) == dt.date(2021, 3, 15)
    assert weekdays_after(dt.date(2021, 3, 13), 5) == dt.date(2021, 3, 19)
    always = Frame(2021, dt.date(2021, 3, 9), workday_after=lambda day, _: day)
    assert times("3个工作日内", always) == ["2021-03-09"]


def test_a_time_in_the_bracket_decides_and_others_are_milestones():
    (task,) = notice("一、4月底前选点，建设泵站。（市水务局负责，9月底前完成）").tasks
    assert task.deadline == dt.date(2021, 9, 30)
    assert [str(m.date) for m in task.milestones] == ["2021-09-30", "2021-04-30"]


def test_a_closing_sentence_may_set_the_time_of_its_section():
    tasks = notice(
        "一、清淤工作\n市水务局要抓紧清淤。市财政局要保障经费。以上工作要在2021年6月底前完成。\n二、市林业局要做好绿化。"
    ).tasks
    assert [str(t.deadline) for t in tasks] == ["2021-06-30", "2021-06-30", "None"]


def test_a_second_time_of_a_yearly_sentence_comes_every_year_too():
    yearly, summed = notice("一、每年2月底前各县完成湖区考核，3月底前市水务局完成汇总分析。").tasks
    assert (yearly.deadline, summed.deadline) == ("ongoing", "ongoing")
    once, then = notice("一、各县于4月底前完成清淤，5月底前市水务局完成验收。").tasks
    assert (str(once.deadline), str(then.deadline)) == ("2021-04-30", "2021-05-31")


def test_the_times_in_a_quoted_question_are_those_of_another_paper():
    quoted = "一、关于“建立投入增长机制，每年增幅高于经常性收入”的问题，由市财政局研究。"
    assert notice(quoted).tasks[0].deadline is None
    assert str(notice(quoted.replace("研究", "于5月底前研究")).tasks[0].deadline) == "2021-05-31"


def test_a_plan_for_each_quarter_is_no_time():
    assert notice("一、市水务局要细化任务，明确每季度的形象进度。").tasks[0].deadline is None
    assert notice("一、市水务局每季度报送进度。").tasks[0].deadline == "ongoing"


def test_the_lunar_festivals_of_earlier_years_are_known():
    frame = Frame(2005, dt.date(2005, 12, 5))
    assert times("元旦前整改，春节前全部到位", frame) == ["2005-12-31", "2006-01-28"]
