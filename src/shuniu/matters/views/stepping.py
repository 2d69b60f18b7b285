"""Every step of a matter: one table says which form it takes and which action it is, one view serves them all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django_htmx.http import HttpResponseClientRedirect

from shuniu.kernel import clock
from shuniu.kernel.refusal import Invalid, Refused
from shuniu.kernel.writing import write
from shuniu.matters import actions, queries
from shuniu.matters.actions import MatterEntry
from shuniu.matters.choices import RequestKind, Rhythm
from shuniu.matters.forms import steps as forms
from shuniu.matters.models import Matter
from shuniu.matters.rules import capture
from shuniu.people.api import OfficeRequest, Standing
from shuniu.ui import saying


@dataclass(frozen=True, slots=True)
class Plan:
    """A step as a page offers it. ``question`` and ``said`` may name the matter's ``{number}`` and ``{lead}``."""

    verb: str
    title: str
    question: str
    said: str
    take: Callable[[Standing, Matter, forms.StepForm], object]
    form: type[forms.StepForm] = forms.StepForm
    consequence: str = ""
    keep: str = "不办"
    danger: bool = False
    steps: tuple[str, ...] = ()  # rows of the transition table that it takes, where they are not its own name
    key: str = ""

    @property
    def taken(self) -> tuple[str, ...]:
        """The rows of the transition table behind it."""
        return self.steps or (self.verb,)


def _plain(action: Callable[..., object]) -> Callable[[Standing, Matter, forms.StepForm], object]:
    """A step whose form asks for just what its action takes."""
    return lambda who, matter, form: action(actor=who, matter=matter, **form.cleaned_data)


def _with_files(action: Callable[..., object]) -> Callable[[Standing, Matter, forms.StepForm], object]:
    def take(who: Standing, matter: Matter, form: forms.StepForm) -> object:
        given = dict(form.cleaned_data)
        files = actions.gather_files(
            actor=who, matter=matter, uploads=given.pop("uploads", ()), cited=given.pop("cited", ())
        )
        return action(actor=who, matter=matter, files=files, **given)

    return take


def _report(who: Standing, matter: Matter, form: forms.StepForm) -> object:
    assert isinstance(form, forms.ReportForm)
    given = form.cleaned_data
    files = actions.gather_files(actor=who, matter=matter, uploads=given["uploads"], cited=given.get("cited", ()))
    return actions.report_progress(
        actor=who, matter=matter, text=given["text"], progress=given["progress"], files=files,
        achieved=form.achieved, reached=given.get("reached", ()),
    )  # fmt: skip


def _decide(kind: RequestKind) -> Callable[[Standing, Matter, forms.StepForm], object]:
    def take(who: Standing, matter: Matter, form: forms.StepForm) -> object:
        request = queries.pending_request(matter, kind)
        if request is None:
            raise Refused(f"没有待批的{kind.label}申请。", "请刷新后查看。")
        return actions.decide_request(actor=who, request=request, **form.cleaned_data)

    return take


def _make_standing(who: Standing, matter: Matter, form: forms.StepForm) -> object:
    given = form.cleaned_data
    return actions.make_standing(actor=who, matter=matter, reason=given["reason"], rhythm=Rhythm(given["rhythm"]))


def _split(who: Standing, matter: Matter, form: forms.StepForm) -> object:
    """Each line is read as in quick capture; what it does not say is the parent's."""
    lines = [line.strip() for line in form.cleaned_data["lines"].splitlines() if line.strip()]
    calendar, day, units = queries.lamp().calendar, clock.today(), queries.known_units()
    leads = tuple(part.unit_name for part in matter.undertakings.all() if part.part == "lead")
    entries = []
    for line in lines:
        read = capture(line, calendar=calendar, day=day, units=units)
        due = read.term.due if read.term else None
        text = read.requirement or line
        entries.append(
            MatterEntry(text[:200], text, read.leads or leads, read.supports, due_on=due or matter.due_on,
                        due_text=read.term.raw if read.term else "")
        )  # fmt: skip
    return actions.split_matter(actor=who, matter=matter, entries=entries)


