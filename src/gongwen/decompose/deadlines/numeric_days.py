"""Dates as spreadsheets write them: ``2026-12-31``, ``2026.12``, ``2026/6/30``. In running text only with 前 (2022.6.30前)."""

from __future__ import annotations

import datetime as dt
import re

from gongwen.decompose.deadlines.frame import Frame, end_of_month, make_date

PATTERN = re.compile(
    r"(?<![\d.])(?P<year>[12]\d{3})[-./．/](?P<month>\d{1,2})(?:[-./．/](?P<day>\d{1,2}))?(?![\d.])\s*(?P<mark>(?:之|以)?前)?"
)


def resolve(found: re.Match[str], _frame: Frame, _carried: int | None) -> tuple[dt.date | None, int | None]:
    """The date, or the last day of the month; and its year."""
    year, month = int(found["year"]), int(found["month"])
    return (make_date(year, month, int(found["day"])) if found["day"] else end_of_month(year, month)), year
