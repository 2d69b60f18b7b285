"""What 工作日历 puts into the navigation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from shuniu.people.api import OfficeRequest


def entries(_: OfficeRequest) -> Iterator[dict[str, Any]]:
    """Everybody may read the calendar that his terms are counted by."""
    yield {"group": "管理", "label": "工作日历", "url": reverse("calendars:year")}
