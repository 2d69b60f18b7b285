"""校核与版式: a stored document is opened with its findings, and set after GB/T 9704."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gongwen.checking import check
from gongwen.model import Document
from gongwen.reading.office import program
from shuniu.attachments.api import store_file
from shuniu.documents.rules import proof_lines
from shuniu.matters.models import Source
from tests.cast import Cast
from tests.shuniu.documents.papers import PLAN, take_in
from tests.shuniu.matters.pages import HTMX, at, text

OFFICE = pytest.mark.skipif(program() is None, reason="LibreOffice is not installed")
FAULTY = PLAN.replace("青政办发〔2026〕31号", "青政办发[2026]031号")


@pytest.fixture
def source(cast: Cast) -> Source:
    return take_in(cast, FAULTY).source


def address(source: Source, rest: str = "") -> str:
    return f"/documents/proof/source/{source.pk}/{rest}"


def test_the_findings_stand_beside_the_text(cast: Cast, source: Source) -> None:
    page = text(at(cast, "clerk").get(address(source)))
    assert "[2026]" in page
    assert "错误" in page
    assert "31号" in page
    assert 'class="flaw flaw-' in page
    assert f"/matters/sources/{source.pk}/" in page


def test_on_a_phone_the_count_stands_above_the_text_and_leads_to_the_findings(cast: Cast, source: Source) -> None:
    page = text(at(cast, "clerk").get(address(source)))
    assert page.index('href="#findings"') < page.index('id="proof-text"') < page.index('id="findings"')


def test_another_section_sees_nothing(cast: Cast, source: Source) -> None:
    for rest in ("", "pages/", "pages/1/", "typeset.docx"):
        assert at(cast, "other_clerk").get(address(source, rest)).status_code == 404


def test_a_file_opens_only_for_whoever_may_have_it(cast: Cast) -> None:
    kept = store_file(actor=cast.standing("clerk"), name="说明.txt", content=io.BytesIO(PLAN.encode()))
    assert at(cast, "clerk").get(f"/documents/proof/file/{kept.pk}/").status_code == 200
    assert at(cast, "health_liaison").get(f"/documents/proof/file/{kept.pk}/").status_code == 404


def test_what_cannot_be_read_says_so(cast: Cast) -> None:
    broken = SimpleUploadedFile("坏的.docx", b"PK\x03\x04 nothing of a document")
    kept = store_file(actor=cast.standing("clerk"), name="坏的.docx", content=broken)
    answer = at(cast, "clerk").get(f"/documents/proof/file/{kept.pk}/")
    assert answer.status_code in (400, 409, 422)
    assert "坏的.docx" in text(answer)


def test_it_is_handed_out_as_docx_with_the_names_of_the_standards_fonts(cast: Cast, source: Source) -> None:
    answer = at(cast, "clerk").get(address(source, "typeset.docx"))
    assert "attachment" in answer.headers["Content-Disposition"]
    with zipfile.ZipFile(io.BytesIO(answer.content)) as package:
        assert "仿宋_GB2312" in package.read("word/document.xml").decode() + package.read("word/styles.xml").decode()


@pytest.mark.office
@OFFICE
def test_its_pages_are_shown_as_pictures_and_handed_out_as_pdf(cast: Cast, source: Source) -> None:
    clerk = at(cast, "clerk")
    shown = text(clerk.get(address(source, "pages/"), headers=HTMX))
    assert f"{address(source)}pages/1/" in shown
    assert clerk.get(address(source, "pages/1/")).content.startswith(b"\x89PNG")
    assert clerk.get(address(source, "pages/99/")).status_code >= 400
    assert clerk.get(address(source, "typeset.pdf")).content.startswith(b"%PDF")


def test_an_unknown_kind_or_suffix_is_not_there(cast: Cast, source: Source) -> None:
    assert at(cast, "clerk").get(f"/documents/proof/elsewhere/{source.pk}/").status_code == 404
    assert at(cast, "clerk").get(address(source, "typeset.exe")).status_code == 404


def test_no_character_is_lost_between_the_marks() -> None:
    document = Document.from_text(FAULTY)
    findings = check(document, today=date(2026, 11, 20))
    lines = proof_lines(FAULTY, findings)
    assert ["".join(s.text for s in line.stretches) for line in lines] == [
        one for one in FAULTY.split("\n") if one.strip()
    ]
    assert {s.number for line in lines for s in line.stretches} - {0} <= set(range(1, len(findings) + 1))
