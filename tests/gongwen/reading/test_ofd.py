from __future__ import annotations

from collections import Counter

import pytest

from gongwen.model import Aside, Unreadable
from gongwen.reading import Limits, read
from tests.gongwen.reading.ofd_writer import Page, Writer, ofd_of
from tests.gongwen.reading.samples import END, TABLE, TEXT, TITLE, cells, closed, zip_of


def made(times: int = 1) -> bytes:
    writer = Writer()
    for words in TITLE:
        writer.title(words)
    writer.flush(TEXT[0])
    for _ in range(times):
        for words in TEXT[1:]:
            writer.paragraph(words)
    writer.table(TABLE)
    writer.paragraph(END[0])
    writer.right(END[1])
    writer.right(END[2])
    writer.paragraph(END[3])
    return writer.data()


def text_page(words: str = "正文。") -> Page:
    page = Page()
    page.text(words, 30, 60)
    return page


def test_paragraphs_and_tables_are_put_together_again():
    document = read(made(), name="通知.ofd")
    assert document.format == "ofd"
    expected = [*TITLE, *TEXT, *("".join(row) for row in TABLE), *END]
    assert closed(document) == ["".join(words.split()) for words in expected]
    assert cells(document) == [list(row) for row in TABLE]


def test_no_sign_is_lost_over_many_pages():
    document = read(made(times=12), name="通知.ofd")
    expected = Counter("".join((*TITLE, TEXT[0], *TEXT[1:] * 12, *("".join(row) for row in TABLE), *END)))
    assert Counter("".join(document.text.split())) == expected
    assert [(one.kind, one.text) for one in document.asides[:2]] == [("footer", "— 1 —"), ("footer", "— 2 —")]


def test_a_template_lies_below_the_page():
    letterhead = text_page("某某市人民政府文件")
    page = Page()
    page.text("关于修路的通知", 60, 90)
    assert read(ofd_of([page], template=letterhead), name="a.ofd").text == "某某市人民政府文件\n关于修路的通知"


def test_places_may_be_turned_scaled_and_shifted():
    code = '<ofd:TextCode X="0" Y="0" DeltaX="g 2 5">第二行</ofd:TextCode>'
    scaled = f'<ofd:TextObject Boundary="20 80 99 9" CTM="2 0 0 2 0 0" Size="5">{code}</ofd:TextObject>'
    first = '<ofd:TextObject Boundary="20 40 99 9" Size="10"><ofd:TextCode X="0" Y="0">第</ofd:TextCode><ofd:TextCode X="10">一行</ofd:TextCode></ofd:TextObject>'
    assert read(ofd_of([Page([scaled, first])]), name="a.ofd").text == "第一行\n第二行"


def test_what_is_not_shown_is_left_out():
    hidden = text_page("密").objects[0].replace("<ofd:TextObject", '<ofd:TextObject Visible="false"')
    assert read(ofd_of([Page([hidden, *text_page().objects])]), name="a.ofd").text == "正文。"


def test_annotations_are_kept_beside_the_text():
    space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    listed = f'<ofd:Annotations {space}><ofd:Page PageID="0"><ofd:FileLoc>Annot_0.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>'
    note = '<ofd:Annot Type="Watermark" Creator="赵某" LastModDate="2026-03-05"><ofd:Appearance>{}</ofd:Appearance></ofd:Annot>'
    page = f"<ofd:PageAnnot {space}>{note.format(text_page('草稿').objects[0])}</ofd:PageAnnot>"
    more = "<ofd:Annotations>Annotations.xml</ofd:Annotations>"
    document = read(ofd_of([text_page()], more=more, Annotations=listed, Annot_0=page), name="a.ofd")
    assert document.text == "正文。"
    assert document.asides == (Aside("comment", "草稿", "赵某", "2026-03-05"),)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (zip_of({"OFD.xml": "x"}), "损坏"),
        (zip_of({"OFD.xml": "<OFD/>"}), "ofd 文件不完整"),
        (ofd_of([Page()]), "没有文字"),
        (ofd_of([text_page()], Encryptions="<x/>"), "加密"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, why: str):
    with pytest.raises(Unreadable, match=why):
        read(data, name="a.ofd")


def test_limits():
    with pytest.raises(Unreadable, match="超过 1 页"):
        read(ofd_of([text_page(), text_page()]), name="a.ofd", limits=Limits(pages=1))
    with pytest.raises(Unreadable, match="超过 2 字"):
        read(ofd_of([text_page()]), name="a.ofd", limits=Limits(characters=2))
