"""Fields that show something without a stored result."""

import pytest

from gongwen.reading import read
from tests.gongwen.reading.samples import docx_of


def field(instruction: str, *, data: str = "", result: str | None = None) -> str:
    """A run for every mark of a field, as Word writes them."""
    stored = "" if result is None else f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{result}</w:t></w:r>'
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>'
        f'{stored}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def text(inner: str) -> str:
    return read(docx_of(f"<w:p>{inner}<w:r><w:t>项</w:t></w:r></w:p>"), name="通知.docx").text


@pytest.mark.parametrize(
    ("instruction", "shown"),
    [
        (r" eq \o\ac(○,1)", "①"),
        (r"EQ \o\ac(○,20)", "⑳"),
        (r"eq \o\ac(○,密)", "密"),
        (r"eq \o(甲,乙)", "甲乙"),
        (r"eq \f(1,2)", "1/2"),
        (r"eq \s\up 5(上)", "上"),
        (r"PAGE", ""),
        (r"equals", ""),
    ],
)
def test_equations(instruction, shown):
    assert text(field(instruction)) == shown + "项"


def test_a_stored_result_is_what_is_shown():
    assert text(field(r"eq \o\ac(○,1)", result="㊀")) == "㊀项"


_LIST = '<w:ffData><w:ddList>{}<w:listEntry w:val="同意"/><w:listEntry w:val="不同意"/></w:ddList></w:ffData>'


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        (_LIST.format(""), "同意"),
        (_LIST.format('<w:result w:val="1"/>'), "不同意"),
        (_LIST.format('<w:default w:val="1"/>'), "不同意"),
        (_LIST.format('<w:result w:val="9"/>'), "同意"),
        ("<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>", "☒"),
        ('<w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData>', "☐"),
    ],
)
def test_lists_and_boxes_of_forms(data, shown):
    assert text(field("FORM", data=data)) == shown + "项"


def test_a_field_inside_a_field_and_marks_out_of_order():
    stray = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    instruction = "<w:instrText>IF</w:instrText></w:r>"
    outer = field("IF").replace(instruction, instruction + field(r"eq \o\ac(○,2)"))
    assert text(stray + outer) == "②项"


def test_an_equation_that_is_a_block_of_its_own():
    body = "<m:oMathPara><m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath></m:oMathPara><w:p><w:r><w:t>尾</w:t></w:r></w:p>"
    assert read(docx_of(body), name="通知.docx").text == "x+y\n尾"
