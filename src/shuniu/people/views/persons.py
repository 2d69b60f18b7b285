"""人员: the roll, one person, entering and changing him."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from shuniu.kernel.counting import capped
from shuniu.kernel.refusal import Conflict
from shuniu.people import actions, queries
from shuniu.people.api import OfficeRequest, Role
from shuniu.people.forms.organisation import AppointForm, PersonForm, ReasonForm
from shuniu.people.models import Appointment, Person, Unit
from shuniu.people.policy import may_keep_organisation
from shuniu.people.views.answers import TERM_COLUMNS, asked, done, term, tried

COLUMNS = (
    {"key": "name", "label": "姓名", "kind": "title"},
    {"key": "unit", "label": "单位", "kind": "unit"},
    {"key": "title", "label": "职务", "kind": "source"},
    {"key": "roles", "label": "角色", "kind": "source"},
    {"key": "phone", "label": "电话", "kind": "source", "wide": True},
    {"key": "username", "label": "账号", "kind": "source", "wide": True},
)
POST_COLUMNS = (
    {"key": "post", "label": "岗位", "kind": "title"},
    {"key": "role", "label": "角色", "kind": "unit"},
    *TERM_COLUMNS,
)
KINDS = {"": "全部", "account": "有账号", "contact": "联系人", "locked": "已锁定", "inactive": "已停用"}


def index(request: OfficeRequest) -> HttpResponse:
    """The roll of persons."""
    unit_id = request.GET.get("unit", "")
    unit = Unit.objects.filter(pk=unit_id).first() if unit_id.isdigit() else None
    kind = request.GET.get("kind", "")
    roll = queries.Roll(request.standing, request.GET.get("text", "").strip(), unit, kind if kind in KINDS else "")
    page = roll.page(request.GET.get("cursor", ""))
    roles = queries.roles_by_person(row["id"] for row in page.rows)
    rows = [
        {
            "id": row["id"], "name": row["name"], "unit": row["unit__short_name"] or row["unit__name"],
            "title": row["title"], "roles": "、".join(roles.get(row["id"], [])), "phone": row["phone"],
            "username": row["username"] or "联系人", "url": reverse("people:person", args=[row["id"]]),
        }
        for row in page.rows
    ]  # fmt: skip
    return render(request, "people/persons.html", {
        "columns": COLUMNS, "rows": rows, "page": page, "count": capped(roll.queryset), "roll": roll,
        "kinds": [{"label": label, "url": _address(roll, kind=key), "current": key == roll.kind} for key, label in KINDS.items()],
        "without_unit": _address(roll, unit=None), "keeps": request.standing.has(Role.SYSTEM_ADMIN),
    })  # fmt: skip


def _address(roll: queries.Roll, **changed: object) -> str:
    unit = changed.get("unit", roll.unit.pk if roll.unit else None)
    filters = {"kind": changed.get("kind", roll.kind), "unit": unit, "text": roll.text}
    return "?" + urlencode({name: value for name, value in filters.items() if value})


def person(request: OfficeRequest, pk: int) -> HttpResponse:
    """One person: what is written about him, what he may do in words, what became of both."""
    found = queries.person_for(request.standing, pk)
    locked = found.username in queries.locked_usernames()
    facts = [
        {"label": "单位", "value": str(found.unit), "url": reverse("people:unit", args=[found.unit_id])},
        {"label": "职务", "value": found.title or "无"},
        {"label": "电话", "value": found.phone or "无"},
        {"label": "账号", "value": found.username or "无，不登录的联系人", "note": _account_note(found, locked)},
        {"label": "状态", "value": "在用" if found.active else "已停用"},
    ]  # fmt: skip
    standing = request.standing
    return render(request, "people/person.html", {
        "who": found, "facts": facts, "held": queries.posts_of(found), "locked": locked,
        "appointments": [_line(request, held) for held in queries.appointments_of(found)], "lines": POST_COLUMNS,
        "keeps": standing.has(Role.SYSTEM_ADMIN),
        "gives": standing.has(Role.SECURITY_ADMIN) and standing.person_id != found.pk,
        "own": standing.person_id == found.pk, "resets": queries.can_reset(standing, found),
        "appoint": AppointForm(person=found.pk),
        "history": queries.history("person", found.pk),
        "crumbs": [{"label": "人员", "url": reverse("people:persons")}, {"label": found.name}],
    })  # fmt: skip


def _line(request: OfficeRequest, held: Appointment) -> dict[str, object]:
    gives = request.standing.has(Role.SECURITY_ADMIN) and held.person_id != request.standing.person_id
    return {
        "id": held.pk, "post": str(held.post), "role": held.post.get_role_display(),
        **term(held, gives=gives, back="person"), "url": reverse("people:post", args=[held.post_id]),
    }  # fmt: skip


def _account_note(person: Person, locked: bool) -> str:
    if locked:
        return "连续输错密码，已锁定"
    return "还在用一次性密码" if person.username and person.must_change_password else ""


@never_cache
def add(request: OfficeRequest) -> HttpResponse:
    """Enter a person; with an account the next page shows the one-time password, once."""
    may_keep_organisation(request.standing)
    form = PersonForm(request.POST or None, initial={"unit": request.GET.get("unit")})
    if request.method == "POST" and (
        made := tried(form, lambda: actions.add_person(actor=request.standing, entry=form.entry()))
    ):
        new, word = made
        if word:
            return render(request, "people/password_once.html", {"who": new, "word": word})
        return done(request, reverse("people:person", args=[new.pk]), f"已新增联系人{new.name}")
    facts = {"form": form, "title": "新增人员", "verb": "新增", "back": reverse("people:persons")}
    return render(request, "people/person_form.html", facts, status=422 if form.is_bound else 200)


@never_cache
def edit(request: OfficeRequest, pk: int) -> HttpResponse:
    """Change what is written about a person; a second editor sees the difference."""
    may_keep_organisation(request.standing)
    found = queries.person_for(request.standing, pk)
    form = PersonForm.of(found, request.POST or None)
    back = reverse("people:person", args=[pk])
    facts = {"form": form, "title": f"修改{found.name}", "verb": "保存", "back": back, "version": found.version}
    if request.method == "POST":
        try:
            saved = tried(form, lambda: actions.edit_person(
                actor=request.standing, person=found, version=form.cleaned_data["version"] or 0, entry=form.entry()
            ))  # fmt: skip
        except Conflict as conflict:
            return render(request, "people/person_form.html", {**facts, "refusal": conflict}, status=409)
        if saved and saved[1]:
            return render(request, "people/password_once.html", {"who": saved[0], "word": saved[1]})
        if saved:
            return done(request, back, "已保存")
        facts["version"] = form.data.get("version", "")
    return render(request, "people/person_form.html", facts, status=422 if form.is_bound else 200)


@require_POST
def deactivate(request: OfficeRequest, pk: int) -> HttpResponse:
    """Put an account out of use."""
    found = queries.person_for(request.standing, pk)
    reason = asked(ReasonForm(request.POST)).cleaned_data["reason"]
    actions.deactivate_person(actor=request.standing, person=found, reason=reason)
    undo = reverse("people:reactivate", args=[pk])
    return done(request, reverse("people:person", args=[pk]), f"已停用{found.name}", undo_url=undo)


@require_POST
def reactivate(request: OfficeRequest, pk: int) -> HttpResponse:
    """Put it into use again."""
    found = queries.person_for(request.standing, pk)
    actions.reactivate_person(actor=request.standing, person=found)
    return done(request, reverse("people:person", args=[pk]), f"已启用{found.name}")


@require_POST
@never_cache
def reset(request: OfficeRequest, pk: int) -> HttpResponse:
    """Show a new one-time password, once."""
    found = queries.person_for(request.standing, pk)
    word = actions.reset_password(actor=request.standing, person=found)
    return render(request, "people/password_once.html", {"who": found, "word": word})


@require_POST
def unlock(request: OfficeRequest, pk: int) -> HttpResponse:
    """Let a locked account try again."""
    found = queries.person_for(request.standing, pk)
    actions.unlock_person(actor=request.standing, person=found)
    return done(request, reverse("people:person", args=[pk]), f"已解锁{found.name}")
