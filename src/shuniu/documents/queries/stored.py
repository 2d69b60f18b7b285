"""A stored document as somebody may open it: the original of a source, its pasted text, or a file cited anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from django.urls import reverse

from gongwen.checking import Finding, Office, check
from gongwen.model import Document, Unreadable
from gongwen.reading import read
from shuniu.attachments.api import File, file_for
from shuniu.documents.queries.units import lexicon
from shuniu.kernel import clock
from shuniu.kernel.refusal import Invalid
from shuniu.matters.api import source_for
from shuniu.people.api import Standing


@dataclass(frozen=True, slots=True)
class Stored:
    """A stored document: what it is called, what was read of it, and where it belongs."""

    title: str
    document: Document
    digest: str
    home: str
    file: File | None = None


def stored_source(standing: Standing, pk: int) -> Stored:
    """The document of a source: its original where there is one, otherwise the text as it was entered."""
    source = source_for(standing, pk)
    home = reverse("matters:source", args=[pk])
    if source.file is not None:
        return Stored(source.title, _read(source.file), source.file.sha256, home, source.file)
    text = source.words.text if hasattr(source, "words") else ""
    if not text.strip():
        raise Invalid("这件来源没有正文，也没有原件。", "请登记时附上原件，或粘贴正文。")
    return Stored(source.title, Document.from_text(text, source.title), source.text_sha256, home)


def stored_file(standing: Standing, pk: int) -> Stored:
    """Any stored file that this person may open and that can be read."""
    file = file_for(standing, pk)
    return Stored(file.name, _read(file), file.sha256, reverse("attachments:file", args=[pk]), file)


def findings_of(document: Document) -> tuple[Finding, ...]:
    """What the checker finds, knowing the office's units, today."""
    return check(document, office=Office(lexicon=lexicon()), today=clock.today())


def _read(file: File) -> Document:
    try:
        return _document(file.sha256, file.name)
    except Unreadable as problem:
        raise Invalid(str(problem), "可下载原件查看。") from problem


@lru_cache(maxsize=16)
def _document(sha256: str, name: str) -> Document:
    """What is in the stored bytes of this digest, which never change. An old .doc takes LibreOffice a second or two."""
    stored = File.objects.filter(sha256=sha256).order_by("id").first()
    assert stored is not None
    with stored.content.open("rb") as content:
        return read(content.read(), name=name)