LOCKS = "交办后时限、承办单位和指标即锁定，只能通过延期、调整改变。"
PLANS: dict[str, Plan] = {
    plan.verb: plan
    for plan in (
        Plan("propose", "报审", "把{number}报科长审定？", "已报审", _plain(actions.propose_matter), keep="不报"),
        Plan("return_draft", "退回修改", "把{number}退回修改？", "已退回修改", _plain(actions.return_draft), forms.ReasonForm),
        Plan("approve", "审定", "审定{number}？", "已审定", _plain(actions.approve_matter), key="A"),
        Plan("approve_assign", "审定并交办", "审定{number}，并交{lead}办理？", "已审定并交{lead}办理",
             _plain(actions.approve_and_assign), consequence=LOCKS, steps=("approve", "assign"), key="A"),
        Plan("assign", "交办", "把{number}交{lead}办理？", "已交{lead}办理", _plain(actions.assign_matter), consequence=LOCKS),
        Plan("sign", "签收", "签收{number}？", "已签收", _plain(actions.sign_matter),
             consequence="签收后由本单位办理；不属本单位职责的，可以退单。"),
        Plan("refuse", "退单", "把{number}退回督办科室？", "已退单", _plain(actions.refuse_matter), forms.ReasonForm,
             "写明不属本单位职责的理由和建议承办的单位，由督办科室重新确定承办单位。", danger=True, keep="不退"),
        Plan("appoint", "指定承办人", "由谁办理{number}？", "已指定承办人", _plain(actions.appoint_handler), forms.AppointForm),
        Plan("report", "反馈", "反馈{number}的办理情况", "已反馈", _report, forms.ReportForm, keep="先不反馈"),
        Plan("ask_close", "申请办结", "{number}已经办完？", "已申请办结，待审核", _with_files(actions.ask_close), forms.AskCloseForm,
             "提交后由督办科室审核；审核前不能再改。", keep="还没有"),
        Plan("return_work", "退回补办", "把{number}退回{lead}补办？", "已退回补办", _plain(actions.return_work), forms.ReasonForm),
        Plan("close", "办结", "{number}办结？", "已办结", _plain(actions.close_matter), forms.CloseForm,
             "办理结果随事项归档，可以按审核情况改写。", key="A"),
        Plan("ask_extension", "申请延期", "为{number}申请延期", "已申请延期，待批复", _plain(actions.ask_extension),
             forms.ExtensionForm, "批准前仍按现时限；统计始终按原定时限。", keep="不延"),
        Plan("decide_extension", "批复延期", "批复{number}的延期申请", "已批复延期申请", _decide(RequestKind.EXTENSION),
             forms.DecisionForm, keep="稍后"),
        Plan("ask_adjustment", "申请调整", "为{number}申请调整", "已申请调整，待批复", _plain(actions.ask_adjustment),
             forms.AdjustmentForm, "改动下面的要求或承办单位，批准后生效。", keep="不调"),
        Plan("decide_adjustment", "批复调整", "批复{number}的调整申请", "已批复调整申请", _decide(RequestKind.ADJUSTMENT),
             forms.DecisionForm, keep="稍后"),
        Plan("urge", "催办", "催办{lead}", "已催办{lead}", _plain(actions.urge_matter), forms.UrgeForm, keep="不催", key="U"),
        Plan("check", "阶段督查", "记录{number}的阶段督查", "已记录阶段督查", _with_files(actions.check_stage), forms.CheckForm),
        Plan("split", "分解", "把{number}分解为下级事项", "已分解", _split, forms.SplitForm, keep="不分解"),
        Plan("suspend", "暂缓", "暂缓{number}？", "已暂缓", _plain(actions.suspend_matter), forms.ReasonForm, "暂缓期间不催办、不亮灯。"),
        Plan("resume", "恢复办理", "恢复办理{number}？", "已恢复办理", _plain(actions.resume_matter), forms.ReasonForm),
        Plan("make_standing", "转长期坚持", "把{number}转为长期坚持？", "已转为长期坚持", _make_standing, forms.StandingForm,
             "不再有办结时限，按周期反馈；原定时限仍用于统计。"),
        Plan("cancel", "终止", "终止{number}？", "已终止", _plain(actions.cancel_matter), forms.ReasonForm,
             "终止后不再催办，也不计入未结。原因写入办理经过，不能恢复。", keep="不终止", danger=True),
        Plan("reopen", "撤销办结", "撤销{number}的办结？", "已撤销办结，恢复办理", _plain(actions.reopen_matter), forms.ReasonForm,
             "事项回到办理中，原办理结果留在办理经过里。", keep="不撤销", danger=True),
        Plan("file", "归档", "把{number}归档？", "已归档", _plain(actions.file_matter), consequence="归档后不能再改动。"),
    )
}  # fmt: skip


def step(request: OfficeRequest, pk: int, verb: str) -> HttpResponse:
    """Ask for what a step needs (GET: a dialog, or a page without scripts), and take it (POST)."""
    matter = queries.matter_for(request.standing, pk)
    plan = PLANS.get(verb)
    if plan is None:
        raise Http404
    if request.method != "POST":
        check(request.standing, matter, plan)
        return ask(request, matter, plan, plan.form(standing=request.standing, matter=matter))
    form = plan.form(request.POST, request.FILES, standing=request.standing, matter=matter)
    try:
        check(request.standing, matter, plan)
        take(request.standing, matter, plan, form)
    except Refused as refusal:
        if request.htmx:
            raise
        return ask(request, matter, plan, form, refusal)
    return done(request, matter, worded(plan.said, matter))


def check(standing: Standing, matter: Matter, plan: Plan) -> None:
    """Refuse a step that this person may not take, or not yet, with the reason."""
    actions.may_step(actor=standing, matter=matter, verbs=plan.taken)


def take(standing: Standing, matter: Matter, plan: Plan, form: forms.StepForm) -> None:
    """Take the step with what the form holds, its files included: all of it or nothing."""
    if not form.is_valid():
        raise Invalid(errors_of(form), field=next(iter(form.errors)))
    with write():
        plan.take(standing, matter, form)


