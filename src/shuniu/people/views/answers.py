"""How a page answers what was typed: done and gone on, or the form again with the sentence at its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect

from shuniu.kernel import clock
from shuniu.kernel.refusal import Invalid
from shuniu.people.api import OfficeRequest
from shuniu.people.models import Appointment
from shuniu.ui import saying

Form = TypeVar("Form", bound=forms.BaseForm)
Made = TypeVar("Made")


def done(request: OfficeRequest, address: str, text: str, *, undo_url: str = "") -> HttpResponse:
    """Say what has succeeded and go on, from a page or from a dialog."""
    saying.said(request, text, undo_url=undo_url)
    return HttpResponseClientRedirect(address) if request.htmx else redirect(address)


def asked(form: Form) -> Form:
    """The form of a dialog, whose first error is a refusal above it."""
    if not form.is_valid():
        name, errors = next(iter(form.errors.items()))
        label = form.fields[name].label if name in form.fields else ""
        raise Invalid(f"{label}：{errors[0]}" if label else str(errors[0]), field=name)
    return form


def tried(form: forms.BaseForm, act: Callable[[], Made]) -> Made | None:
    """What the act makes; None where the form or the act found something wrong, which the form then shows."""
    if not form.is_valid():
        return None
    try:
        return act()
    except Invalid as wrong:
        form.add_error(wrong.field if wrong.field in form.fields else None, wrong.sentence)
        return None


TERM_COLUMNS = (
    {"key": "since", "label": "起", "kind": "date"},
    {"key": "until", "label": "止", "kind": "date"},
    {"key": "act", "label": "", "kind": "act"},
)


def term(held: Appointment, *, gives: bool, back: str) -> dict[str, object]:
    """From when to when a post is held, and the act that ends it; ``back`` is the page that the act returns to."""
    cells: dict[str, object] = {
        "since": f"{held.since:%Y-%m-%d}",
        "until": f"{held.until:%Y-%m-%d}" if held.until else "至今",
    }
    if gives and (held.until is None or held.until >= clock.today()):
        address = f"{reverse('people:end_appointment', args=[held.pk])}?from={back}"
        cells |= {"act": "结束", "act_url": address, "act_kind": "dialog"}
    return cells
