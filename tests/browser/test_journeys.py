"""The main journeys of an office day, in a real browser."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from playwright.sync_api import Locator, Page, Response, expect

from shuniu.kernel import clock
from shuniu.matters import actions
from shuniu.matters.choices import State
from shuniu.matters.models import Matter, Report
from shuniu.people.api import Person
from tests.browsing import MARKS
from tests.cast import PASSWORD, Cast, make_assigned, make_draft

pytestmark = MARKS
Visit = Callable[[Person], Page]


def soon() -> dict[str, object]:
    return {"due_on": clock.today() + timedelta(days=40)}


def answered(response: Response) -> bool:
    """The answer to what a button sends; an idle network may still be the page before it, and the reading of a line is no act."""
    return response.request.method == "POST" and "capture" not in response.url


def sent(page: Page, button: Locator) -> None:
    """Click, and wait until the office has answered."""
    with page.expect_response(answered):
        button.click()


def test_a_clerk_logs_in_and_comes_where_he_wanted_to_go(open_office: Cast, visit: Visit) -> None:
    matter = make_draft(open_office, **soon())
    page = visit(open_office.clerk)
    page.context.clear_cookies()
    page.goto(f"/matters/{matter.pk}/")
    page.fill("input[name=username]", "clerk")
    page.fill("input[name=password]", "wrong-password")
    page.press("input[name=password]", "Enter")
    expect(page.locator("body")).to_contain_text("密码")
    page.fill("input[name=username]", "clerk")
    page.fill("input[name=password]", PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_url(f"**/matters/{matter.pk}/")
    expect(page.locator("h1")).to_contain_text(matter.title)


def test_a_matter_is_signed_reported_and_closed(open_office: Cast, visit: Visit) -> None:
    matter = make_assigned(open_office, **soon())

    liaison = visit(open_office.health_liaison)
    liaison.goto("/")
    sent(liaison, liaison.get_by_role("button", name="签收").first)
    assert Matter.objects.get(pk=matter.pk).state == State.UNDER_WAY

    liaison.goto(f"/matters/{matter.pk}/ask_close/")
    liaison.fill("[name=text]", "目录已统一，时间表已印发。")
    evidence = {"name": "时间表.txt", "mimeType": "text/plain", "buffer": "时间表".encode()}
    liaison.locator("input[type=file]").first.set_input_files(evidence)  # type: ignore[arg-type]
    sent(liaison, liaison.locator("dialog[open] button.primary, form button.primary").first)
    assert Report.objects.get(matter=matter).evidence.get().file.name == "时间表.txt"

    chief = visit(open_office.chief)
    chief.goto(f"/matters/{matter.pk}/close/")
    chief.fill("[name=result]", "全市药品目录已统一。")
    sent(chief, chief.locator("dialog[open] button.primary, form button.primary").first)
    matter.refresh_from_db()
    assert (matter.state, matter.result) == (State.CLOSED, "全市药品目录已统一。")


def test_the_list_is_walked_and_opened_by_keyboard(open_office: Cast, visit: Visit) -> None:
    first, second = make_draft(open_office, title="第一件", **soon()), make_draft(open_office, title="第二件", **soon())
    page = visit(open_office.clerk)
    page.goto("/matters/?view=open")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/matters/{second.pk}/")
    page.keyboard.press("Control+k")
    page.keyboard.type("第一件")
    expect(page.locator("#search-found")).to_contain_text(first.number)


def test_one_line_becomes_a_matter(open_office: Cast, visit: Visit) -> None:
    page = visit(open_office.clerk)
    page.goto("/matters/new/")
    page.locator("[name=line]").press_sequentially("12月底前报流感疫苗接种安排，卫健委办，分管副市长批示")
    expect(page.locator("#captured [name=leads]")).to_have_value("市卫生健康委")
    with page.expect_response(answered):
        page.locator("[name=line]").press("Enter")
    made = Matter.objects.get()
    assert made.lead_unit == open_office.health
    assert "流感疫苗接种安排" in made.title
    assert made.due_on is not None
    assert made.due_on.month == 12


def test_a_second_editor_sees_the_difference(open_office: Cast, visit: Visit) -> None:
    matter = make_draft(open_office, **soon())
    page = visit(open_office.clerk)
    page.goto(f"/matters/{matter.pk}/edit/")
    page.fill("[name=title]", "药品目录")
    edit = actions.current_edit(matter)
    actions.edit_matter(
        actor=open_office.standing("chief"),
        matter=matter,
        edit=type(edit)(**{**vars_of(edit), "title": "统一药品目录"}),
    )
    sent(page, page.locator("main button.primary").first)
    expect(page.locator("main")).to_contain_text("统一药品目录")
    expect(page.locator("main")).to_contain_text("药品目录")
    assert Matter.objects.get().title == "统一药品目录"


def vars_of(edit: actions.Edit) -> dict[str, object]:
    return {name: getattr(edit, name) for name in type(edit).__slots__}
