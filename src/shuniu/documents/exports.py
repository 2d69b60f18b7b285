"""A stored document set after GB/T 9704-2012: as .docx, as .pdf, and as pictures of its pages.

LibreOffice takes a second or two and most of a core, so that one document is set at a time and what was made is kept.
"""

from __future__ import annotations

import fcntl
import hashlib
import io
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
from django.conf import settings

import shuniu
from gongwen.model import Document, Unreadable
from gongwen.reading.pdf import ONE_AT_A_TIME
from gongwen.typesetting import CannotRender, Typeset, typeset_file
from shuniu.kernel.refusal import Refused

KEPT = 200  # PDF files, the oldest go
WAIT = 40.0  # seconds for those who wait for LibreOffice
PICTURE_WIDTH = 900


@dataclass(frozen=True, slots=True)
class Pages:
    """A document on its pages: the PDF, and what a person should know of it: characters that found no place, fonts that
    stood in for those of the standard."""

    pdf: bytes
    notes: tuple[str, ...]


def as_docx(document: Document) -> bytes:
    """The .docx, with the standard's own font names."""
    return _set(document, ".docx").data


def _set(document: Document, suffix: str) -> Typeset:
    try:
        return typeset_file(document, document.text, suffix)
    except (CannotRender, Unreadable) as problem:
        raise Refused(str(problem)) from problem


def as_pages(document: Document, digest: str) -> Pages:
    """The PDF, kept under the digest of the document. Refuses where LibreOffice is missing or busy."""
    folder = Path(settings.DATA) / "cache" / "pages"
    folder.mkdir(parents=True, exist_ok=True)
    name = hashlib.sha256(f"{shuniu.__version__} {digest} {document.name}".encode()).hexdigest()[:40]
    kept, said = folder / f"{name}.pdf", folder / f"{name}.json"
    if not (kept.exists() and said.exists()):
        with _turn(folder):
            if not (kept.exists() and said.exists()):
                _make(document, kept, said)
                _clear(folder)
    return Pages(kept.read_bytes(), tuple(json.loads(said.read_text("utf-8"))))


def _make(document: Document, kept: Path, said: Path) -> None:
    made = _set(document, ".pdf")
    for path, content in ((kept, made.data), (said, json.dumps(made.notes, ensure_ascii=False).encode())):
        part = path.with_suffix(path.suffix + ".part")
        part.write_bytes(content)
        part.replace(path)


def _clear(folder: Path) -> None:
    """Keep the newest; whoever reads one that goes makes it anew."""
    for old in sorted(folder.glob("*.pdf"), key=lambda path: path.stat().st_mtime)[:-KEPT]:
        old.unlink(missing_ok=True)
        old.with_suffix(".json").unlink(missing_ok=True)


@contextmanager
def _turn(folder: Path) -> Iterator[None]:
    """One at a time over all processes; whoever waits too long is told."""
    with (folder / "turn.lock").open("a") as queue:
        until = time.monotonic() + WAIT
        while True:
            try:
                fcntl.flock(queue, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except OSError:
                if time.monotonic() > until:
                    raise Refused("正在为别人排版，还没有轮到。", "请稍后再试。") from None
                time.sleep(0.1)
        try:
            yield
        finally:
            fcntl.flock(queue, fcntl.LOCK_UN)


def page_count(pages: Pages) -> int:
    """How many pages there are."""
    with ONE_AT_A_TIME, pypdfium2.PdfDocument(pages.pdf) as opened:
        return len(opened)


def picture(pages: Pages, number: int) -> bytes:
    """A page as PNG, counted from 1. Refuses a page that is not there."""
    with ONE_AT_A_TIME, pypdfium2.PdfDocument(pages.pdf) as opened:
        if not 1 <= number <= len(opened):
            raise Refused(f"没有第{number}页。")
        page = opened[number - 1]
        image = page.render(scale=PICTURE_WIDTH / page.get_width(), grayscale=False).to_pil()
    kept = io.BytesIO()
    image.convert("P", palette=1, colors=64).save(kept, "PNG", optimize=True)
    return kept.getvalue()
