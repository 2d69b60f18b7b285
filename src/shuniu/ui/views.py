"""The page that shows every component. Its content is invented and stands in samples.py."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from shuniu.ui import samples


def patterns(request: HttpRequest) -> HttpResponse:
    """Every token and component, on one page."""
    return render(request, "ui/patterns.html", samples.everything())


def found(request: HttpRequest) -> HttpResponse:
    """What the search dialog of the page of patterns finds: always the same."""
    return render(request, "ui/patterns_found.html", {"groups": samples.FOUND, "q": request.GET.get("q", "")})