def errors_of(form: Any) -> str:
    """What is wrong with a form, in one sentence."""
    said = []
    for name, errors in form.errors.as_data().items():
        label = form.fields[name].label if name in form.fields else ""
        wrong = str(errors[0].messages[0])
        if errors[0].code == "required":
            said.append(f"请填写{label}")
        else:
            said.append(f"{label}：{wrong}" if label else wrong)
    return "；".join(sentence.rstrip("。") for sentence in said) + "。"


def ask(
    request: OfficeRequest, matter: Matter, plan: Plan, form: forms.StepForm, refusal: Refused | None = None
) -> HttpResponse:
    """The form: as a dialog that htmx brings, or as a page."""
    facts = {
        "matter": matter, "plan": plan, "form": form, "refusal": refusal, "question": worded(plan.question, matter),
        "pending": queries.proposal_of(matter, plan.verb), "crumbs": [
            {"label": "事项", "url": queries.list_url()}, {"label": matter.number, "url": matter.get_absolute_url()}, {"label": plan.title}],
    }  # fmt: skip
    template = "matters/_step_dialog.html" if request.htmx else "matters/step.html"
    return render(request, template, facts, status=refusal.status if refusal else 200)


def done(request: OfficeRequest, matter: Matter, said: str) -> HttpResponse:
    """Say it on the page where the person is: that page anew under htmx, else the matter's own; at the head of his
    desk where the step has taken the matter out of his sight."""
    saying.said(request, f"{matter.number}{said}")
    here = not request.htmx or (request.htmx.current_url_abs_path or "").startswith(matter.get_absolute_url())
    if here and not queries.is_seen(request.standing, matter.pk):
        address = resolve_url(settings.LOGIN_REDIRECT_URL)
        return HttpResponseClientRedirect(address) if request.htmx else redirect(address)
    return HttpResponse(status=204, headers={"HX-Refresh": "true"}) if request.htmx else redirect(matter)


def worded(text: str, matter: Matter) -> str:
    """The text with the matter's number and lead unit in it."""
    return text.format(number=matter.number, lead=matter.lead_name or "承办单位")


def offers(standing: Standing, matter: Matter) -> list[queries.StepOffer]:
    """The steps that this person may take now; 审定 and 交办 as one where he may take both."""
    found = queries.steps_for(standing, matter)
    by_verb = {offer.verb: offer for offer in found}
    approve, assign = by_verb.get("approve"), by_verb.get("assign")
    if approve and assign and not matter.approved_by_id:
        both = queries.StepOffer("approve_assign", "审定并交办", assign.to_state, approve.requires, approve.hindrance)
        return [both, *(offer for offer in found if offer.verb not in ("assign", "approve"))]
    return [offer for offer in found if not (offer.hindrance and offer.verb in NOTHING_TO_DO)]


# Steps that, when hindered, have nothing to act on: they are left out instead of standing there with a reason.
NOTHING_TO_DO = frozenset({"approve", "sign", "decide_extension", "decide_adjustment"})


def acknowledge(request: OfficeRequest, pk: int, nth: int) -> HttpResponse:
    """知悉 the nth reminder."""
    matter = queries.matter_for(request.standing, pk)
    urge = queries.urge_of(matter, nth)
    if request.method != "POST" or urge is None:
        raise Http404
    actions.acknowledge_urge(actor=request.standing, urge=urge)
    return done(request, matter, f"第{nth}次催办已知悉")


def batch(request: OfficeRequest) -> HttpResponse:
    """One step for several matters, each on its own: what can be done is done, the rest is said with its reason."""
    plan, ids = PLANS.get(request.POST.get("verb", "")), request.POST.getlist("chosen")
    back = request.POST.get("back", "")
    if request.method != "POST" or plan is None or plan.verb not in BATCH:
        raise Http404
    taken, refused = 0, []
    for pk in list(dict.fromkeys(int(one) for one in ids if one.isdecimal()))[:200]:
        try:
            matter = queries.matter_for(request.standing, pk)
            form = plan.form({}, standing=request.standing, matter=matter)
            form = plan.form(form.initial, standing=request.standing, matter=matter)
            take(request.standing, matter, plan, form)
            taken += 1
        except Refused as refusal:
            refused.append(refusal.reason)
    _tell_batch(request, plan, taken, refused)
    return redirect(back if back.startswith(queries.list_url()) else queries.list_url())


BATCH = frozenset({"urge", "propose", "approve", "assign", "approve_assign", "sign", "file"})


def _tell_batch(request: OfficeRequest, plan: Plan, taken: int, refused: list[str]) -> None:
    """“5件已交办，1件未办：…”."""
    said = f"{taken}件已{plan.title}"
    if refused:
        reasons = "；".join(f"{reason.rstrip('。')}（{refused.count(reason)}件）" for reason in dict.fromkeys(refused))
        saying.refused(request, f"{said}，{len(refused)}件未办", f"{reasons}。")
    elif taken:
        saying.said(request, said)
    else:
        saying.refused(request, "没有选中事项", "请先在列表里选中要办的事项，可用空格键。")
