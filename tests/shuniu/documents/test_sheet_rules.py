"""The sheet keeps its laws under any sequence of acts: no overlap, one fate for each paragraph, undo gives back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shuniu.documents.rules import (
    Impossible,
    MilestoneLine,
    Passage,
    Proposal,
    Sheet,
    TargetLine,
    Undo,
    acts,
    coverage,
    faults,
    sheet_from_data,
    sheet_to_data,
    undo_from_data,
    undo_to_data,
)
from shuniu.documents.rules.wording import task_title
from shuniu.matters.choices import Outcome

SENTENCES = (
    "甲局牵头完成第一件事。",
    "乙局配合做好第二件事；丙局按月报送。",
    "情况说明。",
    "丁局负责第三件事。再报一次进展。",
)


@st.composite
def sheets(draw: st.DrawFn) -> tuple[Sheet, str]:
    """A text of some paragraphs, each of them taken whole, in part, in two, attached, passed over, or left open."""
    text, passages, proposals = "", [], []
    for index in range(1, draw(st.integers(1, 8)) + 1):
        words = draw(st.sampled_from(SENTENCES))
        start, end = len(text), len(text) + len(words)
        text += words + "\n"
        fate = draw(st.sampled_from(("whole", "part", "two", "skip", "open", "attached")))
        cut = start + draw(st.integers(2, len(words) - 2))
        spans = {"whole": [(start, end)], "part": [(start, cut)], "two": [(start, cut), (cut, end)]}.get(fate, [])
        for a, b in spans:
            proposals.append(Proposal(f"p{len(proposals) + 1}", a, b, text[a:b][:20], text[a:b], leads=("甲局",)))
        hung = (proposals[-1].key,) if fate == "attached" and proposals else ()
        passages.append(Passage(index, start, end, "情况说明" if fate == "skip" else "", attached=hung))
    return Sheet(tuple(passages), tuple(proposals), len(proposals)), text


@st.composite
def acts_on(draw: st.DrawFn, sheet: Sheet, text: str) -> tuple[Sheet, Undo]:
    """One act with any arguments; raises Impossible where it makes no sense."""
    key = draw(st.sampled_from([p.key for p in sheet.proposals] or ["p0"]))
    place = st.integers(0, len(text) + 2)
    match draw(st.sampled_from(("split", "split_at", "split_cut", "merge", "drop", "add", "pass_over", "rename"))):
        case "split":
            return acts.split(sheet, text, key)
        case "split_at":
            return acts.split(sheet, text, key, at=draw(place))
        case "split_cut":
            return acts.split(sheet, text, key, cut=draw(place))
        case "merge":
            return acts.merge(sheet, key)
        case "drop":
            return acts.drop(sheet, key, draw(st.sampled_from(("", "不属本机关职责"))))
        case "add":
            return acts.add(sheet, text, draw(place), draw(place))
        case "pass_over":
            return acts.pass_over(sheet, draw(st.integers(0, 9)), draw(st.sampled_from(("", "引言"))))
        case _:
            return acts.rename_unit(sheet, "甲局", "乙局")


def unversioned(sheet: Sheet) -> Sheet:
    return replace(sheet, proposals=tuple(replace(p, version=0) for p in sheet.proposals))


@settings(deadline=None)  # the machine may be busy
@given(st.data())
def test_no_sequence_of_acts_breaks_the_sheet(data: st.DataObject) -> None:
    sheet, text = data.draw(sheets())
    for _ in range(data.draw(st.integers(1, 6))):
        try:
            after, undo = data.draw(acts_on(sheet, text))
        except Impossible:
            continue
        assert faults(after, len(text)) == []
        assert sum(map(coverage(after).count, Outcome)) == len(sheet.passages)
        assert unversioned(acts.undone(after, undo)) == unversioned(sheet)
        sheet = after


@settings(deadline=None)  # the machine may be busy
@given(st.data())
def test_a_key_is_never_given_twice(data: st.DataObject) -> None:
    sheet, text = data.draw(sheets())
    met = {p.key for p in sheet.proposals}
    for _ in range(4):
        before = {p.key for p in sheet.proposals}
        try:
            sheet, undo = data.draw(acts_on(sheet, text))
        except Impossible:
            continue
        fresh = {p.key for p in sheet.proposals} - before
        assert not fresh & met
        met |= fresh
        if data.draw(st.booleans()):
            sheet = acts.undone(sheet, undo)


@settings(deadline=None)  # the machine may be busy
@given(st.data())
def test_dropping_leaves_no_paragraph_open_that_was_covered(data: st.DataObject) -> None:
    sheet, text = data.draw(sheets())
    if sheet.proposals:
        after, _ = acts.drop(sheet, data.draw(st.sampled_from(sheet.proposals)).key, "已在办")
        assert set(coverage(after).undecided) <= set(coverage(sheet).undecided)


@settings(deadline=None)  # the machine may be busy
@given(st.data())
def test_a_sheet_survives_the_database(data: st.DataObject) -> None:
    sheet, text = data.draw(sheets())
    rich = tuple(
        replace(
            p, due_on=date(2026, 12, 1), targets=(TargetLine("入库企业", "120", "家"),), tags=("三抓",),
            milestones=(MilestoneLine("启动", date(2026, 11, 1)), MilestoneLine("验收")),
        )
        for p in sheet.proposals
    )  # fmt: skip
    sheet = replace(sheet, proposals=rich)
    assert sheet_from_data(sheet_to_data(sheet)) == sheet
    undo = Undo("拆分", ("p1",), rich[:1], sheet.passages[:1])
    assert undo_from_data(undo_to_data(undo)) == undo
    assert undo_from_data(None) is None


ONE = "甲局要摸清底数。乙局要建立台账；丙局按月报送。"


def one(requirement: str = ONE) -> Sheet:
    return Sheet((Passage(1, 0, len(ONE)),), (Proposal("p1", 0, len(ONE), "摸清底数", requirement),), 1)


def test_without_a_cursor_it_splits_after_the_sentence_nearest_the_middle():
    sheet, _ = acts.split(one(), ONE, "p1")
    assert [ONE[p.start : p.end] for p in sheet.proposals] == ["甲局要摸清底数。", "乙局要建立台账；丙局按月报送。"]


def test_a_cursor_in_the_requirement_cuts_the_document_at_the_same_words():
    said = "请" + ONE
    sheet, _ = acts.split(one(said), ONE, "p1", cut=said.index("乙局"))
    assert ONE[sheet.proposals[1].start :].startswith("乙局要建立台账")
    assert sheet.proposals[1].requirement.startswith("乙局要建立台账")


def test_goals_and_stages_go_with_their_words():
    goals = (TargetLine("摸清底数", "1", "次"), TargetLine("建立台账", "3", "本"), TargetLine("满意度", "95", "%"))
    stages = (MilestoneLine("启动", date(2026, 11, 1)), MilestoneLine("丙局按月报送", date(2026, 12, 1)))
    whole = one()
    rich = replace(whole.proposals[0], targets=goals, milestones=stages)
    sheet, _ = acts.split(replace(whole, proposals=(rich,)), ONE, "p1")
    first, second = sheet.proposals
    assert (first.targets, second.targets) == ((goals[0], goals[2]), (goals[1],))
    assert (first.milestones, second.milestones) == ((stages[0],), (stages[1],))


@pytest.mark.parametrize(("title", "kept"), [("某人写的标题", "某人写的标题"), (task_title(ONE), "摸清底数")])
def test_a_typed_title_outlives_the_split(title: str, kept: str):
    whole = one()
    sheet, _ = acts.split(replace(whole, proposals=(replace(whole.proposals[0], title=title),)), ONE, "p1")
    assert sheet.proposals[0].title == kept


def test_one_sentence_is_not_split():
    text = "甲局要摸清底数。"
    sheet = Sheet((Passage(1, 0, 8),), (Proposal("p1", 0, 8, "摸清底数", text),), 1)
    with pytest.raises(Impossible, match="只有一句"):
        acts.split(sheet, text, "p1")


def test_merging_keeps_the_other_term_as_a_milestone():
    first = Proposal("p1", 0, 8, "摸清底数", "甲局要摸清底数。", leads=("甲局",), due_on=date(2026, 12, 1))
    second = Proposal("p2", 8, 23, "建立台账", "乙局要建立台账；", leads=("乙局",), due_on=date(2026, 12, 9))
    sheet, _ = acts.merge(Sheet((Passage(1, 0, len(ONE)),), (first, second), 2), "p2")
    merged = sheet.proposals[0]
    assert (merged.leads, merged.due_on) == (("甲局", "乙局"), date(2026, 12, 1))
    assert merged.milestones == (MilestoneLine("建立台账", date(2026, 12, 9)),)


def test_words_that_belong_to_a_proposal_are_not_taken_twice():
    with pytest.raises(Impossible, match="已有第1项"):
        acts.add(one(), ONE, 3, 9)


def test_two_hundred_proposals_are_counted_at_once():
    passages = tuple(Passage(i, i * 10, i * 10 + 9) for i in range(1, 301))
    proposals = tuple(Proposal(f"p{i}", i * 10, i * 10 + 5, "事", "事") for i in range(1, 201))
    covered = coverage(Sheet(passages, proposals, 200))
    assert (covered.count(Outcome.MATTER), len(covered.undecided)) == (200, 100)
    assert covered.open_sentence.startswith("还有100段待定（第201、202、203、204、205等段）")
