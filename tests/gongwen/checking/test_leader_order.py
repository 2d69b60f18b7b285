"""领导排序与名录相符: what it finds and what it leaves alone."""

import datetime as dt
from dataclasses import replace

import pytest

from gongwen.checking import Office, Person
from tests.gongwen.checking.seeding import PLACES, paper, texts

OFFICE = Office(
    ranked=True,
    people=(
        Person("贺知秋", ("市委书记",)),
        Person("甄楠舟", ("市长",)),
        Person("禹清淮", ("副市长",)),
        Person("闻小满", ("副市长",)),
        Person("岳知远", ("秘书长",), since=dt.date(2026, 1, 1)),
    ),
)
WRONG = [
    "甄楠舟、贺知秋出席会议。", "市长甄楠舟、市委书记贺知秋出席。", "市长甄楠舟，市委书记贺知秋出席。", "贺知秋、禹清淮、甄楠舟参加调研。", "副市长闻小满、禹清淮参加。",
    "出席：贺知秋、闻小满、禹清淮。", "闻小满和禹清淮作了汇报。", "禹清淮同志、甄楠舟同志参加。", "组长：甄楠舟　贺知秋", "副组长：闻小满　副市长\n　　　　禹清淮　副市长",
    "市领导甄楠舟、禹清淮、贺知秋出席。", "参加会议的有禹清淮、甄楠舟。", "出席 岳知远 闻小满", "秘书长岳知远，副市长闻小满出席。", "送：甄楠舟、贺知秋。", "贺知秋、甄楠舟、闻小满、禹清淮、岳知远出席。",
    "禹清淮副市长、甄楠舟市长到会。", "禹清淮（副市长）、甄楠舟（市长）到会。", "闻小满以及禹清淮参加。", "岳知远、禹清淮列席。",
]  # fmt: skip
RIGHT = [
    "贺知秋、甄楠舟出席会议。", "市委书记贺知秋，市长甄楠舟出席。", "贺知秋、禹清淮、岳知远参加。", "甄楠舟主持会议，贺知秋出席并讲话。", "禹清淮汇报，甄楠舟作了部署。", "甄楠舟强调。贺知秋指出。",
    "出席：贺知秋、甄楠舟。列席：闻小满。", "闻小满向禹清淮汇报。",
]  # fmt: skip


@pytest.mark.parametrize("text", [place.format(words) for words in WRONG for place in PLACES])
def test_it_finds(text):
    assert texts("leader_order", text, office=OFFICE)


@pytest.mark.parametrize("text", [place.format(words) for words in RIGHT for place in PLACES])
def test_it_leaves_alone(text):
    assert texts("leader_order", text, office=OFFICE) == []


def test_a_table_that_is_not_in_order_says_nothing():
    assert texts("leader_order", WRONG[0], office=replace(OFFICE, ranked=False)) == []


def test_who_holds_no_post_on_the_day_has_no_place():
    text = paper(body="岳知远、闻小满出席。", date="2025年3月5日")
    assert texts("leader_order", text, office=OFFICE) == []
    assert texts("leader_order", text.replace("2025", "2026"), office=OFFICE)
