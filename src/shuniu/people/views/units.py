"""机构: the tree, one unit, entering and changing it."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from shuniu.kernel import clock
from shuniu.kernel.refusal import Conflict
from shuniu.people import actions, queries
from shuniu.people.api import OfficeRequest, Role
from shuniu.people.choices import UnitKind
from shuniu.people.forms.organisation import AbolishForm, MoveForm, UnitForm
from shuniu.people.models import Person, Unit
from shuniu.people.policy import may_keep_organisation
from shuniu.people.views.answers import asked, done, tried

COLUMNS = (
    {"key": "name", "label": "单位", "kind": "title"},
    {"key": "short", "label": "简称", "kind": "source"},
    {"key": "kind", "label": "类别", "kind": "unit"},
    {"key": "persons", "label": "人数", "kind": "num"},
    {"key": "state", "label": "状态", "kind": "source", "wide": True},
)

PERSON_COLUMNS = (
    {"key": "name", "label": "姓名", "kind": "title"},
    {"key": "title", "label": "职务", "kind": "source"},
    {"key": "username", "label": "账号", "kind": "unit"},
)
CHILD_COLUMNS = (
    {"key": "name", "label": "单位", "kind": "title"},
    {"key": "kind", "label": "类别", "kind": "unit"},
    {"key": "state", "label": "状态", "kind": "time"},
)


def index(request: OfficeRequest) -> HttpResponse:
    """The tree of units."""
    abolished = request.GET.get("abolished") == "1"
    branches = queries.tree(request.standing, abolished=abolished)
    rows = [
        {
            "id": branch.unit.pk, "name": "　" * branch.depth + branch.unit.name, "short": branch.unit.short_name,
            "kind": branch.unit.get_kind_display(), "persons": branch.persons or "",
            "state": f"{branch.unit.until}撤销" if branch.unit.until else "在用",
            "url": reverse("people:unit", args=[branch.unit.pk]),
        }
        for branch in branches
    ]  # fmt: skip
    return render(request, "people/units.html", {
        "columns": COLUMNS, "rows": rows, "abolished": abolished, "keeps": request.standing.has(Role.SYSTEM_ADMIN),
        "persons": sum(branch.persons for branch in branches), "met": _met(branches),
    })  # fmt: skip


def _met(branches: list[queries.Branch]) -> int:
    """How many units came in through documents and still wait to be put in their place."""
    return sum(branch.unit.kind == UnitKind.OUTSIDE for branch in branches)


def unit(request: OfficeRequest, pk: int) -> HttpResponse:
    """One unit: what is written about it, what it was called, who belongs to it."""
    found = queries.unit_for(request.standing, pk)
    today = clock.today()
    facts = [
        {"label": "类别", "value": found.get_kind_display()},
        {"label": "简称", "value": found.short_name or "无"},
        {"label": "别称", "value": "、".join(found.aliases) or "无", "note": "曾用名也在这里，旧文里的写法仍能认出"},
        {"label": "上级", "value": str(found.parent or "无上级"),
         "url": reverse("people:unit", args=[found.parent_id]) if found.parent_id else ""},
        {"label": "排序", "value": str(found.order)},
    ]  # fmt: skip
    if found.until:
        facts.append({"label": "撤销日", "value": f"{found.until:%Y-%m-%d}"})
    return render(request, "people/unit.html", {
        "unit": found, "facts": facts, "keeps": request.standing.has(Role.SYSTEM_ADMIN), "today": today,
        "persons": [_person(one) for one in queries.find_persons(unit_id=found.pk, limit=50)],
        "person_columns": PERSON_COLUMNS, "unit_columns": CHILD_COLUMNS, "posts": found.posts.order_by("id"),
        "below": [_child(one) for one in found.children.order_by("order", "id")],
        "move": MoveForm(initial={"version": found.version}),
        "history": queries.history("unit", found.pk),
        "crumbs": [{"label": "机构", "url": reverse("people:units")}, {"label": str(found)}],
    })  # fmt: skip


def _person(one: Person) -> dict[str, object]:
    address = reverse("people:person", args=[one.pk])
    return {"id": one.pk, "name": one.name, "title": one.title, "username": one.username or "联系人", "url": address}


def _child(one: Unit) -> dict[str, object]:
    state = f"{one.until}撤销" if one.until else "在用"
    address = reverse("people:unit", args=[one.pk])
    return {"id": one.pk, "name": one.name, "kind": one.get_kind_display(), "state": state, "url": address}


def add(request: OfficeRequest) -> HttpResponse:
    """Enter a unit."""
    may_keep_organisation(request.standing)
    form = UnitForm(
        request.POST or None, initial={"parent": request.GET.get("parent"), "kind": request.GET.get("kind")}
    )

    def enter() -> Unit:
        entry = form.entry()
        return actions.add_unit(
            actor=request.standing, name=entry.name, kind=entry.kind, parent=form.cleaned_data["parent"],
            short_name=entry.short_name, aliases=list(entry.aliases), order=entry.order, since=None,
        )  # fmt: skip

    if request.method == "POST" and (made := tried(form, enter)):
        return done(request, reverse("people:unit", args=[made.pk]), f"已新增{made.name}")
    facts = {"form": form, "title": "新增单位", "verb": "新增", "back": reverse("people:units")}
    return render(request, "people/unit_form.html", facts, status=422 if form.is_bound else 200)


def edit(request: OfficeRequest, pk: int) -> HttpResponse:
    """Change what is written about a unit; a second editor sees the difference and may save again knowingly."""
    may_keep_organisation(request.standing)
    found = queries.unit_for(request.standing, pk)
    form = UnitForm.of(found, request.POST or None)
    back = reverse("people:unit", args=[pk])
    facts = {"form": form, "title": f"修改{found}", "verb": "保存", "back": back, "version": found.version}
    if request.method == "POST":
        try:
            saved = tried(form, lambda: actions.edit_unit(
                actor=request.standing, unit=found, version=form.cleaned_data["version"] or 0, entry=form.entry()
            ))  # fmt: skip
        except Conflict as conflict:
            return render(request, "people/unit_form.html", {**facts, "refusal": conflict}, status=409)
        if saved:
            return done(request, back, "已保存")
        facts["version"] = form.data.get("version", "")
    return render(request, "people/unit_form.html", facts, status=422 if form.is_bound else 200)


@require_POST
def move(request: OfficeRequest, pk: int) -> HttpResponse:
    """Hang a unit below another."""
    found = queries.unit_for(request.standing, pk)
    form = asked(MoveForm(request.POST))
    moved = actions.move_unit(
        actor=request.standing, unit=found, version=form.cleaned_data["version"], parent=form.cleaned_data["parent"]
    )
    return done(request, reverse("people:unit", args=[pk]), f"已划转到{moved.parent or '最上级'}")


@require_POST
def abolish(request: OfficeRequest, pk: int) -> HttpResponse:
    """Abolish a unit at the end of a day."""
    found = queries.unit_for(request.standing, pk)
    typed = asked(AbolishForm(request.POST)).cleaned_data
    actions.abolish_unit(actor=request.standing, unit=found, **typed)
    address = reverse("people:unit", args=[pk])
    return done(request, address, f"已撤销{found}", undo_url=reverse("people:restore_unit", args=[pk]))


@require_POST
def restore(request: OfficeRequest, pk: int) -> HttpResponse:
    """Take an abolition back."""
    found = queries.unit_for(request.standing, pk)
    actions.restore_unit(actor=request.standing, unit=found, version=found.version)
    return done(request, reverse("people:unit", args=[pk]), f"已恢复{found}")
