from __future__ import annotations

from gongwen.reading.lines import Line
from gongwen.reading.unwrap import Layout, cell_text

LEFT, SIZE, ACROSS = 80.0, 16.0, 28


def lines(*texts: str, size: float = SIZE) -> list[Line]:
    """Lines of 汉字; a full-width space at the beginning is an indent."""
    made = []
    for number, text in enumerate(texts):
        indent = len(text) - len(text.lstrip("　"))
        text = text.lstrip("　")
        lefts = tuple(LEFT + size * (indent + place) for place in range(len(text)))
        made.append(Line(text, lefts[0], lefts[-1] + size, 700 - 29 * number, size, lefts))
    return made


def unwrapped(*pages: list[Line]) -> list[str]:
    layout = Layout.of(pages, [595.0] * len(pages))
    return layout.paragraphs([layout.placed(line, number) for number, page in enumerate(pages) for line in page])


FULL = "各级各部门要高度重视切实加强组织领导层层压实工作责任确保"
assert len(FULL) == ACROSS
FIRST = "　　" + FULL[:-2]
BODY = [FIRST, FULL, "落到实处。", FIRST, "到位。", FIRST, "到位。"]


def test_a_paragraph_begins_at_an_indent():
    assert unwrapped(lines(*BODY)) == [FULL[:-2] + FULL + "落到实处。", FULL[:-2] + "到位。", FULL[:-2] + "到位。"]


def test_a_paragraph_goes_on_over_the_page():
    assert unwrapped(lines(*BODY, FIRST), lines("落到实处。", *BODY))[3] == FULL[:-2] + "落到实处。"


def test_a_heading_that_fills_its_line_stays_alone():
    heading = "　　（一）" + FULL[:23]
    assert unwrapped(lines(heading, *BODY))[0] == heading.strip("　")


def test_a_line_that_ended_early_ends_its_paragraph():
    assert unwrapped(lines("各市人民政府：", FULL, FULL, "请贯彻执行。"))[:2] == [
        "各市人民政府：",
        FULL + FULL + "请贯彻执行。",
    ]


def test_a_mark_that_may_not_begin_a_line_takes_its_word_with_it():
    short = FULL[:-1]
    assert unwrapped(lines(*BODY, FIRST, short, "保，落到实处。"))[-1] == FULL[:-2] + short + "保，落到实处。"


def test_numbers_part_paragraphs_where_nothing_is_indented():
    assert unwrapped(lines(FULL, "到位。", FULL, "二、强化措施", FULL, "到位。")) == [
        FULL + "到位。",
        FULL,
        "二、强化措施",
        FULL + "到位。",
    ]


def test_signature_and_date_stay_alone():
    signature = "　" * 17 + "某某市人民政府"
    date = "　" * 17 + "二〇二六年三月"
    assert unwrapped(lines(*BODY, signature, date))[-2:] == ["某某市人民政府", "二〇二六年三月"]


def test_lines_under_the_name_of_an_attachment_belong_to_it():
    first = "　　附件一：" + FULL[:22]
    assert unwrapped(lines(*BODY, first.replace("附件一：", "附件：１"), "　" * 5 + "责任表"))[-1].endswith("责任表")


def test_words_in_latin_letters_are_kept_apart():
    assert cell_text(lines("ab", "cd"), LEFT + 2 * SIZE) == "ab cd"


def test_a_cell_knows_a_full_line_from_a_short_one():
    assert cell_text(lines("责任单", "位"), LEFT + 3 * SIZE) == "责任单位"
    assert cell_text(lines("张某", "李某"), LEFT + 6 * SIZE) == "张某 李某"


def test_names_of_offices_that_are_spread_to_one_width_stay_apart():
    """The 标志 of a document that two offices issue; a title of two lines is one paragraph all the same."""
    size = 44.0

    def large(text: str, place: int, step: float) -> Line:
        left = LEFT + 14 * SIZE - 5 * size
        lefts = tuple(left + step * at for at in range(len(text)))
        return Line(text, left, left + 10 * size, 850 - 55 * place, size, lefts)

    names = [large("东岭市发展和改革委局", 0, size), large("东 岭 市 财 政 局", 1, size * 10 / 11)]
    body = lines(*BODY)
    assert unwrapped([*names, *body])[:2] == ["东岭市发展和改革委局", "东 岭 市 财 政 局"]
    title = [large("关于修路的若干问题和", 0, size), large("有关要求以及事项通知", 1, size)]
    assert unwrapped([*title, *body])[0] == "关于修路的若干问题和有关要求以及事项通知"
