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
    ("seq", re.compile(r"^(?:序号?|编号|项次|No\.?|NO\.?|#)$")),
    ("support", re.compile(r"配合|协同|协办|协助|参与|参加|支持")),
    ("lead", re.compile(r"牵头(?!.*领导|.*人)|主办|主责|总牵头")),
    ("due", re.compile(r"时限|时间|期限|进度|日期|节点|完成时")),
    (
        "duty",
        re.compile(
            r"(?:责任|负责|承办|落实|实施|指导|完成|主管)(?:单位|部门|主体|处室|科室)|^(?:单位|部门|处室|科室|责任分工|任务分工|分工)$"
        ),
    ),
    (
        "other",
        re.compile(
            r"领导|责任人|联系|电话|备注|负责人|联络|依据|来源|范围|状态|进展|完成情况|存在|类型|类别|领域|分类|一级|板块|方面|指标值|目标值"
        ),
    ),
)
_TASK = (
    (
        5,
        re.compile(
            r"工作内容|任务内容|具体内容|主要内容|具体任务|具体措施|工作举措|主要举措|主要措施|整改措施|工作措施|改革措施|具体举措|重点举措|工作任务及|措施|举措|内容"
        ),
    ),
    (4, re.compile(r"重点任务|工作任务|主要任务|目标任务|任务|事项|重点工作|工作要点|议定")),
    (3, re.compile(r"工作|项目|问题|要求|目标|名称")),
)
_BLANK = re.compile(r"^[\s无/—\-－–.。]*$")


@dataclass(slots=True)
class Columns:
    """Which column holds what, by index; task columns best first."""

    task: list[int] = field(default_factory=list)
    roles: dict[str, list[int]] = field(default_factory=dict)
    rank: dict[int, int] = field(default_factory=dict)

    @property
    def usable(self) -> bool:
        """Whether these columns tell tasks and who is responsible for them."""
        return bool(self.task) and any(k in self.roles for k in ("lead", "duty", "support"))


def read_header(cells: Sequence[str]) -> Columns | None:
    """The columns of a header row; None if the row is no header."""
    columns = Columns()
    for index, cell in enumerate(cells):
        words = re.sub(r"\s", "", cell)
        if not words or len(words) > 16:
            continue
        kind = next((kind for kind, pattern in _KINDS if pattern.search(words)), "")
        if kind:
            columns.roles.setdefault(kind, []).append(index)
            continue
        rank = next((rank for rank, pattern in _TASK if pattern.search(words)), 0)
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
    number = 0
    for line in lines:
        if not line.block.is_row:
            columns = None
            continue
        if line.block.table != table:
            columns, table, number = None, line.block.table, 0
        cells = [span.of(text).strip() for span in line.block.cells]
        header = read_header(cells)
        if header is not None:
            columns, number = header, 0
            reasons[line.index] = "表头"
        elif columns is None:
            reasons.setdefault(line.index, "表格标题" if len({c for c in cells if c}) <= 1 else "表格内容")
        elif (draft := _row(line, cells, columns, number + 1, first_leads, lexicon)) is not None:
            number += 1
            yield draft
        else:
            reasons[line.index] = "表格分组" if len({c for c in cells if c}) <= 2 else "表格内容"


def _row(
    line: Line, cells: Sequence[str], columns: Columns, number: int, first_leads: bool, lexicon: Lexicon
) -> Draft | None:
    def of(kind: str) -> list[str]:
        return [cells[i] for i in columns.roles.get(kind, ()) if i < len(cells) and not _BLANK.match(cells[i])]

    task = next((line.block.cells[i] for i in columns.task if i < len(cells) and not _BLANK.match(cells[i])), None)
    if task is None or len({c for c in cells if c}) == 1:
        return None
    says = _says(of, first_leads, lexicon)
    if not says and not says.times:
        return None
    seq = next(iter(of("seq")), "") or str(number)
    raw = "；".join(v for kind in ("lead", "duty", "support") for v in of(kind))
    return Draft(seq.rstrip(".．、"), *_trimmed(line, task), says, raw, "table", line.index, line.index)


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
                lead.extend(says.lead)
                support.extend(says.support)
                times.extend(says.times)
    return Responsibility(tuple(dict.fromkeys(lead)), tuple(dict.fromkeys(support)), tuple(times), bool(lead), True)
