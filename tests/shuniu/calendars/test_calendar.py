"""工作日历: the year, the notice, the office's own days, and who hears of a change."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import transaction
from django.test import Client, TestCase

from shuniu.audit.models import Entry
from shuniu.calendars.api import enter_notice, except_day, office_calendar, restore_day
from shuniu.calendars.models import HolidayNotice
from shuniu.calendars.rules import months_of, runs_in_words
from shuniu.kernel.refusal import Invalid, NotAllowed
from shuniu.matters.models import Matter
from tests.cast import Cast, make_under_way
from tests.shuniu.people.desk import browser
from tests.workdays.notice_texts import NOTICE_2026

pytestmark = pytest.mark.usefixtures("friday")

NOTICE_2027 = """国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕9号
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月20日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天。
六、中秋节：9月15日（周三）放假1天。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
"""
KEEPERS = frozenset({"chief", "system_admin"})


def page(client: Client, address: str) -> str:
    return client.get(address).content.decode()


@pytest.mark.parametrize(
    "role", ["clerk", "chief", "leader", "health_liaison", "system_admin", "security_admin", "auditor"]
)
def test_everybody_reads_it_and_two_keep_it(cast: Cast, role: str) -> None:
    client = browser(cast, role)
    shown = page(client, "/calendar/")
    assert "2026年工作日历" in shown
    assert ("录入放假通知" in shown) is (role in KEEPERS)
    assert client.get("/calendar/notice/").status_code == (200 if role in KEEPERS else 403)
    actor = cast.standing(role)
    if role in KEEPERS:
        except_day(actor=actor, day=date(2026, 11, 21), works=True, reason="常务会议")
        restore_day(actor=actor, day=date(2026, 11, 21))
        enter_notice(actor=actor, text=NOTICE_2027)
    else:
        with pytest.raises(NotAllowed):
            except_day(actor=actor, day=date(2026, 11, 21), works=True, reason="常务会议")
        with pytest.raises(NotAllowed):
            restore_day(actor=actor, day=date(2026, 11, 21))
        with pytest.raises(NotAllowed):
            enter_notice(actor=actor, text=NOTICE_2027)


def test_a_month_counts_its_workdays(cast: Cast) -> None:
    months = months_of(2026, office_calendar(), date(2026, 11, 20))
    assert {month.number: month.workdays for month in months}[2] == 16
    assert {month.number: month.workdays for month in months}[10] == 18
    kinds = {day.day.day: (day.kind, day.mark) for week in months[9].weeks for day in week if day}
    assert (kinds[1], kinds[10], kinds[17], kinds[19]) == (("off", "休"), ("makeup", "班"), ("weekend", ""), ("", ""))
    assert [day.day for week in months[10].weeks for day in week if day and day.today] == [date(2026, 11, 20)]


def test_a_year_without_notice_says_so(cast: Cast) -> None:
    assert "2027 年放假安排未发布，按周末推算" in page(browser(cast, "clerk"), "/calendar/?year=2027")
    assert "未发布" not in page(browser(cast, "clerk"), "/calendar/?year=2026")


@pytest.mark.parametrize("year", ["abc", "1066", "99999999999"])
def test_a_year_that_is_none_is_this_year(cast: Cast, year: str) -> None:
    assert "2026年工作日历" in page(browser(cast, "clerk"), f"/calendar/?year={year}")


def test_the_notice_is_read_before_it_counts(cast: Cast) -> None:
    client = browser(cast, "chief")
    shown = client.post("/calendar/notice/", {"text": NOTICE_2027}).content.decode()
    assert "读出2027年放假安排" in shown
    assert "2月5日（周五）至2月11日（周四）" in shown
    assert "核对无误，生效" in shown
    assert not HolidayNotice.objects.exists()
    assert client.post("/calendar/notice/enter/", {"text": NOTICE_2027})["Location"] == "/calendar/?year=2027"
    after = page(client, "/calendar/?year=2027")
    assert "已录入2027年放假安排" in after
    assert "本单位录入" in after
    assert not office_calendar().is_workday(date(2027, 2, 9))
    assert Entry.objects.get(verb="notice.entered").data["days_off"] == 27


def test_what_the_notice_says_wrongly_is_shown_as_doubt(cast: Cast) -> None:
    text = NOTICE_2027.replace("2月20日（周六）", "2月20日（周日）").replace("七、国庆节", "七、其他")
    shown = browser(cast, "chief").post("/calendar/notice/", {"text": text}).content.decode()
    assert "存疑" in shown
    assert "与日历不符，2027年2月20日是周六" in shown
    assert "没有读到国庆节的安排" in shown


def test_a_notice_already_known_needs_no_entering(cast: Cast) -> None:
    shown = browser(cast, "chief").post("/calendar/notice/", {"text": NOTICE_2026}).content.decode()
    assert "完全一致" in shown


@pytest.mark.parametrize("text", ["", "今天天气很好", "国务院办公厅关于2027年部分节假日安排的通知"])
def test_a_text_that_is_no_notice_comes_back_with_a_sentence(cast: Cast, text: str) -> None:
    response = browser(cast, "chief").post("/calendar/notice/", {"text": text})
    assert response.status_code == 422
    assert 'class="wrong"' in response.content.decode()


def test_the_office_s_own_day_wins_and_is_taken_back(cast: Cast) -> None:
    client = browser(cast, "chief")
    typed = {"day": "2026-11-21", "works": "1", "reason": "市政府常务会议决定"}
    assert client.post("/calendar/days/add/", typed)["Location"] == "/calendar/?year=2026"
    assert office_calendar().is_workday(date(2026, 11, 21))
    shown = page(client, "/calendar/")
    assert "市政府常务会议决定" in shown
    assert 'class="own"' in shown
    assert client.post("/calendar/days/restore/?day=2026-11-21").status_code == 302
    assert not office_calendar().is_workday(date(2026, 11, 21))
    assert [e.verb for e in Entry.objects.filter(verb__startswith="day.")] == ["day.excepted", "day.restored"]


@pytest.mark.parametrize(("reason", "sentence"), [("", "这个字段是必填项"), ("字" * 121, "120")])
def test_a_day_needs_a_reason_that_fits(cast: Cast, reason: str, sentence: str) -> None:
    typed = {"day": "2026-11-21", "works": "1", "reason": reason}
    response = browser(cast, "chief").post("/calendar/days/add/", typed)
    assert response.status_code == 422
    assert sentence in response.content.decode()


def test_a_day_without_exception_is_not_restored(cast: Cast) -> None:
    with pytest.raises(Invalid, match="没有本单位调整"):
        restore_day(actor=cast.standing("chief"), day=date(2026, 11, 21))
    assert browser(cast, "chief").post("/calendar/days/restore/?day=soon").status_code == 422


def test_after_a_change_the_lights_turn_on_other_days(cast: Cast) -> None:
    matter = make_under_way(cast)
    yellow = matter.yellow_on
    with TestCase.captureOnCommitCallbacks(execute=True):
        for day in range(23, 27):
            except_day(actor=cast.standing("chief"), day=date(2026, 11, day), works=False, reason="地方节日")
    assert Matter.objects.get(pk=matter.pk).yellow_on > yellow
    assert Entry.objects.filter(verb="lights.renewed").exists()


def test_a_change_that_was_rolled_back_is_forgotten(cast: Cast) -> None:
    for works in (True, False):
        with transaction.atomic():
            except_day(actor=cast.standing("chief"), day=date(2026, 11, 21), works=works, reason="试")
            assert office_calendar().is_workday(date(2026, 11, 21)) is works
            transaction.set_rollback(True)
    assert not office_calendar().is_workday(date(2026, 11, 21))


def test_neighbouring_days_are_drawn_together() -> None:
    days = [date(2027, 2, 5), date(2027, 2, 6), date(2027, 2, 20)]
    assert runs_in_words(days) == "2月5日（周五）至2月6日（周六）、2月20日（周六）"
    assert runs_in_words([]) == ""


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-11-27", ""),
        ("2026-11-29", "11月29日是周日，不上班；之前最近的工作日是11月27日。"),
        ("2026-11-13", "11月13日已过。"),
        ("2026-02-31", ""),
        ("soon", ""),
    ],
)
def test_a_chosen_term_is_told_to_be_over_or_on_a_day_of_rest(cast: Cast, day: str, said: str) -> None:
    answer = browser(cast, "clerk").get("/calendar/term/", {"due_on": day})
    assert answer.content.decode() == said
