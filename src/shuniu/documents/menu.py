"""What stands in the navigation."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from shuniu.documents import policy, queries


def entries(request: HttpRequest) -> list[dict[str, Any]]:
    """立项, with the number of open drafts, for whoever decides them."""
    standing = request.standing  # type: ignore[attr-defined]
    if not policy.decides(standing):
        return []
    count = queries.open_drafts(standing).count()
    return [{"group": "办文", "label": "立项", "url": reverse("documents:home"), "count": count, "go": "x"}]
