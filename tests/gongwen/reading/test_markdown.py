from __future__ import annotations

import pytest

from gongwen.reading import read
from gongwen.reading.markdown import plain
from tests.gongwen.reading.samples import cells, paragraphs


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("## 一、总体要求 ##", "一、总体要求"),
        ("1. 建立台账", "1. 建立台账"),
        ("- **（一）责任**落实", "（一）责任落实"),
        ("* [x] 报送名单", "报送名单"),
        ("> 引文", "引文"),
        ("见[通知](https://example.com/a_b)和`文件`", "见通知和文件"),
        ("*斜体*与__粗体__", "斜体与粗体"),
        ("5*3*2 与 a_b_c", "5*3*2 与 a_b_c"),
        (r"1\. 不是列表", "1. 不是列表"),
        ("---", ""),
        ("```python", ""),
        ("— 1 —", "— 1 —"),
        ("-5℃以下", "-5℃以下"),
    ],
)
def test_a_line_without_its_marks(line: str, text: str):
    assert plain(line) == text


def test_a_table_becomes_rows():
    document = read("# 分工\n\n|任务|单位|\n|:--|--:|\n|**演练**|应急局|\n\n完。".encode(), name="a.md")
    assert cells(document) == [["任务", "单位"], ["演练", "应急局"]]
    assert paragraphs(document) == ["分工", "任务\t单位", "演练\t应急局", "完。"]
