"""One line, read into 来源、要求、时限、承办."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shuniu.matters.rules import Captured, KnownUnit, capture
from workdays import WorkCalendar, load_shipped_notices

CALENDAR = WorkCalendar(load_shipped_notices())
UNITS = [
    KnownUnit("市卫生健康委", ("市卫生健康委员会", "卫健委")), KnownUnit("市商务局", ("商务局",)), KnownUnit("市科技局", ("科技局",)),
]  # fmt: skip


def read(line: str) -> Captured:
    return capture(line, calendar=CALENDAR, day=date(2026, 11, 20), units=UNITS)


@pytest.mark.parametrize(
    ("line", "source", "requirement", "due", "leads", "supports"),
    [
        ("下周五前报流感疫苗接种安排，卫健委办，分管副市长批示", "分管副市长批示", "报流感疫苗接种安排", "2026-11-27", "市卫生健康委", ""),
        ("周五前报卫健委方案，分管领导批示", "分管领导批示", "报卫健委方案", "2026-11-20", "市卫生健康委", ""),
        ("市商务局 12月底前完成农村商业体系建设 常务会议", "常务会议", "完成农村商业体系建设", "2026-12-31", "市商务局", ""),
        ("刘主任电话：请商务局尽快反馈情况", "刘主任电话", "尽快反馈情况", None, "市商务局", ""),
        ("根据市政府第58次常务会议纪要，由商务局牵头、卫健委和科技局配合，10个工作日内提出方案", "市政府第58次常务会议纪要", "提出方案",
         "2026-12-04", "市商务局", "市卫生健康委、市科技局"),
        ("青政办〔2026〕15号文件，商务局、科技局30日内落实", "青政办〔2026〕15号文件", "落实", "2026-12-20", "市商务局、市科技局", ""),
        ("12345热线工单：道路照明不亮", "12345热线工单", "道路照明不亮", None, "", ""),
        ("随便写点什么", "", "随便写点什么", None, "", ""),
        ("", "", "", None, "", ""),
    ],
)  # fmt: skip
def test_it_reads_what_is_there(
    line: str, source: str, requirement: str, due: str | None, leads: str, supports: str
) -> None:
    found = read(line)
    assert (found.source, found.requirement) == (source, requirement)
    assert (found.term.due.isoformat() if found.term and found.term.due else None) == due
    assert ("、".join(found.leads), "、".join(found.supports)) == (leads, supports)


@given(st.text(alphabet="报卫健委商务局科技批示周五前日月，。、 12办牵头配合会议请由\n〔〕号", max_size=60))
def test_it_reads_anything_without_fault_and_never_names_a_unit_twice(line: str) -> None:
    found = read(line)
    assert len({*found.leads, *found.supports}) == len(found.leads) + len(found.supports)
    assert not found.source or found.source in line
