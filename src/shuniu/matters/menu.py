"""The entries of the register in the navigation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from shuniu.matters import queries
from shuniu.people.api import Role, Scope, Standing


def entries(request: HttpRequest) -> Iterator[dict[str, Any]]:
    """事项, 待我处理 with how many wait, 来源 where sources are seen, 亮灯规则."""
    who: Standing = request.standing  # type: ignore[attr-defined]
    if who.scope == Scope.NONE and not who.has(Role.SYSTEM_ADMIN):
        return
    matters, aside = reverse("matters:list"), (reverse("matters:sources"), reverse("matters:rules"))
    waits = request.path == matters and request.GET.get("view") == "waiting"
    here = request.path.startswith(matters) and not request.path.startswith(aside) and not waits
    if who.scope != Scope.NONE:
        waiting = queries.Register(who, view="waiting")
        yield {"group": "办事", "label": "事项", "url": matters, "go": "s", "phone": True, "current": here}
        yield {
            "group": "办事", "label": "待我处理", "short": "待办", "url": f"{matters}?view=waiting",
            "count": waiting.count(cap=99), "phone": True, "current": waits,
        }  # fmt: skip
    if who.scope == Scope.ALL or any(holding.scope == Scope.SECTION for holding in who.holdings):
        yield {"group": "办事", "label": "来源", "url": reverse("matters:sources")}
    if who.has(Role.CHIEF, Role.SYSTEM_ADMIN):
        yield {"group": "办事", "label": "办理规则", "url": reverse("matters:rules")}
