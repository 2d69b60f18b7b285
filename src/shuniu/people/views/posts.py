"""岗位和任职: the security administrator's pages."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from shuniu.people import actions, queries
from shuniu.people.api import OfficeRequest, Role, Scope
from shuniu.people.choices import DUTIES, SIGHT
from shuniu.people.forms.organisation import AppointForm, EndForm, PostForm
from shuniu.people.models import Appointment, Post
from shuniu.people.policy import may_give_posts
from shuniu.people.views.answers import TERM_COLUMNS, asked, done, term, tried

COLUMNS = (
    {"key": "name", "label": "岗位", "kind": "title"},
    {"key": "holders", "label": "现任", "kind": "text"},
    {"key": "role", "label": "角色", "kind": "unit"},
    {"key": "scope", "label": "数据范围", "kind": "source"},
    {"key": "past", "label": "历任", "kind": "num", "wide": True},
)

HOLDER_COLUMNS = (
    {"key": "name", "label": "姓名", "kind": "title"},
    {"key": "unit", "label": "单位", "kind": "source"},
    *TERM_COLUMNS,
)


def index(request: OfficeRequest) -> HttpResponse:
    """All posts by unit, with who holds them."""
    rows: list[dict[str, object]] = []
    for unit, seats in queries.seats(request.standing):
        rows.append({"group": unit.name, "count": f"{len(seats)}个"})
        for seat in seats:
            holders = "、".join(
                f"{held.person}{f'（至{held.until:%Y-%m-%d}）' if held.until else ''}" for held in seat.holders
            )
            rows.append({
                "id": seat.post.pk, "name": seat.post.name, "role": seat.post.get_role_display(),
                "scope": seat.post.get_scope_display(), "holders": holders or "空缺", "past": seat.past or "",
                "url": reverse("people:post", args=[seat.post.pk]),
            })  # fmt: skip
    return render(request, "people/posts.html", {
        "columns": COLUMNS, "rows": rows, "gives": request.standing.has(Role.SECURITY_ADMIN),
        "duties": [{"label": role.label, "value": DUTIES[role]} for role in Role],
    })  # fmt: skip


def post(request: OfficeRequest, pk: int) -> HttpResponse:
    """One post: change its name and scope, see who held it, appoint somebody."""
    found = queries.post_for(request.standing, pk)
    form = PostForm.of(found, request.POST or None)

    def save() -> Post:
        typed = form.cleaned_data
        return actions.edit_post(actor=request.standing, post=found, name=typed["name"], scope=Scope(typed["scope"]))

    if request.method == "POST" and tried(form, save) is not None:
        return done(request, reverse("people:post", args=[pk]), "已保存")
    return render(request, "people/post.html", {
        "post": found, "form": form, "gives": request.standing.has(Role.SECURITY_ADMIN), "duty": DUTIES[Role(found.role)],
        "appointments": [_line(request, held) for held in queries.holders_of(found)], "lines": HOLDER_COLUMNS,
        "appoint": AppointForm(post=found.pk), "sight": SIGHT[Scope(found.scope)],
        "crumbs": [{"label": "岗位", "url": reverse("people:posts")}, {"label": str(found)}],
    }, status=422 if form.is_bound else 200)  # fmt: skip


def _line(request: OfficeRequest, held: Appointment) -> dict[str, object]:
    gives = request.standing.has(Role.SECURITY_ADMIN) and held.person_id != request.standing.person_id
    return {
        "id": held.pk, "name": held.person.name, "unit": str(held.person.unit), **term(held, gives=gives, back="post"),
        "url": reverse("people:person", args=[held.person_id]),
    }  # fmt: skip


def add(request: OfficeRequest) -> HttpResponse:
    """Enter a post."""
    may_give_posts(request.standing)
    form = PostForm(request.POST or None, initial={"unit": request.GET.get("unit"), "scope": Scope.SECTION})
    if request.method == "POST" and (made := tried(form, lambda: actions.add_post(
        actor=request.standing, unit=form.cleaned_data["unit"], name=form.cleaned_data["name"],
        role=Role(form.cleaned_data["role"]), scope=Scope(form.cleaned_data["scope"]),
    ))):  # fmt: skip
        return done(request, reverse("people:post", args=[made.pk]), f"已设岗：{made}")
    facts = {"form": form, "duties": [{"label": role.label, "value": DUTIES[role]} for role in Role]}
    return render(request, "people/post_form.html", facts, status=422 if form.is_bound else 200)


@require_POST
def drop(request: OfficeRequest, pk: int) -> HttpResponse:
    """Remove a post never held."""
    found = queries.post_for(request.standing, pk)
    actions.drop_post(actor=request.standing, post=found)
    return done(request, reverse("people:posts"), f"已删除岗位：{found}")


@require_POST
def appoint(request: OfficeRequest) -> HttpResponse:
    """Appoint a person to a post; comes from the page of either and goes back to it."""
    may_give_posts(request.standing)
    typed = asked(AppointForm(request.POST)).cleaned_data
    made = actions.appoint(actor=request.standing, **typed)
    name, pk = (
        ("people:post", made.post_id) if request.POST.get("from") == "post" else ("people:person", made.person_id)
    )
    return done(request, reverse(name, args=[pk]), f"已任命：{made}")


def end(request: OfficeRequest, pk: int) -> HttpResponse:
    """The dialog that asks for the last day; then end the appointment."""
    found = queries.appointment_for(request.standing, pk)
    if request.method != "POST":
        may_give_posts(request.standing, found.person_id)
        facts = {"held": found, "end_on": EndForm.yesterday(), "from": request.GET.get("from", "person")}
        return render(request, "people/_end.html", facts)
    last_day = asked(EndForm(request.POST)).cleaned_data["last_day"]
    actions.end_appointment(actor=request.standing, appointment=found, last_day=last_day)
    name, one = (
        ("people:post", found.post_id) if request.POST.get("from") == "post" else ("people:person", found.person_id)
    )
    return done(request, reverse(name, args=[one]), f"已结束任职：{found}")
