"""The light of a matter: which rule fires, and that the kept days are those of the rule."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shuniu.matters import presets, queries
from shuniu.matters.choices import LightColour, Rhythm, State
from shuniu.matters.models import LightPreset
from shuniu.matters.rules import FAR, Condition, Facts, light_of, next_report_after, planned_progress, turning_days
from workdays import WorkCalendar, load_shipped_notices

CALENDAR = WorkCalendar(load_shipped_notices())
TODAY = date(2026, 11, 20)


def conditions(slug: str = "default") -> tuple[Condition, ...]:
    row = next(row for row in presets.shipped("lights") if row["slug"] == slug)
    return queries.conditions_of(LightPreset(**row))


def light(slug: str = "default", **facts: object) -> tuple[str, str]:
    known = Facts(**{"state": State.UNDER_WAY, "start": date(2026, 11, 2), **facts})  # type: ignore[arg-type]
    shown = light_of(known, conditions(slug), CALENDAR, TODAY)
    return shown.colour.value, shown.word


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"due": date(2026, 12, 31), "progress": 40}, ("green", "正常")),
        ({"due": date(2026, 11, 27), "progress": 90}, ("yellow", "临期")),  # 5 working days left
        ({"due": date(2026, 11, 30), "progress": 90}, ("green", "正常")),  # 6 left
        ({"due": date(2026, 11, 20), "progress": 99}, ("yellow", "临期")),
        ({"due": date(2026, 11, 19), "progress": 99}, ("red", "逾期")),
        ({"due": date(2026, 12, 15), "progress": 30}, ("yellow", "滞后")),  # 14 of 31 working days: 45 %, 15 behind
        ({"due": date(2026, 12, 15), "progress": 35}, ("green", "正常")),  # exactly 10 behind is not more than 10
        ({"due": date(2026, 12, 15), "progress": 10}, ("red", "严重滞后")),
        ({"due": None, "next_report": date(2026, 11, 19)}, ("yellow", "迟报")),
        ({"due": None, "next_report": date(2026, 11, 20)}, ("green", "正常")),
        ({"state": State.SUSPENDED, "due": date(2026, 1, 1)}, ("grey", "暂缓")),
        ({"state": State.CLOSED, "due": date(2026, 1, 1)}, ("blue", "办结")),
    ],
)
def test_the_default_rule(facts: dict[str, object], expected: tuple[str, str]) -> None:
    assert light(**facts) == expected


def test_all_reasons_are_told_and_the_heaviest_decides() -> None:
    facts = Facts(State.UNDER_WAY, date(2026, 11, 2), date(2026, 11, 18), 20, date(2026, 11, 10))
    shown = light_of(facts, conditions(), CALENDAR, TODAY)
    assert (shown.colour, shown.rule) == (LightColour.RED, "overdue")
    assert shown.why[0] == "时限2026-11-18已过，逾期2个工作日。"
    assert len(shown.why) == 5


def test_the_other_presets_decide_otherwise() -> None:
    behind = {"due": date(2026, 12, 15), "progress": 40}
    assert light("default", **behind) == ("green", "正常")
    assert light("suqian", **behind) == ("yellow", "滞后")
    assert light("ouhai", **behind) == ("red", "未完成")
    assert light("sanming", due=date(2026, 12, 31), progress=60, urges=1) == ("yellow", "蓝单")
    assert light("sanming", due=date(2026, 12, 31), progress=60, urges=3) == ("red", "红单")
    assert light("seven-days", due=date(2026, 11, 27), progress=0) == ("yellow", "临期")
    assert light("yinchuan", start=date(2026, 8, 3), due=date(2027, 8, 3)) == ("red", "久未启动")


def test_planned_progress_counts_working_days() -> None:
    facts = Facts(State.UNDER_WAY, date(2026, 2, 13), date(2026, 2, 27))  # 14, 24, 25, 26, 27 Feb are worked
    assert [planned_progress(facts, CALENDAR, date(2026, 2, day)) for day in (13, 14, 20, 24, 27)] == [
        0,
        20,
        20,
        40,
        100,
    ]


@given(
    start=st.dates(date(2025, 1, 1), date(2026, 12, 31)),
    length=st.integers(0, 400),
    progress=st.integers(0, 100),
    next_report=st.none() | st.dates(date(2025, 1, 1), date(2027, 12, 31)),
    slug=st.sampled_from([row["slug"] for row in presets.shipped("lights")]),
    look=st.integers(-30, 500),
)
def test_the_kept_days_are_those_on_which_the_light_turns(
    start: date, length: int, progress: int, next_report: date | None, slug: str, look: int
) -> None:
    facts = Facts(State.UNDER_WAY, start, start + timedelta(days=length), progress, next_report)
    yellow_on, red_on = turning_days(facts, conditions(slug), CALENDAR, start)
    day = start + timedelta(days=look)
    colour = light_of(facts, conditions(slug), CALENDAR, day).colour
    expected = LightColour.RED if day >= red_on else LightColour.YELLOW if day >= yellow_on else LightColour.GREEN
    assert colour == expected


def test_a_matter_at_rest_never_turns() -> None:
    assert turning_days(Facts(State.SUSPENDED, TODAY, TODAY), conditions(), CALENDAR, TODAY) == (FAR, FAR)


@pytest.mark.parametrize(
    ("rhythm", "expected"),
    [
        (Rhythm.WEEKLY, date(2026, 11, 22)),
        (Rhythm.MONTHLY, date(2026, 11, 30)),
        (Rhythm.QUARTERLY, date(2026, 12, 31)),
        (Rhythm.HALF_YEARLY, date(2026, 12, 31)),
        (Rhythm.YEARLY, date(2026, 12, 31)),
        (Rhythm.NONE, None),
    ],
)
def test_the_end_of_a_reporting_period(rhythm: Rhythm, expected: date | None) -> None:
    assert next_report_after(rhythm, TODAY) == expected
