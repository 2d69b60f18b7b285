"""Editing before 交办: a second editor sees what stands now beside what he wrote."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render

from shuniu.kernel.refusal import Conflict, Invalid, Refused
from shuniu.matters import actions, queries
from shuniu.matters.forms.entering import EditForm
from shuniu.matters.models import Matter
from shuniu.matters.views.stepping import errors_of
from shuniu.people.api import OfficeRequest
from shuniu.ui import saying


def edit(request: OfficeRequest, pk: int) -> HttpResponse:
    """The form of a draft. Saving over another's change asks which of the two shall stand."""
    matter = queries.matter_for(request.standing, pk)
    if request.method != "POST":
        actions.may_step(actor=request.standing, matter=matter, verbs=("edit",))
        return show(request, matter, fresh(matter))
    form = EditForm(request.POST)
    try:
        keep(request, matter, form)
    except Conflict as conflict:
        return show(request, matter, form, conflict)
    except Refused as refusal:
        return show(request, queries.matter_for(request.standing, pk), form, refusal)
    saying.said(request, f"{matter.number}已保存")
    return redirect(matter)


def keep(request: OfficeRequest, matter: Matter, form: EditForm) -> None:
    """Save what the form holds."""
    if not form.is_valid():
        raise Invalid(errors_of(form), field=next(iter(form.errors)))
    actions.edit_matter(actor=request.standing, matter=matter, edit=form.edit())


def fresh(matter: Matter) -> EditForm:
    """The form with what stands now."""
    return EditForm(initial=written(actions.current_edit(matter)))


def written(edit: actions.Edit) -> dict[str, Any]:
    """A draft as the form's fields hold it."""
    targets = [(t.name, "" if t.quantity is None else f"{t.quantity.normalize():f}", t.unit) for t in edit.targets]
    milestones = [(m.name, m.due_on.isoformat()) for m in edit.milestones]
    return {**asdict(edit), "targets": targets, "milestones": milestones}


def show(request: OfficeRequest, matter: Matter, form: EditForm, refusal: Refused | None = None) -> HttpResponse:
    """The page of the form; after a conflict with the two versions side by side."""
    conflict = refusal if isinstance(refusal, Conflict) else None
    facts = {
        "matter": matter, "form": form, "refusal": None if conflict else refusal, "conflict": conflict,
        "crumbs": [{"label": "事项", "url": queries.list_url()}, {"label": matter.number, "url": matter.get_absolute_url()},
                   {"label": "修改"}],
    }  # fmt: skip
    return render(request, "matters/edit.html", facts, status=refusal.status if refusal else 200)
