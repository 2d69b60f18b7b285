"""The dialog of a step in a real browser: what is typed there is kept until it has arrived, and no longer."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from shuniu.matters.models import Matter
from shuniu.people.api import Person
from tests.browsing import MARKS
from tests.cast import Cast, make_under_way

pytestmark = MARKS
Visit = Callable[[Person], Page]


def open_report(page: Page, matter: Matter) -> None:
    page.goto(matter.get_absolute_url())
    page.get_by_role("button", name="反馈").or_(page.get_by_role("link", name="反馈")).first.click()
    expect(page.locator("#step textarea").first).to_be_visible()


def test_what_was_typed_comes_back_after_the_browser_was_closed(open_office: Cast, visit: Visit) -> None:
    matter, page = make_under_way(open_office), visit(open_office.health_liaison)
    open_report(page, matter)
    page.locator("#step textarea").first.fill("方案已起草")
    page.goto("/")
    open_report(page, matter)
    expect(page.locator("#step textarea").first).to_have_value("方案已起草")


def test_what_has_arrived_does_not_come_back(open_office: Cast, visit: Visit) -> None:
    matter, page = make_under_way(open_office), visit(open_office.health_liaison)
    open_report(page, matter)
    page.locator("#step textarea").first.fill("方案已起草")
    page.locator("#step [name=progress]").fill("30")
    page.locator("#step .primary").click()
    expect(page.locator("[data-toast]")).to_contain_text("已反馈")
    open_report(page, matter)
    expect(page.locator("#step textarea").first).to_have_value("")
