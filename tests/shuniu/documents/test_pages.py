"""The pages of 立项."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from shuniu.documents import actions, queries
from shuniu.documents.models import Draft
from shuniu.matters.choices import State
from shuniu.matters.models import Matter
from tests.cast import Cast
from tests.shuniu.documents.papers import NAME, PLAN, take_in

HTMX = {"HTTP_HX_REQUEST": "true"}


def upload(client: Client, **more: object):
    file = SimpleUploadedFile(NAME, PLAN.encode())
    return client.post("/documents/intake/", {"file": file, "kind": "document", **more}, **HTMX)


def address(draft: Draft, place: str = "") -> str:
    return f"/documents/drafts/{draft.pk}/{place}"


def words(response) -> str:
    return response.content.decode()


def test_uploading_leads_to_the_draft(clerk: Client, friday: object):
    response = upload(clerk)
    assert response["HX-Redirect"] == Draft.objects.get().get_absolute_url()


def test_uploading_the_same_again_asks(clerk: Client, draft: Draft):
    response = upload(clerk)
    assert response.status_code == 409
    assert "仍要另行立项" in words(response)
    assert draft.get_absolute_url() in words(response)
    assert upload(clerk, again="1").status_code == 200


def test_nothing_chosen_is_one_sentence(clerk: Client):
    response = clerk.post("/documents/intake/", {"kind": "document"}, **HTMX)
    assert response.status_code == 422
    assert "还没有选文件" in words(response)


def test_open_drafts_are_listed_with_how_far_they_are(clerk: Client, draft: Draft, cast: Cast):
    actions.check_proposal(actor=cast.standing("clerk"), draft=draft, key="p1")
    page = words(clerk.get("/documents/intake/"))
    assert "已核1／5" in page
    assert re.search(r'href="/documents/"[^>]*>立项<i>1</i>', page)


def test_a_term_that_is_over_is_pointed_out(clerk: Client, cast: Cast, friday: object):
    draft = take_in(cast, PLAN.replace("2026年12月18日前完成", "2026年11月18日前完成"))
    assert "时限2026年11月18日已过，立项后即为逾期" in words(clerk.get(address(draft)))


def test_a_term_on_a_day_of_rest_is_pointed_out_with_the_working_day_before_it(
    clerk: Client, cast: Cast, friday: object
):
    sunday = take_in(cast, PLAN.replace("2026年12月18日前完成", "2026年12月20日前完成"))
    assert "时限12月20日是周日，不上班；之前最近的工作日是12月18日" in words(clerk.get(address(sunday)))


def test_the_confirm_page_shows_both_sides(clerk: Client, draft: Draft):
    page = words(clerk.get(address(draft)))
    assert "立项确认：2026年科技创新和民生保障重点任务分工方案" in page
    assert page.count('class="tn') == 5
    assert page.count("data-proposal=") == 5
    assert page.count("data-jump=") == 17
    assert "17段中5段已立项，12段标为不立项" in page


def test_the_text_is_escaped(clerk: Client, cast: Cast, friday: object):
    text = PLAN.replace("逐项协调", "<script>alert(1)</script>逐项协调")
    page = words(clerk.get(address(take_in(cast, text))))
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_an_open_paragraph_disables_the_button_and_says_why(clerk: Client, cast: Cast, friday: object):
    draft = take_in(
        cast,
        PLAN.replace(
            "青岚市人民政府办公室\n2026年",
            "各部门密切配合，12项任务已按期完成9项，其余正在办理。\n青岚市人民政府办公室\n2026年",
        ),
    )
    page = words(clerk.get(address(draft)))
    assert "还有1段待定（第16段），定后才能立项" in page
    assert re.search(r'data-dialog-open="#register"\s+disabled', page)


def form_of(draft: Draft, key: str = "p3", **changes: object) -> dict[str, object]:
    draft.refresh_from_db()
    p = queries.sheet_for(draft).find(key)
    assert p is not None
    plain = {
        "title": p.title,
        "requirement": p.requirement,
        "path": p.path,
        "leads": list(p.leads),
        "supports": list(p.supports),
        "due_on": p.due_on or "",
        "seen": p.version,
    }
    return {**plain, **changes}


def test_a_task_is_saved_as_typed(clerk: Client, draft: Draft):
    typed = form_of(
        draft,
        title="解决开业问题",
        leads=["市商务局", "市卫生健康委"],
        due_on="2026-12-04",
        importance="1",
        tags=["三抓"],
    )
    typed |= {
        "target-0-name": "问题销号",
        "target-0-quantity": "10",
        "target-0-unit": "个",
        "target-1-name": "",
        "target-1-quantity": "",
        "target-1-unit": "",
    }
    typed |= {"milestone-0-name": "完成排查", "milestone-0-due": "2026-11-25"}
    response = clerk.post(address(draft, "proposals/p3/"), typed, **HTMX)
    assert response.status_code == 200
    assert 'name="seen" id="seen" value="2"' in words(response)
    draft.refresh_from_db()
    saved = queries.sheet_for(draft).find("p3")
    assert saved is not None
    assert (saved.title, saved.leads, saved.importance, saved.tags) == (
        "解决开业问题",
        ("市商务局", "市卫生健康委"),
        1,
        ("三抓",),
    )
    assert [t.name for t in saved.targets] == ["问题销号"]
    assert [m.name for m in saved.milestones] == ["完成排查"]


def test_ongoing_needs_no_date_and_keeps_its_rhythm(clerk: Client, draft: Draft):
    clerk.post(address(draft, "proposals/p3/"), form_of(draft, ongoing="on", rhythm="monthly"), **HTMX)
    draft.refresh_from_db()
    saved = queries.sheet_for(draft).find("p3")
    assert saved is not None
    assert (saved.ongoing, saved.rhythm) == (True, "monthly")


def test_a_conflict_shows_both_and_offers_two_ways(clerk: Client, draft: Draft, cast: Cast):
    typed = form_of(draft, title="督办员改的")
    actions.save_proposal(actor=cast.standing("chief"), draft=draft, key="p3", changes={"title": "科长改的"}, seen=1)
    response = clerk.post(address(draft, "proposals/p3/"), typed, **HTMX)
    assert response.status_code == 409
    for said in ("科长改的", "督办员改的", "以我的为准", "用对方的", 'data-take-mine="2"'):
        assert said in words(response)


@pytest.mark.parametrize(
    ("field", "value"), [("due_on", "明天"), ("importance", "9"), ("rhythm", "daily"), ("leader_id", "99999")]
)
def test_what_cannot_be_meant_is_refused_in_words(clerk: Client, draft: Draft, field: str, value: str):
    response = clerk.post(address(draft, "proposals/p3/"), form_of(draft, **{field: value}), **HTMX)
    assert response.status_code == 422
    assert "notice refuse" in words(response)


def test_an_act_answers_the_board(clerk: Client, draft: Draft):
    page = words(clerk.post(address(draft, "split/"), {"key": "p3"}, **HTMX))
    assert page.count("data-proposal=") == 6
    assert "撤销拆分" in page


def test_a_gone_task_is_said_to_be_gone(clerk: Client, draft: Draft):
    assert clerk.get(address(draft, "proposals/p99/")).status_code == 404
    assert clerk.get(address(draft, "proposals/p99/"), **HTMX).status_code == 204


def test_units_are_found_by_pinyin(clerk: Client, cast: Cast):
    assert [u["value"] for u in clerk.get("/documents/units/?q=swsj").json()] == ["市卫生健康委"]


def test_confirming_leads_to_the_new_matters_and_proposes_them(clerk: Client, draft: Draft):
    response = clerk.post(address(draft, "confirm/"), follow=True)
    page = words(response)
    assert "督〔2026〕1号-5" in page
    assert "5项可以报审" in page
    ids = list(Matter.objects.values_list("pk", flat=True))
    clerk.post(address(draft, "propose/"), {"matter": ids})
    assert set(Matter.objects.values_list("state", flat=True)) == {State.PROPOSED}


def test_what_is_hindered_stays_a_draft_and_says_why(clerk: Client, draft: Draft, cast: Cast):
    actions.save_proposal(actor=cast.standing("clerk"), draft=draft, key="p1", changes={"leads": ()}, seen=1)
    page = words(clerk.post(address(draft, "confirm/"), follow=True))
    assert "还没有牵头单位" in page
    assert "4项可以报审" in page


def test_a_confirmed_draft_leads_to_its_matters(clerk: Client, draft: Draft):
    clerk.post(address(draft, "confirm/"))
    assert clerk.get(address(draft)).url == address(draft, "registered/")


def test_giving_up_goes_back_to_the_list(clerk: Client, draft: Draft):
    response = clerk.post(address(draft, "discard/"), {"disposition": "noted"}, follow=True)
    assert "没有待确认的草稿" in words(response)


def test_the_original_is_downloaded(clerk: Client, draft: Draft):
    response = clerk.get(address(draft, "file/"))
    assert b"".join(response.streaming_content) == PLAN.encode()
    assert "attachment" in response["Content-Disposition"]


def test_the_page_asks_the_database_little_however_many_tasks(
    clerk: Client, cast: Cast, friday: object, django_assert_max_num_queries
):
    lines = "".join(
        f"{n}.完成第{n}号片区排水管网改造，报送进展。（市商务局牵头，2026年12月{n % 28 + 1}日前完成）\n"
        for n in range(1, 201)
    )
    head = "青岚市2026年排水攻坚任务分工方案\n一、重点任务\n"
    draft = take_in(cast, head + lines)
    assert draft.proposals == 200
    with django_assert_max_num_queries(24):
        assert clerk.get(address(draft)).status_code == 200
