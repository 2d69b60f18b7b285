"""The tree of headings and the paths in it."""

from gongwen.decompose import outline
from gongwen.model import Document


def paths(text):
    return [line.path for line in outline(Document.from_text(text))]


def test_numbers_nest_by_their_kind():
    assert paths("一、任务\n（一）治水\n1.清淤。\n（1）选点。\n2.截污。\n（二）治岸\n二、保障") == [
        "一", "一/(一)", "一/(一)/1", "一/(一)/1/(1)", "一/(一)/2", "一/(二)", "二",
    ]  # fmt: skip


def test_numbers_that_run_on_hang_under_the_heading_they_stand_under():
    assert paths("一、任务\n（一）治水\n1.清淤。\n（二）治岸\n2.绿化。\n二、保障\n3.督查。") == [
        "一", "一/(一)", "一/(一)/1", "一/(二)", "一/(二)/2", "二", "二/3",
    ]  # fmt: skip


def test_a_sentence_that_lacks_its_stop_is_no_heading_where_nothing_stands_under_it():
    text = "一、任务\n1.市水务局要核查砂场，9月底前报市政府\n2.市公安局要严查非法采砂。\n二、加强领导，落实责任\n各县政府要落实责任。"
    lines = outline(Document.from_text(text))
    assert [line.path for line in lines if line.heading] == ["一", "二"]


def test_a_document_run_into_one_line_is_cut_at_its_headings():
    text = "".join(
        f"（{n}）整治第{n}处岸线，清理垃圾并复绿，确保面貌改观，工作做到位，群众满意，并建立长效管护机制。"
        for n in "一二三四五六七八九"
    )
    document = Document.from_text("一、任务。" + text * 3)
    assert len(document.paragraphs) == 1
    assert len(outline(document)) > 20
