"""Make tasks of drafts: read their times and figures, inherit what a section says for all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gongwen.decompose.confidence import confidence_of
from gongwen.decompose.deadlines import Frame, find_times, settle, settle_cell
from gongwen.decompose.deadlines.settle import Deadline
from gongwen.decompose.deadlines.windows import stage_end
from gongwen.decompose.drafts import Draft
from gongwen.decompose.masks import HIDDEN
from gongwen.decompose.model import Target, Task
from gongwen.decompose.outline import Line
from gongwen.decompose.targets import find_targets, stated_goals
from gongwen.lexicon import Lexicon
from gongwen.model import Span

# 以上工作要在2019年2月底前完成: one time for all tasks of the section.
_FOR_ALL = re.compile(
    r"(?:^|[。；\n])\s*(?:以上|上述|前述|各项|所有)(?:各项)?(?:工作|任务|事项|措施|材料|要求)[^。；]{0,16}?(?P<when>(?:在|于|须|应|要|请|确保|力争|原则上|务必)[^。；]{2,30})"
)
_TOGETHER = re.compile(r"一并(?:提供|报送|上报|报|提交|反馈)")
_EVERY_YEAR = re.compile(r"每(?:年|季度|月)[^，。]*(?:月|日|旬|底)")
_DAY_ONLY = re.compile(r"(?:于|在)?(?:次年|翌年)?(?:\d{1,2}月|次月|\d{1,2}日)")
# 关于“…每年增长…”的问题，由X研究: what the paper that is taken apart says, word for word.
_QUESTION = re.compile(r"关于“[^“”\n]{8,400}”的(?:问题|建议|提案|意见|要求)")
_SAME_SENTENCE = 3
LONGEST = 20_000


def finish(
    text: str, lines: Sequence[Line], drafts: Sequence[Draft], frame: Frame, lexicon: Lexicon
) -> tuple[Task, ...]:
    """The tasks, in the order of their drafts."""
    shared = _shared_times(lines, frame)
    tasks: list[Task] = []
    for draft in drafts:
        words = text[draft.start : draft.end]
        deadline = _deadline(words, draft, frame)
        if tasks and _yearly_with(tasks[-1], drafts[len(tasks) - 1], draft, deadline):
            deadline = Deadline(deadline.raw, "ongoing", deadline.milestones)
        if deadline.date is None:
            deadline = (
                _inherited(words, draft, tasks, drafts, shared, lines) or _staged(draft, lines, frame) or deadline
            )
        tasks.append(_task(words, draft, deadline, frame, lexicon))
    return tuple(tasks)


def _yearly_with(before: Task, drafted: Draft, draft: Draft, deadline: Deadline) -> bool:
    """每年2月底前A报送，3月底前B汇总: the second time of the sentence comes every year too."""
    return (
        drafted.first == draft.first
        and before.deadline == "ongoing"
        and draft.start - before.span.end < _SAME_SENTENCE
        and not before.text.endswith(("。", "；"))
        and _EVERY_YEAR.match(before.deadline_raw) is not None
        and _DAY_ONLY.match(deadline.raw) is not None
    )


def _deadline(words: str, draft: Draft, frame: Frame) -> Deadline:
    decisive = settle_cell(draft.says.times, frame)
    running = find_times(_without_question(words[:LONGEST]), frame)
    if (stage := stage_end(words, frame)) is not None:
        running = [stage, *(t for t in running if t.end <= stage.start or t.start >= stage.end)]
    return settle(decisive, running) if decisive else settle(running)


def _without_question(words: str) -> str:
    """The words with a quoted question hidden: its times are those of another paper."""
    return _QUESTION.sub(lambda found: HIDDEN * len(found.group()), words) if "关于“" in words else words


def _shared_times(lines: Sequence[Line], frame: Frame) -> dict[str, tuple[int, Deadline]]:
    """For each section (by path) the time its closing sentence sets for all, and the line that says so."""
    shared: dict[str, tuple[int, Deadline]] = {}
    for line in lines:
        text = line.block.text
        if "以上" not in text and "上述" not in text and "前述" not in text and "各项" not in text:
            continue
        for found in _FOR_ALL.finditer(text[:LONGEST]):
            times = find_times(found["when"], frame)
            if times:
                parent = line.path if line.mark is None else "/".join(h.label for h in line.chain[:-1])
                shared[parent] = (line.index, settle(times))
    return shared


def _inherited(
    words: str,
    draft: Draft,
    tasks: Sequence[Task],
    drafts: Sequence[Draft],
    shared: dict[str, tuple[int, Deadline]],
    lines: Sequence[Line],
) -> Deadline | None:
    """A time set for the whole section, or by the sentence before (一并报送)."""
    if tasks and _TOGETHER.search(words) and drafts[len(tasks) - 1].first == draft.first and tasks[-1].deadline:
        return Deadline(tasks[-1].deadline_raw, tasks[-1].deadline)
    if shared:
        labels = [h.label for h in lines[draft.first].chain]
        for depth in range(len(labels), -1, -1):
            set_at = shared.get("/".join(labels[:depth]))
            if set_at is not None and draft.first <= set_at[0]:
                return Deadline(set_at[1].raw, set_at[1].date)
    return None


def _staged(draft: Draft, lines: Sequence[Line], frame: Frame) -> Deadline | None:
    """The end of the stage that a heading above gives: ``（一）自查阶段（3月22日至4月20日）``."""
    for heading in reversed(lines[draft.first].chain):
        stage = stage_end(heading.title, frame)
        if stage is not None:
            return Deadline(stage.raw, stage.date)
    return None


def _task(words: str, draft: Draft, deadline: Deadline, frame: Frame, lexicon: Lexicon) -> Task:
    year = frame.issued.year if frame.issued else None
    return Task(
        path=draft.path,
        text=words,
        lead=draft.says.lead,
        support=draft.says.support,
        responsible_raw=draft.raw,
        deadline_raw=deadline.raw,
        deadline=deadline.date,
        milestones=deadline.milestones,
        targets=_targets(words[:LONGEST], draft, year),
        span=Span(draft.start, draft.end),
        confidence=confidence_of(draft, deadline, lexicon),
    )


def _targets(words: str, draft: Draft, year: int | None) -> tuple[Target, ...]:
    """The figures of the cell that gives the goal (目标值), then those that the words name besides."""
    stated = tuple(target for goal in draft.goals for target in stated_goals(goal, year))
    known = {(target.quantity, target.unit) for target in stated}
    return stated + tuple(t for t in find_targets(words, year) if (t.quantity, t.unit) not in known)
