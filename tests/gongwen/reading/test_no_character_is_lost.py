"""Character by character: what this library reads, what LibreOffice prints, and what pdfium finds on those pages."""

from __future__ import annotations

import io
from collections import Counter
from pathlib import Path

import docx
import pypdfium2 as pdfium
import pytest
from docx.oxml import parse_xml

from gongwen.model import Document
from gongwen.reading import read
from gongwen.reading.office import program
from tests.gongwen.reading.samples import _SPACES, converted, notice, p

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(program() is None, reason="LibreOffice is not installed"),
]
BOX = (
    '<w:r><mc:AlternateContent xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" '
    'simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
    '<wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>'
    '<wp:positionV relativeFrom="paragraph"><wp:posOffset>300000</wp:posOffset></wp:positionV>'
    '<wp:extent cx="4000000" cy="800000"/><wp:wrapTopAndBottom/><wp:docPr id="{number}" name="b{number}"/><a:graphic>'
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>'
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="4000000" cy="800000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
    "<wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    '</mc:Choice><mc:Fallback><w:pict><v:shape style="width:300pt;height:60pt"><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox>'
    "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def link(words: str) -> str:
    return f'<w:hyperlink w:anchor="x">{run(words)}</w:hyperlink>'


def field(words: str) -> str:
    begin, parted, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f'{begin}<w:r><w:instrText> QUOTE "{words}" </w:instrText></w:r>{parted}{run(words)}{end}'


def control(words: str) -> str:
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{run(words)}</w:sdtContent></w:sdt>"


def row(*cells: str) -> str:
    return (
        "<w:tr>"
        + "".join(f'<w:tc><w:tcPr><w:tcW w:w="2500" w:type="dxa"/></w:tcPr>{inside}</w:tc>' for inside in cells)
        + "</w:tr>"
    )


def grid(*rows: str) -> str:
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    columns = '<w:gridCol w:w="2500"/>' * 3
    return f"<w:tbl><w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


SIGNS = '<w:r><w:noBreakHyphen/><w:softHyphen/><w:tab/><w:t>后</w:t><w:br/><w:t>折行</w:t><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>'
NESTED = grid(row(p("嵌套甲"), p("嵌套乙"), p("嵌套丙")))
BLOCKS = (
    p("某某市人民政府办公室关于核对文字的通知"),
    f"<w:p>{run('控件')}{control('里的字')}{link('链接字')}{field('域结果')}</w:p>",
    f"<w:p>{run('前')}{SIGNS}</w:p>",
    f"<w:p>{run('带框段落')}{BOX.format(number=11, inside=p('框中第一行') + p('框中第二行'))}</w:p>",
    p("框后空出几行"), p(), p(), p(), p(),
    grid(
        row(p("表头甲"), p("表头乙"), p("表头丙")),
        row(p("合并单元"), p("第一段") + p("第二段"), NESTED + p("嵌套之后")),
    ),
    f"<w:p><w:smartTag>{run('标签字')}</w:smartTag><w:ins w:id='1' w:author='a'>{run('插入字')}</w:ins></w:p>",
    p("生僻字：䶮、𠮷、㐂；符号：〔〕★①㈠％‰℃㎡—…·"),
    p("落款"),
)  # fmt: skip


# LibreOffice writes the words of a control around whole paragraphs several times when it saves as another format.
CONTROL = "<w:sdt><w:sdtContent>" + p("整段控件") + p("第二段控件") + "</w:sdtContent></w:sdt>"


DELETION = (
    f"<w:p>{run('请于')}<w:del w:id='5' w:author='赵某' w:date='2026-03-05T10:00:00Z'>"
    f"<w:r><w:delText>三月</w:delText></w:r></w:del>{run('四月报送')}</w:p>"
)


def everything(*more: str, comment: str = "") -> bytes:
    """A Word document with all of it, and a head and foot on its pages."""
    made = docx.Document()
    body = made.element.body
    for xml in (*BLOCKS, *more):
        root = parse_xml(f"<w:body {_SPACES}>{xml}</w:body>")
        for node in list(root):
            body.insert(len(body) - 1, node)
    made.sections[0].header.paragraphs[0].text = "页眉文字"
    made.sections[0].footer.paragraphs[0].text = "页脚文字"
    if comment:
        made.add_comment(made.paragraphs[0].runs, comment, author="钱某")
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def characters(text: str) -> Counter[str]:
    """How often each character is there. White space, and the hyphen that a line end may hide, do not count."""
    text = text.translate({0xF0A8: "□", ord("•"): "□"})  # the box of a picture font
    return Counter(sign for sign in text if not sign.isspace() and sign not in "\u00ad\ufffe")


def pages_of(data: bytes) -> str:
    """Everything that pdfium finds on the pages."""
    document = pdfium.PdfDocument(data)
    texts = []
    for page in document:
        found = page.get_textpage()
        texts.append(found.get_text_bounded())
        found.close()
        page.close()
    document.close()
    return "".join(texts)


def margins(document: Document) -> str:
    return "".join(aside.text for aside in document.asides if aside.kind in {"header", "footer"})


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("characters")


def test_word_and_the_printed_page_hold_the_same_characters(folder: Path):
    data = everything(CONTROL)
    document = read(data, name="核对.docx")
    printed = converted(folder, "pdf", {"everything": data, "notice": notice()})
    pages = len(pdfium.PdfDocument(printed["everything"]))
    on_pages = characters(pages_of(printed["everything"]))
    assert characters(document.text + margins(document) * pages) == on_pages
    again = read(printed["everything"], name="核对.pdf")
    assert characters(again.text + margins(again)) == on_pages
    ruled = read(printed["notice"], name="通知.pdf")
    assert characters(ruled.text + margins(ruled)) == characters(pages_of(printed["notice"]))


@pytest.mark.parametrize("suffix", ["odt", "doc", "rtf"])
def test_other_formats_hold_the_same_characters(folder: Path, suffix: str):
    data = everything(DELETION, comment="标题太长")
    document = read(converted(folder, suffix, {"everything": data})["everything"], name=f"核对.{suffix}")
    assert characters(document.text) == characters(read(data, name="核对.docx").text)
    assert characters(margins(document)) == characters("页眉文字页脚文字")
    assert {("comment", "标题太长"), ("deleted", "三月")} <= {(one.kind, one.text) for one in document.asides}
