"""Word documents that break one measure of GB/T 9704 at a time."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from gongwen.checking import Finding, check
from gongwen.checking.runner import rules_named
from gongwen.reading import read

BODY = "今年以来，降水偏多，各单位要高度重视防汛工作，切实加强组织领导，压实工作责任，确保措施落实到位。"
FONTS = {"title": "方正小标宋简体", "body": "仿宋_GB2312", "first": "黑体", "second": "楷体_GB2312"}
SIZES = {"title": 22.0, "body": 16.0}
PAGE = {"width": 210, "height": 297, "top": 37, "bottom": 35, "left": 28, "right": 26}


def word(
    *, fonts=None, sizes=None, page=None, pitch=28.95, number="— ", bold=False, centred=True, by_style=False
) -> bytes:
    """A notice set after the standard, but for what is given."""
    fonts, sizes, page = FONTS | (fonts or {}), SIZES | (sizes or {}), PAGE | (page or {})
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(page["width"]), Mm(page["height"])
    section.top_margin, section.bottom_margin = Mm(page["top"]), Mm(page["bottom"])
    section.left_margin, section.right_margin = Mm(page["left"]), Mm(page["right"])
    if by_style:
        normal = document.styles["Normal"]
        normal.font.size = Pt(sizes["body"])
        normal.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), fonts["body"])

    def add(text, font, size, heavy=False, middle=False, styled=False):
        paragraph = document.add_paragraph()
        run = paragraph.add_run(text)
        if not styled:
            run.font.size, run.font.bold = Pt(size), heavy
            run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
        if pitch:
            paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
            paragraph.paragraph_format.line_spacing = Pt(pitch)
        if middle:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER

    add("云岫市水务局关于做好防汛工作的通知", fonts["title"], sizes["title"], middle=centred)
    add("各县水务局：", fonts["body"], sizes["body"])
    for _ in range(3):
        add(BODY, fonts["body"], sizes["body"], styled=by_style)
    add("一、加强巡查", fonts["first"], sizes["body"], heavy=bold)
    add("（一）堤防巡查", fonts["second"], sizes["body"], heavy=bold)
    add(BODY, fonts["body"], sizes["body"], styled=by_style)
    add("特此通知。", fonts["body"], sizes["body"])
    add("云岫市水务局", fonts["body"], sizes["body"])
    add("2026年3月5日", fonts["body"], sizes["body"])
    if number is not None:
        _number(section.footer.paragraphs[0], number)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _number(paragraph, dash: str) -> None:
    paragraph.add_run(dash)
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        run = paragraph.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._element.append(mark)
    paragraph.add_run(dash.strip() and " " + dash.strip())


def found(rule: str, setting: dict[str, Any]) -> tuple[Finding, ...]:
    """What one rule finds in a Word document that is set so."""
    data = word(**setting)
    return check(read(data, name="通知.docx"), source=data, rules=rules_named([rule]))
