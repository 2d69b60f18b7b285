from __future__ import annotations

import pytest

from gongwen.model import Unreadable
from gongwen.reading import Limits, read
from gongwen.reading.csv import delimiter_of
from tests.gongwen.reading.samples import cells


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_rows_and_cells(delimiter: str, encoding: str):
    data = f'任务{delimiter}单位\r\n"演练，\n两次"{delimiter}应急局\r\n'.encode(encoding)
    document = read(data, name="分工.csv")
    assert cells(document) == [["任务", "单位"], ["演练， 两次", "应急局"]]
    assert document.text == "任务\t单位\n演练， 两次\t应急局"
    assert {row.table for row in document.paragraphs} == {0}


def test_blank_cells_stay_blank_and_blank_rows_are_left_out():
    assert cells(read("甲,乙\n,\n丙,\n".encode(), name="a.csv")) == [["甲", "乙"], ["丙", ""]]


def test_a_comma_in_a_quoted_cell_does_not_count():
    assert delimiter_of('"a,b,c";d\n"e,f,g";h\n') == ";"


def test_a_single_quotation_mark_does_not_swallow_the_rest():
    document = read('甲,"乙\n丙,丁\n'.encode(), name="a.csv")
    assert cells(document) == [["甲", '"乙'], ["丙", "丁"]]
    assert document.notes == ("引号不成对，已按不含引号的表格读取，请核对单元格",)


def test_a_quoted_word_in_a_cell_is_kept():
    document = read('"甲"乙,丙\n'.encode(), name="a.csv")
    assert cells(document) == [["甲乙", "丙"]]


def test_it_refuses_more_cells_than_the_limit():
    with pytest.raises(Unreadable, match="表格超过 3 格"):
        read(b"1,2\n3,4\n", name="a.csv", limits=Limits(cells=3))
