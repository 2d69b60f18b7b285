"""姓名、职务与名录相符: what it finds and what it leaves alone."""

import datetime as dt

import pytest

from gongwen.checking import Office, Person
from tests.gongwen.checking.seeding import PLACES, paper, texts

OFFICE = Office(
    people=(
        Person("甄楠舟", ("市长", "市政府党组书记")),
        Person("禹清淮", ("副市长",)),
        Person("闻小满", ("市水务局局长",)),
        Person("岳知秋", ("市政府秘书长",), since=dt.date(2026, 1, 1)),
    )
)
WRONG = [
    "副市长甄楠舟主持会议。", "市长禹清淮出席。", "市水务局副局长闻小满汇报。", "市长甄南舟强调。", "副市长禹青淮指出。", "局长闻小蛮作了汇报。", "秘书长岳之秋通报情况。",
    "市委书记甄楠舟要求。", "会上，副市长禹清准作部署。", "市政府副秘书长岳知秋主持。", "市水务局局长闻晓满作说明。", "县长禹清淮到会。",
    "甄楠舟副市长指出。", "组长：甄楠舟（市委书记）", "禹清淮市长强调。", "市长 甄楠州", "组长：禹清淮　市委书记。", "市水务局局长闻小漫出席。", "甄楠州市长要求。",
]  # fmt: skip
RIGHT = [
    "市长甄楠舟主持会议。", "副市长禹清淮出席。", "市水务局局长闻小满汇报。", "甄楠舟指出，要抓好防汛。", "市政府秘书长岳知秋通报。", "市长办公会研究。", "市政府党组书记、市长甄楠舟强调。",
    "甄楠舟市长强调。", "组长：甄楠舟（市长）", "组长：甄楠舟　市长", "市长甄楠舟、副市长禹清淮出席。", "甄楠舟、禹清淮、闻小满参加。",
]  # fmt: skip


@pytest.mark.parametrize("text", [place.format(words) for words in WRONG for place in PLACES])
def test_it_finds(text):
    assert texts("name_post", text, office=OFFICE)


@pytest.mark.parametrize("text", [place.format(words) for words in RIGHT for place in PLACES])
def test_it_leaves_alone(text):
    assert texts("name_post", text, office=OFFICE) == []


def test_without_a_table_nothing_is_said():
    assert texts("name_post", "副市长甄楠舟主持会议。") == []


def test_a_post_counts_from_its_day():
    text = paper(body="市长岳知秋主持。", date="2025年3月5日")
    assert texts("name_post", text, office=OFFICE) == []
    assert texts("name_post", text.replace("2025", "2026"), office=OFFICE)


HEADS = Office(people=(Person("闻小满", ("市水务局局长",)), Person("岳知秋", ("市财政局局长",))))


@pytest.mark.parametrize(("words", "wrong"), [("市财政局局长闻小满", True), ("市水务局局长岳知秋", True), ("水务局局长闻小满", False), ("局长岳知秋", False)])  # fmt: skip
def test_a_post_that_names_the_office_of_somebody_else_is_found(words, wrong):
    assert bool(texts("name_post", f"会议由{words}主持。", office=HEADS)) is wrong
