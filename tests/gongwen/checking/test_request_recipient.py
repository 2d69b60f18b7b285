"""请示只主送一个上级机关: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import paper, request, texts

ADDRESSEES = (
    "市人民政府、省水利厅：",
    "市人民政府并市财政局：",
    "市人民政府，省水利厅：",
    "市委、市政府：",
    "市人民政府和省水利厅：",
    "市人民政府及市财政局：",
    "市人民政府、市财政局、市发展改革委：",
    "市人民政府并省水利厅：",
    "市政府、市人大常委会：",
    "市人民政府；省水利厅：",
    "市人民政府与市财政局：",
    "市委，市政府：",
    "市人民政府 省水利厅：",
    "市政府办公室、市财政局：",
    "各有关部门：",
    "市发展改革委和市财政局：",
    "市人民政府（市防指）、省水利厅：",
    "中共云岫市委、云岫市人民政府：",
    "市人民政府、省水利厅:",
    "省水利厅并市人民政府：",
    "市自然资源和规划局、市财政局：",
    "市人民政府及省水利厅：",
    "市教育局、市财政局：",
)
WRONG = [request(to=r) for r in ADDRESSEES]
RIGHT = [
    request(),
    request(to="市自然资源和规划局："),
    request(to="云岫市人民政府："),
    request(to="省文化和旅游厅："),
    paper(to="市财政局、市教育局："),
]


@pytest.mark.parametrize("text", WRONG)
def test_it_finds(text):
    assert texts("request_recipient", text)


@pytest.mark.parametrize("text", RIGHT)
def test_it_leaves_alone(text):
    assert texts("request_recipient", text) == []


OTHER_FORMS = [
    request(to="市人民政府（并报省水利厅）："),
    request(to="市人民政府暨市防汛抗旱指挥部："),
]


@pytest.mark.parametrize("text", OTHER_FORMS)
def test_it_finds_other_forms(text):
    assert texts("request_recipient", text)
