"""The whole: spans, coverage, confidence, the shape of the result."""

import datetime as dt
import json

from gongwen.lexicon import Lexicon

from .samples import notice, taken_apart

BODY = "为做好整治工作，现通知如下。\n一、清淤。市水务局要抓紧清淤，4月底前完成20公里。\n二、绿化。（市林业局牵头，市财政局配合，10月底前完成）\n附件：任务清单"


def test_every_span_covers_exactly_the_text_of_its_task():
    from .samples import FOOT, HEAD

    text = HEAD + BODY + FOOT
    tasks = taken_apart(text).tasks
    assert tasks
    assert all(text[t.span.start : t.span.end] == t.text for t in tasks)


def test_every_paragraph_is_covered_or_says_why_not():
    result = notice(BODY)
    assert [p.skip or p.covered_by for p in result.paragraphs] == [
        "标题", "发文字号", "主送机关", "引言", (0,), (1,), "附件说明", "落款", "成文日期",
    ]  # fmt: skip


def test_a_task_with_its_units_written_out_is_surer_than_one_read_from_a_sentence():
    prose, bracket = notice(BODY).tasks
    assert 0 <= prose.confidence < bracket.confidence <= 1


def test_the_result_is_plain_json():
    plain = json.loads(json.dumps(notice(BODY).as_dict(), ensure_ascii=False))
    assert set(plain) == {"title", "doc_number", "issuer", "date", "tasks", "paragraphs"}
    assert plain["tasks"][1] == {
        "path": "二",
        "text": "绿化。",
        "lead": ["市林业局"],
        "support": ["市财政局"],
        "responsible_raw": "市林业局牵头，市财政局配合，10月底前完成",
        "deadline_raw": "10月底前完成",
        "deadline": "2021-10-31",
        "milestones": [],
        "targets": [],
        "span": plain["tasks"][1]["span"],
        "confidence": plain["tasks"][1]["confidence"],
    }


def test_a_given_date_stands_in_for_the_documents_own():
    (task,) = taken_apart("湖区整治方案\n一、市水务局要于4月底前清淤。", date=dt.date(2024, 1, 8)).tasks
    assert task.deadline == dt.date(2024, 4, 30)


def test_an_offices_own_units_are_recognised_in_sentences():
    text = "湖区整治方案\n一、之湖苑要抓紧清淤。"
    assert taken_apart(text).tasks[0].lead == ()
    assert taken_apart(text, lexicon=Lexicon(units=frozenset({"之湖苑"}))).tasks[0].lead == ("之湖苑",)


def test_the_same_document_gives_the_same_answer():
    assert notice(BODY) == notice(BODY)


def test_nothing_comes_of_nothing():
    assert taken_apart("").tasks == ()
    assert taken_apart(" \n\t\n").paragraphs == ()
