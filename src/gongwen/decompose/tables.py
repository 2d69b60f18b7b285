"""Tasks in tables: which column says what is told by its header."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from gongwen.decompose.drafts import Draft
from gongwen.decompose.outline import Line
from gongwen.decompose.responsibility import Responsibility, read_roles
from gongwen.lexicon import Lexicon
from gongwen.model import Span

# Column kinds by header words, the closer match first. Among columns of tasks the higher rank holds the task itself.
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("seq", re.compile(r"^(?:序号?|(?:任务|事项|项目|工作)?(?:编号|序号)|项次|No\.?|NO\.?|#)$")),
    ("support", re.compile(r"配合|协同|协作|协办|协助|参与|参加|支持")),
    ("lead", re.compile(r"牵头(?!.*领导|.*人)|主办|主责|总牵头")),
    ("other", re.compile(r"领导|责任人|负责人|联系|联络|电话|督[办查]单位|完成情况|进展|状态|目前|当前")),
    ("due", re.compile(r"时限|时间|期限|限期|进度|日期|节点|工期|完成时")),
    (
        "duty",
        re.compile(
            r"(?:责任|负责|承办|落实|实施|指导|完成|主管|承担|办理|整改|推进)(?:单位|部门|主体|处室|科室|股室|机构)|责任(?:分工|落实)|"
            r"^(?:[市区县州省][直级])?(?:单位|部门|处室|科室|股室)(?:名称)?$|^(?:部门|任务|职责|工作|具体)?分工$"
        ),
    ),
    (
        "goal",
        re.compile(
            r"^(?!.*(?:完成(?!目标)|实际|上年|去年|基期|现状)).*(?:(?:指标|目标|任务|计划)[值数量]|(?:\d{4}年|年度|全年|本年)(?:目标|计划)[值数量]?)$|^目标[值数量]$|^(?!.*(?:已|目前|取得)).*(?:预期|工作|绩效|阶段性?)(?:成效|成果)$"
        ),
    ),
    (
        "other",
        re.compile(r"备注|依据|来源|范围|存在|类型|类别|领域|分类|一级|板块|方面|批示|金额|资金|投资"),
    ),
)
# What a row demands, and what it is called: the words of the task run from the one to the other.
_TASK = (
    (5, re.compile(r"内容|措施|举措|具体任务|任务分解|要求|标准|做法|安排|目标$|^目标任务$|任务目标")),
    (4, re.compile(r"任务|事项|重点工作|工作要点|议定")),
    (3, re.compile(r"工作|项目|名称|指标|实事")),
    (2, re.compile(r"问题|情况|反馈|意见|建议")),
)
# What a row is to reach goes with its name where it stands beside it, and names it only where nothing else does.
GOAL = 2.5
PROBLEM = 2
# How far into the words of a task its demand may begin, and how long a cell between the two may be.
TITLE_LONGEST = 38
# A number of its own or a sentence: a row of the table, though its words be those of a header (标准研制, 参与制定…).
_NO_HEADER = re.compile(r"[。；，]|^\d+[.、．]?$|\d(?:家|项|个|名|%)")
_BLANK = re.compile(r"^[\s无/—\-－–.。]*$")


@dataclass(slots=True)
class Columns:
    """Which column holds what, by index; task columns best first."""

    task: list[int] = field(default_factory=list)
    roles: dict[str, list[int]] = field(default_factory=dict)
    rank: dict[int, float] = field(default_factory=dict)

    @property
    def usable(self) -> bool:
        """Whether these columns tell tasks and who is responsible for them."""
        return bool(self.task) and any(k in self.roles for k in ("lead", "duty", "support"))


def read_header(cells: Sequence[str]) -> Columns | None:
    """The columns of a header row; None if the row is no header."""
    if any(_NO_HEADER.search(cell.strip()) for cell in cells):
        return None
    columns = Columns()
    for index, cell in enumerate(cells):
        words = re.sub(r"\s", "", cell)
        if not words or len(words) > 16:
            continue
        kind = next((kind for kind, pattern in _KINDS if pattern.search(words)), "")
        if kind:
            columns.roles.setdefault(kind, []).append(index)
            if kind != "goal":
                continue
        rank = GOAL if kind else next((rank for rank, pattern in _TASK if pattern.search(words)), 0)
        if rank:
            columns.rank[index] = rank
    columns.task = sorted(columns.rank, key=lambda i: (-columns.rank[i], i))
    return columns if columns.usable else None


def table_drafts(
    text: str, lines: Sequence[Line], reasons: dict[int, str], *, first_leads: bool, lexicon: Lexicon
) -> Iterator[Draft]:
    """One task for each row under a header that tells tasks and units."""
    columns: Columns | None = None
    table: int | None = None
    number = width = 0
    above: Draft | None = None
    grouped = False
    for line in lines:
        if not line.block.is_row:
            grouped = columns is not None and line.heading
            columns = columns if grouped else None
            continue
        if line.block.table != table:
            # 一、经济发展 on a line of its own groups the rows of one table that is written as text.
            goes_on = grouped and abs(len(line.block.cells) - width) <= 1
            columns, table = columns if goes_on else None, line.block.table
            number, above = number if goes_on else 0, None
        grouped = False
        cells = [span.of(text).strip() for span in line.block.cells]
        header = read_header(cells)
        if header is not None:
            columns, number, above, width = header, 0, None, len(cells)
            reasons[line.index] = "表头"
        elif columns is None:
            reasons.setdefault(line.index, "表格标题" if len({c for c in cells if c}) <= 1 else "表格内容")
        elif (draft := _row(line, cells, columns, number + 1, first_leads, lexicon, above)) is not None:
            number, above = number + 1, draft
            yield draft
        else:
            reasons[line.index] = "表格分组" if len({c for c in cells if c}) <= 2 else "表格内容"


def _row(
    line: Line,
    cells: Sequence[str],
    columns: Columns,
    number: int,
    first_leads: bool,
    lexicon: Lexicon,
    above: Draft | None,
) -> Draft | None:
    def of(kind: str) -> list[str]:
        return [cells[i] for i in columns.roles.get(kind, ()) if i < len(cells) and not _BLANK.match(cells[i])]

    task = _task(line, cells, columns)
    filled = [i for i, c in enumerate(cells) if c]
    if task is None or (len({cells[i] for i in filled}) == 1 and (filled != columns.task[:1] or not filled[0])):
        return None
    says = _says(of, first_leads, lexicon)
    if not says and not says.times:
        if above is None or not _under_merged(cells, columns):
            return None
        says = above.says
    seq = next(iter(of("seq")), "") or str(number)
    raw = "；".join(v for kind in ("lead", "duty", "support") for v in of(kind))
    return Draft(seq.rstrip(".．、"), *task, says, raw, "table", line.index, line.index, goals=tuple(of("goal")))


def _under_merged(cells: Sequence[str], columns: Columns) -> bool:
    """Whether the cells of units and times are empty, as under a cell merged downwards, beside a demand.

    A row that groups others has no demand either, or a number of its own kind (二、).
    """
    told = [i for kind in ("lead", "duty", "support", "due") for i in columns.roles.get(kind, ())]
    numbers = [cells[i] for i in columns.roles.get("seq", ()) if i < len(cells) and cells[i]]
    empty = all(i >= len(cells) or not cells[i] for i in told)
    demand = columns.task[0]
    plain = all(number.rstrip(".．、").isdigit() for number in numbers)
    return empty and plain and demand < len(cells) and bool(cells[demand])


def _task(line: Line, cells: Sequence[str], columns: Columns) -> tuple[int, int] | None:
    """Where the words of the task begin and end: from its short name to the end of what is demanded.

    A cell merged with one of an earlier row lies outside this row and cannot be part of the words; nor can
    a name so long that the demand would stand too far behind it, nor the problem that the demand answers.
    """
    filled = [i for i in columns.task if i < len(cells) and not _BLANK.match(cells[i])]
    if not filled:
        return None
    first = last = filled[0]
    start, end = _trimmed(line, line.block.cells[first])
    for i in range(last + 1, len(cells)):
        if i not in columns.rank:
            break
        if i in filled and columns.rank[i] > PROBLEM and _inside(line, i):
            end = _trimmed(line, line.block.cells[i])[1]
    for i in range(first - 1, -1, -1):
        if i not in columns.rank or columns.rank[i] <= PROBLEM:
            break
        if i not in filled:
            continue
        begin = _trimmed(line, line.block.cells[i])[0]
        if not _inside(line, i) or not 0 < _trimmed(line, line.block.cells[first])[0] - begin <= TITLE_LONGEST:
            break
        start = begin
    return start, end


def _inside(line: Line, cell: int) -> bool:
    span = line.block.cells[cell]
    return line.block.start <= span.start and span.end <= line.block.end


def _trimmed(line: Line, span: Span) -> tuple[int, int]:
    words = line.block.text[span.start - line.block.start : span.end - line.block.start]
    if span.start < line.block.start or span.end > line.block.end:  # a merged cell of an earlier row
        return span.start, span.end
    return span.start + len(words) - len(words.lstrip()), span.end - (len(words) - len(words.rstrip()))


def _says(of: object, first_leads: bool, lexicon: Lexicon) -> Responsibility:
    assert callable(of)
    lead: list[str] = []
    support: list[str] = []
    times: list[str] = list(of("due"))
    second = "support" if of("lead") else "duty"
    for kind, role in (("lead", "lead"), ("duty", second), ("support", "support")):
        for value in of(kind):
            says = read_roles(value, default=role, first_leads=first_leads, lexicon=lexicon)
            if says is not None:
                # A按职责分工负责 beside a column of its own for who leads.
                second_only = role == "support" and not says.explicit_lead
                lead.extend(() if second_only else says.lead)
                support.extend((*says.lead, *says.support) if second_only else says.support)
                times.extend(says.times)
    return Responsibility(tuple(dict.fromkeys(lead)), tuple(dict.fromkeys(support)), tuple(times), bool(lead), True)
