"""The page of patterns shows everything there is."""

import re
from pathlib import Path

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory

from shuniu.ui import samples

UI = Path(samples.__file__).parent
COMPONENTS = sorted((UI / "templates/cotton/ui").glob("*.html"))
PATTERNS = (UI / "templates/ui/patterns.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def page() -> str:
    return render_to_string("ui/patterns.html", samples.everything(), request=RequestFactory().get("/ui/patterns"))


@pytest.mark.parametrize("component", [path.stem for path in COMPONENTS])
def test_every_component_stands_on_the_page_of_patterns(component):
    assert re.search(rf"<c-ui\.{component.replace('_', '-')}[\s/>]", PATTERNS)


def test_no_tag_of_a_component_is_left_over(page):
    assert "<c-" not in page
    assert "{%" not in page


def test_the_page_says_where_one_is_and_how_to_skip_to_the_content(page):
    assert 'aria-current="page"' in page
    assert '<a class="skip-link" href="#content">跳到正文</a>' in page


def test_the_product_is_named_only_at_the_foot_of_the_navigation(page):
    body = page[page.index("<body") :]
    assert body.count("枢纽") == 1
    assert "<p>枢纽" in body


def test_one_filled_button_stands_on_the_page(page):
    shown = re.sub(r"<dialog.*?</dialog>", "", page, flags=re.S)
    assert len(re.findall(r'class="btn primary', shown)) == 1


def test_the_forms_carry_the_token(page):
    for form in re.findall(r'<form method="post".*?</form>', page, flags=re.S):
        assert "csrfmiddlewaretoken" in form
