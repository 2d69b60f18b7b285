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


FURTHER = [
    "| 单位 | 校舍面积 | 维修资金 |\n| --- | --- | --- |\n| 城关镇 | 12000 | 86 |\n| 云岫镇 | 8500 | 64 |\n| 云岫镇 | 6300 | 41 |\n| 合计 | 26800 | 181 |",
    "| 单位 | 校舍面积 | 维修资金 |\n| --- | --- | --- |\n| 城关镇 | 12000 | 86 |\n| 云岫镇 | 8500 | 64 |\n| 云岫镇 | 6300 | 41 |\n| 合计 | 28600 | 191 |",
    "乡镇\t户数\t人口\t补助金额（万元）\n城关镇\t120\t430\t35.6\n云岫镇\t86\t301\t22.4\n云岫镇\t54\t188\t15.5\n合计\t260\t919\t73.7",
    "县（市、区）\t任务数（套）\t完成数（套）\n东湖区\t300\t280\n西山区\t260\t260\n南平县\t180\t150\n北川县\t90\t88\n全市合计\t830\t788",
    "名称\t数量\n课桌\t500套\n椅子\t520套\n黑板\t30套\n总 计\t1150套",
    "  单位      人数    资金\n  城关镇    120     86\n  云岫镇    85      64\n  合计      205     160",
    "| 序号 | 项目 | 金额（元） |\n| --- | --- | --- |\n| 1 | 设备 | 12,500.00 |\n| 2 | 耗材 | 3,200.50 |\n| 合计 |  | 15,800.50 |",
    "单位\t人数\n一中\t120\n二中\t98\n总数\t228",
    "| 类别 | 数量 | 金额 |\n| --- | --- | --- |\n| 桌 | 100 | 2.5 |\n| 椅 | 120 | 1.8 |\n| 合计 | 220 | 4.5 |",
    "| 类别 | 数量 |\n| --- | --- |\n| 桌 | 100 |\n| 椅 | 120 |\n| 柜 | 15 |\n| 总计 | 225 |",
    "地区\t一季度\t二季度\n东区\t12.5\t13.6\n西区\t8.4\t9.2\n全县合计\t20.9\t23.8",
    "支出项目\t金额\n场地费\t8,000\n餐费\t12,600\n资料费\t3,400\n合计（元）\t25,000",
    "单位\t数量\t金额\n甲\t10\t1.5\n乙\t20\t2.5\n丙\t5\t1.2\n合计\t35\t5.3",
    "| 单位 | 数量 |\n| --- | --- |\n| 甲 | 10 |\n| 乙 | 20 |\n| 丙 | 30 |\n| 合计 | 61 |",
    "单位　数量　金额\n甲　10　100\n乙　20　200\n合计　30　310",
    "| 名称 | 数量 |\n| --- | --- |\n| 笔 | 100 |\n| 本 | 200 |\n| 合计 | 310 |",
    "镇    应完成    已完成\n甲    50    48\n乙    60    55\n合计    110    105",
]


@pytest.mark.parametrize("text", FURTHER)
def test_it_finds_further_forms(text):
    assert texts("sum_table", text)
