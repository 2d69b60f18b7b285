"""How a draft ends, and what came of it."""

from __future__ import annotations

from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRedirect

from shuniu.attachments.api import download
from shuniu.documents import actions, queries
from shuniu.kernel.refusal import Invalid, Refused
from shuniu.matters.api import Disposition, matter_for, propose_matter
from shuniu.people.api import OfficeRequest
from shuniu.ui import saying


@require_POST
def confirmed(request: OfficeRequest, pk: int) -> HttpResponse:
    """立项: all proposals of the draft."""
    draft = queries.draft_for(request.standing, pk)
    matters = actions.confirm_draft(actor=request.standing, draft=draft)
    saying.said(request, f"已立项{len(matters)}项，{matters[0].number}起")
    return _onwards(request, reverse("documents:registered", args=[pk]))


@require_POST
def discard(request: OfficeRequest, pk: int) -> HttpResponse:
    """放弃立项: 阅知 or 不办."""
    draft = queries.draft_for(request.standing, pk)
    wanted = request.POST.get("disposition", "")
    if wanted not in (Disposition.NOTED, Disposition.DECLINED):
        raise Invalid("没有选去向。", "请选阅知或不办。", "disposition")
    actions.discard_draft(
        actor=request.standing, draft=draft, disposition=Disposition(wanted), reason=request.POST.get("reason", "")
    )
    saying.said(request, f"“{draft.source}”已办为{Disposition(wanted).label}")
    return _onwards(request, reverse("documents:intake"))


def _onwards(request: OfficeRequest, address: str) -> HttpResponse:
    return HttpResponseClientRedirect(address) if request.htmx else redirect(address)


def registered(request: OfficeRequest, pk: int) -> HttpResponse:
    """The matters that the draft has become, with 报审 as the next step."""
    draft = queries.draft_for(request.standing, pk)
    rows = queries.registered(request.standing, draft)
    ready = sum(row.may_propose for row in rows)
    return render(request, "documents/registered.html", {"draft": draft, "rows": rows, "ready": ready})


@require_POST
def propose(request: OfficeRequest, pk: int) -> HttpResponse:
    """报审 the ticked matters; what is hindered stays, with the reason."""
    queries.draft_for(request.standing, pk)
    done, refused = 0, []
    for number in request.POST.getlist("matter"):
        try:
            propose_matter(actor=request.standing, matter=matter_for(request.standing, int(number)))
            done += 1
        except Refused as problem:
            refused.append(problem.sentence)
    if done:
        saying.said(request, f"已报审{done}项，等科长审定")
    if refused or not done:
        saying.refused(request, f"{len(refused)}项没有报审", refused[0] if refused else "没有选中事项。")
    return redirect("documents:registered", pk)


def original(request: OfficeRequest, pk: int) -> FileResponse:
    """The file as it came in."""
    file = queries.draft_for(request.standing, pk).source.file
    if file is None:
        raise queries.Invisible("这份材料是粘贴的文字，没有原件。")
    return download(file)
