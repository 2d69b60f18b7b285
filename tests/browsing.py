"""A real browser on the office: what the tests that drive Debian's Chromium share.

A module that uses it says ``pytestmark = MARKS`` and imports the fixtures by name.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client
from playwright.sync_api import Browser, Page, sync_playwright

import shuniu.ui
from shuniu.matters import presets
from shuniu.people.api import Person
from tests.cast import Cast

CHROMIUM = Path("/usr/bin/chromium")
ARGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
BUILT = Path(shuniu.ui.__file__).parent / "static/build/app.js"
MARKS = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="Chromium is not installed"),
    pytest.mark.skipif(not BUILT.exists(), reason="the front end has not been built"),
]
APPEND_ONLY = import_module("shuniu.audit.migrations.0002_append_only")


@pytest.fixture(scope="module")
def emptied(django_db_setup: None, django_db_blocker) -> Iterator[None]:
    """Each test here flushes the database, for which the trail must let itself be emptied; afterwards all that the
    migrations had brought is brought again."""
    with django_db_blocker.unblock(), connection.schema_editor() as editor:
        APPEND_ONLY.unmake(None, editor)
    yield
    with django_db_blocker.unblock():
        presets.load(lambda name: apps.get_model("matters", name))
        with connection.schema_editor() as editor:
            APPEND_ONLY.make(None, editor)


@pytest.fixture
def open_office(emptied: None, transactional_db: None, cast: Cast) -> Cast:
    """The cast, with the rules of the register."""
    presets.load(lambda name: apps.get_model("matters", name))
    return cast


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # the driver runs a loop in this thread
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=str(CHROMIUM), args=list(ARGS))
        yield started
        started.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


def answered(page: Page, waiting: Mapping[Page, int]) -> None:
    """Wait until all that the page has asked for is answered: the database, emptied next, must not be read meanwhile."""
    for _ in range(50):
        page.wait_for_timeout(50)
        if waiting[page] <= 0:
            return


@pytest.fixture
def visit(open_office: Cast, browser: Browser, live_server) -> Iterator[Callable[[Person], Page]]:
    """``visit(person)`` is that person's browser, logged in. No page may have raised an error when the test ends."""
    opened: list[Page] = []
    waiting: dict[Page, int] = {}

    def count(page: Page, more: int) -> None:
        waiting[page] += more

    def open_for(person: Person) -> Page:
        client = Client()
        client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
        context = browser.new_context(viewport={"width": 1440, "height": 900}, base_url=live_server.url)
        context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}])
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.faults = []  # type: ignore[attr-defined]
        page.on("pageerror", lambda problem: page.faults.append(str(problem)))  # type: ignore[attr-defined]
        waiting[page] = 0
        page.on("request", lambda _: count(page, 1))
        page.on("requestfinished", lambda _: count(page, -1))
        page.on("requestfailed", lambda _: count(page, -1))
        opened.append(page)
        return page

    yield open_for
    for page in opened:
        answered(page, waiting)
    assert [page.faults for page in opened] == [[] for _ in opened]  # type: ignore[attr-defined]
    for page in opened:
        page.context.close()
