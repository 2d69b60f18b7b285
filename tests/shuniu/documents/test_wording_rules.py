"""Titles and doubts are read from the words."""

import pytest

from shuniu.documents.rules import likeness, shape_of, short_title, title_of, year_of
from shuniu.documents.rules.wording import sounds_like_a_task, task_title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "3.建成科技成果转化对接平台，汇集成果不少于300项。（市科技局牵头）",
            "建成科技成果转化对接平台，汇集成果不少于300项",
        ),
        ("（一）组建随车医疗保障队伍。每批次配齐医务人员。", "组建随车医疗保障队伍"),
        ("12\t改造提升12家医院发热门诊，统一诊疗流程\t市卫生健康委", "改造提升12家医院发热门诊，统一诊疗流程"),
        ("一是要摸清底数", "摸清底数"),
    ],
)
def test_a_title_is_the_first_sentence_without_its_number(text, title):
    assert title_of(text) == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("请市卫生健康委牵头，市教育局、市市场监管局配合，于12月15日前报送流感防控方案。", "报送流感防控方案"),
        ("请市商务局负责，12月20日前完成防护物资核查，储备口罩20万只。", "完成防护物资核查，储备口罩20万只"),
        ("由县住建局牵头，会同县水利局、县城管局，于7月20日前完成7处易涝点改造。", "完成7处易涝点改造"),
        ("请市科技局持续推进信息系统联网，每月报送进展。", "持续推进信息系统联网，每月报送进展"),
        ("请高新区管委会对26家门店逐一排查。", "对26家门店逐一排查"),
        ("监理单位必须严格实施安全监理，专项巡视检查。", "严格实施安全监理，专项巡视检查"),
        ("市商务局要会同有关部门加强督导。", "会同有关部门加强督导"),
        ("抓好政策落实，推进项目建设。", "抓好政策落实，推进项目建设"),
        ("市商务局牵头，12月底前完成。", "市商务局牵头，12月底前完成"),
    ],
)
def test_a_title_leaves_who_and_by_when_to_their_fields(text, title):
    assert task_title(text) == title


def test_a_long_sentence_is_cut_where_a_clause_ends():
    title = title_of(
        "逐项协调解决城市商业综合体电力、交通、基础设施、消防验收、招商运营等影响如期开业的10个突出问题，确保如期开业"
    )
    assert len(title) <= 40
    assert not title.endswith(("，", "、"))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "推进2026年冬季运动会、残疾人运动会竞赛场馆新建、改造以及群众冰雪运动普及情况和赛事筹备情况等信息公开",
            "推进2026年冬季运动会、残疾人运动会竞赛场馆新建等",
        ),
        (
            "对促进农村电子商务发展和农产品产销对接工作成效明显、企业普遍满意的市（地、州、盟、县），在下一年度优先安排项目和资金",
            "对促进农村电子商务发展和农产品产销对接工作成效明显、企业普遍满意的市",
        ),
        (
            "各区（市）县政府、市政府各部门及重点工程业主确定一名领导同志分管落实情况报告工作并确定一名联络员负责联系",
            "各区（市）县政府、市政府各部门及重点工程业主确定一名领导同志分管落实情况报告工…",
        ),
    ],
)
def test_a_title_cut_in_a_list_says_so_and_never_ends_in_a_bracket(text, title):
    assert title_of(text) == title


@pytest.mark.parametrize("text", ["市商务局要认真排查，有关情况于12月4日前报送。", "请市应急管理局牵头办理本项工作。"])
def test_a_paragraph_of_duties_is_doubtful(text):
    assert sounds_like_a_task(text)


def test_a_heading_is_not_doubtful():
    assert not sounds_like_a_task("一、总体情况")


def test_what_a_document_is_about_stands_in_its_title():
    assert short_title("青岚市人民政府办公室关于印发2026年重点任务分工方案的通知") == "2026年重点任务分工方案"
    assert short_title("关于做好防汛工作的通知") == "关于做好防汛工作的通知"


def test_titles_are_alike_by_the_pairs_they_share():
    one, other = shape_of("改造提升12家医院发热门诊"), shape_of("改造提升医院发热门诊15家，统一流程")
    assert likeness(one, other) > 0.5 > likeness(one, shape_of("建立应急物资储备轮换制度"))
    assert likeness(one, frozenset()) == 0


def test_a_number_tells_its_year():
    assert year_of("国办发〔2022〕35号") == 2022
    assert year_of("青政办函[2026]7号") == 2026
    assert year_of("无号") is None
