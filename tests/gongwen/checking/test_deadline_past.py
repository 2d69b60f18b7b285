"""时限不早于成文日期: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import paper, texts

WRONG = [
    paper(body=f"请{t}报送检查情况。")
    for t in (
        "于2026年2月20日前",
        "于3月1日前",
        "在2026年2月底前",
        "于2025年12月31日前",
        "2025年底前",
        "于2026年1月15日之前",
        "于2月28日前",
        "在2025年年底前",
        "于2026年3月4日前",
        "最迟于2月10日前",
        "务必于2025年11月30日前",
        "于2026年2月20日17时前",
        "于2025年6月底前",
        "于2026年1月底前",
        "最迟不超过2026年2月10日",
        "不迟于2026年2月10日",
    )
] + [
    paper(body=b)
    for b in (
        "各县要确保2025年底前完成清淤。",
        "2025年10月31日前，各县须完成整改。",
        "一、巡查（2026年1月20日前完成）\n逐县排查。",
        "东湖清淤工程2025年9月底前完成。（市水务局牵头）",
        "整改任务应于2026年2月15日前办结。",
        "力争2024年底前实现全覆盖。",
        "完成时限：2026年1月31日。",
        "一、清淤\n整改期限：2025年底前。",
    )
]
RIGHT = [
    paper(body=f"请{t}报送检查情况。") for t in ("于2026年3月20日前", "于4月1日前", "在2026年底前", "于每月5日前")
] + [
    paper(body="请于1月10日前报送检查情况。", date="2025年12月20日"),
    paper(body="2025年底前已完成清淤。"),
    paper(body="去年底前完成了清淤任务。"),
]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("deadline_past", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("deadline_past", text) == []


FURTHER = [
    "青教发〔2026〕35号\n云岫县教育局关于做好2026年秋季学期开学工作的通知\n各乡镇中心学校，县直各学校：\n现就有关事项通知如下。\n全部工程应在2026年上半年完工。\n请认真抓好落实。\n云岫县教育局\n2026年8月10日\n",
    "青教发〔2026〕35号\n云岫县教育局关于做好2026年秋季学期开学工作的通知\n各乡镇中心学校，县直各学校：\n现就有关事项通知如下。\n实施时间：2025年9月至2025年12月，各校要按时完成。\n请认真抓好落实。\n云岫县教育局\n2026年8月10日\n",
]


@pytest.mark.parametrize("text", FURTHER)
def test_it_finds_further_forms(text):
    assert texts("deadline_past", text)
