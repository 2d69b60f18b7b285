"""The notices shipped with the library, and the plain form in which any notice is stored."""

import json
from collections.abc import Mapping
from datetime import date
from importlib import resources
from typing import TypedDict

from workdays.notice import Notice


class NoticeData(TypedDict):
    """A notice as JSON: days are ISO texts, each with the name of its holiday."""

    year: int
    title: str
    number: str
    days_off: dict[str, str]
    make_up_days: dict[str, str]


def load_shipped_notices() -> dict[int, Notice]:
    """The notices shipped as package data, by year. Reads files: call it once and keep the result.

    Source: 国办发明电〔2023〕7号, 〔2024〕12号, 〔2025〕7号.
    """
    folder = resources.files("workdays.notices")
    texts = [entry.read_text("utf-8") for entry in folder.iterdir() if entry.name.endswith(".json")]
    notices = [notice_from_data(json.loads(text)) for text in texts]
    return {notice.year: notice for notice in sorted(notices, key=lambda notice: notice.year)}


def notice_to_data(notice: Notice) -> NoticeData:
    """A notice as plain values for JSON. Warnings belong to the pasting and are left out."""
    return NoticeData(
        year=notice.year,
        title=notice.title,
        number=notice.number,
        days_off=_named_days(notice, notice.days_off),
        make_up_days=_named_days(notice, notice.make_up_days),
    )


def notice_from_data(data: NoticeData) -> Notice:
    """The inverse of `notice_to_data`. Raises KeyError or ValueError on data of another shape."""
    off = _dated(data["days_off"])
    make_up = _dated(data["make_up_days"])
    return Notice(
        year=data["year"],
        days_off=frozenset(off),
        make_up_days=frozenset(make_up),
        named=dict(sorted((off | make_up).items())),
        title=data["title"],
        number=data["number"],
    )


def _named_days(notice: Notice, days: frozenset[date]) -> dict[str, str]:
    return {day.isoformat(): notice.named.get(day, "") for day in sorted(days)}


def _dated(named: Mapping[str, str]) -> dict[date, str]:
    return {date.fromisoformat(day): name for day, name in named.items()}
