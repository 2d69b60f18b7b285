"""台账 for programs."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from django.http import HttpRequest, JsonResponse
from ninja import Router
from pydantic import Field

from shuniu.ledgers import queries
from shuniu.ledgers.choices import Part
from shuniu.ledgers.rules import Filters
from shuniu.people.api import Standing

router = Router(tags=["台账"])


@router.get("/{kind}", summary="台账", response={200: dict[str, Any]})
def one_ledger(
    request: HttpRequest,
    kind: Literal["day", "week", "month"],
    on: date | None = None,
    section: Annotated[int, Field(ge=0, lt=2**53)] = 0,
    part: Part | None = None,
    cursor: str = "",
) -> JsonResponse:
    """The account of the period that holds the day ``on`` (today, if none is given); with ``part`` also its matters."""
    standing: Standing = request.standing  # type: ignore[attr-defined]
    book = queries.ledger(standing, kind, on, section)
    answer = book.as_data()
    if part is not None:
        lines, page = queries.lines(book, Filters(part), cursor[:2000])
        answer |= {"items": [line.as_data() for line in lines], "before": page.before, "after": page.after}
    return JsonResponse(answer)
