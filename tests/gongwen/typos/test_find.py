"""Typos in sentences of the official register, with the model that is shipped."""

import time
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gongwen.typos import find_typos
from gongwen.typos.model import official

WRONG = {
    "各单位要切实加强组织领到，落实安全生产主体责任。": ("到", "导"),
    "严格落实安全生产责认制，层层压实责任。": ("认", "任"),
    "要深入贯撤落实会议精神，扎实推进各项工作。": ("撤", "彻"),
    "对违反规定的单位和个人，依法追究法律责仁。": ("仁", "任"),
    "区应急管理局要及时修订突发事件应急予案。": ("予", "预"),
    "进一步优化营商环竟，激发市场主体活力。": ("竟", "境"),
    "扎实推进基本公共服务均等话，不断增进民生福祉。": ("话", "化"),
    "各街道办事处要加强监督管里，确保工作落到实处。": ("里", "理"),
    "严禁任何单位和个人侵占、挪用专项资全。": ("全", "金"),
    "依法保护公民、法人和其他组织的合法权意。": ("意", "益"),
    "有关部门应当建立健全信息共亨机制。": ("亨", "享"),
    "区人民政府应当将所需经费列入本级财政予算。": ("予", "预"),
}
PAIRS = {
    "各级政府要加强组织零到，统筹推进各项工作。": ("零到", "领导"),
    "有关部门应当及时储力群众反映的问题。": ("储力", "处理"),
    "要切实履行职责，推动经济高质量发站，保障人民群众声明财产安全。": ("声明", "生命"),
}
RIGHT = """各街道办事处，区政府各部门：
为进一步做好今冬明春森林防火工作，经区政府同意，现就有关事项通知如下。
一、落实责任。各单位主要负责人是本单位森林防火工作的第一责任人，要亲自部署、亲自检查。
二、加强巡查。区林业局要会同有关部门开展隐患排查，发现问题及时整改；对整改不到位的，依法依规追究责任。
三、强化保障。区财政局要将森林防火经费纳入年度预算，确保专款专用。
请各单位于12月5日前将工作方案报区政府办公室。
"""
ELSEWHERE = """老林头蹲在门槛上，吧嗒吧嗒抽着旱烟，眼皮子耷拉着，半晌才嘟囔一句：这鬼天气，怕是又要落雪咯。
小翠咯咯笑，把冻得通红的小手往他脖颈里一塞，他打了个激灵，烟袋锅子差点儿磕在石阶上。
昨晚那局排位输得离谱，打野全程梦游，辅助还在泉水挂机，我直接心态炸裂卸载游戏。
哈哈哈哈笑死，你家猫怎么又把键盘踩了，满屏都是乱码，快给它开罐头赔罪吧。
床前红烛摇，罗帐卷秋宵。雁字斜阳外，残荷听雨遥。
鲜虾去壳挑净虾线，裹一层薄薄的淀粉，下锅滑油，炒到微微卷曲就盛出来，淋点香醋提味。
打开终端敲一行命令，装好依赖再重启，页面还是白的，查了半天日志才晓得端口被别的进程占着。
这款耳机戴久了夹头，低音倒是够劲，通话降噪嘛，风一大对方就听不清你在讲啥。
"""


def found(text, level=None):
    return [(typo.wrong, typo.right) for typo in find_typos(text) if level in (None, typo.level)]


@pytest.mark.parametrize(("sentence", "pair"), WRONG.items())
def test_it_finds_a_wrong_character(sentence, pair):
    assert found(sentence) == [pair]


@pytest.mark.parametrize(("sentence", "pair"), PAIRS.items())
def test_it_finds_a_word_that_sounds_like_another(sentence, pair):
    assert pair in found(sentence)


def test_most_of_them_it_is_sure_of():
    sure = [pair in found(sentence, "错误") for sentence, pair in (WRONG | PAIRS).items()]
    assert sum(sure) >= 0.7 * len(sure)


def test_it_is_silent_on_a_notice_without_errors():
    assert found(RIGHT) == []


def test_it_is_silent_on_the_daily_papers_of_an_office():
    assert found((Path(__file__).parent / "clean.txt").read_text("utf-8")) == []


@pytest.mark.parametrize("line", ELSEWHERE.splitlines())
def test_it_is_silent_outside_the_official_register(line):
    assert found(line) == []


def test_it_is_silent_on_a_whole_page_of_another_register():
    assert found(ELSEWHERE) == []


def test_a_span_says_where_the_wrong_character_stands():
    text = RIGHT + "各单位要切实加强组织领到，落实责任。\n"
    (typo,) = find_typos(text)
    assert typo.span.of(text) == typo.wrong == "到"
    assert 0.9 < typo.score <= 1
    assert typo.level == "错误"


def test_blanks_and_breaks_inside_a_line_do_not_hide_an_error():
    (typo,) = find_typos("各单位要切实加强组织领 到，落实安全生产主体责任。")
    assert (typo.span.start, typo.right) == (12, "导")


def test_a_pair_with_a_blank_inside_is_two_proposals():
    text = "各级政府要加强组织零 到，统筹推进各项工作。"
    assert [(t.span.of(text), t.right) for t in find_typos(text)] == [("零", "领"), ("到", "导")]


def test_half_width_punctuation_makes_no_difference():
    sentence = next(iter(WRONG))
    assert found(sentence) == found(sentence.replace("，", ","))


def test_errors_are_found_wherever_the_text_is_cut_into_pieces():
    line = "各单位要切实加强组织领到，落实安全生产主体责任。"
    text = ("各单位要切实加强组织领导，落实安全生产主体责任。" * 3000) + line
    assert [typo.span.start for typo in find_typos(text)] == [len(text) - len(line) + 11]


def test_a_proposal_cannot_be_changed():
    (typo,) = find_typos(next(iter(WRONG)))
    with pytest.raises(FrozenInstanceError):
        typo.right = "道"


PIECES = [
    "各单位",
    "领到",
    "，",
    "。",
    "\n",
    " ",
    "\u3000",
    "\x00",
    "\ud800",
    "😀",
    "ABC",
    "12.5",
    "第一条",
    "龘",
    "\t",
    "\r\n",
    "人",
    "0",
    "（",
    "é",
]


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=40).map("".join)))
def test_whatever_the_text_it_answers_with_places_inside_it(text):
    last = 0
    for typo in find_typos(text):
        assert last <= typo.span.start < typo.span.end <= len(text)
        assert typo.span.of(text) == typo.wrong
        assert len(typo.wrong) == len(typo.right)
        assert all(a != b for a, b in zip(typo.wrong, typo.right, strict=True))
        last = typo.span.end


def test_it_needs_time_in_proportion_to_the_length():
    def seconds(text):
        start = time.process_time()
        find_typos(text)
        return time.process_time() - start

    seconds(RIGHT)
    short, long = min(seconds(RIGHT * 200) for _ in range(2)), seconds(RIGHT * 1600)
    assert long < 16 * short


@pytest.mark.parametrize("text", ["", "\n" * 300_000, "一" * 300_000, "a" * 300_000, "😀" * 100_000, "人，" * 150_000])
def test_monotonous_texts_are_quick(text):
    start = time.process_time()
    find_typos(text)
    assert time.process_time() - start < 10


def test_the_model_is_read_once():
    assert official() is official()
