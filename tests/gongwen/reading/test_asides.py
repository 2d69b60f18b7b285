"""What stands beside the running text of a Word document does not disturb it, and is kept."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from gongwen.model import Aside, Document
from gongwen.reading import read
from tests.gongwen.reading.samples import cell, docx_of, p, paragraphs, table, zip_of

WHO = 'w:author="赵某" w:date="2026-03-05T10:00:00Z"'


ANNOTATED = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Annots[6 0 R 7 0 R 8 0 R]/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
    b"4 0 obj<</Length 44>>stream\nBT /F 16 Tf 80 700 Td (Notice of 2026) Tj ET\nendstream endobj\n"
    b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
    b"6 0 obj<</Type/Annot/Subtype/Text/Rect[9 9 20 20]/Contents<FEFF592A665A>/T(Zhao)/M(D:20260305)>>endobj\n"
    b"7 0 obj<</Type/Annot/Subtype/Widget/FT/Tx/Rect[9 40 90 60]/T(name)/V(filled in)>>endobj\n"
    b"8 0 obj<</Type/Annot/Subtype/Popup/Rect[9 9 20 20]/Contents(again)>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
)


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def document(body: str, **parts: str) -> Document:
    return read(docx_of(body, **parts), name="通知.docx")


def asides(found: Document) -> list[tuple[str, str, str | None]]:
    return [(one.kind, one.text, None if one.anchor is None else one.anchor.of(found.text)) for one in found.asides]


def test_a_comment_is_anchored_to_the_words_it_is_about():
    body = (
        f'<w:p>{run("请于")}<w:commentRangeStart w:id="7"/>{run("三月底")}<w:commentRangeEnd w:id="7"/>'
        f'<w:r><w:commentReference w:id="7"/></w:r>{run("前报送。")}</w:p>'
    )
    found = document(
        p("各单位：") + body, comments=f'<w:comment w:id="7" {WHO}>{p("太晚。")}{p("改二月。")}</w:comment>'
    )
    assert found.text == "各单位：\n请于三月底前报送。"
    (comment,) = found.asides
    assert (comment.kind, comment.text, comment.author, comment.date) == (
        "comment",
        "太晚。\n改二月。",
        "赵某",
        "2026-03-05T10:00:00Z",
    )
    assert comment.anchor is not None
    assert comment.anchor.of(found.text) == "三月底"


def test_a_comment_over_paragraphs_with_generated_numbers_and_in_a_cell():
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>'
    numbering = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    body = (
        f'<w:commentRangeStart w:id="1"/>{p("　　目标", numbered)}{p("任务", numbered)}<w:commentRangeEnd w:id="1"/>'
        + table(
            f'<w:tc><w:p>{run("甲  乙 ")}<w:commentRangeStart w:id="2"/>{run(" 丙")}<w:commentRangeEnd w:id="2"/></w:p></w:tc>'
            + cell("丁")
        )
    )
    comments = "".join(f'<w:comment w:id="{number}">{p("改")}</w:comment>' for number in (1, 2, 3))
    found = document(body, numbering=numbering, comments=comments)
    assert found.text == "一、目标\n二、任务\n甲 乙 丙\t丁"
    assert asides(found) == [("comment", "改", "一、目标\n二、任务"), ("comment", "改", "丙"), ("comment", "改", None)]


def test_tracked_changes_are_kept_with_their_authors():
    body = f"<w:p>{run('请于')}<w:del {WHO}><w:r><w:delText>3月</w:delText></w:r></w:del><w:ins {WHO}>{run('4月')}</w:ins>{run('报送')}</w:p>"
    found = document(body)
    assert found.text == "请于4月报送"
    assert asides(found) == [("deleted", "3月", ""), ("inserted", "4月", "4月")]
    assert {(one.author, one.date) for one in found.asides} == {("赵某", "2026-03-05T10:00:00Z")}
    deleted = found.asides[0].anchor
    assert deleted is not None
    assert deleted.start == len("请于")


def test_moved_words_are_taken_out_here_and_put_in_there():
    body = f"<w:p><w:moveFrom>{run('旧')}</w:moveFrom>{run('正文')}<w:moveTo>{run('新')}</w:moveTo></w:p>"
    found = document(body)
    assert found.text == "正文新"
    assert asides(found) == [("deleted", "旧", ""), ("inserted", "新", "新")]
    assert found.notes == ("文件含有未接受的修订，已按全部接受读取",)


def test_a_deleted_row_and_words_under_a_merge_are_kept():
    deleted = f"<w:tr><w:trPr><w:del {WHO}/></w:trPr>{cell('旧')}{cell('行')}</w:tr>"
    covered = cell("盖住", "<w:vMerge/>")
    begins = cell("甲", '<w:vMerge w:val="restart"/>')
    rows = f"<w:tr>{begins}{cell('乙')}</w:tr><w:tr>{covered}{cell('丙')}</w:tr>"
    found = document(f"<w:tbl>{rows}{deleted}</w:tbl>")
    assert found.text == "甲\t乙\n\t丙"
    assert sorted((one.kind, one.text) for one in found.asides) == [
        ("deleted", "旧"),
        ("deleted", "行"),
        ("hidden", "盖住"),
    ]


def test_text_whose_end_was_deleted_is_not_lost_at_the_end():
    assert document(p("请于月底报送。", "<w:rPr><w:del/></w:rPr>")).text == "请于月底报送。"


def test_hidden_words_and_the_sound_of_characters():
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部</w:t></w:r>"
    ruby = f"<w:r><w:ruby><w:rt>{run('yin')}</w:rt><w:rubyBase>{run('音')}</w:rubyBase></w:ruby></w:r>"
    found = document(f"<w:p>{run('读')}{hidden}{ruby}</w:p>")
    assert found.text == "读音"
    assert asides(found) == [("hidden", "内部", ""), ("ruby", "yin", "")]


def test_heads_and_feet_of_pages():
    found = document(p("正文"), header=f"{p('内部资料')}", footer=f"<w:p>{run('— ')}{run('1')}{run(' —')}</w:p>")
    assert found.text == "正文"
    assert found.asides == (Aside("header", "内部资料"), Aside("footer", "— 1 —"))


def test_lettering_in_the_old_way_is_text():
    art = '<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="某某市人民政府文件"/></v:shape></w:pict>'
    assert paragraphs(document(f"<w:p><w:r>{art}</w:r></w:p>{p('正文')}")) == ["某某市人民政府文件", "正文"]


def test_words_in_diagrams_and_charts():
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    spaces = f'xmlns:a="{drawing}/main" xmlns:dgm="{drawing}/diagram" xmlns:c="{drawing}/chart" xmlns:r="{office}"'
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    box = "<dgm:pt><dgm:t><a:p><a:r><a:t>{}</a:t></a:r></a:p></dgm:t></dgm:pt>"
    title = "<c:title><c:tx><c:rich><a:p><a:r><a:t>各县进度</a:t></a:r></a:p></c:rich></c:tx></c:title>"
    names = "<c:cat><c:strRef><c:strCache><c:pt><c:v>东县</c:v></c:pt><c:pt><c:v>西县</c:v></c:pt></c:strCache></c:strRef></c:cat>"
    data = zip_of(
        {
            "word/document.xml": f'<w:document xmlns:w="{word}" {spaces}><w:body>{p("正文")}<w:p><w:r><w:drawing><dgm:relIds r:dm="r1"/>'
            '<c:chart r:id="r2"/><c:chart r:id="r9"/></w:drawing></w:r></w:p></w:body></w:document>',
            "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="r1" Type="{office}/diagramData" Target="diagrams/data1.xml"/>'
            f'<Relationship Id="r2" Type="{office}/chart" Target="charts/chart1.xml"/></Relationships>',
            "word/diagrams/data1.xml": f"<dgm:dataModel {spaces}><dgm:ptLst>{box.format('指挥长')}{box.format('成员')}</dgm:ptLst></dgm:dataModel>",
            "word/charts/chart1.xml": f"<c:chartSpace {spaces}><c:chart>{title}<c:ser>{names}</c:ser><c:ser>{names}</c:ser></c:chart></c:chartSpace>",
        }
    )
    found = read(data, name="图.docx")
    assert found.text == "正文"
    assert [(one.kind, one.text) for one in found.asides] == [
        ("diagram", "指挥长\n成员"),
        ("chart", "各县进度\n东县\n西县"),
    ]


def test_signs_of_picture_fonts_are_never_lost():
    signs = "".join(
        f'<w:sym w:font="{font}" w:char="{code}"/>'
        for font, code in (
            ("Wingdings", "F0A8"),
            ("Symbol", "F061"),
            ("Symbol", "F0B3"),
            ("Wingdings", "F04A"),
            ("宋体", "2103"),
            ("Symbol", "F032"),
        )
    )
    assert document(f"<w:p><w:r>{signs}</w:r></w:p>").text == "□α≥•℃2"


def test_brackets_and_sums_of_an_equation():
    fenced = "<m:d><m:e><m:r><m:t>a+b</m:t></m:r></m:e><m:e><m:r><m:t>c</m:t></m:r></m:e></m:d>"
    total = '<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub><m:r><m:t>i</m:t></m:r></m:sub><m:e><m:r><m:t>x</m:t></m:r></m:e></m:nary>'
    assert document(f"<w:p><m:oMath>{total}{fenced}</m:oMath></w:p>").text == "∑ix(a+b|c)"


def test_a_file_that_holds_another_says_so():
    found = document(p("正文") + "<w:altChunk/>")
    assert found.notes == ("文件里嵌有另一份文件的内容，未读取，请用 Word 或 WPS 打开后另存一份再读",)


def test_characters_that_marks_are_made_of_are_no_trap():
    assert document(p("请\ufdd0\ufdd1\ufddb于")).text == "请于"


def test_annotations_and_fields_of_a_pdf():
    found = read(ANNOTATED, name="通知.pdf")
    assert found.text == "Notice of 2026"
    assert found.asides == (Aside("comment", "太晚", "Zhao", "D:20260305"), Aside("field", "filled in"))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["text", "comment", "end", "deleted", "inserted", "hidden", "ruby"]),
            st.text("甲乙 丙　1.", min_size=1, max_size=4),
        ),
        max_size=12,
    )
)
def test_nothing_beside_the_text_changes_it(pieces: list[tuple[str, str]]):
    """A law: the text is the same with all that stands beside it and without."""
    wrapped = {
        "text": run,
        "comment": lambda words: f'<w:commentRangeStart w:id="{len(words)}"/>',
        "end": lambda words: f'<w:commentRangeEnd w:id="{len(words)}"/>',
        "deleted": lambda words: f"<w:del>{run(words)}</w:del>",
        "inserted": lambda words: f"<w:ins>{run(words)}</w:ins>",
        "hidden": lambda words: f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{words}</w:t></w:r>",
        "ruby": lambda words: f"<w:r><w:ruby><w:rt>{run(words)}</w:rt><w:rubyBase/></w:ruby></w:r>",
    }
    comments = "".join(f'<w:comment w:id="{number}">{p("改")}</w:comment>' for number in range(1, 5))
    full = "".join(wrapped[kind](words) for kind, words in pieces)
    bare = "".join(run(words) for kind, words in pieces if kind in {"text", "inserted"})
    for around in (
        lambda inside: f"<w:p>{inside}</w:p>",
        lambda inside: table(f"<w:tc><w:p>{inside}</w:p></w:tc>" + cell("丁")),
    ):
        with_all = document(p("头") + around(full) + p("尾"), comments=comments)
        without = document(p("头") + around(bare) + p("尾"))
        assert (with_all.text, with_all.paragraphs) == (without.text, without.paragraphs)
        for aside in with_all.asides:
            assert aside.anchor is None or 0 <= aside.anchor.start <= aside.anchor.end <= len(with_all.text)
            if aside.kind == "inserted":
                assert aside.anchor is not None
                assert "".join(aside.anchor.of(with_all.text).split()) == "".join(aside.text.split())
