"""破折号: what it finds and what it leaves alone."""

import pytest

from tests.gongwen.checking.seeding import placed, texts

WRONG = [
    "主要目标--水质达到二类。",
    "主要目标－－水质达到二类。",
    "主要目标— —水质达到二类。",
    "主要目标———— 水质达到二类。",
    "主要目标----水质达到二类。",
    "主要目标──水质达到二类。",
    "这是“云岫”--“水城”的由来。",
    "目标—-坚持人民至上。",
    "目标━━坚持人民至上。",
    "目标__坚持人民至上。",
    "服务群众—这是我们工作的出发点。",
    "践行初心使命-服务人民群众。",
    "打造亮点品牌一一“红色驿站”。",
    "推动高质量发展－这是新时代的硬道理。",
    "民生实事～～老旧小区改造顺利推进。",
    "抓好头等大事 —— 粮食生产。",
    "坚持一条主线–高质量发展。",
    "突出一条主线――铸牢中华民族共同体意识。",
    "抓住“牛鼻子”- -产业发展。",
    "坚守一条底线—— 生态安全。",
    "年度主题—质量提升年。",
    "总目标–建成小康。",
]
RIGHT = [
    "主要目标——水质达到二类。",
    "2021—2025年。",
    "京沪高铁上海—南京段。",
    "A-B线。",
    "负责人－电话。",
]


@pytest.mark.parametrize("text", placed(WRONG))
def test_it_finds(text):
    assert texts("punct_dash", text)


@pytest.mark.parametrize("text", placed(RIGHT))
def test_it_leaves_alone(text):
    assert texts("punct_dash", text) == []
