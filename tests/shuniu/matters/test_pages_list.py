"""The list of matters."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from shuniu.matters import actions
from shuniu.matters.models import Matter
from shuniu.people.api import Person
from tests.cast import Cast, make_assigned, make_draft, make_reported, make_under_way, seen
from tests.shuniu.matters.pages import HTMX, at, text, words

pytestmark = pytest.mark.usefixtures("friday")


def test_without_a_filter_it_shows_what_is_open_earliest_due_first(cast: Cast) -> None:
    late = make_draft(cast, title="后办的", due_on=date(2026, 12, 20))
    soon = make_draft(cast, title="先办的", due_on=date(2026, 12, 1))
    closed = make_reported(cast, title="办完的")
    actions.close_matter(actor=cast.standing("chief"), matter=closed, result="已办完。")
    page = words(at(cast, "clerk").get("/matters/"))
    assert page.index(soon.title) < page.index(late.title)
    assert closed.title not in page
    assert "未办结2" in page


def test_each_sees_his_own_scope_and_drafts_stay_in_their_section(cast: Cast) -> None:
    make_draft(cast, title="草稿一件")
    make_assigned(cast, title="交办一件")
    assert "草稿一件" in words(at(cast, "clerk").get("/matters/"))
    assert "草稿一件" not in words(at(cast, "health_liaison").get("/matters/"))
    assert "交办一件" in words(at(cast, "health_liaison").get("/matters/"))
    assert "交办一件" not in words(at(cast, "other_clerk").get("/matters/"))
    assert "交办一件" in words(at(cast, "leader").get("/matters/"))


@pytest.mark.parametrize("role", ["system_admin", "security_admin", "auditor"])
def test_administration_sees_no_matter(cast: Cast, role: str) -> None:
    make_assigned(cast, title="交办一件")
    page = words(at(cast, role).get("/matters/?view=all"))
    assert "交办一件" not in page
    assert "没有符合条件的事项" in page


def test_the_one_act_of_a_row_is_the_next_step_of_who_looks(cast: Cast) -> None:
    draft, matter = make_draft(cast), make_assigned(cast)
    clerk, liaison = text(at(cast, "clerk").get("/matters/")), text(at(cast, "health_liaison").get("/matters/"))
    assert f'hx-post="/matters/{draft.pk}/propose/"' in clerk
    assert f'hx-get="/matters/{matter.pk}/urge/"' in clerk
    assert f'hx-post="/matters/{matter.pk}/sign/"' in liaison


def test_the_act_of_a_row_is_done_at_once_and_the_list_shown_anew(cast: Cast) -> None:
    matter = make_assigned(cast)
    liaison = at(cast, "health_liaison")
    answer = liaison.post(f"/matters/{matter.pk}/sign/", headers=HTMX)
    assert (answer.status_code, answer["HX-Refresh"]) == (204, "true")
    page = liaison.get("/matters/")
    assert f"{matter.number}已签收" in words(page)
    assert "办理中" in words(page)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("view=to_sign", {"签收件"}),
        ("view=drafts", {"草稿件"}),
        ("state=under_way", {"办理件"}),
        ("state=open&text=办理件", {"办理件"}),
        ("light=grey", {"草稿件"}),
        ("due_to=2026-12-05", {"签收件"}),
        ("due_from=2026-12-06", {"草稿件", "办理件"}),
        ("view=all", {"草稿件", "签收件", "办理件"}),
    ],
)
def test_filters_find_what_they_say(cast: Cast, query: str, found: set[str]) -> None:
    make_draft(cast, title="草稿件", requirement="甲")
    make_assigned(cast, title="签收件", requirement="乙", due_on=date(2026, 12, 5))
    make_under_way(cast, title="办理件", requirement="丙")
    page = words(at(cast, "clerk").get(f"/matters/?{query}"))
    assert {title for title in ("草稿件", "签收件", "办理件") if page.count(title) > (title in query)} == found


def test_by_unit_it_finds_leads_and_supports_once_each(cast: Cast) -> None:
    make_assigned(cast, title="卫健牵头商务配合")
    page = text(at(cast, "clerk").get(f"/matters/?unit={cast.commerce.pk}"))
    assert page.count("<tr data-row") == 1
    assert "市商务局" in page


@pytest.mark.parametrize("query", ["view=nonsense", "state=x", "due_from=昨天", "unit=abc", "order=random"])
def test_a_filter_that_cannot_be_used_is_refused_by_its_name(cast: Cast, query: str) -> None:
    answer = at(cast, "clerk").get(f"/matters/?{query}")
    assert answer.status_code == 422
    assert "不能用" in words(answer)


def test_a_tampered_cursor_is_the_first_page(cast: Cast) -> None:
    make_draft(cast, title="唯一一件")
    assert "唯一一件" in words(at(cast, "clerk").get("/matters/?cursor=%00nonsense"))


def test_a_source_that_one_may_not_see_is_not_named(cast: Cast) -> None:
    draft = make_draft(cast)
    page = words(at(cast, "health_liaison").get(f"/matters/?source={draft.source_id}"))
    assert draft.source.title not in page
    assert "已不存在" in page


def test_an_empty_list_says_what_to_do(cast: Cast) -> None:
    page = words(at(cast, "clerk").get("/matters/"))
    assert "没有符合条件的事项" in page
    assert "看全部事项" in page


def test_the_paper_shows_the_whole_list_and_its_filters(cast: Cast) -> None:
    make_assigned(cast, title="签收件")
    make_draft(cast, title="草稿件")
    page = words(at(cast, "clerk").get("/matters/paper/?view=to_sign"))
    assert "签收件" in page
    assert "草稿件" not in page
    assert "待签收；按时限；2026年11月20日" in page


def fifty(cast: Cast) -> None:
    first = make_assigned(cast)
    values = {f.attname: getattr(first, f.attname) for f in Matter._meta.concrete_fields if f.attname != "id"}
    Matter.objects.bulk_create(Matter(**{**values, "number": f"督〔2025〕{n}号"}) for n in range(60))


@pytest.mark.parametrize("role", ["clerk", "chief", "leader", "health_liaison"])
def test_fifty_rows_take_as_few_queries_as_one(cast: Cast, role: str, django_assert_max_num_queries: Any) -> None:
    make_assigned(cast)
    fifty(cast)
    client = at(cast, role)
    client.get("/matters/")
    # session, person, standing 4 (5 with the units of a subtree), menu; rows (ids first there), rule, calendar, counts, acts 2, tags
    with django_assert_max_num_queries(16 if role == "health_liaison" else 14):
        page = client.get("/matters/?view=open")
    assert text(page).count("<tr data-row") >= 1


def test_pages_follow_one_another_without_gap(cast: Cast) -> None:
    fifty(cast)
    client = at(cast, "clerk")
    first = client.get("/matters/?view=open")
    assert "第1至50项，共61项" in words(first)
    after = text(first).split('rel="next" href="')[1].split('"')[0].replace("&amp;", "&")
    second = client.get(f"/matters/{after}")
    assert "第51至61项" in words(second)
    assert text(second).count("<tr data-row") == 11


def post_batch(cast: Cast, role: str, verb: str, chosen: list[Matter]) -> str:
    client = at(cast, role)
    data = {"verb": verb, "chosen": [str(m.pk) for m in chosen], "back": "/matters/?view=open"}
    answer = client.post("/matters/batch/", data)
    assert (answer.status_code, answer["Location"]) == (302, "/matters/?view=open")
    return words(client.get("/matters/?view=open"))


def test_several_are_handed_out_and_those_that_cannot_are_said_with_the_reason(cast: Cast) -> None:
    ready = [make_draft(cast, title=f"备齐{n}") for n in range(2)]
    for matter in ready:
        actions.propose_matter(actor=cast.standing("clerk"), matter=matter)
    bare = make_draft(cast, title="没有审定")
    page = post_batch(cast, "chief", "approve_assign", [*ready, bare])
    assert "2件已审定并交办，1件未办" in page
    assert "现在是“草稿”，不能审定（1件）" in page


def test_several_are_urged_each_with_its_own_record(cast: Cast) -> None:
    matters = [make_under_way(cast), make_under_way(cast)]
    assert "2件已催办" in post_batch(cast, "clerk", "urge", matters)
    assert all(seen(cast, "clerk", matter).urges == 1 for matter in matters)


def test_nothing_chosen_says_so(cast: Cast) -> None:
    assert "没有选中事项" in post_batch(cast, "clerk", "urge", [])


def test_a_batch_never_leads_off_the_site(cast: Cast) -> None:
    answer = at(cast, "clerk").post("/matters/batch/", {"verb": "urge", "back": "https://example.org/"})
    assert answer["Location"] == "/matters/"
    assert at(cast, "clerk").post("/matters/batch/", {"verb": "cancel"}).status_code == 404


def test_what_waits_for_me_is_counted_in_the_navigation(cast: Cast) -> None:
    make_assigned(cast)
    assert "待我处理1" in words(at(cast, "health_liaison").get("/matters/"))
    assert "待我处理1" not in words(at(cast, "commerce_liaison").get("/matters/"))


def test_search_finds_by_number_text_unit_and_person(cast: Cast) -> None:
    matter = make_assigned(cast, title="统一药品目录")
    clerk = at(cast, "clerk")
    assert matter.number in words(clerk.get("/matters/search/?q=督1"))
    assert matter.number in words(clerk.get("/matters/search/?q=1号"))
    assert "统一药品目录" in words(clerk.get("/matters/search/?q=药品目录"))
    assert "市卫生健康委" in words(clerk.get("/matters/search/?q=卫健"))
    assert "卫健联络员" in words(clerk.get("/matters/search/?q=卫健联络"))
    assert "没有找到" in words(clerk.get("/matters/search/?q=没有这样的事"))


def test_search_finds_only_what_one_may_see(cast: Cast) -> None:
    make_draft(cast, title="统一药品目录")
    assert "统一药品目录" not in words(at(cast, "health_liaison").get("/matters/search/?q=药品目录"))
    answer = at(cast, "auditor").get("/matters/search/?q=药品", headers={"Accept": "application/json"})
    assert answer.json() == {"groups": []}


def test_the_pickers_answer_names_and_ids(cast: Cast) -> None:
    clerk = at(cast, "clerk")
    assert clerk.get("/matters/units/?q=商务").json() == [{"value": "市商务局", "text": "市商务局", "note": "部门"}]
    assert clerk.get("/matters/units/?by=id&q=商务").json()[0]["value"] == str(cast.commerce.pk)
    person = Person.objects.get(name="卫健联络员")
    assert clerk.get("/matters/persons/?q=卫健联络员").json()[0]["value"] == str(person.pk)


def test_paper_shows_the_day_of_a_term_and_not_how_far_it_is_today(cast: Cast) -> None:
    make_under_way(cast, title="今天到期的", due_on=date(2026, 11, 20))
    day = '<td class="due">{}</td>'
    assert day.format("今日") in text(at(cast, "clerk").get("/matters/?view=open"))
    paper = text(at(cast, "clerk").get("/matters/paper/?view=open"))
    assert "2026-11-20</td>" in paper
    assert "今日</td>" not in paper


@pytest.mark.parametrize("typed", ["swsjkw", "卫生健康委"])
def test_initials_or_a_short_name_in_the_filter_lead_to_the_matters_of_the_unit(cast: Cast, typed: str) -> None:
    make_under_way(cast, title="卫健的事")
    page = text(at(cast, "clerk").get(f"/matters/?view=open&text={typed}"))
    assert f'href="/matters/?view=open&amp;unit={cast.health.pk}">承办单位 市卫生健康委</a>' in page
    assert "卫健的事" in text(at(cast, "clerk").get(f"/matters/?view=open&unit={cast.health.pk}"))


def test_who_sees_no_matter_is_offered_no_unit_either(cast: Cast) -> None:
    assert "承办单位" not in words(at(cast, "auditor").get("/matters/?text=卫生健康委"))


def test_a_source_is_chosen_in_the_filter_by_whoever_sees_it(cast: Cast) -> None:
    matter = make_assigned(cast)
    clerk, liaison = at(cast, "clerk"), at(cast, "health_liaison")
    found = clerk.get("/matters/source-names/", {"q": matter.source.title[:4]}).json()
    assert [(one["value"], one["text"]) for one in found] == [(str(matter.source_id), matter.source.title)]
    assert 'data-url="/matters/source-names/"' in text(clerk.get("/matters/filter/"))

    assert liaison.get("/matters/source-names/", {"q": ""}).json() == []
    linked = text(liaison.get("/matters/filter/", {"source": matter.source_id}))
    assert f'<input type="hidden" name="source" value="{matter.source_id}"' in linked


def test_the_filter_dialog_keeps_the_order_of_the_list(cast: Cast) -> None:
    assert '<input type="hidden" name="order" value="-due"' in text(
        at(cast, "clerk").get("/matters/filter/?order=-due")
    )
