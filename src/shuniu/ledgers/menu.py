"""The entries of 台账 in the navigation: for whoever sees matters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from shuniu.people.api import Scope


def entries(request: HttpRequest) -> Iterator[dict[str, Any]]:
    """月台账, 周台账, 日台账."""
    if request.standing.scope == Scope.NONE:  # type: ignore[attr-defined]
        return
    for name, label in (("month", "月台账"), ("week", "周台账"), ("day", "日台账")):
        yield {
            "group": "台账", "label": label, "url": reverse(f"ledgers:{name}"),
            **({"go": "l", "phone": True} if name == "month" else {}),
        }  # fmt: skip
