"""表格合计: what it finds and what it leaves alone."""

import itertools

import pytest

from gongwen.checking import check
from gongwen.checking.runner import rules_named
from gongwen.reading import read
from tests.gongwen.checking.seeding import paper, texts

ROWS = [["东湖区", "12", "1.5"], ["西湖区", "8", "2.25"], ["南岸县", "30", "0.75"]]
HEAD = ["县区", "站点（个）", "投资（万元）"]
TOTAL = ["合计", "50", "4.50"]


def table(rows, total, head=HEAD, above=False):
    lines = [head, total, *rows] if above else [head, *rows, total]
    return "\n".join("\t".join(line) for line in lines) + "\n"


WRONG = [
    table(ROWS, [name, count, cost], above=above)
    for name, (count, cost), above in itertools.product(
        ("合计", "总计", "合 计"), (("51", "4.50"), ("49", "4.50"), ("50", "5.40"), ("500", "4.50")), (False, True)
    )
]
RIGHT = [
    table(ROWS, TOTAL), table(ROWS, TOTAL, above=True), table(ROWS, ["合计", "50", "—"]),
    table([["东湖区", "小计", "3"], ["西湖区", "8", "2"]], TOTAL), table(ROWS, ["合计", "50", "33.3%"]),
    table([["1", "80%", "2"], ["2", "90%", "3"]], ["合计", "85%", "5"], ["序号", "完成率", "数量"]),
]  # fmt: skip


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("sum_table", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("sum_table", text) == []


def test_it_reads_a_table_of_markdown_and_of_csv():
    markdown = "| 县区 | 站点 |\n| --- | --- |\n| 东湖 | 12 |\n| 西湖 | 8 |\n| 合计 | 21 |\n"
    for data, name in ((markdown, "表.md"), ("县区,站点\n东湖,12\n西湖,8\n合计,21\n", "表.csv")):
        assert [f.text.strip() for f in check(read(data.encode(), name=name), rules=rules_named(["sum_table"]))] == [
            "21"
        ]


OTHER_FORMS = [
    paper(body="项目\t2024年\t2025年\n甲\t10\t11\n乙\t20\t22\n合计\t30\t34"),
    paper(body="科室\t人数\n甲\t3\n乙\t4\n小计\t8"),
    paper(body="县区\t件数\n东湖\t10件\n西山\t20件\n合计\t31件"),
    paper(body="序号\t单位\t金额（万元）\n1\t甲局\t12.5\n2\t乙局\t7.5\n\t合计\t21"),
    paper(body="县区\t总数\t甲\t乙\n东湖\t10\t4\t6\n西山\t5\t2\t4"),
]


@pytest.mark.parametrize("text", OTHER_FORMS)
def test_it_finds_other_forms(text):
    assert texts("sum_table", text)


@pytest.mark.parametrize(
    "text",
    [
        paper(body="县区\t总数\t甲\t乙\n东湖\t10\t4\t6\n西山\t5\t2\t3"),
        paper(body="县区\t总数\t党员\t女\n东湖\t10\t4\t7\n西山\t5\t2\t4"),
    ],
)
def test_it_leaves_other_forms_alone(text):
    assert texts("sum_table", text) == []
