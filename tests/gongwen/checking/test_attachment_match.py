"""附件与附件说明一致: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import paper, report, request, texts

ONE = "附件：检查表"


def behind(*items):
    return "\n".join(f"{label}\n{t}\n县区\t隐患\n东湖\t3" for label, t in items)


TWO = "附件：1.检查表\n2.汇总表"
WRONG = (
    [
        paper(end=e, behind=b)
        for e, b in (
            (ONE, behind(("附件", "检查情况统计表"))),
            (TWO, behind(("附件1", "检查表"))),
            (TWO, behind(("附件1", "检查表"), ("附件2", "汇总名单"))),
            (TWO, behind(("附件1", "检查表"), ("附件3", "汇总表"))),
            ("", behind(("附件", "检查表"))),
            (TWO, behind(("附件1", "汇总表"), ("附件2", "检查表"))),
            (TWO, behind(("附件1", "检查表"), ("附件2", "汇总表"), ("附件3", "名单"))),
            (ONE, behind(("附件1", "检查表"), ("附件2", "汇总表"))),
            (TWO, behind(("附件", "检查表"), ("附件", "汇总表"))),
            (TWO, behind(("附件2", "检查表"), ("附件1", "汇总表"))),
            (ONE, behind(("附件", "巡查表"))),
            (TWO, behind(("附件1", "堤防检查表"), ("附件2", "汇总表"))),
            ("", behind(("附件1", "检查表"), ("附件2", "汇总表"))),
            (ONE, behind(("附件", "检查表（修订）"))),
        )
    ]
    + [
        request(end=e, behind=b, note="")
        for e, b in (
            (ONE, behind(("附件", "资金测算表"))),
            ("", behind(("附件", "资金测算表"))),
            (TWO, behind(("附件1", "检查表"))),
        )
    ]
    + [
        report(end=e, behind=b)
        for e, b in (
            (ONE, behind(("附件", "统计表"))),
            ("", behind(("附件", "统计表"))),
            (TWO, behind(("附件1", "检查表"), ("附件2", "汇总单"))),
        )
    ]
)
RIGHT = [
    paper(end=ONE, behind=behind(("附件", "检查表"))),
    paper(end=TWO, behind=behind(("附件1", "检查表"), ("附件2", "汇总表"))),
    paper(end=ONE),
    paper(),
]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("attachment_match", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("attachment_match", text) == []
