"""导入机构人员: template, preview with differences, then all at once."""

from __future__ import annotations

from dataclasses import asdict

from django.core import signing
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from shuniu.kernel.refusal import Invalid
from shuniu.people import actions, exports, queries
from shuniu.people.actions.importing import ADD, EDIT, SAME, WRONG, Line, Planned, plan_of, sheets_of
from shuniu.people.api import OfficeRequest
from shuniu.people.forms.organisation import FileForm
from shuniu.people.policy import may_keep_organisation
from shuniu.people.views.answers import done, tried

SALT = "people.import"

COLUMNS = (
    {"key": "place", "label": "行", "kind": "source"},
    {"key": "name", "label": "名称", "kind": "unit"},
    {"key": "said", "label": "内容", "kind": "title"},
)


def index(request: OfficeRequest) -> HttpResponse:
    """Choose a file; see what would become of each row."""
    may_keep_organisation(request.standing)
    form = FileForm(request.POST or None, request.FILES or None)
    lines = tried(form, lambda: sheets_of(form.cleaned_data["file"].read())) if request.method == "POST" else None
    if lines is None:
        return render(request, "people/import.html", {"form": form}, status=422 if form.is_bound else 200)
    plan = plan_of(lines)
    packed = signing.dumps({"lines": [asdict(line) for line in lines], "digest": plan.digest}, salt=SALT, compress=True)
    return render(request, "people/import_preview.html", {
        "packed": packed, "name": form.cleaned_data["file"].name, "columns": COLUMNS, "same": plan.of(SAME),
        "total": len(plan.of(ADD, EDIT)),
        "added": [_line(row) for row in plan.of(ADD)], "changed": [_line(row) for row in plan.of(EDIT)],
        "wrong": [_line(row) for row in plan.of(WRONG)],
    })  # fmt: skip


def _line(row: Planned) -> dict[str, object]:
    said = row.fault
    if row.verb == EDIT:
        said = "；".join(
            f"{label}由“{was}”改为“{now}”" if was else f"{label}填为“{now}”" for label, was, now in row.changes
        )
    elif row.verb == ADD:
        said = "　".join(f"{title} {cell}" for title, cell in row.line.cells.items() if cell and cell != row.name)
    return {"place": f"{row.line.sheet} 第{row.line.number}行", "name": row.name or "（空）", "said": said}


@require_POST
@never_cache
def apply(request: OfficeRequest) -> HttpResponse:
    """Enter all of it; new accounts are shown with their one-time passwords, once."""
    may_keep_organisation(request.standing)
    try:
        shown = signing.loads(request.POST.get("packed", ""), salt=SALT, max_age=3600)
    except signing.BadSignature as stale:
        raise Invalid("预览已过期，没有导入。", "请重新上传。") from stale
    lines = [Line(**line) for line in shown["lines"]]
    accounts = actions.apply_import(actor=request.standing, lines=lines, digest=shown["digest"])
    if accounts:
        return render(request, "people/passwords_once.html", {"accounts": accounts, "rows": len(lines)})
    return done(request, reverse("people:persons"), f"已导入{len(lines)}行")


def template(request: OfficeRequest) -> HttpResponse:
    """The workbook to fill in: empty, or with everything that is there."""
    may_keep_organisation(request.standing)
    filled = request.GET.get("filled") == "1"
    units = [branch.unit for branch in queries.tree(request.standing)] if filled else []
    content = exports.workbook(units, list(queries.everybody()) if filled else [])
    response = HttpResponse(content, content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    name = "机构人员.xlsx" if filled else "机构人员模板.xlsx"
    response.headers["Content-Disposition"] = content_disposition_header(True, name) or ""
    return response
