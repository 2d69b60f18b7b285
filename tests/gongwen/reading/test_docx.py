from __future__ import annotations

import pytest

from gongwen.model import Unreadable
from gongwen.reading import read
from tests.gongwen.reading.samples import cell, cells, docx_of, p, paragraphs, table, zip_of


def texts(body: str, **parts: str) -> list[str]:
    return paragraphs(read(docx_of(body, **parts), name="通知.docx"))


def test_runs_tabs_and_breaks():
    assert texts("<w:p><w:r><w:t>签发</w:t><w:tab/><w:t>张某</w:t></w:r></w:p>") == ["签发\t张某"]
    assert texts("<w:p><w:r><w:t>关于</w:t><w:br/><w:t>的通知</w:t></w:r></w:p>") == ["关于", "的通知"]


def test_deleted_text_is_left_out_and_inserted_text_kept():
    body = (
        "<w:p><w:r><w:t>请于</w:t></w:r><w:del><w:r><w:delText>3月</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>4月</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom></w:p>"
    )
    document = read(docx_of(body), name="通知.docx")
    assert document.text == "请于4月"
    assert document.notes == ("文件含有未接受的修订，已按全部接受读取",)


def test_a_deleted_paragraph_mark_joins_two_paragraphs():
    assert texts(p("请于", "<w:rPr><w:del/></w:rPr>") + p("月底前报送。")) == ["请于月底前报送。"]


def test_a_text_box_is_counted_once_and_follows_its_paragraph():
    box = f"<w:txbxContent>{p('抄送：市委办公室。')}</w:txbxContent>"
    drawing = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    assert texts(f"<w:p><w:r>{drawing}</w:r><w:r><w:t>正文</w:t></w:r></w:p>") == ["正文", "抄送：市委办公室。"]


def test_hidden_text_fields_and_phonetic_guides_are_left_out():
    assert texts(
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:r><w:ruby><w:rt><w:r><w:t>yin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>音</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>"
    ) == ["音"]


def test_content_controls_and_links_are_looked_into():
    body = f"<w:sdt><w:sdtContent>{p('甲')}</w:sdtContent></w:sdt><w:p><w:hyperlink><w:r><w:t>乙</w:t></w:r></w:hyperlink></w:p>"
    assert texts(body) == ["甲", "乙"]


def test_a_drawn_box_has_a_sign():
    assert texts('<w:p><w:r><w:sym w:font="Wingdings" w:char="F0A8"/><w:t>同意</w:t></w:r></w:p>') == ["□同意"]


def test_footnotes_follow_at_the_end():
    notes = f'<w:footnote w:type="separator">{p("—")}</w:footnote><w:footnote>{p("见附表。")}</w:footnote>'
    assert texts(p("正文"), footnotes=notes) == ["正文", "见附表。"]


def test_table_rows_have_a_span_for_every_column():
    document = read(
        docx_of(
            p("分工如下：")
            + table(
                cell("单位") + cell("任务", '<w:gridSpan w:val="2"/>'),
                cell("林业局", '<w:vMerge w:val="restart"/>') + cell("巡护") + cell("月底"),
                cell("", "<w:vMerge/>") + cell("演练") + cell(""),
            )
            + table(cell("甲") + cell("乙"))
        ),
        name="通知.docx",
    )
    assert cells(document) == [
        ["单位", "任务", "任务"],
        ["林业局", "巡护", "月底"],
        ["林业局", "演练", ""],
        ["甲", "乙"],
    ]
    assert document.text == "分工如下：\n单位\t任务\t\n林业局\t巡护\t月底\n\t演练\t\n甲\t乙"
    assert [row.table for row in document.paragraphs] == [None, 0, 0, 0, 1]
    inherited = document.paragraphs[3].cells[0]
    assert inherited == document.paragraphs[2].cells[0]


def test_paragraphs_of_a_cell_are_one_line():
    body = table(f"<w:tc><w:tcPr/>{p('甲')}{p('乙')}{table(cell('丙') + cell('丁'))}</w:tc>" + cell("戊"))
    assert cells(read(docx_of(body), name="a.docx")) == [["甲 乙 丙 丁", "戊"]]


def test_missing_cells_at_the_beginning_of_a_row():
    row = f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{cell("乙")}</w:tr>'
    body = f"<w:tbl><w:tr>{cell('1')}{cell('2')}</w:tr>{row}</w:tbl>"
    assert cells(read(docx_of(body), name="a.docx")) == [["1", "2"], ["", "乙"]]


def test_a_table_of_one_cell_is_a_frame():
    document = read(docx_of(table(f"<w:tc><w:tcPr/>{p('一、目标')}{p('正文。')}</w:tc>")), name="a.docx")
    assert paragraphs(document) == ["一、目标", "正文。"]
    assert {paragraph.kind for paragraph in document.paragraphs} == {"text"}


def test_the_strict_variant_of_the_format():
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    body = f'<w:document xmlns:w="{strict}"><w:body>{p("正文")}</w:body></w:document>'
    assert paragraphs(read(zip_of({"word/document.xml": body}), name="a.docx")) == ["正文"]


def test_entities_are_refused():
    bomb = '<!DOCTYPE w:document [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    data = zip_of({"word/document.xml": f'{bomb}<w:document xmlns:w="x"><w:body>&b;</w:body></w:document>'})
    with pytest.raises(Unreadable, match="DOCTYPE"):
        read(data, name="a.docx")


def test_a_document_of_pictures_is_refused():
    with pytest.raises(Unreadable, match="没有文字"):
        read(docx_of("<w:p><w:r><w:drawing/></w:r></w:p>"), name="扫描.docx")


def test_elements_nested_without_end_are_refused():
    with pytest.raises(Unreadable, match="损坏"):
        texts("<w:sdt>" * 100_000 + p("x") + "</w:sdt>" * 100_000)
    assert texts("<w:sdt>" * 100 + p("x") + "</w:sdt>" * 100) == ["x"]
