"""字数不超过限额: what it finds and what it leaves alone."""

import pytest

from gongwen.checking import Office
from tests.gongwen.checking.seeding import paper, report, request, texts

FRAME = {
    kind: len("".join(make(body="").split())) for kind, make in (("通知", paper), ("报告", report), ("请示", request))
}


def filled(make, count, **parts):
    """A document of exactly so many 字, white space not counted."""
    kind = {paper: "通知", report: "报告", request: "请示"}[make]
    title = parts.get("title")
    extra = len(title) - len(make().split("\n")[1]) if title else 0
    return make(body="湖" * (count - FRAME[kind] - extra - 1) + "。", **parts)


@pytest.mark.parametrize("make", [paper, report, request])
@pytest.mark.parametrize("count", [5001, 5002, 5100, 6000, 8000, 12000])
def test_it_finds_a_document_of_more_than_5000(make, count):
    assert texts("length_limit", filled(make, count))


@pytest.mark.parametrize("count", [4001, 4100, 4500, 5000])
def test_it_finds_a_special_document_of_more_than_4000(count):
    assert texts("length_limit", filled(paper, count, title="云岫市水务局关于开展清淤专项行动的通知"))


@pytest.mark.parametrize("make", [paper, report, request])
@pytest.mark.parametrize("count", [3000, 4999, 5000])
def test_it_leaves_alone_what_is_within_the_limit(make, count):
    assert texts("length_limit", filled(make, count)) == []


def test_white_space_and_attachments_do_not_count():
    spaced = filled(paper, 5000).replace("湖湖", "湖　湖")
    assert texts("length_limit", spaced) == []
    attached = filled(paper, 4990) + "附件\n检查表\n" + "河" * 500 + "。\n"
    assert texts("length_limit", attached) == []


def test_a_speech_has_no_limit_here():
    assert texts("length_limit", "政府工作报告\n各位代表：\n" + "湖" * 9000 + "。") == []


def test_an_office_sets_its_own_limit():
    assert texts("length_limit", filled(paper, 1200), office=Office(limits={"通知": 1000}))
