"""痕迹: what the auditor sees, and nobody else."""

from __future__ import annotations

import csv
import io

import pytest
from django.test import Client

from shuniu.audit.models import Entry
from shuniu.audit.rules import change_in_words, spreadsheet_safe
from tests.cast import Cast, make_reported
from tests.shuniu.people.desk import browser

pytestmark = pytest.mark.usefixtures("friday")


@pytest.fixture
def auditor(cast: Cast) -> Client:
    make_reported(cast)
    return browser(cast, "auditor")


def page(client: Client, address: str) -> str:
    return client.get(address).content.decode()


@pytest.mark.parametrize(
    "role", ["clerk", "chief", "leader", "health_liaison", "archivist", "system_admin", "security_admin"]
)
def test_nobody_else_reads_it(cast: Cast, role: str) -> None:
    client = browser(cast, role)
    for address in ("/trail/", "/trail/verify/"):
        response = client.get(address)
        assert response.status_code == 403
        assert "查看全部操作痕迹是审计员的职责" in response.content.decode()
    for address in ("/trail/export.csv", "/trail/verify/part/"):
        assert client.post(address).status_code == 403
    assert "操作痕迹</a>" not in page(client, "/me/")


def test_each_entry_is_a_sentence(auditor: Client) -> None:
    shown = page(auditor, "/trail/")
    assert "操作痕迹</a>" in shown
    assert '<b>卫健联络员</b><span class="verb">签收</span>' in shown
    assert "由“待签收”到“办理中”" in shown
    assert "matter." not in shown.split("<ol")[1]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("person=卫健联络员", {"签收", "申请办结"}), ("verb=matter.sign", {"签收"}), ("subject=目录&kind=matters.matter&verb=matter.assign", {"交办"}),
        ("since=2026-11-20&until=2026-11-20&verb=matter.approve", {"审定"}), ("since=2026-11-21", set()), ("until=2026-11-19", set()),
        ("verb=nonsense&since=soon&person=卫健联络员", {"签收", "申请办结"}), ("person=没有这个人", set()),
    ],
)  # fmt: skip
def test_it_is_searched_by_person_verb_subject_and_period(auditor: Client, query: str, found: set[str]) -> None:
    shown = page(auditor, f"/trail/?{query}")
    verbs = {part.split("<")[0] for part in shown.split('class="verb">')[1:]}
    assert verbs == found
    assert found or "没有符合的痕迹" in shown


def test_it_is_paged_from_the_newest(cast: Cast, auditor: Client) -> None:
    for _ in range(8):
        make_reported(cast)
    first = page(auditor, "/trail/")
    newest = Entry.objects.latest("id").id
    assert f'id="entry-{newest}"' in first
    assert 'id="entry-1"' not in first
    address = first.split('rel="next" href="')[1].split('"')[0].replace("&amp;", "&")
    assert f'id="entry-{newest - 50}"' in page(auditor, f"/trail/{address}")


def test_the_page_takes_few_queries(auditor: Client, django_assert_max_num_queries: object) -> None:
    with django_assert_max_num_queries(14):  # type: ignore[operator]
        page(auditor, "/trail/")


def test_the_export_holds_the_filtered_entries_and_is_itself_recorded(auditor: Client) -> None:
    response = auditor.post("/trail/export.csv?person=卫健联络员")
    text = b"".join(response.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[0] == ["序号", "时间", "操作人", "动作", "对象类别", "对象", "内容"]
    assert [row[3] for row in rows[1:]] == ["申请办结", "签收"]
    taken = Entry.objects.get(verb="trail.exported")
    assert (taken.actor_name, taken.data["rows"], taken.data["filters"]) == ("审计员", 2, {"person": "卫健联络员"})
    assert "导出痕迹" in page(auditor, "/trail/")


def test_a_cell_is_never_a_formula() -> None:
    assert [spreadsheet_safe(text) for text in ("=1+1", "+1", "-1", "@x", "交办")] == [
        "'=1+1",
        "'+1",
        "'-1",
        "'@x",
        "交办",
    ]


def test_a_whole_chain_is_said_to_be_whole(auditor: Client) -> None:
    assert "核验全链" in page(auditor, "/trail/verify/")
    shown = auditor.post("/trail/verify/part/?first=1").content.decode()
    assert "全部相符" in shown
    assert Entry.objects.get(verb="trail.verified").after == "相符"


def test_a_long_chain_is_checked_piece_by_piece(auditor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shuniu.audit.views.AT_ONCE", 5)
    address, shown, pieces = "/trail/verify/part/?first=1", "", 0
    while "全部相符" not in shown:
        shown = auditor.post(address).content.decode()
        pieces += 1
        assert pieces < 20
        if "正在核验" in shown:
            address = shown.split('hx-post="')[1].split('"')[0].replace("&amp;", "&")
    assert pieces >= 3


def test_a_fault_is_named_and_recorded(cast: Cast, auditor: Client) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        trigger = "audit_entry_no_update" if connection.vendor == "sqlite" else "audit_entry_no_change ON audit_entry"
        cursor.execute(f"DROP TRIGGER {trigger}")
        cursor.execute("UPDATE audit_entry SET why = '改过' WHERE id = 3")
    shown = auditor.post("/trail/verify/part/?first=1").content.decode()
    assert "发现1处不符" in shown
    assert "痕迹链第3条与哈希不符" in shown
    assert Entry.objects.get(verb="trail.verified").data["faults"] == 1


@pytest.mark.parametrize("query", ["", "first=0", "first=-1", "first=abc", "first=999999999999", "first=9&from=2"])
def test_odd_numbers_are_safe(auditor: Client, query: str) -> None:
    assert auditor.post(f"/trail/verify/part/?{query}").status_code == 200


def test_a_change_reads_as_one_line() -> None:
    data = {"changed": {"时限": ["11-13", "11-27"]}, "on_behalf_of": "科长甲"}
    assert change_in_words("待审核", "已办结", "已完成。", data) == (
        "由“待审核”到“已办结”；时限由“11-13”改为“11-27”；代科长甲办理；已完成"
    )
    assert change_in_words("", "", "", {}) == ""
