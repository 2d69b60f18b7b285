"""Clean text of an invented office, and ways to put an error into it."""

from __future__ import annotations

import datetime as dt

from gongwen.checking import Finding, Office, check
from gongwen.checking.office import NOBODY
from gongwen.checking.runner import rules_named
from gongwen.model import Document

CLEAN = (
    "今年以来，全市水务系统坚持问题导向，湖泊保护工作取得积极进展。",
    "各县（市、区）要压实河湖长责任，把巡查、清淤、补水三项任务落到实处。",
    "对推进不力的，由市河湖长制办公室约谈；情节严重的，按程序通报。",
)
PLACES = ("{}", CLEAN[0] + "{}" + CLEAN[1], "{0}" + CLEAN[2], "　　" + CLEAN[1] + "\n　　{}\n　　" + CLEAN[2])


def placed(sentences: list[str]) -> list[str]:
    """Every sentence alone, inside a paragraph, at the head of one, and as a paragraph between others."""
    return [place.format(sentence) for sentence in sentences for place in PLACES]


def paper(
    title: str = "云岫市水务局关于做好防汛工作的通知",
    to: str = "各县（市、区）水务局：",
    body: str = "汛期将至，现就有关事项通知如下。\n一、加强巡查\n每日巡查堤防。\n二、备足物资\n按定额储备。",
    closing: str = "特此通知。",
    end: str = "",
    signed: str = "云岫市水务局",
    date: str = "2026年3月5日",
    note: str = "",
    number: str = "云水发〔2026〕8号",
    behind: str = "",
) -> str:
    """A whole official document, each part of which may be changed."""
    parts = [number, title, to, body, closing, end, signed, date, note, behind]
    return "\n".join(part for part in parts if part) + "\n"


def request(**parts: str) -> str:
    """A 请示 of the same office."""
    standing = {
        "title": "云岫市水务局关于购置防汛抢险车辆的请示",
        "to": "市人民政府：",
        "body": "我局现有抢险车辆已到报废年限，拟购置抢险车辆2辆，所需资金80万元。",
        "closing": "妥否，请批示。",
        "note": "（联系人：某某；电话：0000－1234567）",
    }
    return paper(**(standing | parts))


def report(**parts: str) -> str:
    """A 报告 of the same office."""
    standing = {
        "title": "云岫市水务局关于今年防汛工作情况的报告",
        "to": "市人民政府：",
        "body": "今年汛期平稳，未发生险情。现将有关情况报告如下。\n一、主要做法\n坚持每日会商。\n二、下一步打算\n抓紧水毁修复。",
        "closing": "特此报告。",
    }
    return paper(**(standing | parts))


def findings(
    rule: str, text: str, *, office: Office = NOBODY, today: dt.date | None = None, source: bytes | None = None
) -> tuple[Finding, ...]:
    """What one rule finds in a text."""
    return check(Document.from_text(text), office=office, today=today, source=source, rules=rules_named([rule]))


def texts(rule: str, text: str, **known: object) -> list[str]:
    """The words that one rule finds."""
    return [finding.text for finding in findings(rule, text, **known)]  # type: ignore[arg-type]
