from __future__ import annotations

import time

import pytest

from gongwen.model import Document
from gongwen.paper import Block, Table
from gongwen.reading import read
from gongwen.structure import structure
from tests.gongwen.reading.samples import cell, docx_of, p, table
from tests.gongwen.structure.samples import NOTICE, paper_of


def test_the_number_gives_the_level():
    blocks = [block for block in paper_of(NOTICE).body if isinstance(block, Block)]
    assert [block.level for block in blocks] == [0, 1, 2, 3, 4]
    assert blocks[1].text == "一、压实责任"


def test_articles_and_other_ways_to_count_have_no_level():
    paper = paper_of("某某办法\n第一条　为了管理。\n① 甲\n1.1 乙\n3.5亿元资金到位。")
    assert [block.level for block in paper.body if isinstance(block, Block)] == [0, 0, 0, 0]


def test_a_table_keeps_its_merged_cells():
    rows = (
        cell("单位") + cell("任务", '<w:gridSpan w:val="2"/>'),
        cell("林业局", '<w:vMerge w:val="restart"/>') + cell("巡护") + cell(""),
        cell("", "<w:vMerge/>") + cell("演练") + cell("月底"),
    )
    document = read(docx_of(p("分工如下：") + table(*rows) + p("请落实。")), name="a.docx")
    first, grid, last = structure(document).body
    assert isinstance(first, Block)
    assert isinstance(last, Block)
    assert isinstance(grid, Table)
    assert [[(one.text, one.columns, one.rows) for one in row] for row in grid.rows] == [
        [("单位", 1, 1), ("任务", 2, 1)],
        [("林业局", 1, 2), ("巡护", 1, 1), ("", 1, 1)],
        [("演练", 1, 1), ("月底", 1, 1)],
    ]


def test_two_tables_that_follow_each_other_stay_two():
    document = read(docx_of(table(cell("甲") + cell("乙")) + table(cell("丙") + cell("丁"))), name="a.docx")
    assert [
        [[one.text for one in row] for row in part.rows] for part in structure(document).body if isinstance(part, Table)
    ] == [
        [["甲", "乙"]],
        [["丙", "丁"]],
    ]


def test_a_table_on_a_turned_page_with_two_rows_of_head():
    turned = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'
    head = "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("甲") + cell("乙") + "</w:tr>"
    wide = f"<w:tbl>{head}{head}<w:tr>{cell('丙')}{cell('丁')}</w:tr></w:tbl>"
    plain = table(cell("甲") + cell("乙"), cell("丙") + cell("丁"))
    body = (
        plain
        + p("", "<w:sectPr/>")
        + wide
        + p("", turned)
        + plain
        + '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    )
    tables = [part for part in structure(read(docx_of(body), name="a.docx")).body if isinstance(part, Table)]
    assert [(one.landscape, one.heading_rows) for one in tables] == [(False, 1), (True, 2), (False, 1)]


def test_footnotes_are_neither_text_nor_attachments():
    lines = "".join(p(line) for line in NOTICE.splitlines() if line)
    document = read(docx_of(lines, footnotes=f"<w:footnote>{p('见上年工作要点。')}</w:footnote>"), name="a.docx")
    paper = structure(document)
    assert [part.text for part in paper.rest] == ["见上年工作要点。"]
    assert paper.imprint.printed_on is not None
    assert len(paper.attachments) == 2


@pytest.mark.parametrize(
    "line",
    [
        "附件1",
        "附件：1.清单",
        "抄送：某局，",
        "2026年3月5日",
        "某某县人民政府",
        "（此件公开发布）",
        "一、压实责任",
        "\t".join("甲" * 40),
        "关于",
    ],
)
def test_no_kind_of_line_makes_it_slow(line: str):
    """A line over and over, 100,000 characters of it, takes well under a second."""
    text = "关于修路的通知\n某政发〔2026〕1号\n各县：\n" + f"{line}\n" * (100_000 // len(line))
    document = Document.from_text(text)
    start = time.process_time()
    structure(document)
    assert time.process_time() - start < 2
