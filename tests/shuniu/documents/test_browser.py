"""A clerk takes a document in, checks it by keyboard, confirms, and sees the matters: in a real browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from shuniu.documents import actions, queries
from shuniu.documents.models import Draft
from shuniu.matters.models import Matter
from shuniu.people.api import Person, standing_of
from tests.browsing import MARKS
from tests.cast import PASSWORD, Cast
from tests.shuniu.documents.papers import NAME, PLAN

pytestmark = MARKS
DOUBT = "去年以来，各部门密切配合，12项任务已按期完成9项，其余正在办理。\n"
PAPER = PLAN.replace("青岚市人民政府办公室\n2026年", f"{DOUBT}青岚市人民政府办公室\n2026年")


@pytest.fixture
def page(open_office: Cast, visit: Callable[[Person], Page]) -> Page:
    """The clerk's browser, logged in."""
    return visit(open_office.clerk)


def upload(page: Page) -> Draft:
    page.goto("/documents/intake/")
    page.set_input_files("#id_file", {"name": NAME, "mimeType": "text/plain", "buffer": PAPER.encode()})
    expect(page.locator("[data-drop-name]")).to_contain_text(NAME)
    page.click("#intake-send")
    page.wait_for_selector("#task-form")
    return Draft.objects.get()


def title(page: Page, number: int):
    return page.locator("[data-proposal] .t").nth(number - 1)


def test_from_the_file_to_the_matters_by_keyboard(page: Page):
    draft = upload(page)
    press = page.keyboard.press

    # J to the third, E to its title; what is typed arrives by itself
    press("j"), press("j"), press("e")
    expect(page.locator("#id_title")).to_be_focused()
    page.fill("#id_title", "解决综合体开业前的10个问题")
    press("Escape")
    expect(title(page, 3)).to_have_text("解决综合体开业前的10个问题")

    # S after the sentence, Z takes it back, S again, M, Z
    press("s")
    expect(page.locator("[data-proposal]")).to_have_count(6)
    press("z")
    expect(page.locator("[data-proposal]")).to_have_count(5)
    expect(title(page, 3)).to_have_text("解决综合体开业前的10个问题")
    press("m")
    expect(page.locator("[data-proposal]")).to_have_count(4)
    press("z")
    expect(page.locator("[data-proposal]")).to_have_count(5)

    # X asks for the reason; the paragraph keeps it
    press("j"), press("j"), press("j"), press("x")
    page.fill("#drop input[name=reason]", "已在办")
    press("Enter")
    expect(page.locator("[data-proposal]")).to_have_count(4)
    expect(page.locator("#para-15")).to_contain_text("不立项：已在办")

    # one paragraph is still open: it cannot be confirmed before that is decided
    expect(page.locator("#foot-bar .btn.primary")).to_be_disabled()
    page.click("text=转到待定段")
    page.click("#decide >> text=整段立为事项")
    expect(page.locator("[data-proposal]")).to_have_count(5)
    press("x")
    page.fill("#drop input[name=reason]", "情况说明")
    press("Enter")
    expect(page.locator("#foot-bar .btn.primary")).to_be_enabled()

    # Enter through all of them
    page.locator("[data-proposal]").first.click()
    for _ in range(4):
        press("Enter")
    expect(page.locator("[data-state=checked]")).to_have_count(4)

    page.click("#foot-bar .btn.primary")
    page.click("#register button.primary")
    page.wait_for_url("**/registered/")
    expect(page.locator("table.registered tbody tr")).to_have_count(4)
    page.click("text=报审所选")
    expect(page.locator("table.registered")).to_contain_text("待审定")
    titles = list(Matter.objects.order_by("id").values_list("title", flat=True))
    assert titles[2] == "解决综合体开业前的10个问题"
    draft.refresh_from_db()
    assert draft.checked == 4


def test_selected_words_become_a_matter(page: Page):
    draft = upload(page)
    page.evaluate(
        """() => {
            const run = document.querySelector("#para-5 [data-at]").firstChild, range = document.createRange();
            range.setStart(run, 0); range.setEnd(run, 16);
            getSelection().removeAllRanges(); getSelection().addRange(range);
        }"""
    )
    page.keyboard.press("n")
    expect(page.locator("[data-proposal]")).to_have_count(6)
    draft.refresh_from_db()
    start = PAPER.index("为做好今年")
    added = queries.sheet_for(draft).proposals[0]
    assert (added.start, added.end) == (start, start + 16)


