"""登记, quick capture, sources and rules."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from shuniu.matters import queries
from shuniu.matters.choices import Disposition, SourceKind, State
from shuniu.matters.models import LightPreset, Matter, Source, TermLimit
from tests.cast import Cast, make_assigned, make_draft, make_source
from tests.shuniu.matters.pages import HTMX, at, text, words

pytestmark = pytest.mark.usefixtures("friday")
LINE = "下周五前报流感疫苗接种安排，卫健委办，分管副市长批示"


def value_of(page: str, name: str) -> str:
    return page.split(f'name="{name}" value="')[1].split('"')[0]


def test_a_line_is_read_into_its_fields_while_one_types(cast: Cast) -> None:
    page = text(at(cast, "clerk").post("/matters/capture/", {"line": LINE}, headers=HTMX))
    fields = {name: value_of(page, name) for name in ("source", "requirement", "term", "leads")}
    assert fields == {
        "source": "分管副市长批示", "requirement": "报流感疫苗接种安排", "term": "2026-11-27", "leads": "市卫生健康委",
    }  # fmt: skip
    assert "11-27 周五，5个工作日" in page
    assert "秘书五科 督办员甲" in page


def test_what_cannot_be_read_stays_empty_and_says_so(cast: Cast) -> None:
    page = text(at(cast, "clerk").post("/matters/capture/", {"line": "把这件事办好"}))
    assert value_of(page, "source") == value_of(page, "term") == value_of(page, "leads") == ""
    assert page.count('placeholder="未识别"') == 4


def test_a_field_changed_by_hand_stays_while_one_types_on(cast: Cast) -> None:
    data = {
        "line": LINE,
        "leads": "市商务局",
        "read-leads": "市卫生健康委",
        "term": "2026-11-27",
        "read-term": "2026-11-27",
    }
    page = text(at(cast, "clerk").post("/matters/capture/", data))
    assert value_of(page, "leads") == "市商务局"
    assert value_of(page, "read-leads") == "市卫生健康委"


def entered(cast: Cast, role: str = "clerk", **changes: Any) -> Any:
    data = {
        "line": LINE, "source": "分管副市长批示", "requirement": "报流感疫苗接种安排。附名单", "term": "2026-11-27",
        "leads": "市卫生健康委、市商务局",
    }  # fmt: skip
    return at(cast, role).post("/matters/new/", {**data, **changes})


def test_it_is_entered_with_its_source_in_one_go(cast: Cast) -> None:
    answer = entered(cast)
    matter = Matter.objects.get()
    assert answer["Location"] == f"/matters/{matter.pk}/"
    assert (matter.title, matter.state, matter.due_on) == ("报流感疫苗接种安排", State.DRAFT, date(2026, 11, 27))
    assert matter.lead_name == "市卫生健康委、市商务局"
    assert (matter.source.kind, matter.source.disposition) == (SourceKind.INSTRUCTION, Disposition.REGISTERED)


def test_it_may_be_put_before_the_chief_at_once(cast: Cast) -> None:
    entered(cast, propose="1")
    assert Matter.objects.get().state == State.PROPOSED


def test_an_incomplete_one_put_before_the_chief_is_refused_whole(cast: Cast) -> None:
    answer = entered(cast, propose="1", term="")
    assert answer.status_code == 409
    assert "还没有时限" in words(answer)
    assert "报流感疫苗接种安排" in text(answer)
    assert not Source.objects.exists()


@pytest.mark.parametrize(
    ("term", "due", "rhythm"),
    [("每月底前", None, "monthly"), ("10个工作日内", date(2026, 12, 4), ""), ("12月15日", date(2026, 12, 15), "")],
)
def test_a_term_may_be_written_in_words(cast: Cast, term: str, due: date | None, rhythm: str) -> None:
    assert entered(cast, term=term).status_code == 302
    matter = Matter.objects.get()
    assert (matter.due_on, matter.rhythm, matter.ongoing) == (due, rhythm, bool(rhythm))


def test_a_term_that_cannot_be_read_is_refused_and_the_text_kept(cast: Cast) -> None:
    answer = entered(cast, term="尽量快")
    assert answer.status_code == 422
    assert "时限“尽量快”读不出是哪一天" in words(answer)
    assert "报流感疫苗接种安排。附名单" in text(answer)


def test_the_original_is_kept_with_its_source(cast: Cast) -> None:
    entered(cast, original=SimpleUploadedFile("批示.pdf", b"%PDF-1.7 x"))
    source = Source.objects.get()
    assert source.file is not None
    assert source.file.name == "批示.pdf"


@pytest.mark.parametrize("role", ["health_liaison", "leader", "auditor"])
def test_only_clerks_and_chiefs_enter(cast: Cast, role: str) -> None:
    for answer in (
        at(cast, role).get("/matters/new/"),
        entered(cast, role),
        at(cast, role).post("/matters/capture/", {}),
    ):
        assert answer.status_code == 403
        assert "登记事项由督办员或科长办理" in words(answer)


# ---- sources


def test_sources_that_have_not_ended_come_first(cast: Cast) -> None:
    make_source(cast, "未落地的方案")
    make_draft(cast)
    page = words(at(cast, "clerk").get("/matters/sources/"))
    assert "未落地的方案" in page
    assert "未落地1" in page
    assert "立项1" in page
    assert "青岚市2026年卫生健康重点任务分工方案" not in page
    assert "青岚市2026年卫生健康重点任务分工方案" in words(at(cast, "clerk").get("/matters/sources/?to=all"))


def test_a_source_ends_as_noted_or_declined_with_a_reason(cast: Cast) -> None:
    source, client = make_source(cast, "一份通知"), at(cast, "clerk")
    refused = client.post(f"/matters/sources/{source.pk}/land/", {"disposition": "declined", "reason": ""})
    assert refused.status_code == 422
    assert "不办须写明理由" in words(refused)
    assert client.post(
        f"/matters/sources/{source.pk}/land/", {"disposition": "declined", "reason": "非本机关职责"}, headers=HTMX
    )["HX-Refresh"]
    source.refresh_from_db()
    assert (source.disposition, source.reason) == (Disposition.DECLINED, "非本机关职责")
    assert f"/matters/sources/{source.pk}/land/" not in text(client.get(f"/matters/sources/{source.pk}/"))


@pytest.mark.parametrize("role", ["health_liaison", "other_clerk", "auditor"])
def test_a_source_is_seen_whole_only_by_its_section_and_the_leaders(cast: Cast, role: str) -> None:
    matter = make_assigned(cast)
    assert at(cast, role).get(f"/matters/sources/{matter.source_id}/").status_code == 404
    assert at(cast, "leader").get(f"/matters/sources/{matter.source_id}/").status_code == 200


def test_a_whole_source_names_its_matters(cast: Cast) -> None:
    matter = make_draft(cast)
    assert matter.number in words(at(cast, "clerk").get(f"/matters/sources/{matter.source_id}/"))


# ---- rules


def test_everybody_reads_the_rules_and_the_chief_changes_them(cast: Cast) -> None:
    other = LightPreset.objects.get(slug="suqian")
    assert "谁可以办哪一步" in words(at(cast, "health_liaison").get("/matters/rules/"))
    url = f"/matters/rules/{other.pk}/in-force/"
    assert url not in text(at(cast, "clerk").get("/matters/rules/"))
    assert at(cast, "clerk").post(url).status_code == 403
    assert at(cast, "chief").post(url).status_code == 302
    assert queries.lamp().preset == "宿迁三色督办单"


def test_a_limit_is_changed_only_with_its_basis(cast: Cast) -> None:
    limit = TermLimit.objects.order_by("id")[0]
    url, chief = f"/matters/rules/limits/{limit.pk}/", at(cast, "chief")
    prefix = f"limit-{limit.pk}"
    bad = chief.post(url, {f"{prefix}-days": 20, f"{prefix}-active": "on"})
    assert bad.status_code == 422
    assert "启用时限须写明依据" in words(bad)
    chief.post(
        url,
        {
            f"{prefix}-days": 20,
            f"{prefix}-active": "on",
            f"{prefix}-basis": "青政办〔2026〕3号",
            f"{prefix}-workdays": "on",
        },
    )
    limit.refresh_from_db()
    assert (limit.days, limit.workdays, limit.active) == (20, True, True)


def test_where_the_line_names_no_term_the_offices_limits_are_offered(cast: Cast) -> None:
    TermLimit.objects.filter(source_kind=SourceKind.INSTRUCTION, days__in=(5, 15)).update(active=True)
    page = text(at(cast, "clerk").post("/matters/capture/", {"line": "报流感疫苗接种安排，分管副市长批示"}))
    offered = [part.split('"')[0] for part in page.split('data-value="')[1:]]
    assert offered == ["2026-11-25", "2026-12-05"]
    assert "data-fill" not in text(at(cast, "clerk").post("/matters/capture/", {"line": LINE}))
