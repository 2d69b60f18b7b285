"""All sample documents, rendered in one run of LibreOffice."""

from __future__ import annotations

from functools import cache

import pytest

from gongwen.layout import docx, fontconfig
from gongwen.layout.pdf import Rendered, pdfs
from gongwen.office import program
from gongwen.paper import Paper
from tests.gongwen.layout.measure import Page, pages
from tests.gongwen.layout.samples import SAMPLES

_NEEDED = {"FandolFang R", "LXGW WenKai", "Noto Sans CJK SC", "Noto Serif CJK SC"}


class Set:
    """A document that was set: its parts, its .docx, its pages."""

    def __init__(self, paper: Paper, docx: bytes, rendered: Rendered) -> None:
        self.paper, self.docx, self.rendered = paper, docx, rendered
        self.pages: list[Page] = pages(rendered.data)


@cache
def _all() -> dict[str, Set]:
    files = {name: docx(paper) for name, paper in SAMPLES.items()}
    made = pdfs(list(files.values()), seconds=240)
    return {name: Set(SAMPLES[name], files[name], one) for name, one in zip(files, made, strict=True)}


@pytest.fixture(scope="session")
def sheets() -> dict[str, Set]:
    """Every sample by its name."""
    if program() is None:
        pytest.skip("LibreOffice is not installed: pages are not measured")
    missing = _NEEDED - fontconfig.installed()
    if missing:
        pytest.skip(f"fonts are missing, pages are not measured: {', '.join(sorted(missing))}")
    return _all()
