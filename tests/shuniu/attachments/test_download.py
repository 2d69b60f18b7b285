"""Who may open a file, and how it is handed out."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from shuniu.attachments.api import store_file
from shuniu.attachments.models import File
from shuniu.matters import actions
from shuniu.matters.actions import SourceEntry
from shuniu.matters.choices import SourceKind
from tests.cast import Cast, make_under_way
from tests.shuniu.matters.pages import at, words

pytestmark = pytest.mark.usefixtures("friday")


def evidence(cast: Cast) -> File:
    matter = make_under_way(cast, supports=())
    upload = SimpleUploadedFile("核查<记录>.txt", "现场核查".encode())
    at(cast, "clerk").post(f"/matters/{matter.pk}/check/", {"text": "看过", "uploads": [upload]})
    return matter.evidence.get().file


def got(cast: Cast, role: str, file: File) -> str:
    answer: Any = at(cast, role).get(f"/files/{file.pk}/")
    return b"".join(answer.streaming_content).decode()


@pytest.mark.parametrize("role", ["clerk", "chief", "leader", "health_liaison", "archivist"])
def test_whoever_sees_the_matter_opens_its_evidence(cast: Cast, role: str) -> None:
    assert got(cast, role, evidence(cast)) == "现场核查"


@pytest.mark.parametrize("role", ["other_clerk", "commerce_liaison", "auditor", "system_admin"])
def test_nobody_else_does(cast: Cast, role: str) -> None:
    answer = at(cast, role).get(f"/files/{evidence(cast).pk}/")
    assert answer.status_code == 404
    assert "没有这份附件，或者您不能打开它" in words(answer)


def test_it_is_always_a_download_that_runs_nothing(cast: Cast) -> None:
    answer = at(cast, "clerk").get(f"/files/{evidence(cast).pk}/")
    answer.close()
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]


def test_the_original_of_a_source_is_its_sections(cast: Cast) -> None:
    file = store_file(actor=cast.standing("clerk"), name="纪要.txt", content=SimpleUploadedFile("纪要.txt", b"x"))
    actions.enter_source(actor=cast.standing("clerk"), entry=SourceEntry(SourceKind.MEETING, "纪要", file=file))
    assert got(cast, "chief", file) == "x"
    assert at(cast, "health_liaison").get(f"/files/{file.pk}/").status_code == 404


def test_whoever_uploaded_it_opens_it(cast: Cast) -> None:
    file = store_file(actor=cast.standing("health_liaison"), name="草.txt", content=SimpleUploadedFile("草.txt", b"x"))
    assert got(cast, "health_liaison", file) == "x"
    assert at(cast, "clerk").get(f"/files/{file.pk}/").status_code == 404


def test_no_such_file_is_no_page(cast: Cast) -> None:
    assert at(cast, "clerk").get("/files/999/").status_code == 404
