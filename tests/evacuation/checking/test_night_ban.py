from __future__ import annotations

import pytest

from tests.evacuation.example import broken, example


@pytest.mark.parametrize(
    ("begin", "end", "wrong"),
    [
        ("08:30", "08:40", True),  # during the first trip
        ("09:40", "09:50", False),  # during check-in
        ("22:00", "08:00", False),  # ends when the first trip departs
        ("22:00", "08:01", True),
        ("11:13", "05:00", False),  # begins when the last trip has arrived
        ("11:10", "05:00", True),
        ("07:00", "12:00", True),  # around everything
    ],
)
def test_it_finds_trips_in_the_banned_hours(begin: str, end: str, wrong: bool) -> None:
    data, plan = example(night_ban={"from": begin, "to": end})
    assert broken(data, plan) == ({"night_ban"} if wrong else set())


def test_the_ban_returns_every_day() -> None:
    data, plan = example(night_ban={"from": "02:00", "to": "05:00"})
    data["start"] = "2026-07-01T23:30:00+08:00"
    assert broken(data, plan) == {"night_ban"}
