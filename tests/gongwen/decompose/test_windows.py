"""Stages of work: due at their end."""

import datetime as dt

import pytest

from gongwen.decompose.deadlines import Frame
from gongwen.decompose.deadlines.windows import stage_end

FRAME = Frame(2021, dt.date(2021, 3, 9))


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("自查自纠（3月22日至4月20日）。各县", "2021-04-20"),
        ("自查阶段：4月1日—4月20日。各县要", "2021-04-20"),
        ("第一阶段，5月10日前。各县", "2021-05-10"),
        ("2021年4―6月，由各社团自查", "2021-06-30"),
        ("2021年10月――2022年2月，由登记机关审定", "2022-02-28"),
        ("10月至次年2月，各县要集中清淤", "2022-02-28"),
        ("4月1日至15日，各县开展排查", "2021-04-15"),
        ("集中清淤。5月—6月，各县组织清淤", "2021-06-30"),
    ],
)
def test_a_stage_is_due_at_its_end(words, due):
    end = stage_end(words, FRAME)
    assert end is not None
    assert str(end.date) == due
    assert words[end.start : end.end] == end.raw


@pytest.mark.parametrize(
    "words",
    [
        "2021年5月1日至12月31日，减半征收水费",
        "2020年1月至6月，共清淤30公里",
        "清淤3至5公里",
        "各县（区）要清淤",
        "（略）",
    ],
)
def test_these_are_no_stages(words):
    assert stage_end(words, FRAME) is None
