"""办理规则: the light rules, the term limits, and who may take which step."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from shuniu.kernel.refusal import Invalid, Refused
from shuniu.matters import actions, policy, queries
from shuniu.matters.choices import State
from shuniu.matters.forms.entering import LimitForm
from shuniu.matters.views.stepping import errors_of
from shuniu.people.api import OfficeRequest
from shuniu.ui import saying

CONDITION_WORDS = {
    "overdue": "已过时限",
    "behind": "进度落后序时进度{value}个百分点以上",
    "due_within_workdays": "距时限{value}个工作日以内",
    "due_within_days": "距时限{value}天以内",
    "report_late": "到期未反馈",
    "urged": "催办{value}次以上",
    "not_started": "交办{value}个月未启动",
    "caught_up": "亮过红灯，已赶上",
}


@require_safe
def rules(request: OfficeRequest) -> HttpResponse:
    """All rules; whoever keeps them may change them here."""
    presets = [
        {"preset": preset, "conditions": [
            {"colour": condition.colour.value, "word": condition.word,
             "when": CONDITION_WORDS[condition.when].format(value=condition.value)}
            for condition in queries.conditions_of(preset)]}
        for preset in queries.presets()
    ]  # fmt: skip
    limits = [(limit, LimitForm(initial=vars(limit), prefix=f"limit-{limit.pk}")) for limit in queries.limits()]
    facts = {"presets": presets, "limits": limits, "transitions": transitions(), "keeps": keeps(request)}
    return render(request, "matters/rules.html", facts)


@require_POST
def put_in_force(request: OfficeRequest, pk: int) -> HttpResponse:
    """Let another light rule be in force."""
    preset = queries.preset(pk)
    number = actions.put_in_force(actor=request.standing, preset=preset)
    saying.said(request, f"现行亮灯规则改为“{preset.title}”，{number}件事项的预警日已重算")
    return redirect("matters:rules")


@require_POST
def set_limit(request: OfficeRequest, pk: int) -> HttpResponse:
    """Change a term limit."""
    form = LimitForm(request.POST, prefix=f"limit-{pk}")
    if not form.is_valid():
        raise Invalid(errors_of(form), field=next(iter(form.errors)))
    limit = actions.set_limit(actor=request.standing, limit=queries.limit(pk), **form.cleaned_data)
    saying.said(request, f"“{limit.name}”已改")
    return redirect("matters:rules")


def keeps(request: OfficeRequest) -> bool:
    """Whether this person may change the rules."""
    try:
        policy.may_keep_rules(request.standing)
    except Refused:
        return False
    return True


def transitions() -> list[dict[str, str]]:
    """The transition table as rows of a table; states from which the same is done by the same stand in one row."""
    rows: dict[tuple[str, ...], list[str]] = {}
    for row in queries.transitions():
        key = (
            row.title, State(row.to_state).label if row.to_state else "不变",
            "、".join(policy.WHO_TITLES[word] for word in row.who),
            "、".join(policy.REQUIREMENT_TITLES.get(word, word) for word in row.requires),
        )  # fmt: skip
        rows.setdefault(key, []).append(row.get_from_state_display())
    return [
        {"verb": verb, "from": "、".join(states), "to": to, "who": who, "requires": requires}
        for (verb, to, who, requires), states in rows.items()
    ]
