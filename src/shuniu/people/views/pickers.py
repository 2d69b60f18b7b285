"""What the pickers of all pages ask: units and persons by a few characters or pinyin initials."""

from __future__ import annotations

from django.http import JsonResponse

from shuniu.people import queries
from shuniu.people.api import OfficeRequest, masked_phone
from shuniu.people.policy import may_see_phone


def units(request: OfficeRequest) -> JsonResponse:
    """``[{"value", "text", "note"}]``, at most 20."""
    found = queries.find_units(request.GET.get("q", "").strip()).select_related("parent")
    answer = [
        {"value": unit.pk, "text": str(unit), "note": str(unit.parent) if unit.parent else unit.get_kind_display()}
        for unit in found
    ]
    return JsonResponse(answer, safe=False)


def persons(request: OfficeRequest) -> JsonResponse:
    """The same for persons, of one unit where ``unit`` is given; telephone numbers of other units are masked."""
    unit = request.GET.get("unit", "")
    found = queries.find_persons(request.GET.get("q", "").strip(), unit_id=int(unit) if unit.isdigit() else None)
    answer = []
    for person in found:
        phone = person.phone if may_see_phone(request.standing, person.unit.path) else masked_phone(person.phone)
        note = "　".join(part for part in (str(person.unit), person.title, phone) if part)
        answer.append({"value": person.pk, "text": person.name, "note": note})
    return JsonResponse(answer, safe=False)
