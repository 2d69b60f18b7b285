"""Word documents whose 版头, signatures and 版记 are set in tables and text boxes."""

from __future__ import annotations

from gongwen.model import Document
from gongwen.reading import read
from gongwen.structure import structure
from tests.gongwen.reading.samples import cell, docx_of, p, table
from tests.gongwen.structure.test_every_character import check


def box(*lines: str) -> str:
    """A paragraph with nothing in it but a text box."""
    inside = "".join(p(line) for line in lines)
    return f"<w:p><w:r><w:pict><w:txbxContent>{inside}</w:txbxContent></w:pict></w:r></w:p>"


def document(body: str) -> Document:
    return read(docx_of(body), name="请示.docx")


TEXT = (
    p("某某市水利局 某某市财政局关于追加资金的请示")
    + p("市人民政府：")
    + p("请求追加资金100万元。")
    + p("妥否，请批示。")
)


def test_head_signatures_and_imprint_in_tables():
    found = document(
        table(cell("000007") + cell("特急"))
        + table(
            cell("某某市水利局") + cell("文件", '<w:vMerge w:val="restart"/>'),
            cell("某某市财政局") + cell("", "<w:vMerge/>"),
        )
        + table(cell("某水〔2026〕7号") + cell("签发人：赵甲　钱乙"))
        + TEXT
        + table(cell("某某市水利局") + cell("某某市财政局"), cell("2026年3月5日", '<w:gridSpan w:val="2"/>'))
        + table(
            cell("抄送：市审计局。", '<w:gridSpan w:val="2"/>'), cell("某某市水利局办公室") + cell("2026年3月6日印发")
        )
    )
    paper = structure(found)
    check(found, paper)
    head, imprint = paper.head, paper.imprint
    assert [part.text for part in (head.copy_number, head.urgency, head.number) if part] == [
        "000007",
        "特急",
        "某水〔2026〕7号",
    ]
    assert head.issuers == ("某某市水利局", "某某市财政局")
    assert [part.text for part in head.signers] == ["赵甲", "钱乙"]
    assert [part.text for part in paper.signatures] == ["某某市水利局", "某某市财政局"]
    assert paper.date is not None
    assert paper.date.text == "2026年3月5日"
    assert [part.text for part in (imprint.copies, imprint.printer, imprint.printed_on) if part] == [
        "市审计局。",
        "某某市水利局办公室",
        "2026年3月6日",
    ]
    assert len(paper.body) == 2
    assert paper.rest == ()


def test_head_and_imprint_in_text_boxes():
    found = document(
        box("000007", "机密★1年")
        + box("某某市水利局文件")
        + p("某水〔2026〕7号")
        + TEXT
        + p("某某市水利局")
        + box("抄送：市审计局，", "市国资委。", "某某市水利局办公室　2026年3月6日印发")
        + p("2026年3月5日")
        + p("附件1")
        + p("预算表")
        + p("见此。")
    )
    paper = structure(found)
    check(found, paper)
    assert paper.head.secrecy is not None
    assert paper.imprint.copies is not None
    assert paper.imprint.copies.text == "市审计局，市国资委。"
    assert [part.text for part in paper.signatures] == ["某某市水利局"]
    assert paper.date is not None
    assert [one.label.text for one in paper.attachments] == ["附件1"]
    assert paper.rest == ()
