"""来源: what came in, what became of it."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from shuniu.kernel.counting import capped_all
from shuniu.kernel.paging import page_of
from shuniu.kernel.refusal import Invalid, Refused
from shuniu.matters import actions, policy, queries
from shuniu.matters.choices import Disposition, SourceKind
from shuniu.matters.forms.entering import LandForm
from shuniu.matters.models import Source
from shuniu.matters.views.stepping import errors_of
from shuniu.people.api import OfficeRequest
from shuniu.ui import saying

COLUMNS = (
    {"key": "received", "label": "收到", "kind": "date"},
    {"key": "kind", "label": "类别", "kind": "num"},
    {"key": "title", "label": "标题", "kind": "title"},
    {"key": "number", "label": "文号", "kind": "source", "wide": True},
    {"key": "issuer", "label": "发文机关", "kind": "unit", "wide": True},
    {"key": "where", "label": "去向", "kind": "num"},
    {"key": "reason", "label": "理由", "kind": "text", "wide": True},
)
FIELDS = ("id", "received_on", "kind", "title", "number", "issuer", "disposition", "reason")


@require_safe
def sources(request: OfficeRequest) -> HttpResponse:
    """The list; without a filter those that have not ended yet, the oldest first."""
    seen = queries.sources_seen(request.standing)
    chosen = request.GET.get("to", Disposition.PENDING)
    lists = {"all": seen} | {value: seen.filter(disposition=value) for value in Disposition.values}
    found = lists.get(chosen)
    if found is None:
        raise Invalid(f"没有“{chosen[:20]}”这种去向。", "请从上面的去向中选择。", "to")
    pending = chosen == Disposition.PENDING
    page = page_of(found, sort=("id",) if pending else ("-id",), fields=FIELDS, cursor=request.GET.get("cursor", ""))
    counts = dict(zip(lists, capped_all(list(lists.values())), strict=True))
    here = reverse("matters:sources")
    titles = {**dict(Disposition.choices), "all": "全部"}
    order = (*Disposition.values, "all")
    views = [
        {"label": titles[name], "url": f"{here}?to={name}", "count": counts[name], "current": name == chosen}
        for name in order
    ]
    rows = [
        {
            "received": row["received_on"], "kind": SourceKind(row["kind"]).label, "title": row["title"],
            "number": row["number"], "issuer": row["issuer"], "where": Disposition(row["disposition"]).label,
            "reason": row["reason"], "url": reverse("matters:source", args=[row["id"]]), "id": row["id"],
        }
        for row in page.rows
    ]  # fmt: skip
    facts = {"columns": COLUMNS, "rows": rows, "page": page, "count": counts[chosen], "views": views, "chosen": chosen}
    return render(request, "matters/sources.html", facts)


@require_safe
def source(request: OfficeRequest, pk: int) -> HttpResponse:
    """One source whole, with what became of each paragraph."""
    return show(request, pk)


@require_POST
def land(request: OfficeRequest, pk: int) -> HttpResponse:
    """End a source as 阅知 or 不办."""
    found, form = queries.source_for(request.standing, pk), LandForm(request.POST)
    try:
        if not form.is_valid():
            raise Invalid(errors_of(form), field=next(iter(form.errors)))
        actions.land_source(actor=request.standing, source=found, **form.cleaned_data)
    except Refused as refusal:
        if request.htmx:
            raise
        return show(request, pk, form, refusal)
    saying.said(request, f"“{found.title}”已办为{found.get_disposition_display()}")
    if request.htmx:
        return HttpResponse(status=204, headers={"HX-Refresh": "true"})
    return redirect("matters:source", pk)


def show(request: OfficeRequest, pk: int, form: LandForm | None = None, refusal: Refused | None = None) -> HttpResponse:
    """The page of a source."""
    found, pieces = queries.source_with_text(request.standing, pk)
    rows, _ = queries.Register(request.standing, source=pk, order="oldest").page(size=200)
    facts = {
        "source": found, "pieces": pieces, "matters": queries.list_rows(request.standing, rows), "refusal": refusal,
        "form": form or LandForm(initial={"disposition": Disposition.NOTED}), "may_land": may_land(request, found),
        "facts": facts_of(found),
        "crumbs": [{"label": "来源", "url": reverse("matters:sources")}, {"label": found.number or found.get_kind_display()}],
    }  # fmt: skip
    return render(request, "matters/source.html", facts, status=refusal.status if refusal else 200)


def may_land(request: OfficeRequest, source: Source) -> bool:
    """Whether this person decides what becomes of it, and it is still open."""
    try:
        policy.may_land(request.standing, source)
    except Refused:
        return False
    return source.disposition == Disposition.PENDING


def facts_of(source: Source) -> list[dict[str, object]]:
    """What is known of a source."""
    rows = (
        ("类别", source.get_kind_display()), ("文号", source.number), ("发文机关", source.issuer), ("成文", source.dated_on),
        ("收到", source.received_on), ("督办科室", source.section), ("去向", source.get_disposition_display()),
        ("理由", source.reason),
    )  # fmt: skip
    return [{"label": label, "value": value} for label, value in rows if value]
