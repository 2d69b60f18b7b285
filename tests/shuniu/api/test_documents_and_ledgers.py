"""公文 and 台账 over the API."""

from __future__ import annotations

from collections.abc import Callable

from django.core.files.uploadedfile import SimpleUploadedFile

from shuniu.matters.models import Matter
from tests.cast import Cast, make_under_way
from tests.shuniu.api.conftest import Program

Asker = Callable[[str], Program]
TEXT = """青岚市2026年冬季重点任务分工

一、完成流感疫苗接种安排。2026年12月11日前报送方案。（牵头单位：市卫生健康委）
二、核对应急物资储备底数。2026年12月18日前完成。（牵头单位：市商务局）
"""


def send(program: Program, **form: object) -> object:
    return program.client.post("/api/documents", form, headers={"Authorization": f"Bearer {program.token}"})


def test_a_document_becomes_drafts(cast: Cast, program: Asker) -> None:
    answer = send(program("clerk"), file=SimpleUploadedFile("分工.txt", TEXT.encode()))
    assert answer.status_code == 201, answer.content.decode()
    assert {item["lead"] for item in answer.json()["items"]} == {"市卫生健康委", "市商务局"}
    assert set(Matter.objects.values_list("state", flat=True)) == {"draft"}


def test_pasted_text_does_as_well_but_only_once(cast: Cast, program: Asker) -> None:
    mine = program("clerk")
    assert send(mine, text=TEXT).status_code == 201
    again = send(mine, text=TEXT)
    assert again.status_code == 409
    assert again.json()["detail"]
    assert send(mine, text=TEXT, again="true").status_code == 201


def test_nothing_is_no_document(cast: Cast, program: Asker) -> None:
    assert send(program("clerk")).status_code == 422
    assert send(program("clerk"), file=SimpleUploadedFile("空.docx", b"PK broken")).status_code in (409, 422)


def test_a_liaison_hands_no_document_in(cast: Cast, program: Asker) -> None:
    assert send(program("health_liaison"), text=TEXT).status_code == 403


def test_a_ledger_balances_and_lists_its_matters(cast: Cast, program: Asker) -> None:
    matter = make_under_way(cast)
    answer = program("clerk").get("/ledgers/month", part="ending").json()
    assert (answer["opening"], answer["entered"], answer["ending"], answer["verdict"]) == (0, 1, 1, "账平")
    assert [item["id"] for item in answer["items"]] == [matter.pk]


def test_there_is_no_ledger_of_a_year(cast: Cast, program: Asker) -> None:
    assert program("clerk").get("/ledgers/year").status_code == 422
    assert program("clerk").get("/ledgers/month", on="2026-02-30").status_code == 422
