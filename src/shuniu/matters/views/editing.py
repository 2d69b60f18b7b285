"""Editing before 交办: a second editor sees what stands now beside what he wrote."""

from __future__ import annotations

from dataclasses import asdict, replace
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

SEEN = "seen"  # names the hidden fields that hold what the form was opened with


def edit(request: OfficeRequest, pk: int) -> HttpResponse:
    """The form of a draft. Saving over another's change asks which of the two shall stand."""
    matter = queries.matter_for(request.standing, pk)
    if request.method != "POST":
        actions.may_step(actor=request.standing, matter=matter, verbs=("edit",))
        now = written(actions.current_edit(matter))
        return show(request, matter, EditForm(initial=now), EditForm(initial=now, prefix=SEEN))
    form, seen = EditForm(request.POST), EditForm(request.POST, prefix=SEEN)
    try:
        keep(request, matter, form, seen)
    except Conflict as conflict:
        return show_conflict(request, queries.matter_for(request.standing, pk), form, seen, conflict)
    except Refused as refusal:
        return show(request, queries.matter_for(request.standing, pk), form, seen, refusal)
    saying.said(request, f"{matter.number}已保存")
    return redirect(matter)


def keep(request: OfficeRequest, matter: Matter, form: EditForm, seen: EditForm) -> None:
    """Save what the form holds; ``seen`` is what it held when it was opened."""
    if not form.is_valid():
        raise Invalid(errors_of(form), field=next(iter(form.errors)))
    before = seen.edit() if seen.is_valid() else None
    actions.edit_matter(actor=request.standing, matter=matter, edit=form.edit(), before=before)


def show_conflict(
    request: OfficeRequest, matter: Matter, form: EditForm, seen: EditForm, conflict: Conflict
) -> HttpResponse:
    """The form with both editors' changes put together, and what each of them changed; nothing is saved yet."""
    now, mine = actions.current_edit(matter), form.edit()
    both = actions.merged(now, mine, seen.edit()) if seen.is_valid() else replace(mine, version=now.version)
    put_together = EditForm(initial=written(both))
    return show(request, matter, put_together, EditForm(initial=written(now), prefix=SEEN), conflict)


def written(edit: actions.Edit) -> dict[str, Any]:
    """A draft as the form's fields hold it."""
    targets = [(t.name, "" if t.quantity is None else f"{t.quantity.normalize():f}", t.unit) for t in edit.targets]
    milestones = [(m.name, m.due_on.isoformat()) for m in edit.milestones]
    return {**asdict(edit), "targets": targets, "milestones": milestones}


def show(
    request: OfficeRequest, matter: Matter, form: EditForm, seen: EditForm, refusal: Refused | None = None
) -> HttpResponse:
    """The page of the form, which carries along what it was opened with; after a conflict with the versions beside."""
    conflict = refusal if isinstance(refusal, Conflict) else None
    facts = {
        "matter": matter, "form": form, "seen": seen, "refusal": None if conflict else refusal, "conflict": conflict,
        "crumbs": [{"label": "事项", "url": queries.list_url()}, {"label": matter.number, "url": matter.get_absolute_url()},
                   {"label": "修改"}],
    }  # fmt: skip
    return render(request, "matters/edit.html", facts, status=refusal.status if refusal else 200)
