"""星期与日期相符: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import paper, placed, texts

WRONG = [
    "2026年3月5日（星期三）召开。",
    "2026年3月5日星期五召开。",
    "2026年3月5日（周二）召开。",
    "2026年3月5日(星期日)召开。",
    "2026年3月5日，星期六，召开。",
    "二〇二六年三月五日（星期三）召开。",
    "2026-03-05（周五）召开。",
    "2026年11月26日（礼拜三）召开。",
    "2026年12月31日 星期二召开。",
    "２０２６年３月５日（星期三）召开。",
    "2026年3月5日（星期天）召开。",
    "2026年3月4日（星期五）、3月5日（星期四）召开。",
    "2026年 3月 5日 （ 星期三 ）召开。",
    "2026年6月18日上午（周六）召开。",
    "星期五（2026年5月6日）召开。",
    "2026年5月6日至8日（周四至周六）举办。",
    "2026年10月1日（星期四）至7日（星期四）放假。",
]
RIGHT = [
    "2026年3月5日（星期四）召开。",
    "2026年3月5日周四召开。",
    "3月5日（星期三）召开。",
    "关于2026年安排，3月5日（星期四）召开。",
    "每周三调度。",
    "2026年3月5日，周边群众参加。",
    "2026年3月7日周末加班。",
    "2026年5月6日至8日（周三至周五）举办。",
    "星期三（2026年5月6日）召开。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("date_weekday", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("date_weekday", text) == []


def test_a_date_without_a_year_may_be_of_the_year_that_the_title_names():
    arranged = paper(
        title="云岫市水务局关于2027年值班安排的通知", body="3月5日（星期五）全员值守。", date="2026年12月1日"
    )
    assert texts("date_weekday", arranged) == []
    assert texts("date_weekday", arranged.replace("星期五", "星期六"))
    assert texts("date_weekday", paper(body="定于3月12日（星期五）召开会议。"))
