"""今日: what each role must do today."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from django.test import Client

from shuniu.desk.queries import Desk, desk
from shuniu.desk.rules import SECTIONS, SHOWN, day_marks, heading, month_so_far, sections_for
from shuniu.kernel import clock
from shuniu.matters import actions
from shuniu.matters.api import VIEWS, Matter, Register
from shuniu.people.api import Role
from tests.cast import (
    Cast,
    make_assigned,
    make_draft,
    make_reported,
    make_source,
    make_under_way,
    seen,
)
from workdays import WorkCalendar, load_shipped_notices

CALENDAR = WorkCalendar(load_shipped_notices())


@pytest.fixture(autouse=True)
def _friday(friday: datetime) -> None:
    """It is Friday, 20 November 2026."""


def shown(cast: Cast, role: str) -> Desk:
    return desk(cast.standing(role))


def titles(page: Desk) -> dict[str, list[str]]:
    return {section.title: [line["title"] for line in section.lines] for section in page.sections}


def late(cast: Cast, **wanted: object) -> Matter:
    """Under way, due on 13 November."""
    with clock.pretend(datetime(2026, 11, 2, 9)):
        return make_under_way(cast, due_on=date(2026, 11, 13), **wanted)


def test_the_clerk_sees_what_is_late_due_and_waiting(cast: Cast) -> None:
    late(cast, title="逾期的")
    make_under_way(cast, title="今日到期的", due_on=date(2026, 11, 20))
    make_reported(cast, title="待审核的")
    make_assigned(cast, title="待签收的")
    make_source(cast, "没有落地的来源")
    page = shown(cast, "clerk")
    assert titles(page) == {
        "逾期": ["逾期的"], "今日到期": ["今日到期的"], "待审核": ["待审核的"], "待签收": ["待签收的"],
        "未落地来源": ["没有落地的来源"],
    }  # fmt: skip
    assert [(tile.label, tile.figure.number) for tile in page.tiles] == [
        ("逾期", 1), ("今日到期", 1), ("待审核", 1), ("待签收", 1), ("待催办", 0), ("未落地来源", 1),
    ]  # fmt: skip
    assert [tile.context for tile in page.tiles] == [
        "最长5个工作日", "今日下班前", "最早时限12-11", "今日交办", "已清", "最早11-20 收到",
    ]  # fmt: skip


def test_every_line_has_its_act(cast: Cast) -> None:
    matter = late(cast)
    ((line,),) = [section.lines for section in shown(cast, "clerk").sections if section.title == "逾期"]
    assert (line["act"], line["act_url"], line["due"]) == ("催办", f"/matters/{matter.pk}/urge/", "逾期5日")


@pytest.mark.parametrize("role", ["clerk", "chief", "leader", "health_liaison", "health_handler", "archivist"])
def test_every_act_leads_somewhere(cast: Cast, client: Client, role: str) -> None:
    late(cast, title="逾期的", leader_id=cast.leader.pk)
    make_assigned(cast, title="待签收的")
    make_reported(cast, title="待审核的", leader_id=cast.leader.pk)
    urged = make_under_way(cast, title="催办的")
    actions.urge_matter(actor=cast.standing("clerk"), matter=seen(cast, "clerk", urged), text="请抓紧。")
    make_source(cast)
    client.force_login(getattr(cast, role), backend="django.contrib.auth.backends.ModelBackend")
    for section in shown(cast, role).sections:
        for line in section.lines:
            ask = client.post if line.get("act_kind") == "post" else client.get
            assert ask(line["act_url"]).status_code in (200, 302), line


def test_a_refused_matter_comes_back_to_the_clerk(cast: Cast) -> None:
    matter = make_assigned(cast)
    actions.refuse_matter(actor=cast.standing("health_liaison"), matter=matter, reason="属市医保局职责")
    page = shown(cast, "clerk")
    assert titles(page) == {"退单和退回修改": [matter.title]}
    assert page.sections[0].lines[0]["act_url"] == f"/matters/{matter.pk}/edit/"
    actions.approve_matter(actor=cast.standing("chief"), matter=seen(cast, "chief", matter))
    assert titles(shown(cast, "clerk")) == {"待交办": [matter.title]}


def test_a_draft_waits_on_the_clerks_desk_until_it_is_proposed(cast: Cast) -> None:
    draft = make_draft(cast)
    ((section,), (line,)) = (shown(cast, "clerk").sections, shown(cast, "clerk").sections[0].lines)
    assert (section.title, line["title"], line["act"]) == ("待报审", draft.title, "报审")
    actions.propose_matter(actor=cast.standing("clerk"), matter=draft)
    assert titles(shown(cast, "clerk")) == {}


def test_a_draft_given_back_comes_back_to_the_clerk_until_he_proposes_it_again(cast: Cast) -> None:
    matter = actions.propose_matter(actor=cast.standing("clerk"), matter=make_draft(cast))
    actions.return_draft(actor=cast.standing("chief"), matter=seen(cast, "chief", matter), reason="写明数量")
    assert "退单和退回修改" in titles(shown(cast, "clerk"))
    actions.propose_matter(actor=cast.standing("clerk"), matter=seen(cast, "clerk", matter))
    assert titles(shown(cast, "clerk")) == {}


def test_the_chief_approves_reviews_and_decides(cast: Cast) -> None:
    proposed = actions.propose_matter(actor=cast.standing("clerk"), matter=make_draft(cast, title="待审定的"))
    make_reported(cast, title="待审核的")
    asked = make_under_way(cast, title="要延期的")
    actions.ask_extension(
        actor=cast.standing("health_liaison"), matter=asked, reason="等批复", due_on=date(2026, 12, 31)
    )
    page = shown(cast, "chief")
    assert titles(page) == {"待审定": ["待审定的"], "待审核": ["待审核的"], "待批申请": ["要延期的"]}
    assert page.sections[0].lines[0]["id"] == proposed.pk


def test_a_leader_approves_what_he_supervises_and_sees_all_that_is_late(cast: Cast) -> None:
    for leader in (cast.leader.pk, None):
        actions.propose_matter(
            actor=cast.standing("clerk"), matter=make_draft(cast, title=f"督办{leader}", leader_id=leader)
        )
    late(cast)
    assert titles(shown(cast, "leader")) == {"待审定": [f"督办{cast.leader.pk}"], "逾期": ["统一县域医共体药品目录"]}


def test_a_liaison_signs_reports_and_mends(cast: Cast) -> None:
    make_assigned(cast, title="待签收的")
    returned = make_reported(cast, title="退回的")
    actions.return_work(actor=cast.standing("chief"), matter=returned, reason="补佐证")
    urged = make_under_way(cast, title="催办的")
    actions.urge_matter(actor=cast.standing("clerk"), matter=seen(cast, "clerk", urged), text="请抓紧。")
    assert titles(shown(cast, "health_liaison")) == {
        "待签收": ["待签收的"], "退回补办": ["退回的"], "催办未知悉": ["催办的"],
    }  # fmt: skip


def test_a_support_unit_signs_once_the_lead_has_signed(cast: Cast) -> None:
    matter = make_assigned(cast)
    assert "待签收" not in titles(shown(cast, "commerce_liaison"))
    actions.sign_matter(actor=cast.standing("health_liaison"), matter=seen(cast, "health_liaison", matter))
    assert titles(shown(cast, "commerce_liaison"))["待签收"] == [matter.title]


def test_a_report_is_asked_for_when_its_day_comes_near(cast: Cast) -> None:
    make_under_way(cast, rhythm="weekly", due_on=date(2026, 12, 31))  # next report on Sunday, 22 November
    assert "待反馈" in titles(shown(cast, "health_liaison"))


def test_a_handler_sees_his_own_by_due_date(cast: Cast) -> None:
    for title, due in (("后办的", date(2026, 12, 31)), ("先办的", date(2026, 12, 1))):
        matter = make_under_way(cast, title=title, due_on=due)
        actions.appoint_handler(actor=cast.standing("health_liaison"), matter=matter, person=cast.health_handler)
    assert titles(shown(cast, "health_handler")) == {"我经办的": ["先办的", "后办的"]}


def test_the_archivist_files_what_is_closed(cast: Cast) -> None:
    matter = make_reported(cast)
    actions.close_matter(actor=cast.standing("chief"), matter=matter, result="目录已统一。")
    page = shown(cast, "archivist")
    assert titles(page) == {"待归档": [matter.title]}
    assert page.sections[0].lines[0]["act_kind"] == "post"


@pytest.mark.parametrize("role", ["system_admin", "security_admin", "auditor"])
def test_administration_has_no_matters(cast: Cast, role: str) -> None:
    late(cast)
    page = shown(cast, role)
    assert (page.works, page.sections, page.tiles, page.ahead) == (False, [], [], [])


def test_a_long_section_shows_its_first_lines_and_the_number_of_all(cast: Cast) -> None:
    for n in range(SHOWN + 3):
        late(cast, title=f"第{n}件")
    (section,) = [one for one in shown(cast, "clerk").sections if one.title == "逾期"]
    assert (len(section.lines), section.count.number, section.all) == (SHOWN, SHOWN + 3, f"全部{SHOWN + 3}件")


@pytest.mark.parametrize("role", ["clerk", "chief", "leader", "health_liaison", "health_handler", "archivist"])
def test_a_number_is_the_list_behind_it(cast: Cast, client: Client, role: str) -> None:
    late(cast)
    make_reported(cast)
    make_assigned(cast)
    client.force_login(getattr(cast, role), backend="django.contrib.auth.backends.ModelBackend")
    for tile in shown(cast, role).tiles:
        answer = client.get(tile.url)
        assert answer.status_code == 200
        if tile.label != "未落地来源":
            view = dict(pair.split("=") for pair in tile.url.partition("?")[2].split("&"))
            register = Register(cast.standing(role), view=view["view"], leader=int(view.get("leader", 0)))
            assert register.count() == tile.figure


def test_what_lies_ahead(cast: Cast) -> None:
    make_under_way(cast, due_on=date(2026, 11, 27))
    lines = {line["when"]: line["text"] for line in shown(cast, "clerk").ahead}
    assert lines == {
        "11-23": "结转第47周台账", "11-27": "到期1项", "11-30": "本月最后一个工作日，核对台账；结转第48周台账",
        "12-01": "结转11月台账",
    }  # fmt: skip


ROLES = ("clerk", "chief", "leader", "health_liaison", "health_handler", "archivist", "system_admin", "auditor")


@pytest.mark.parametrize("role", ROLES)
def test_everybody_has_a_page(cast: Cast, client: Client, role: str) -> None:
    late(cast)
    client.force_login(getattr(cast, role), backend="django.contrib.auth.backends.ModelBackend")
    page = client.get("/").content.decode()
    assert "2026年11月20日　星期五　第47周" in page


def test_the_desk_costs_few_queries(
    cast: Cast, client: Client, django_assert_max_num_queries: Callable[..., object]
) -> None:
    for n in range(SHOWN + 3):
        late(cast, title=f"第{n}件")
    make_reported(cast)
    make_source(cast)
    client.force_login(cast.clerk, backend="django.contrib.auth.backends.ModelBackend")
    client.get("/")
    clerk = cast.standing("clerk")
    with django_assert_max_num_queries(11):  # type: ignore[attr-defined]
        desk(clerk)
    with django_assert_max_num_queries(20):  # type: ignore[attr-defined]  # login, menu and counts included
        client.get("/")


def test_the_sections_name_views_that_there_are() -> None:
    assert {section.view for sections in SECTIONS.values() for section in sections} <= set(VIEWS)


def test_two_roles_share_a_section() -> None:
    both = [section.view for section in sections_for({Role.CLERK, Role.CHIEF})]
    assert len(both) == len(set(both))


def test_the_head_of_the_day() -> None:
    assert heading(CALENDAR, date(2026, 11, 20)) == "2026年11月20日　星期五　第47周"
    assert month_so_far(CALENDAR, date(2026, 11, 20)) == "本月第15个工作日，余6个；12月1日（周二）结转月台账"
    assert (
        month_so_far(CALENDAR, date(2026, 11, 21)) == "今日休息，本月已过15个工作日，余6个；12月1日（周二）结转月台账"
    )
    assert heading(CALENDAR, date(2026, 10, 10)).endswith("国庆节调休上班") or "调休上班" in heading(
        CALENDAR, date(2026, 10, 10)
    )


def test_days_of_rest_are_marked_and_rolled_over_on_the_first_workday() -> None:
    assert day_marks(CALENDAR, date(2026, 2, 16)) == ["春节"]
    assert day_marks(CALENDAR, date(2026, 2, 24)) == ["结转第7周台账"]
    assert day_marks(CALENDAR, date(2026, 1, 4)) != []
