"""What a page says after an act."""

import json

import pytest
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.test import RequestFactory

from shuniu.kernel.refusal import Conflict, Difference, Refused
from shuniu.ui import saying


@pytest.fixture
def request_():
    request = RequestFactory().get("/")
    request._messages = CookieStorage(request)
    return request


def page(request, **facts) -> str:
    return render_to_string("ui/base.html", {"office": "青岚市人民政府办公室", **facts}, request=request)


def test_what_succeeded_is_a_toast_with_undo(request_):
    saying.said(request_, "已催办市商务局", undo_url="/undo/7")
    html = page(request_)
    toasts = html[html.index("data-toasts") : html.index("toast-piece")]
    assert "已催办市商务局" in toasts
    assert 'action="/undo/7"' in toasts


def test_a_toast_without_undo_has_no_form(request_):
    saying.said(request_, "已签收")
    html = page(request_)
    assert "<form" not in html[html.index("data-toasts") : html.index("toast-piece")]


def test_what_was_refused_stands_above_the_content(request_):
    saying.refused(request_, "不能延期", "时限已过。", next_url="/adjust", next_step="去调整")
    html = page(request_)
    assert html.index("不能延期") < html.index('class="split"')
    assert '<a class="link spread" href="/adjust">去调整</a>' in html


def test_a_refusal_in_the_context_is_shown_with_its_next_step(request_):
    html = page(request_, refusal=Refused("已经办结，不能再催办。", "可先申请重开。"))
    assert "已经办结，不能再催办。可先申请重开。" in html


def test_a_conflict_shows_both_texts(request_):
    html = page(request_, refusal=Conflict("科长改了。", (Difference("单位", "<i>甲", "乙"),)))
    assert "有人先改了" in html
    assert "&lt;i&gt;甲" in html


def test_markup_in_a_refusal_is_text(request_):
    assert "<script>x" not in page(request_, refusal=Refused("<script>x</script>"))
    saying.refused(request_, "<script>x", "<script>x")
    saying.said(request_, "<script>x")
    assert "<script>x" not in page(request_)


def test_a_message_of_another_hand_is_only_text():
    assert saying.unpacked("{不是 JSON") == {"text": "{不是 JSON"}
    assert saying.unpacked("[1]") == {"text": "[1]"}


def test_an_htmx_response_carries_its_toast():
    response = saying.said_now(HttpResponse(), "已签收")
    assert json.loads(response["HX-Trigger"])["toast"]["text"] == "已签收"


@pytest.mark.parametrize("code", ["400", "403", "403_csrf", "404", "500"])
def test_an_error_page_needs_nothing_and_says_what_to_do(code):
    html = render_to_string(f"{code}.html")
    assert '<p class="say">' in html
    assert 'href="/"' in html
