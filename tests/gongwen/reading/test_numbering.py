from __future__ import annotations

import pytest

from gongwen.reading import read
from gongwen.reading.numbering import chinese, written
from tests.gongwen.reading.samples import cells, docx_of, p, paragraphs, table


def level(depth: int, format: str, text: str, extra: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{format}"/>{extra}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


LEVELS = (
    level(0, "chineseCounting", "%1、")
    + level(1, "chineseCountingThousand", "（%2）")
    + level(2, "decimal", "%3.")
    + level(3, "decimal", "%1.%3.%4", "<w:isLgl/>")
)
LISTS = (
    f'<w:abstractNum w:abstractNumId="7">{LEVELS}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
)


def item(text: str, depth: int = 0, which: int = 1) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{which}"/></w:numPr>')


def texts(body: str, numbering: str = LISTS, **parts: str) -> list[str]:
    return paragraphs(read(docx_of(body, numbering=numbering, **parts), name="通知.docx"))


def test_levels_begin_anew_below_a_higher_one():
    body = (
        item("目标")
        + item("总", 1)
        + item("分", 1)
        + item("细", 2)
        + p("正文")
        + item("任务")
        + item("甲", 1)
        + item("乙", 3)
    )
    assert texts(body) == ["一、目标", "（一）总", "（二）分", "1.细", "正文", "二、任务", "（一）甲", "2.1.1 乙"]


def test_lists_of_one_kind_go_on_counting_and_an_override_starts_anew():
    assert texts(item("甲") + item("乙", which=2) + item("丙", which=3) + item("丁", which=3)) == [
        "一、甲",
        "二、乙",
        "五、丙",
        "六、丁",
    ]


def test_a_number_before_a_number_is_kept_apart():
    assert texts(item("2026年", 2)) == ["1. 2026年"]


def test_an_empty_paragraph_counts_but_does_not_show():
    assert texts(item("甲") + item("") + item("乙")) == ["一、甲", "三、乙"]


def test_a_style_may_bring_the_number():
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="a"/>'
        '<w:style w:styleId="h1"><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="h2"><w:basedOn w:val="h1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = p("目标", '<w:pStyle w:val="h1"/>') + p("总", '<w:pStyle w:val="h2"/>') + p("正文")
    off = p("无号", '<w:pStyle w:val="h1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert texts(body + off, styles=styles) == ["一、目标", "（一）总", "正文", "无号"]


def test_a_level_may_name_its_style():
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{level(0, "decimal", "%1.")}'
        f"{level(1, 'decimal', '(%2)', chr(60) + 'w:pStyle w:val=' + chr(34) + 'h2' + chr(34) + '/>')}</w:abstractNum>"
        '<w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>'
    )
    styles = '<w:style w:styleId="h2"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>'
    assert texts(p("甲", '<w:pStyle w:val="h2"/>'), numbering, styles=styles) == ["(1)甲"]


def test_a_bullet_of_a_picture_font_is_a_plain_one():
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{level(0, "bullet", chr(0xF06C))}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    assert texts(item("甲"), numbering) == ["•甲"]


def test_serial_numbers_of_a_table_column():
    row = f"<w:tc><w:tcPr/>{item('', 2)}</w:tc><w:tc><w:tcPr/>{p('任务')}</w:tc>"
    assert cells(read(docx_of(table(row, row), numbering=LISTS), name="a.docx")) == [["1.", "任务"], ["2.", "任务"]]


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (21, "二十一"),
        (100, "一百"),
        (105, "一百〇五"),
        (110, "一百一十"),
        (2026, "二千〇二十六"),
    ],
)
def test_numbers_in_chinese(number: int, text: str):
    assert chinese(number) == text


@pytest.mark.parametrize(
    ("format", "text"),
    [
        ("decimal", "12"),
        ("japaneseCounting", "十二"),
        ("chineseLegalSimplified", "拾贰"),
        ("lowerLetter", "l"),
        ("upperRoman", "XII"),
        ("decimalEnclosedCircle", "⑫"),
        ("decimalFullWidth", "１２"),
        ("decimalZero", "12"),
        ("ideographTraditional", "乙"),
        ("none", ""),
        ("unheardOf", "12"),
    ],
)
def test_formats(format: str, text: str):
    assert written(12, format) == text


def test_letters_double_after_the_last():
    assert written(28, "lowerLetter") == "bb"
