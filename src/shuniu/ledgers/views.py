"""The pages of the ledgers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import content_disposition_header

from shuniu.ledgers import exports, queries
from shuniu.ledgers.choices import Grouping, Part
from shuniu.ledgers.forms import Address, read_day, read_filters, read_number
from shuniu.ledgers.queries import Ledger
from shuniu.ledgers.rules import COLUMNS, DECIDE_AT, Filters, LedgerLine, cells, grouped, print_note, print_title
from shuniu.matters.api import LightColour
from shuniu.people.api import OfficeRequest, Scope, sections


def page(request: OfficeRequest, kind: str) -> HttpResponse:
    """One ledger: the account, and the matters behind one of its figures."""
    book, filters, address = _asked(request, kind)
    lines, shown = queries.lines(book, filters, request.GET.get("cursor", ""))
    figure = getattr(book.balance, filters.part.value)
    count = queries.found(book, filters).count() if filters.narrow else figure
    return render(
        request,
        "ledgers/ledger.html",
        {
            "book": book, "filters": filters, "page": shown, "count": count, "columns": COLUMNS,
            "rows": _rows(book, lines, shown.first_index), "decide": any(line.carried >= DECIDE_AT for line in lines),
            "print_title": print_title(book.section_name, book.title, book.period.label),
            "print_note": print_note(filters, figure, count), **_links(book, filters, address),
        },
    )  # fmt: skip


def workbook(request: OfficeRequest, kind: str) -> HttpResponse:
    """The list as it stands on the page, as .xlsx."""
    book, filters, _ = _asked(request, kind)
    lines = queries.all_lines(book, filters)
    title = print_title(book.section_name, book.title, book.period.label)
    note = print_note(filters, getattr(book.balance, filters.part.value), len(lines))
    content = exports.workbook(settings.SHUNIU_OFFICE, title, note, book.balance, _rows(book, lines, 1))
    response = HttpResponse(content, content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    response.headers["Content-Disposition"] = content_disposition_header(True, f"{title}.xlsx") or "attachment"
    return response


def _asked(request: OfficeRequest, kind: str) -> tuple[Ledger, Filters, Address]:
    standing, given = request.standing, request.GET
    usual = queries.usual_grouping(standing)
    filters = read_filters(given, usual)
    book = queries.ledger(standing, kind, read_day(given), read_number(given, "section"))
    return book, filters, Address(kind, book.period.end, filters, book.section, usual)


def _rows(book: Ledger, lines: list[LedgerLine], first: int) -> list[dict[str, Any]]:
    url = reverse("matters:list")
    rows = [cells(line, n, f"{url}{line.row.id}/", book.today) for n, line in enumerate(lines, start=first)]
    return grouped(lines, rows)


WHOLE: dict[str, Any] = {"unit": 0, "light": "", "carried": 0}
PARTS = (Part.ENDING, Part.ENTERED, Part.CLOSED, Part.CANCELLED, Part.OPENING)


def _links(book: Ledger, filters: Filters, address: Address) -> dict[str, Any]:
    """Every link of the page: the periods beside this one, the five figures, the filters."""
    figures = {
        part: {"figure": getattr(book.balance, part.value), "url": address.to(part=part, **WHOLE)} for part in PARTS
    }
    return {
        "figures": {part.value: figure for part, figure in figures.items()},
        "periods": [
            {"label": label, "url": address.to(on=period.end, **WHOLE), "current": period == book.period}
            for label, period in book.neighbours()
        ],
        "parts": [
            {"label": part.label, "count": figure["figure"], "url": figure["url"], "current": part == filters.part}
            for part, figure in figures.items()
        ],
        "chips": list(_chips(book, filters, address)),
        "workbook_url": f"{reverse('ledgers:workbook', args=[address.kind])}?{address.query()}",
    }  # fmt: skip


def _chips(book: Ledger, filters: Filters, address: Address) -> Iterator[dict[str, Any]]:
    """The filters: one that is chosen takes itself away, another offers its choices."""
    if book.standing.scope == Scope.ALL:
        choices = [(unit.pk, str(unit)) for unit in sections()]
        yield _chip("督办科室", choices, book.section, lambda value: address.to(section=value), 0)
    units = queries.units_in(book, filters)
    yield _chip("承办单位", units, filters.unit, lambda value: address.to(unit=value), 0)
    yield _chip("灯", LightColour.choices, filters.light, lambda value: address.to(light=value), "")
    twice = "" if filters.carried else address.to(carried=2)
    yield {"label": "结转2次以上", "on": bool(filters.carried), "url": twice or address.to(carried=0)}
    yield _chip("分组", Grouping.choices, "", lambda value: address.to(by=Grouping(value)), "")


def _chip(
    label: str, choices: Iterable[tuple[Any, str]], chosen: Any, to: Callable[[Any], str], none: Any
) -> dict[str, Any]:
    if chosen:
        return {"label": dict(choices).get(chosen, label), "on": True, "url": to(none)}
    return {"label": label, "choices": [{"label": name, "url": to(value)} for value, name in choices]}
