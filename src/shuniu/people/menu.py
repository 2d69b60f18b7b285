"""What 机构和人员 puts into the navigation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from shuniu.people.api import OfficeRequest, Role


def entries(request: OfficeRequest) -> Iterator[dict[str, Any]]:
    """The administrators' pages; everybody finds 代办授权 under his own name."""
    standing = request.standing
    if standing.has(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR):
        yield {"group": "管理", "label": "机构", "url": reverse("people:units")}
        yield {"group": "管理", "label": "人员", "url": reverse("people:persons")}
        yield {"group": "管理", "label": "岗位", "url": reverse("people:posts")}
    if standing.has(Role.SYSTEM_ADMIN):
        yield {"group": "管理", "label": "导入", "url": reverse("people:import")}
