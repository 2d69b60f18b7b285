"""The checker as a whole: the contract of its findings, its place in the command, and the office's example."""

import datetime as dt
import io
import json
import sys

import pytest

from gongwen.checking import Office, OldName, check
from gongwen.cli import main
from gongwen.model import Document
from tests.gongwen.checking.seeding import paper, report, request
from tests.gongwen.checking.word import word


def rules_in(text, **known):
    return {finding.rule for finding in check(Document.from_text(text), **known)}


def test_the_four_lints_of_the_office_are_found():
    body = "湖" * 5000 + "。"
    assert "request_recipient" in rules_in(request(to="市人民政府、省水利厅："))
    assert "report_request" in rules_in(report(closing="妥否，请批示。"))
    assert "number_padding" in rules_in(paper(number="云水发〔2026〕01号"))
    assert "length_limit" in rules_in(paper(body=body))


def test_all_of_them_are_found_in_one_document():
    text = request(to="市人民政府、省水利厅：", number="云水发〔2026〕01号", body="湖" * 5001 + "。")
    assert {"request_recipient", "number_padding", "length_limit"} <= rules_in(text)


def test_a_finding_says_where_what_and_by_which_clause():
    text = "第一行。\n按照云政发〔2026〕01号执行。\n"
    (finding,) = check(Document.from_text(text))
    assert finding.as_dict() == {
        "rule": "number_padding",
        "level": "错误",
        "span": [text.index("〔"), text.index("执行")],
        "line": 2,
        "text": "〔2026〕01号",
        "message": "发文字号的序号编了虚位“01”",
        "suggestion": "改为“1号”",
        "standard": "GB/T 9704—2012 7.2.5",
    }


def test_an_office_adds_names_of_its_own():
    office = Office(old_names=(OldName("湖泊管理处", "湖泊保护中心", dt.date(2025, 1, 1), "云编办〔2024〕9号"),))
    assert "institution_name" in rules_in(paper(body="由湖泊管理处负责。"), office=office)
    assert "institution_name" not in rules_in(paper(body="由湖泊管理处负责。"))


def test_typos_can_be_left_out():
    text = "各级人民政府要切实加强领导，全面推进依法行攻，不断提高行政管理水乎。"
    assert "typo" not in {f.rule for f in check(Document.from_text(text), typos=False)}


def test_typos_are_found_under_their_own_rule():
    text = paper(
        body="各级人民政府应当加强对水资源保护工作的领导，将水资源保护工作纳入国民经济和社会发展规划，不断提高人民群众生活水乎。"
    )
    found = [f for f in check(Document.from_text(text)) if f.rule == "typo"]
    assert [f.text for f in found] == ["乎"]


@pytest.fixture
def notice(tmp_path):
    path = tmp_path / "通知.txt"
    path.write_text(paper(number="云水发〔2026〕01号"), "utf-8")
    return str(path)


def test_the_command_prints_the_findings_and_ends_well(notice, capsys):
    assert main(["check", notice]) == 0
    out = capsys.readouterr().out
    assert "共发现 1 处：错误 1 处" in out
    assert "第 1 行 [错误]" in out


def test_the_command_prints_json(notice, capsys):
    assert main(["check", notice, "--json", "--today", "2026-03-06"]) == 0
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert list(finding) == ["rule", "level", "span", "line", "text", "message", "suggestion", "standard"]


def test_a_clean_document_is_said_to_be_clean(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(paper().encode())))
    assert main(["check", "-"]) == 0
    assert capsys.readouterr().out == "没有发现问题。\n"


def test_the_setting_of_a_word_document_is_checked_too(tmp_path, capsys):
    path = tmp_path / "通知.docx"
    path.write_bytes(word(page={"top": 20, "bottom": 52}))
    assert main(["check", str(path), "--json"]) == 0
    assert "docx_page" in {f["rule"] for f in json.loads(capsys.readouterr().out)["findings"]}


def test_a_file_that_cannot_be_read_is_one_sentence_and_exit_one(tmp_path, capsys):
    path = tmp_path / "坏.docx"
    path.write_bytes(b"PK\x03\x04nonsense")
    for name in (str(path), str(tmp_path / "无.txt")):
        assert main(["check", name]) == 1
        error = capsys.readouterr().err
        assert error.count("\n") == 1
        assert "Traceback" not in error
