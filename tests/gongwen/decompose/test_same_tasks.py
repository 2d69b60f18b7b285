"""The same document gives the same tasks, in whatever format it comes."""

from __future__ import annotations

from pathlib import Path

import pytest

from gongwen.decompose import decompose
from gongwen.model import Document
from gongwen.reading import read
from gongwen.reading.office import program
from tests.gongwen.reading.samples import Official, converted

from .documents import ALL, Made


def as_docx(made: Made) -> bytes:
    page = Official()
    page.title(*made.title)
    for paragraph in made.paragraphs:
        (page.flush if paragraph.endswith(("：", "号")) else page.text)(paragraph)
    if made.table:
        page.table(made.table)
    for line in made.end:
        page.text(line)
    return page.data()


def tasks(document: Document) -> list[tuple[object, ...]]:
    """What counts about each task; white space inside its words may differ."""
    return [
        (t.path, "".join(t.text.split()), t.lead, t.support, t.deadline, [(g.quantity, g.unit) for g in t.targets])
        for t in decompose(document).tasks
    ]


def plain(made: Made) -> list[tuple[object, ...]]:
    return tasks(read(made.text.encode(), name="文件.txt"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("converted")


def test_the_plain_text_has_the_tasks_it_was_written_with():
    assert [(len(plain(made)), sum(len(t[5]) for t in plain(made))) for made in ALL.values()] == [  # type: ignore[arg-type]
        (3, 7),
        (5, 1),
        (3, 1),
        (3, 4),
    ]


@pytest.mark.parametrize("kind", ALL)
def test_word_gives_the_tasks_of_the_text(kind: str):
    assert tasks(read(as_docx(ALL[kind]), name="文件.docx")) == plain(ALL[kind])


@pytest.mark.office
@pytest.mark.skipif(program() is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize(("suffix", "name"), [("pdf", "文件.pdf"), ("doc", "文件.wps"), ("odt", "文件.odt")])
def test_other_formats_give_the_tasks_of_the_text(folder: Path, suffix: str, name: str):
    made = converted(folder, suffix, {kind: as_docx(document) for kind, document in ALL.items()})
    for kind, data in made.items():
        assert tasks(read(data, name=name)) == plain(ALL[kind]), kind
