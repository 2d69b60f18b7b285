"""What holds for every template of the platform, whoever wrote it."""

import re
from pathlib import Path

import pytest

import shuniu

TEMPLATES = sorted(Path(shuniu.__file__).parent.glob("*/templates/**/*.html"))
NAMES = [str(path.relative_to(Path(shuniu.__file__).parent)) for path in TEMPLATES]


@pytest.fixture(params=TEMPLATES, ids=NAMES)
def template(request) -> str:
    return request.param.read_text(encoding="utf-8")


def test_its_first_line_says_what_it_needs(template):
    assert template.startswith("{# ")
    assert " #}" in template.splitlines()[0]


def test_it_carries_no_style_of_its_own(template):
    assert not re.search(r"\sstyle\s*=", template)
    assert "<style" not in template


def test_it_carries_no_script_of_its_own(template):
    assert not re.search(r"\son[a-z]+\s*=", template)
    assert "hx-on" not in template
    assert not re.search(r"<script(?![^>]*\ssrc=)", template)
    assert "javascript:" not in template


def test_it_asks_for_nothing_that_must_be_evaluated(template):
    assert "js:" not in template
    for trigger in re.findall(r'hx-trigger="([^"]*)"', template):
        assert "[" not in trigger


def test_it_names_no_other_server(template):
    assert not re.search(r"(?:src|href)=[\"'](?:https?:)?//", template)
