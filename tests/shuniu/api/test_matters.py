"""事项 over the API: list, one, enter, take steps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shuniu.matters import queries
from shuniu.matters.actions.taking import TAKING
from shuniu.matters.models import Matter, Transition
from shuniu.matters.queries import VIEWS, Register
from tests.cast import Cast, make_assigned, make_draft, make_reported, make_under_way
from tests.shuniu.api.conftest import Program

Asker = Callable[[str], Program]
ENTRY = {
    "source": {"kind": "instruction", "title": "分管副市长批示"},
    "matter": {"title": "报送流感疫苗接种安排", "leads": ["市卫生健康委"], "due_on": "2026-11-27",
               "targets": [{"name": "接种人数", "quantity": 18123, "unit": "人"}]},
}  # fmt: skip


def test_the_list_is_the_register(cast: Cast, program: Asker) -> None:
    make_under_way(cast, due_on=date(2026, 11, 20))
    make_draft(cast)
    for view in VIEWS:
        answer = program("clerk").get("/matters", view=view, count=True).json()
        count = Register(cast.standing("clerk"), view=view).count()
        assert (answer["count"], len(answer["items"])) == (count.number, count.number)


def test_a_long_list_is_read_page_by_page(cast: Cast, program: Asker) -> None:
    wanted = [make_draft(cast, title=f"第{n}件").pk for n in range(5)]
    found, cursor, mine = [], "", program("clerk")
    for _ in range(3):
        answer = mine.get("/matters", size=2, cursor=cursor).json()
        found += [item["id"] for item in answer["items"]]
        cursor = answer["after"]
    assert (found, cursor) == (wanted, "")


def test_one_matter_says_everything(cast: Cast, program: Asker) -> None:
    matter = make_under_way(cast)
    answer = program("clerk").get(f"/matters/{matter.pk}").json()
    assert answer["light"] == {"colour": "green", "word": "正常", "rule": "green", "why": ["在时限内，进度不落后。"]}
    assert [(p["unit"], p["part"]) for p in answer["undertakings"]] == [
        ("市卫生健康委", "lead"),
        ("市商务局", "support"),
    ]
    assert [entry["title"] for entry in answer["history"]] == ["签收", "交办", "审定", "报审", "登记"]
    assert "urge" in {step["verb"] for step in answer["steps"]}


def test_a_draft_is_entered_with_its_source(cast: Cast, program: Asker) -> None:
    answer = program("clerk").post("/matters", ENTRY)
    assert answer.status_code == 201
    body = answer.json()
    assert (body["state"], body["due_on"], body["source"]["title"]) == ("draft", "2026-11-27", "分管副市长批示")
    assert body["targets"][0]["unit"] == "人"


def test_a_liaison_enters_nothing(cast: Cast, program: Asker) -> None:
    answer = program("health_liaison").post("/matters", ENTRY)
    assert (answer.status_code, answer.json()["detail"]) == (403, "登记事项由督办员或科长办理，请把材料转给督办科室。")
    assert not Matter.objects.exists()


def test_a_matter_goes_all_the_way(cast: Cast, program: Asker) -> None:
    pk = program("clerk").post("/matters", ENTRY).json()["id"]

    def take(role: str, verb: str, **data: object) -> str:
        answer = program(role).post(f"/matters/{pk}/steps/{verb}", data)
        assert answer.status_code == 200, answer.json()
        return str(answer.json()["state"])

    assert take("clerk", "propose") == "proposed"
    assert take("chief", "return_draft", reason="写明人数") == "draft"
    assert take("clerk", "propose") == "proposed"
    assert take("chief", "approve") == "proposed"
    assert take("clerk", "assign") == "assigned"
    assert take("health_liaison", "sign") == "under_way"
    assert take("clerk", "urge", text="请抓紧。") == "under_way"
    assert take("health_liaison", "acknowledge") == "under_way"
    assert take("health_liaison", "appoint", person=cast.health_handler.pk) == "under_way"
    assert take("health_handler", "report", text="已接种9000人", progress=50) == "under_way"
    assert take("health_liaison", "ask_extension", reason="疫苗未到", due_on="2026-12-04") == "under_way"
    assert take("chief", "decide_extension", granted=True) == "under_way"
    assert take("chief", "check", text="现场看过", on_site=True, progress=60) == "under_way"
    assert take("health_liaison", "ask_adjustment", reason="扩大范围", requirement="接种20000人") == "under_way"
    assert take("chief", "decide_adjustment", granted=False, reply="按原要求") == "under_way"
    assert take("chief", "suspend", reason="等疫苗") == "suspended"
    assert take("chief", "resume", reason="疫苗已到") == "under_way"
    assert take("clerk", "split", titles=["报送名单"]) == "under_way"
    child = Matter.objects.get(parent=pk)
    assert child.lead_name == "市卫生健康委"
    program("chief").post(f"/matters/{child.pk}/steps/cancel", {"reason": "并入上级"})
    assert take("health_handler", "ask_close", text="已接种18123人") == "reported"
    assert take("chief", "return_work", reason="补佐证") == "under_way"
    assert take("health_handler", "ask_close", text="已接种18123人，附名单") == "reported"
    assert take("chief", "close", result="已接种18123人") == "closed"
    assert take("chief", "reopen", reason="重复统计") == "under_way"
    assert take("chief", "make_standing", reason="每季都要报", rhythm="quarterly") == "standing"
    assert take("health_handler", "ask_close", text="已接种18000人") == "reported"
    assert take("chief", "close", result="已接种18000人") == "closed"
    assert take("archivist", "file") == "filed"


def test_a_step_that_takes_the_matter_out_of_sight_says_so(cast: Cast, program: Asker) -> None:
    matter = make_assigned(cast)
    answer = program("health_liaison").post(f"/matters/{matter.pk}/steps/refuse", {"reason": "属市医保局职责"})
    assert answer.json() == {"id": matter.pk, "visible": False}


def test_every_step_of_the_table_can_be_taken(cast: Cast) -> None:
    by_hand = {"edit"}  # drafts are edited on their page, which shows a second editor's changes
    assert set(Transition.objects.values_list("verb", flat=True)) - by_hand <= set(TAKING)


@pytest.mark.parametrize(
    ("role", "verb", "data", "status", "sentence"),
    [
        ("chief", "close", {}, 422, "办结须写明办理结果。请填写办理结果。"),
        ("health_liaison", "close", {"result": "完成"}, 403, "“办结”由督办科室的督办员、督办科室的科长、领导办理，您没有这项权限。"),
        ("chief", "approve", {}, 409, "现在是“待审核”，不能审定。请刷新后查看它的最新状态。"),
        ("chief", "dance", {}, 422, "没有“dance”这个步骤。"),
        ("chief", "close", {"result": 7}, 422, "“result”应为文字。"),
        ("chief", "check", {"text": "看过", "progress": "50"}, 422, "“progress”应为整数。"),
        ("chief", "check", {"text": "看过", "progress": 101}, 422, "进度应在0到100之间。请重新填写。"),
        ("chief", "close", {"result": "完成", "version": 1}, 409, "已被别人办理过。"),
    ],
)  # fmt: skip
def test_a_refusal_is_a_sentence_and_changes_nothing(
    cast: Cast, program: Asker, role: str, verb: str, data: dict[str, object], status: int, sentence: str
) -> None:
    matter = make_reported(cast)
    answer = program(role).post(f"/matters/{matter.pk}/steps/{verb}", data)
    assert answer.status_code == status
    assert sentence in answer.json()["detail"]
    assert queries.matter_for(cast.standing("chief"), matter.pk).version == matter.version


def test_a_conflict_names_the_version_that_stands(cast: Cast, program: Asker) -> None:
    matter = make_draft(cast)
    answer = program("clerk").post(f"/matters/{matter.pk}/steps/propose", {"version": 99}).json()
    assert (answer["version"], answer["differences"]) == (matter.version, [])


@pytest.mark.parametrize(
    "body", ["", "{", "[]", "null", "7", '{"source": 1}', '{"source": {"kind": "x", "title": "y"}}']
)
def test_a_body_of_the_wrong_shape_is_refused(cast: Cast, program: Asker, body: str) -> None:
    mine = program("clerk")
    answer = mine.client.post(
        "/api/matters", body, content_type="application/json", headers={"Authorization": f"Bearer {mine.token}"}
    )
    assert answer.status_code in (400, 422)
    assert answer.json()["detail"].endswith("。")


def test_the_views_are_counted_as_they_are_listed(cast: Cast, program: Asker) -> None:
    make_reported(cast)
    items = {item["view"]: item["count"] for item in program("chief").get("/views").json()["items"]}
    assert (items["to_review"], items["overdue"], items["open"]) == (1, 0, 1)


NAMES = ("view", "state", "light", "unit", "person", "section", "leader", "source", "tag", "text", "due_from", "due_to",
         "order", "cursor", "size", "count")  # fmt: skip
VALUES = st.one_of(
    st.text(max_size=20), st.integers().map(str), st.dates().map(str),
    st.sampled_from(["overdue", "mine", "red", "open", "-due", "newest", "督〔2026〕1号", '"', "%", "*", "a OR b", "2026-02-30"]),
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=4))
def test_no_query_breaks_it(cast: Cast, program: Asker, query: dict[str, str]) -> None:
    if not Matter.objects.exists():
        make_under_way(cast)
    mine = program("leader")
    assert mine.get("/matters", **query).status_code in (200, 422)
    assert mine.get("/ledgers/week", **query).status_code in (200, 422)
    assert mine.get("/units", **query).status_code in (200, 422)
    assert mine.get("/persons", **query).status_code in (200, 422)


def test_the_list_costs_few_queries(
    cast: Cast, program: Asker, django_assert_max_num_queries: Callable[..., object]
) -> None:
    make_under_way(cast)
    mine = program("clerk")
    with django_assert_max_num_queries(6):  # type: ignore[attr-defined]
        mine.get("/matters")
