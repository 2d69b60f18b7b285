from __future__ import annotations

from gongwen.paper import Imprint
from tests.gongwen.structure.samples import MINUTES, NOTICE, paper_of

FRONT = "关于修路的通知\n各乡镇：\n请抓紧修路。\n某某县人民政府\n2026年3月5日\n"


def words(imprint: Imprint) -> list[str | None]:
    parts = (imprint.recipients, imprint.copies, imprint.printer, imprint.printed_on)
    return [part.text if part else None for part in parts]


def test_copies_printer_and_date():
    assert words(paper_of(NOTICE).imprint) == [
        None,
        "市委办公室，市人大常委会办公室，市政协办公室，市法院，市检察院。",
        "某某市人民政府办公室",
        "2026年3月6日",
    ]


def test_printer_and_date_in_two_lines():
    assert words(paper_of(f"{FRONT}某某县人民政府办公室\n2026年3月6日印发").imprint)[2:] == [
        "某某县人民政府办公室",
        "2026年3月6日",
    ]


def test_recipients_that_were_moved_to_the_imprint():
    paper = paper_of(
        f"{FRONT}主送：东乡、西乡。\n抄送：县委办公室。\n某某县人民政府办公室 2026年3月6日印发\n（共印30份）"
    )
    assert words(paper.imprint) == ["东乡、西乡。", "县委办公室。", "某某县人民政府办公室", "2026年3月6日"]


def test_copies_alone():
    assert words(paper_of(MINUTES).imprint) == [None, "市委办公室。", None, None]


def test_the_word_in_the_text_is_no_imprint():
    paper = paper_of(
        "关于修路的通知\n各乡镇：\n抄送：材料要及时抄送。\n" + "请各乡镇抓紧组织实施并按时报送进展情况。" * 6 + "修。"
    )
    assert paper.imprint == Imprint()


def test_it_is_found_before_the_attachments_too():
    """A text box stands where it is anchored, often beside the date."""
    imprint = "抄送：县委办公室。\n某某县人民政府办公室\t2026年3月6日印发\n"
    paper = paper_of(f"{FRONT}{imprint}附件\n东路图\n" + "图在此。\n" * 30)
    assert words(paper.imprint)[1:] == ["县委办公室。", "某某县人民政府办公室", "2026年3月6日"]
    assert [one.label.text for one in paper.attachments] == ["附件"]


def test_copies_end_with_their_full_stop():
    paper = paper_of(f"{FRONT}抄送：县委办公室，\n县人大常委会办公室。\n附件\n东路图\n图在此。")
    assert words(paper.imprint)[1] == "县委办公室，县人大常委会办公室。"
    assert [one.label.text for one in paper.attachments] == ["附件"]


def test_subject_words_of_old_documents_are_left_over():
    paper = paper_of(f"{FRONT}主题词：交通　道路　通知\n抄送：县委办公室。\n某某县人民政府办公室　2026年3月6日印发")
    assert [part.text for part in paper.rest] == ["主题词：交通　道路　通知"]
    assert paper.attachments == ()
