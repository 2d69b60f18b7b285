"""The page of one matter, and every step through its form."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from shuniu.audit.api import faults
from shuniu.matters import actions, queries
from shuniu.matters.actions import MatterEntry, MilestoneEntry, ParagraphEntry, SourceEntry, TargetEntry
from shuniu.matters.choices import Outcome, SourceKind, State
from shuniu.matters.models import Matter
from shuniu.matters.views.stepping import PLANS
from tests.cast import Cast, make_assigned, make_draft, make_reported, make_under_way, seen
from tests.shuniu.matters.pages import HTMX, at, text, words

pytestmark = pytest.mark.usefixtures("friday")


def proposed(cast: Cast) -> Matter:
    return actions.propose_matter(actor=cast.standing("clerk"), matter=make_draft(cast))


def approved(cast: Cast) -> Matter:
    return actions.approve_matter(actor=cast.standing("chief"), matter=proposed(cast))


def closed(cast: Cast) -> Matter:
    return actions.close_matter(actor=cast.standing("chief"), matter=make_reported(cast), result="目录已统一。")


def suspended(cast: Cast) -> Matter:
    matter = seen(cast, "chief", make_under_way(cast))
    return actions.suspend_matter(actor=cast.standing("chief"), matter=matter, reason="等上级批复")


def asked(cast: Cast) -> Matter:
    matter = make_under_way(cast)
    actions.ask_extension(
        actor=cast.standing("health_liaison"), matter=matter, reason="设备未到", due_on=date(2026, 12, 25)
    )
    return matter


def asked_adjustment(cast: Cast) -> Matter:
    matter = make_under_way(cast)
    actions.ask_adjustment(
        actor=cast.standing("health_liaison"), matter=matter, reason="口径有变", requirement="新要求。"
    )
    return matter


# verb: how the matter stands, who takes the step, what he fills in, the state afterwards
STEPS: dict[str, tuple[Any, str, dict[str, Any], str]] = {
    "propose": (make_draft, "clerk", {}, State.PROPOSED),
    "return_draft": (proposed, "chief", {"reason": "要求不明确"}, State.DRAFT),
    "approve": (proposed, "leader", {}, State.PROPOSED),
    "approve_assign": (proposed, "chief", {}, State.ASSIGNED),
    "assign": (approved, "clerk", {}, State.ASSIGNED),
    "sign": (make_assigned, "health_liaison", {}, State.UNDER_WAY),
    "refuse": (make_assigned, "health_liaison", {"reason": "属医保局职责"}, State.PROPOSED),
    "appoint": (make_assigned, "health_liaison", {"person": "health_handler"}, State.ASSIGNED),
    "report": (make_under_way, "health_liaison", {"text": "已统一半数", "progress": 50}, State.UNDER_WAY),
    "ask_close": (make_under_way, "health_liaison", {"text": "已全部统一"}, State.REPORTED),
    "return_work": (make_reported, "clerk", {"reason": "缺时间表"}, State.UNDER_WAY),
    "close": (make_reported, "chief", {"result": "目录已统一。", "note": "属实"}, State.CLOSED),
    "ask_extension": (make_under_way, "health_liaison", {"reason": "设备未到", "due_on": "2026-12-25"}, State.UNDER_WAY),
    "decide_extension": (asked, "chief", {"granted": "yes"}, State.UNDER_WAY),
    "ask_adjustment": (make_under_way, "health_liaison",
                       {"reason": "口径有变", "requirement": "新要求。", "leads": ["市卫生健康委"], "supports": ["市商务局"]},
                       State.UNDER_WAY),
    "decide_adjustment": (asked_adjustment, "leader", {"granted": "no", "reply": "维持原要求"}, State.UNDER_WAY),
    "urge": (make_under_way, "clerk", {"text": "请抓紧"}, State.UNDER_WAY),
    "check": (make_under_way, "clerk", {"text": "现场看过", "progress": 30, "on_site": "on"}, State.UNDER_WAY),
    "split": (make_under_way, "clerk", {"lines": "11月底前报送方案，市商务局牵头\n印发目录"}, State.UNDER_WAY),
    "suspend": (make_under_way, "chief", {"reason": "等上级批复"}, State.SUSPENDED),
    "resume": (suspended, "chief", {"reason": "批复已到"}, State.UNDER_WAY),
    "make_standing": (make_under_way, "chief", {"reason": "转入常态", "rhythm": "monthly"}, State.STANDING),
    "cancel": (make_under_way, "chief", {"reason": "任务撤销"}, State.CANCELLED),
    "reopen": (closed, "chief", {"reason": "时间表未印"}, State.UNDER_WAY),
    "file": (closed, "archivist", {}, State.FILED),
}  # fmt: skip


def filled(cast: Cast, data: dict[str, Any]) -> dict[str, Any]:
    return {name: getattr(cast, value).pk if name == "person" else value for name, value in data.items()}


def test_every_step_of_the_table_has_a_form() -> None:
    from shuniu.matters.presets import shipped

    assert {row["verb"] for row in shipped("transitions")} - {"edit"} <= set(PLANS)
    assert set(STEPS) == set(PLANS)


@pytest.mark.parametrize("verb", STEPS)
def test_a_step_is_offered_asked_for_and_taken_through_its_form(cast: Cast, verb: str) -> None:
    make, role, data, after = STEPS[verb]
    matter, client = make(cast), at(cast, role)
    url = f"/matters/{matter.pk}/{verb}/"
    assert url in text(client.get(f"/matters/{matter.pk}/"))
    dialog = client.get(url, headers=HTMX)
    assert "<dialog" in text(dialog)
    assert 'data-draft="' in text(dialog)
    assert "<form" in text(client.get(url))

    answer = client.post(url, filled(cast, data))
    # who has handed it back sees it no more
    assert (answer.status_code, answer["Location"]) == (302, "/" if verb == "refuse" else f"/matters/{matter.pk}/")
    assert seen(cast, "leader", matter).state == after
    assert matter.number in words(client.get(f"/matters/{matter.pk}/"))
    assert list(faults()) == []


@pytest.mark.parametrize("verb", [v for v, (_, _, data, _) in STEPS.items() if data and v not in ("split", "appoint")])
def test_an_empty_form_is_refused_with_what_is_missing_and_changes_nothing(cast: Cast, verb: str) -> None:
    make, role, _, _ = STEPS[verb]
    matter = make(cast)
    before = seen(cast, "leader", matter).version
    answer = at(cast, role).post(f"/matters/{matter.pk}/{verb}/", {})
    assert answer.status_code == 422
    assert "未办成" in words(answer)
    assert seen(cast, "leader", matter).version == before


def test_a_refusal_keeps_what_was_typed(cast: Cast) -> None:
    matter = make_under_way(cast)
    answer = at(cast, "health_liaison").post(
        f"/matters/{matter.pk}/ask_extension/", {"reason": "专线电缆未到", "due_on": "2026-12-01"}
    )
    assert answer.status_code == 422
    assert "新时限应晚于现时限2026-12-11" in words(answer)
    assert "专线电缆未到" in words(answer)


def test_a_refusal_in_a_dialog_is_a_notice_for_its_head(cast: Cast) -> None:
    matter = make_under_way(cast)
    answer = at(cast, "health_liaison").post(
        f"/matters/{matter.pk}/ask_extension/", {"reason": "未到", "due_on": "2026-12-01"}, headers=HTMX
    )
    assert answer.status_code == 422
    assert text(answer).strip().startswith('<div class="notice refuse')


@pytest.mark.parametrize(("role", "status"), [("other_clerk", 404), ("auditor", 404), ("system_admin", 404)])
def test_who_may_not_see_it_finds_no_page(cast: Cast, role: str, status: int) -> None:
    matter = make_under_way(cast)
    client = at(cast, role)
    for url in ("", "history/", "urge/", "edit/"):
        assert client.get(f"/matters/{matter.pk}/{url}").status_code == status


def test_who_sees_it_but_may_not_act_is_told_who_may(cast: Cast) -> None:
    matter = make_under_way(cast)
    liaison = at(cast, "health_liaison")
    assert f"/matters/{matter.pk}/cancel/" not in text(liaison.get(f"/matters/{matter.pk}/"))
    for answer in (
        liaison.get(f"/matters/{matter.pk}/cancel/"),
        liaison.post(f"/matters/{matter.pk}/cancel/", {"reason": "x"}),
    ):
        assert answer.status_code == 403
        assert "“终止”由督办科室的科长、领导办理，您没有这项权限。" in words(answer)


def test_a_step_that_does_not_fit_the_state_is_refused(cast: Cast) -> None:
    answer = at(cast, "clerk").post(f"/matters/{make_draft(cast).pk}/urge/", {"text": "快"})
    assert answer.status_code == 409
    assert "现在是“草稿”，不能催办" in words(answer)


def test_no_such_step_is_no_page(cast: Cast) -> None:
    assert at(cast, "clerk").get(f"/matters/{make_draft(cast).pk}/nonsense/").status_code == 404


def test_a_hindered_step_stands_with_its_reason(cast: Cast) -> None:
    matter = make_draft(cast, leads=())
    page = at(cast, "clerk").get(f"/matters/{matter.pk}/")
    assert "还没有牵头单位" in words(page)
    assert f'href="/matters/{matter.pk}/propose/"' not in text(page)


def test_the_chief_approves_and_hands_out_in_one_go_or_not_at_all(cast: Cast) -> None:
    matter = proposed(cast)
    Matter.objects.filter(pk=matter.pk).update(due_on=date(2026, 11, 1))
    answer = at(cast, "chief").post(f"/matters/{matter.pk}/approve_assign/")
    assert answer.status_code == 409
    assert "时限2026-11-01已过" in words(answer)
    assert seen(cast, "chief", matter).approved_by is None


def test_what_waits_for_review_stands_above_everything_with_its_evidence(cast: Cast) -> None:
    matter = make_under_way(cast)
    file = SimpleUploadedFile("目录.pdf", b"%PDF-1.7 x")
    at(cast, "health_liaison").post(f"/matters/{matter.pk}/ask_close/", {"text": "已全部统一", "uploads": [file]})
    page = at(cast, "chief").get(f"/matters/{matter.pk}/")
    assert words(page).index("申请办结，待审核") < words(page).index("要求")
    assert "目录.pdf" in words(page)
    assert f"/matters/{matter.pk}/return_work/" in text(page)
    assert "申请办结，待审核" in words(at(cast, "health_liaison").get(f"/matters/{matter.pk}/"))


def test_a_file_uploaded_once_is_cited_again(cast: Cast) -> None:
    matter, liaison = make_under_way(cast), at(cast, "health_liaison")
    url = f"/matters/{matter.pk}/report/"
    liaison.post(url, {"text": "一", "progress": 10, "uploads": [SimpleUploadedFile("台账.txt", "台账".encode())]})
    file = matter.evidence.get().file
    assert f"台账.txt（{matter.number}11-20）" in words(liaison.get(url))
    assert liaison.post(url, {"text": "二", "progress": 20, "cited": [file.pk]}).status_code == 302
    assert [one.file_id for one in matter.evidence.all()] == [file.pk, file.pk]


def test_a_file_of_somebody_else_is_not_cited(cast: Cast) -> None:
    theirs, mine, liaison = make_under_way(cast), make_under_way(cast), at(cast, "health_liaison")
    checked = {"text": "看过", "uploads": [SimpleUploadedFile("内部.txt", b"x")]}
    at(cast, "clerk").post(f"/matters/{theirs.pk}/check/", checked)
    own = {"text": "一", "progress": 1, "uploads": [SimpleUploadedFile("台账.txt", b"y")]}
    liaison.post(f"/matters/{mine.pk}/report/", own)
    stolen = {"text": "二", "progress": 2, "cited": [theirs.evidence.get().file_id]}
    assert liaison.post(f"/matters/{mine.pk}/report/", stolen).status_code == 422
    assert mine.evidence.count() == 1


def test_a_file_that_is_not_what_its_name_says_refuses_the_whole_step(cast: Cast) -> None:
    matter = make_under_way(cast)
    answer = at(cast, "health_liaison").post(
        f"/matters/{matter.pk}/report/",
        {"text": "一", "progress": 10, "uploads": [SimpleUploadedFile("表.xlsx", b"%PDF-1.7")]},
    )
    assert answer.status_code == 422
    assert "内容与扩展名不符" in words(answer)
    assert not matter.reports.exists()


def test_a_report_says_how_much_of_each_target_and_which_milestones(cast: Cast) -> None:
    matter = make_under_way(
        cast,
        targets=(TargetEntry("目录统一", Decimal(10), "个县"),),
        milestones=(MilestoneEntry("印发目录", date(2026, 11, 30)),),
    )
    target, milestone = matter.targets.get(), matter.milestones.get()
    at(cast, "health_liaison").post(
        f"/matters/{matter.pk}/report/",
        {"text": "四个县完成", "progress": 40, f"target-{target.pk}": "4", "reached": [milestone.pk]},
    )
    target.refresh_from_db()
    milestone.refresh_from_db()
    assert (target.achieved, milestone.done_on) == (Decimal(4), date(2026, 11, 20))
    assert "目录统一完成4；节点“印发目录”完成；四个县完成" in words(at(cast, "clerk").get(f"/matters/{matter.pk}/"))


def test_split_lines_are_read_and_what_they_do_not_say_is_the_parents(cast: Cast) -> None:
    matter = make_under_way(cast)
    at(cast, "clerk").post(f"/matters/{matter.pk}/split/", {"lines": "11月底前报送方案，市商务局牵头\n印发目录"})
    first, second = matter.children.order_by("id")
    assert (first.requirement, first.lead_name, first.due_on) == ("报送方案", "市商务局", date(2026, 11, 30))
    assert (second.requirement, second.lead_name, second.due_on) == ("印发目录", "市卫生健康委", matter.due_on)


def test_the_tree_shows_only_what_one_may_see(cast: Cast) -> None:
    matter = make_under_way(cast, supports=())
    at(cast, "clerk").post(f"/matters/{matter.pk}/split/", {"lines": "报送方案，市商务局牵头\n印发目录"})
    assert "报送方案" in words(at(cast, "clerk").get(f"/matters/{matter.pk}/"))
    page = words(at(cast, "health_liaison").get(f"/matters/{matter.pk}/"))
    assert "印发目录" in page
    assert "报送方案" not in page


def test_a_unit_acknowledges_its_reminder(cast: Cast) -> None:
    matter = make_under_way(cast)
    at(cast, "clerk").post(f"/matters/{matter.pk}/urge/", {"text": "请抓紧"})
    url = f"/matters/{matter.pk}/urges/1/acknowledge/"
    assert url in text(at(cast, "health_liaison").get(f"/matters/{matter.pk}/"))
    assert url not in text(at(cast, "clerk").get(f"/matters/{matter.pk}/"))
    assert at(cast, "health_liaison").post(url).status_code == 302
    assert "已知悉" in words(at(cast, "clerk").get(f"/matters/{matter.pk}/"))


def test_it_says_why_its_light_is_what_it_is_and_which_rule_is_in_force(cast: Cast) -> None:
    matter = make_assigned(cast, due_on=date(2026, 11, 24))
    page = words(at(cast, "clerk").get(f"/matters/{matter.pk}/"))
    assert "为何是黄灯" in page
    assert "距时限2026-11-24还有2个工作日，不超过5个。" in page
    assert "规则：通用" in page


def test_a_due_date_beyond_the_known_calendar_says_so(cast: Cast) -> None:
    matter = make_assigned(cast, due_on=date(2027, 6, 30))
    assert "放假安排未发布，按周末推算" in words(at(cast, "clerk").get(f"/matters/{matter.pk}/"))


def test_the_quotation_stands_in_its_paragraph_between_its_neighbours(cast: Cast) -> None:
    lines = ["一、总要求。", "统一药品目录，排出时间表。", "二、保障。", "不相干的一段。"]
    source = actions.enter_source(
        actor=cast.standing("clerk"), entry=SourceEntry(SourceKind.MEETING, "常务会议纪要", text="\n".join(lines))
    )
    spans, start = [], 0
    for line in lines:
        spans.append((start, start + len(line)))
        start += len(line) + 1
    quote = (spans[1][0], spans[1][0] + 6)
    paragraphs = [
        ParagraphEntry(n, a, b, Outcome.MATTER if n == 2 else Outcome.SKIPPED, "" if n == 2 else "无事项")
        for n, (a, b) in enumerate(spans, start=1)
    ]
    entry = MatterEntry("统一目录", "统一目录。", ("市卫生健康委",), paragraph=2, quote=quote, due_on=date(2026, 12, 1))
    matter = actions.register_matters(
        actor=cast.standing("clerk"), source=source, entries=[entry], paragraphs=paragraphs
    )[0]
    page = text(at(cast, "clerk").get(f"/matters/{matter.pk}/"))
    assert "一、总要求。" in page
    assert "<mark>统一药品目录</mark>，排出时间表。" in page
    assert "二、保障。" in page
    assert "不相干的一段" not in page
    assert f"/matters/sources/{source.pk}/#p2" in page
    actions.propose_matter(actor=cast.standing("clerk"), matter=matter)
    actions.approve_and_assign(actor=cast.standing("chief"), matter=seen(cast, "chief", matter))
    theirs = text(at(cast, "health_liaison").get(f"/matters/{matter.pk}/"))
    assert "<mark>统一药品目录</mark>" in theirs
    assert "总要求" not in theirs


def test_the_history_says_from_where_to_where(cast: Cast) -> None:
    page = text(at(cast, "clerk").get(f"/matters/{make_under_way(cast).pk}/"))
    assert "由“待签收”到“办理中”；市卫生健康委" in page
    assert "由“待审定”到“待签收”；市卫生健康委" in page


def test_the_history_is_paged_newest_first(cast: Cast) -> None:
    matter = make_under_way(cast)
    for n in range(25):
        actions.urge_matter(actor=cast.standing("clerk"), matter=matter, text=f"催第{n}回")
        matter = seen(cast, "clerk", matter)
    client = at(cast, "clerk")
    page = text(client.get(f"/matters/{matter.pk}/"))
    assert page.index("第25次；催第24回") < page.index("第24次；催第23回")
    assert "第1次；催第0回" not in page
    older = page.split(f'hx-get="/matters/{matter.pk}/history/')[1].split('"')[0]
    assert "第1次；催第0回" in text(client.get(f"/matters/{matter.pk}/history/{older}", headers=HTMX))


def test_delegated_work_names_both(cast: Cast) -> None:
    entry = queries.history(make_under_way(cast)).first()
    assert entry is not None
    assert entry.actor_name == "卫健联络员"


def test_the_page_takes_a_bounded_number_of_queries(cast: Cast, django_assert_max_num_queries: Any) -> None:
    matter = make_reported(cast, targets=(TargetEntry("目录", Decimal(10), "个"),), tags=("三抓",))
    client = at(cast, "chief")
    with django_assert_max_num_queries(36):
        client.get(f"/matters/{matter.pk}/")


# ---- editing before 交办


def edited(matter: Matter, **changes: Any) -> dict[str, Any]:
    plain = {
        "version": matter.version, "title": matter.title, "requirement": matter.requirement, "leads": ["市卫生健康委"],
        "supports": ["市商务局"], "due_on": "2026-12-11", "importance": 0,
    }  # fmt: skip
    return {**plain, **changes}


def test_a_draft_is_edited(cast: Cast) -> None:
    matter = make_draft(cast)
    client = at(cast, "clerk")
    assert "统一县域医共体药品目录" in words(client.get(f"/matters/{matter.pk}/edit/"))
    answer = client.post(
        f"/matters/{matter.pk}/edit/", edited(matter, title="统一目录", leads=["市商务局", "市卫生健康委"], supports=[])
    )
    assert answer.status_code == 302
    after = seen(cast, "clerk", matter)
    assert (after.title, after.lead_name) == ("统一目录", "市商务局、市卫生健康委")


def test_a_second_editor_sees_what_stands_beside_what_he_wrote(cast: Cast) -> None:
    matter = make_draft(cast)
    url = f"/matters/{matter.pk}/edit/"
    assert at(cast, "chief").post(url, edited(matter, title="科长改的")).status_code == 302
    answer = at(cast, "clerk").post(url, edited(matter, title="督办员改的"))
    assert answer.status_code == 409
    assert "科长改的" in words(answer)
    assert "督办员改的" in words(answer)
    assert "用现在的" in words(answer)
    assert seen(cast, "clerk", matter).title == "科长改的"

    taking_over = edited(matter, title="督办员改的", version=seen(cast, "clerk", matter).version)
    assert at(cast, "clerk").post(url, taking_over).status_code == 302
    assert seen(cast, "clerk", matter).title == "督办员改的"


def test_after_it_is_handed_out_nothing_is_edited(cast: Cast) -> None:
    matter = make_assigned(cast)
    answer = at(cast, "clerk").get(f"/matters/{matter.pk}/edit/")
    assert answer.status_code == 409
    assert "现在是“待签收”，不能修改" in words(answer)


def test_who_hands_a_matter_back_is_led_to_his_desk(cast: Cast) -> None:
    matter, browser = make_assigned(cast), at(cast, "health_liaison")
    here = {**HTMX, "HX-Current-URL": f"http://testserver{matter.get_absolute_url()}"}
    answer = browser.post(f"{matter.get_absolute_url()}refuse/", {"reason": "属医保局职责"}, headers=here)
    assert answer["HX-Redirect"] == "/"
    assert f"{matter.number}已退单" in words(browser.get("/"))


def test_who_hands_a_matter_back_from_his_desk_stays_there(cast: Cast) -> None:
    matter, browser = make_assigned(cast), at(cast, "health_liaison")
    here = {**HTMX, "HX-Current-URL": "http://testserver/"}
    answer = browser.post(f"{matter.get_absolute_url()}refuse/", {"reason": "属医保局职责"}, headers=here)
    assert (answer.status_code, answer["HX-Refresh"]) == (204, "true")


def test_a_page_that_is_not_there_speaks_of_no_change(cast: Cast) -> None:
    page = words(at(cast, "clerk").get("/matters/999999/"))
    assert "没有这件事项" in page
    assert "返回上一页改过后可以再试" not in page
    assert "回到今日" in page


def test_who_urges_again_is_told_when_it_was_urged_before(cast: Cast) -> None:
    matter = seen(cast, "clerk", make_under_way(cast))
    assert "已催办过" not in text(at(cast, "clerk").get(f"/matters/{matter.pk}/urge/"))
    actions.urge_matter(actor=cast.standing("clerk"), matter=matter, text="请抓紧")
    assert "今天已催办过；这次记为第2次催办。" in text(at(cast, "clerk").get(f"/matters/{matter.pk}/urge/"))
