"""The page 今日."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from shuniu.desk import queries
from shuniu.people.api import OfficeRequest


def today(request: OfficeRequest) -> HttpResponse:
    """What this person must do today."""
    return render(request, "desk/today.html", {"desk": queries.desk(request.standing)})
