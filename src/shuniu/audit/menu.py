"""What 办理痕迹 puts into the navigation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from shuniu.audit.policy import may_read_trail
from shuniu.kernel.refusal import Refused


def entries(request: HttpRequest) -> Iterator[dict[str, Any]]:
    """The auditor's pages."""
    try:
        may_read_trail(request.standing)  # type: ignore[attr-defined]
    except Refused:
        return
    yield {"group": "管理", "label": "操作痕迹", "url": reverse("audit:trail")}
