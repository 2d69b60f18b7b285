"""A document comes in: kept, read, taken apart, and opened as a draft."""

from __future__ import annotations

from datetime import date

import pytest

from shuniu.attachments.models import File
from shuniu.audit.models import Entry
from shuniu.documents import api, queries
from shuniu.documents.models import Draft
from shuniu.kernel.refusal import Invalid, NotAllowed
from shuniu.matters.choices import Disposition, SourceKind
from shuniu.matters.models import Source
from tests.cast import Cast
from tests.shuniu.documents.papers import PLAN, take_in


def test_it_keeps_the_file_and_opens_a_draft_of_its_tasks(cast: Cast, draft: Draft):
    source = draft.source
    assert (source.disposition, source.number) == (Disposition.PENDING, "青政办发〔2026〕31号")
    assert source.file is not None
    assert source.words.text == PLAN
    assert (draft.proposals, draft.checked) == (5, 0)
    assert Entry.objects.filter(verb="draft.opened", subject_id=draft.pk).exists()


def test_every_task_brings_its_units_and_its_term(draft: Draft):
    third = queries.sheet_for(draft).proposals[2]
    assert third.leads == ("市商务局",)
    assert third.supports == ("市住房城乡建设局", "市交通运输局")
    assert third.due_on == date(2026, 11, 27)
    assert PLAN[third.start : third.end].startswith("逐项协调解决")


def test_what_goes_on_has_a_rhythm_and_no_date(draft: Draft):
    second = queries.sheet_for(draft).proposals[1]
    assert (second.ongoing, second.rhythm, second.due_on) == (True, "quarterly", None)


def test_pasted_text_needs_no_file(cast: Cast, friday: object):
    draft = api.intake(
        actor=cast.standing("clerk"), name="粘贴的文字.txt", kind=SourceKind.INSTRUCTION,
        content="关于流感防控工作的批示\n请市卫生健康委牵头，于12月4日前报送流感防控方案。",
    )  # fmt: skip
    assert draft.source.file is None
    assert draft.source.kind == SourceKind.INSTRUCTION
    assert draft.proposals == 1


def test_a_short_instruction_is_named_by_its_first_words(cast: Cast, friday: object):
    words = "请市卫生健康委牵头，12月4日前报送流感防控方案。"
    draft = api.intake(actor=cast.standing("clerk"), name="粘贴的文字.txt", content=words)
    assert draft.source.title == words.rstrip("。")
    assert draft.proposals + draft.undecided == 1


OLD = """关于做好便民服务改革有关工作的通知
青政办发〔2022〕35号
市各有关部门：
请市商务局牵头制定便民服务改革措施，确保2022年底前落实到位。
"""


def test_a_document_without_date_counts_from_the_year_of_its_number(cast: Cast, friday: object):
    draft = take_in(cast, OLD)
    assert [p.due_on for p in queries.sheet_for(draft).proposals] == [date(2022, 12, 31)]


def test_a_document_of_this_year_counts_from_the_day_it_came_in(cast: Cast, friday: object):
    draft = take_in(cast, OLD.replace("2022〕", "2026〕").replace("确保2022年底前", "5个工作日内"))
    assert [p.due_on for p in queries.sheet_for(draft).proposals] == [date(2026, 11, 27)]


def test_the_same_file_again_is_told_with_its_first_time(cast: Cast, draft: Draft):
    with pytest.raises(api.AlreadyEntered) as told:
        take_in(cast)
    assert told.value.earlier.draft == draft
    assert "督办员甲" in told.value.reason
    assert "同一个文件2026-11-20" in told.value.reason
    assert Source.objects.count() == 1


def test_the_same_text_in_another_file_is_told_too(cast: Cast, draft: Draft):
    with pytest.raises(api.AlreadyEntered, match="正文相同的文件"):
        take_in(cast, PLAN.replace("\n", "\r\n　"))


def test_it_is_taken_in_again_when_that_is_wanted(cast: Cast, draft: Draft):
    assert take_in(cast, again=True).pk != draft.pk


def test_another_section_is_not_told_of_what_it_may_not_see(cast: Cast, draft: Draft):
    assert take_in(cast, role="other_clerk").source.section_id != draft.source.section_id


def test_a_document_that_no_page_can_show_is_refused(cast: Cast):
    with pytest.raises(Invalid, match="有210万字，一次最多读200万字"):
        api.intake(actor=cast.standing("clerk"), name="长.txt", content=("供暖。" * 700_000).encode())
    assert not Source.objects.exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [("空白.txt", b""), ("空行.txt", b" \n \n"), ("照片.png", b"\x89PNG\r\n\x1a\n" + bytes(90)), ("坏.docx", b"PK\x03\x04" + bytes(99))],
)  # fmt: skip
def test_a_bad_file_gets_one_sentence_and_changes_nothing(cast: Cast, name, content):
    with pytest.raises(Invalid) as told:
        api.intake(actor=cast.standing("clerk"), name=name, content=content)
    assert name in told.value.sentence
    assert told.value.sentence.count("\n") == 0
    assert not Source.objects.exists()
    assert not File.objects.exists()


def test_a_file_that_is_not_what_its_name_says_changes_nothing(cast: Cast):
    with pytest.raises(Invalid):
        api.intake(actor=cast.standing("clerk"), name="方案.pdf", content=PLAN.encode())
    assert not Source.objects.exists()


def test_others_than_clerk_and_chief_do_not_take_in(cast: Cast):
    with pytest.raises(NotAllowed, match="督办员或科长"):
        take_in(cast, role="health_liaison")


def test_a_doubtful_paragraph_waits_for_a_person(cast: Cast, friday: object):
    text = PLAN.replace(
        "青岚市人民政府办公室\n2026年11月16日",
        "去年以来，各部门密切配合，12项任务已按期完成9项，其余正在办理。\n青岚市人民政府办公室\n2026年11月16日",
    )
    draft = take_in(cast, text)
    assert draft.undecided == 1
    assert len(queries.board(cast.standing("clerk"), draft).coverage.undecided) == 1
