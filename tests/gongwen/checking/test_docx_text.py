"""正文字体、字号、行距: what it finds and what it leaves alone."""

from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Pt

from gongwen.checking import check
from gongwen.checking.runner import rules_named
from gongwen.reading import read
from tests.gongwen.checking.word import found, word

WRONG = (
    [{"fonts": {"body": font}} for font in ("宋体", "黑体", "楷体_GB2312", "微软雅黑", "SimSun", "华文中宋")]
    + [{"sizes": {"body": size}} for size in (10.5, 12.0, 14.0, 15.0, 18.0)]
    + [{"pitch": pitch} for pitch in (None, 20, 22, 24, 26, 30, 32, 36)]
    + [
        {"fonts": {"body": "宋体"}, "by_style": True},
        {"sizes": {"body": 12.0}, "by_style": True},
        {"fonts": {"body": "等线"}, "by_style": True},
    ]
)
RIGHT = [
    {},
    {"by_style": True},
    {"fonts": {"body": "仿宋"}},
    {"fonts": {"body": "FangSong"}},
    {"pitch": 28},
    {"page": {"top": 20}},
]


@pytest.mark.parametrize("setting", WRONG, ids=str)
def test_it_finds(setting):
    assert found("docx_text", setting)


@pytest.mark.parametrize("setting", RIGHT, ids=str)
def test_it_leaves_alone(setting):
    assert found("docx_text", setting) == ()


@pytest.mark.parametrize("change", [{"font": "宋体"}, {"size": 14}, {"pitch": 20}], ids=str)
def test_one_paragraph_of_the_body_that_differs_from_the_others_is_found(change):
    document = docx.Document(BytesIO(word()))
    paragraph = [p for p in document.paragraphs if len(p.text) > 30][2]
    if "font" in change:
        paragraph.runs[0]._element.rPr.rFonts.set(qn("w:eastAsia"), change["font"])
    if "size" in change:
        paragraph.runs[0].font.size = Pt(change["size"])
    if "pitch" in change:
        paragraph.paragraph_format.line_spacing = Pt(change["pitch"])
    file = BytesIO()
    document.save(file)
    data = file.getvalue()
    found = check(read(data, name="通知.docx"), source=data, rules=rules_named(["docx_text"]))
    assert len(found) == 1
