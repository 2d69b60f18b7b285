"""The same document in the formats of the office's desks gives the same proposals on the page of 立项."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from docx import Document as WordDocument

from gongwen.reading.office import program
from shuniu.documents import queries
from shuniu.documents.models import Draft
from tests.cast import Cast
from tests.shuniu.documents.papers import PLAN
from tests.shuniu.matters.pages import at

NEEDS_OFFICE = [
    pytest.mark.office,
    pytest.mark.skipif(program() is None, reason="LibreOffice is not installed"),
]


def docx() -> bytes:
    word, kept = WordDocument(), io.BytesIO()
    for line in PLAN.splitlines():
        word.add_paragraph(line)
    word.save(kept)
    return kept.getvalue()


def old_word(folder: Path) -> bytes:
    """The .doc that LibreOffice makes of it; WPS writes the same kind of file under its own suffix."""
    (folder / "通知.docx").write_bytes(docx())
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    office = shutil.which("soffice") or "soffice"
    command = [office, profile, "--headless", "--convert-to", "doc", "--outdir", str(folder), str(folder / "通知.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=90)
    return (folder / "通知.doc").read_bytes()


def take_in(cast: Cast, name: str, content: bytes) -> list[tuple[str, tuple[str, ...], object]]:
    """Upload through the page; what is proposed, by title, units and term."""
    upload = SimpleUploadedFile(name, content)
    answer = at(cast, "clerk").post(
        "/documents/intake/", {"file": upload, "kind": "document", "received_on": "2026-11-20", "again": "1"}
    )
    assert answer.status_code == 302, answer.content.decode()[:400]
    sheet = queries.sheet_for(Draft.objects.latest("pk"))
    return [(p.title, p.leads, p.due_on) for p in sheet.proposals]


def test_a_word_document_gives_what_the_text_gives(cast: Cast) -> None:
    plain = take_in(cast, "通知.txt", PLAN.encode())
    Draft.objects.all().delete()
    assert take_in(cast, "另一份.docx", docx()) == plain
    assert len(plain) == 5


@pytest.mark.parametrize("suffix", [pytest.param(".doc", marks=NEEDS_OFFICE), pytest.param(".wps", marks=NEEDS_OFFICE)])
def test_the_formats_of_old_desks_give_it_too(cast: Cast, tmp_path: Path, suffix: str) -> None:
    plain = take_in(cast, "通知.txt", PLAN.encode())
    Draft.objects.all().delete()
    assert take_in(cast, f"通知{suffix}", old_word(tmp_path)) == plain
