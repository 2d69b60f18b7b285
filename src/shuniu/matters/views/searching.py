"""The search dialog, and what pickers ask for."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from shuniu.matters import queries
from shuniu.people.api import OfficeRequest, Scope, find_persons, find_units


@require_safe
def search(request: OfficeRequest) -> HttpResponse:
    """Matters and their sources by number or text, units and persons by name or initials; as a fragment, or as JSON where asked for."""
    text = request.GET.get("q", "").strip()[:100]
    groups = [group for group in found(request, text) if group["items"]] if text else []
    if "application/json" in request.headers.get("Accept", ""):
        return JsonResponse({"groups": groups})
    return render(request, "matters/_found.html", {"groups": groups, "q": text})


def found(request: OfficeRequest, text: str) -> list[dict[str, Any]]:
    """What is found, by kind. Whoever sees no matters finds none; units and persons lead to their matters."""
    if request.standing.scope == Scope.NONE:
        return []
    url = queries.list_url()
    matters = queries.find_matters(request.standing, text)
    return [
        {"label": "事项", "items": [
            {"label": row.title, "note": f"{row.number}　{row.light.word}", "url": f"{url}{row.id}/"} for row in matters]},
        {"label": "来源", "items": [
            {"label": source.title, "note": f"{source.number}　{source.get_disposition_display()}".strip("　"),
             "url": reverse("matters:source", args=[source.pk])}
            for source in queries.find_sources(request.standing, text)]},
        {"label": "单位", "items": [
            {"label": str(unit), "note": unit.name if unit.short_name else "", "url": f"{url}?unit={unit.pk}"}
            for unit in find_units(text, limit=5)]},
        {"label": "人员", "items": [
            {"label": person.name, "note": str(person.unit), "url": f"{url}?person={person.pk}"}
            for person in find_persons(text, limit=5)]},
    ]  # fmt: skip


@require_safe
def units(request: OfficeRequest) -> JsonResponse:
    """Units for a picker: by name, or by id where a filter asks."""
    by_id = request.GET.get("by") == "id"
    return JsonResponse(
        [
            {"value": str(unit.pk) if by_id else str(unit), "text": str(unit), "note": unit.get_kind_display()}
            for unit in find_units(request.GET.get("q", "")[:60])
        ],
        safe=False,
    )


@require_safe
def persons(request: OfficeRequest) -> JsonResponse:
    """Persons for a picker."""
    return JsonResponse(
        [
            {"value": str(person.pk), "text": person.name, "note": str(person.unit)}
            for person in find_persons(request.GET.get("q", "")[:60])
        ],
        safe=False,
    )


@require_safe
def person_names(request: OfficeRequest) -> JsonResponse:
    """Persons for a picker that keeps a name: a person without an account may be written in too."""
    found = find_persons(request.GET.get("q", "")[:60])
    return JsonResponse([{"value": p.name, "text": p.name, "note": str(p.unit)} for p in found], safe=False)


@require_safe
def tags(request: OfficeRequest) -> JsonResponse:
    """Tags for a picker: by name, or by id where a filter asks."""
    found, by_id = queries.find_tags(request.GET.get("q", "")[:30]), request.GET.get("by") == "id"
    return JsonResponse([{"value": str(pk) if by_id else name, "text": name} for pk, name in found], safe=False)


@require_safe
def source_names(request: OfficeRequest) -> JsonResponse:
    """The sources that this person sees, for a picker; the newest first."""
    found = queries.find_sources(request.standing, request.GET.get("q", "")[:60], size=20)
    return JsonResponse([{"value": str(s.pk), "text": s.title, "note": s.number} for s in found], safe=False)
