"""Who may take which step: roles × steps, in one table."""

from __future__ import annotations

from datetime import date

import pytest

from shuniu.kernel.refusal import NotAllowed, Refused
from shuniu.matters import actions, queries
from shuniu.matters.choices import Rhythm, State
from shuniu.matters.models import Matter
from shuniu.people.api import Standing
from tests.cast import Cast, make_assigned, make_draft, make_reported, make_under_way, seen

pytestmark = pytest.mark.usefixtures("friday")

EVERYBODY = (
    "clerk", "chief", "leader", "other_clerk", "health_liaison", "health_handler", "commerce_liaison", "archivist",
    "system_admin", "security_admin", "auditor",
)  # fmt: skip

SECTION = {"clerk", "chief"}
ABOVE = {"chief", "leader"}

# step -> (the state it is taken from, who may take it)
TABLE: dict[str, tuple[str, set[str]]] = {
    "propose": ("draft", SECTION),
    "return_draft": ("proposed", ABOVE),
    "approve": ("proposed", ABOVE),
    "assign": ("approved", SECTION),
    "sign": ("assigned", {"health_liaison"}),
    "refuse": ("assigned", {"health_liaison"}),
    "report": ("under_way", {"health_liaison", "health_handler", "commerce_liaison"}),
    "ask_close": ("under_way", {"health_liaison", "health_handler"}),
    "return_work": ("reported", SECTION | {"leader"}),
    "close": ("reported", SECTION | {"leader"}),
    "urge": ("under_way", SECTION | {"leader"}),
    "check": ("under_way", SECTION),
    "suspend": ("under_way", ABOVE),
    "make_standing": ("under_way", ABOVE),
    "cancel": ("under_way", ABOVE),
    "ask_extension": ("under_way", {"health_liaison", "health_handler"}),
    "file": ("closed", {"archivist"}),
    "reopen": ("closed", ABOVE),
}


def matter_in(cast: Cast, state: str) -> Matter:
    if state == "draft":
        return make_draft(cast)
    if state in ("proposed", "approved"):
        matter = actions.propose_matter(actor=cast.standing("clerk"), matter=make_draft(cast))
        if state == "approved":
            actions.approve_matter(actor=cast.standing("chief"), matter=matter)
        return matter
    if state == "assigned":
        return make_assigned(cast)
    if state == "under_way":
        matter = make_under_way(cast)
        actions.appoint_handler(
            actor=cast.standing("health_liaison"),
            matter=seen(cast, "health_liaison", matter),
            person=cast.health_handler,
        )
        return matter
    matter = make_reported(cast)
    if state == "closed":
        actions.close_matter(actor=cast.standing("chief"), matter=matter, result="目录已统一。")
    return matter


def take(verb: str, actor: Standing, matter: Matter) -> None:
    given: dict[str, dict[str, object]] = {
        "return_draft": {"reason": "请补时限"}, "refuse": {"reason": "非本单位职责"}, "report": {"text": "已开会", "progress": 30},
        "ask_close": {"text": "已办好"}, "return_work": {"reason": "缺佐证"}, "close": {"result": "已办好"}, "urge": {"text": "请抓紧"},
        "check": {"text": "现场看过"}, "suspend": {"reason": "等上级文件"}, "cancel": {"reason": "政策已变"},
        "make_standing": {"reason": "无终点", "rhythm": Rhythm.QUARTERLY}, "reopen": {"reason": "漏了一县"},
        "ask_extension": {"reason": "系统改造", "due_on": date(2026, 12, 25)},
    }  # fmt: skip
    names = {
        "propose": "propose_matter", "approve": "approve_matter", "assign": "assign_matter", "sign": "sign_matter",
        "refuse": "refuse_matter", "report": "report_progress", "close": "close_matter", "urge": "urge_matter",
        "check": "check_stage", "suspend": "suspend_matter", "cancel": "cancel_matter", "file": "file_matter",
        "reopen": "reopen_matter",
    }  # fmt: skip
    getattr(actions, names.get(verb, verb))(actor=actor, matter=matter, **given.get(verb, {}))


@pytest.mark.parametrize("verb", TABLE)
def test_only_those_who_may_take_a_step_can_take_it(cast: Cast, verb: str) -> None:
    state, allowed = TABLE[verb]
    matter = matter_in(cast, state)
    for role in EVERYBODY:
        if role in allowed:
            continue
        with pytest.raises(NotAllowed):
            take(verb, cast.standing(role), Matter.objects.get(pk=matter.pk))
    before = Matter.objects.get(pk=matter.pk)
    assert before.state == matter.state, "a refused step changes nothing"
    take(verb, cast.standing(sorted(allowed)[0]), before)


@pytest.mark.parametrize("verb", TABLE)
def test_the_page_offers_a_step_to_those_and_only_those_who_may_take_it(cast: Cast, verb: str) -> None:
    state, allowed = TABLE[verb]
    matter = matter_in(cast, state)
    for role in EVERYBODY:
        try:
            shown = queries.matter_for(cast.standing(role), matter.pk)
        except queries.Invisible:
            assert role not in allowed
            continue
        offered = {offer.verb for offer in queries.steps_for(cast.standing(role), shown)}
        assert (verb in offered) == (role in allowed), role


# state -> who sees a matter of the section that is led by the health commission and supported by commerce
SEEN = {
    "draft": {"clerk", "chief", "leader", "archivist"},
    "proposed": {"clerk", "chief", "leader", "archivist"},
    "assigned": {"clerk", "chief", "leader", "archivist", "health_liaison", "commerce_liaison"},
    "under_way": {"clerk", "chief", "leader", "archivist", "health_liaison", "commerce_liaison", "health_handler"},
    "closed": {"clerk", "chief", "leader", "archivist", "health_liaison", "commerce_liaison"},
}


@pytest.mark.parametrize("state", SEEN)
def test_a_matter_is_seen_by_those_whom_it_concerns(cast: Cast, state: str) -> None:
    matter = matter_in(cast, state)
    seeing = {r for r in EVERYBODY if queries.Register(cast.standing(r)).queryset.filter(pk=matter.pk).exists()}
    assert seeing == SEEN[state]


def test_a_step_is_refused_in_the_wrong_state_with_the_state_in_words(cast: Cast) -> None:
    draft = make_draft(cast)
    with pytest.raises(Refused, match="现在是“草稿”，不能办结"):
        actions.close_matter(actor=cast.standing("chief"), matter=draft, result="已办好")
    assert Matter.objects.get(pk=draft.pk).state == State.DRAFT