def test_what_was_typed_while_the_server_was_away_comes_back(page: Page):
    draft = upload(page)
    page.route("**/proposals/**", lambda route: route.abort() if route.request.method == "POST" else route.continue_())
    page.fill("#id_title", "断网时写的标题")
    page.wait_for_timeout(1500)
    expect(page.locator("#refusal")).to_contain_text("没有连上")
    page.unroute("**/proposals/**")
    page.reload()
    expect(page.locator("#id_title")).to_have_value("断网时写的标题")
    expect(title(page, 1)).to_have_text("断网时写的标题")
    draft.refresh_from_db()
    assert queries.sheet_for(draft).proposals[0].title == "断网时写的标题"


def test_on_the_phone_it_is_read_not_edited(page: Page):
    upload(page)
    page.set_viewport_size({"width": 390, "height": 844})
    page.reload()
    expect(page.locator("[data-proposal]").first).to_be_visible()
    expect(page.locator("#foot-bar")).to_be_hidden()
    expect(page.locator("#task-form")).to_be_hidden()
    expect(page.get_by_text("核对、立项请在电脑上办")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_refused_confirmation_is_told_where_it_was_asked(page: Page):
    draft = upload(page)
    actions.pass_over(
        actor=standing_of(draft.owner),
        draft=draft,
        index=queries.sheet_for(draft).passages[-3].index,
        reason="情况说明",
    )
    page.reload()
    page.locator("#task-form [name$=-quantity]").first.fill("很多")
    expect(page.locator("#hints")).to_contain_text("目标值“很多”不是数")
    page.click("button[data-dialog-open='#register']")
    page.click("#register .primary")
    expect(page.locator("#register .refusals")).to_contain_text("第1项指标的目标值“很多”不是数")
    assert page.url.endswith(draft.get_absolute_url())
    page.keyboard.press("Escape")
    page.locator("#task-form [name$=-quantity]").first.fill("300")
    page.click("button[data-dialog-open='#register']")
    page.click("#register .primary")
    page.wait_for_url("**/registered/")
    assert Matter.objects.count() == 5


def test_a_login_in_another_window_loses_nothing(page: Page):
    upload(page)
    page.context.clear_cookies(name="csrftoken")
    page.context.add_cookies([{"name": "csrftoken", "value": "a" * 32, "url": page.url}])
    page.fill("#id_title", "重新登录后接着打的字")
    expect(page.locator("#refusal")).to_contain_text("本页已失效")
    expect(page.locator("[data-proposal]")).to_have_count(5)
    page.click("[data-reload]")
    expect(title(page, 1)).to_have_text("重新登录后接着打的字")


def test_the_doubtful_stand_first_until_one_asks_for_the_order_of_the_text(page: Page):
    page.goto("/documents/intake/")
    page.fill("#id_text", PAPER.replace(f"\n{DOUBT}", f"\n6.加强组织领导，压实工作责任。\n{DOUBT}"))
    page.select_option("[name=kind]", "document")
    page.click("#intake-send")
    page.wait_for_selector("#task-form")
    states = [row.get_attribute("data-state") for row in page.locator("[data-proposal]").all()]
    assert "doubtful" in states
    assert states == sorted(states, key=lambda state: state != "doubtful")
    page.click(".task.head a")
    assert page.locator("[data-proposal] .n").all_inner_texts() == [str(n) for n in range(1, len(states) + 1)]


def test_enter_after_typing_checks_what_was_typed(page: Page):
    upload(page)
    page.keyboard.press("e")
    page.keyboard.press("End")
    page.keyboard.type("甲")
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")
    expect(page.locator("[data-proposal]").first).to_contain_text("已核")
    expect(title(page, 1)).to_contain_text("甲")


def test_what_was_typed_after_the_login_ran_out_comes_back(page: Page):
    draft = upload(page)
    page.context.clear_cookies()
    page.fill("#id_title", "登录过期后写的标题")
    expect(page.locator("#session-over")).to_be_visible()
    page.click("[data-login-link]")
    page.fill("input[name=username]", "clerk")
    page.fill("input[name=password]", PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_url(f"**{draft.get_absolute_url()}")
    expect(title(page, 1)).to_have_text("登录过期后写的标题")


def test_a_draft_is_given_up_with_its_reason_in_one_dialog(page: Page):
    upload(page)
    page.click("button[data-dialog-open='#discard']")
    page.select_option("#id_disposition", "declined")
    page.click("#discard .danger")
    expect(page.locator("#discard .refusals")).to_contain_text("不办须写明理由")
    page.fill("#id_discard_reason", "不属本机关职责")
    page.click("#discard .danger")
    page.wait_for_url("**/documents/intake/")
    expect(page.locator("[data-toast]")).to_contain_text("已办为不办")
