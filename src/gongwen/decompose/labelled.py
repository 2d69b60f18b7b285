"""Tasks with 责任单位：… lines below them, or such words at the end of their paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gongwen.decompose.bodyroles import with_body_roles
from gongwen.decompose.brackets import CLOSING, OPENING, Bracket, find_brackets
from gongwen.decompose.drafts import Draft
from gongwen.decompose.outline import Line
from gongwen.decompose.responsibility import LABEL, Responsibility, read_roles
from gongwen.decompose.unitnames import is_unit
from gongwen.lexicon import EMPTY, Lexicon

_LINE = re.compile(
    rf"^[{re.escape(OPENING)}]?\s*(?:[·•\-—*◆●■▲]\s*)?(?:\*\*)?(?:{LABEL.pattern})(?:\*\*)?\s*[{re.escape(CLOSING)}]?\s*[：:]"
)
_TAIL = re.compile(rf"(?:(?<=[。；;！])|(?<=[ \u3000]))\s*[{re.escape(OPENING)}]?(?:{LABEL.pattern})\s*[】\]]?[：:]")
_BOXED = re.compile(rf"^[{re.escape(OPENING)}\s·•*—\-◆●■▲]*([\u4e00-\u9fff]{{2,10}})[\s*{re.escape(CLOSING)}]*[：:]")
_OPENED = re.compile(rf"\s*[{re.escape(OPENING)}]")
# A point that closes with the bracket of its units needs no label below it.
_OWN_BRACKET = re.compile(
    r"[（(【〔\[][^（(【〔\[）)】〕\]]{2,200}(?:单位|部门|负责|牵头|配合)[^）)】〕\]]{0,200}[）)】〕\]]\s*$"
)
# …家。——市文广旅局、市林业局
_DASH = re.compile(r"(?<=[。；！）%])\s*[—－―-]{1,2}\s*(?P<who>[^—。；！\d][^—。；！]{1,200}。?)\s*$")
_NONE = re.compile(r"[\s无/—\-－–。.]*")
_HINT = re.compile(
    r"单位|部门|[处科股]室|机构|主体|时限|时间|领导|责任|期限|限期|分工|进度|节点|工期|日期|牵头|[主协]办|配合|协助|人[：:]"
)


@dataclass(frozen=True, slots=True)
class Group:
    """Label lines that follow one another: blocks ``first`` to ``last``, and their words."""

    first: int
    last: int
    words: str


def tail_label(text: str, *, first_leads: bool = False, lexicon: Lexicon = EMPTY) -> Bracket | None:
    """``…。责任单位：A、B。`` at the end of a paragraph, as if it were in brackets; None if there is none."""
    found = _TAIL.search(text) if "：" in text or ":" in text else None
    if found is None and ("——" in text or "—" in text):
        return _dashed(text, first_leads, lexicon)
    if found is None or not text[: found.start()].strip():
        return None
    says = read_roles(
        text[found.start() :].strip(" 　（(【[）)】]"), default="duty", first_leads=first_leads, lexicon=lexicon
    )
    return Bracket(found.start(), len(text), text[found.start() :].strip(), says) if says else None


def _dashed(text: str, first_leads: bool, lexicon: Lexicon) -> Bracket | None:
    """``…家。——市文广旅局、市林业局`` at the end of a paragraph; None where the dash sets off anything else."""
    found = _DASH.search(text)
    if found is None:
        return None
    words = found["who"].strip().rstrip("。")
    says = read_roles(words, default="duty", first_leads=first_leads, lexicon=lexicon)
    if not says or not _all_units(says, lexicon):
        return None
    return Bracket(found.start(), len(text), words, says)


def _all_units(says: Responsibility, lexicon: Lexicon) -> bool:
    """Whether nothing but units is named; 各A级旅游景区 are taken for some beside one that is sure."""
    names = (*says.lead, *says.support)
    return is_unit(names[0], lexicon) and all(is_unit(n, lexicon) or n.startswith("各") for n in names)


def label_groups(lines: Sequence[Line], lexicon: Lexicon = EMPTY) -> list[Group]:
    """The groups of label lines of the document."""
    groups: list[Group] = []
    start, named = -1, False
    for index, line in enumerate(lines):
        role = _role(line, lexicon)
        if role and start < 0:
            start, named = index, False
        named = named or role == "unit"
        if not role and start >= 0:
            _close(groups, lines, start, index - 1, named)
            start = -1
    if start >= 0:
        _close(groups, lines, start, len(lines) - 1, named)
    return groups


def _plain(text: str) -> str:
    """The words of a label line without brackets around the line or its label: （责任单位：A）, 【责任单位】：A."""
    text = text.strip().lstrip("—－―")
    if text and text[0] in OPENING and text[-1] in CLOSING:
        text = text[1:-1].strip()
    return _BOXED.sub(r"\1：", text)


def _close(groups: list[Group], lines: Sequence[Line], first: int, last: int, named: bool) -> None:
    """Add a group; a 完成时限 line that comes later, after the measures, goes to the units above it."""
    words = "\n".join(_plain(line.words) for line in lines[first : last + 1])
    if named:
        groups.append(Group(first, last, words))
    elif groups and all(lines[i].mark is None for i in range(groups[-1].last + 1, first)):
        groups[-1] = Group(groups[-1].first, last, f"{groups[-1].words}\n{words}")


def _role(line: Line, lexicon: Lexicon) -> str:
    """``unit`` for a line that names units, ``side`` for one of time or leaders, ``""`` for other lines."""
    text = line.words
    if not line.block.is_row and (dashed := _DASH.match("。" + text.strip(), 1)):
        says = read_roles(dashed["who"].rstrip("。"), default="duty", lexicon=lexicon)
        return "unit" if says and _all_units(says, lexicon) else ""
    if line.block.is_row or len(text) > 1200 or not _HINT.search(text[:40]):
        return ""
    found = _LINE.match(text.lstrip())
    if found is None:
        brackets = find_brackets(text, lexicon=lexicon) if _OPENED.match(text) else []
        return (
            "unit"
            if len(brackets) == 1
            and not text[: brackets[0].start].strip()
            and not text[brackets[0].end :].strip("。 　")
            else ""
        )
    if found.lastgroup in ("due", "other"):
        return "side"
    if _NONE.fullmatch(text.lstrip()[found.end() :]):
        return "side"
    says = read_roles(_plain(text), default="duty", lexicon=lexicon)
    return "unit" if says and any(is_unit(n, lexicon) for n in (*says.lead, *says.support)) else ""


def labelled_drafts(
    lines: Sequence[Line], groups: Sequence[Group], aside: dict[int, str], *, first_leads: bool, lexicon: Lexicon
) -> Iterator[Draft]:
    """One task for each group: the numbered paragraph above it with all that stands between."""
    previous = -1
    for group in groups:
        item = _item(lines, previous + 1, group.first, aside)
        says = read_roles(group.words, default="duty", first_leads=first_leads, lexicon=lexicon)
        if item is not None and says is not None:
            line, last = lines[item], lines[group.first - 1]
            body = "\n".join(lines[i].words for i in range(item, group.first))
            says = with_body_roles(says, body, lexicon)
            start = line.block.start + line.body
            yield Draft(line.path, start, last.block.end, says, group.words, "label", item, group.last)
        previous = group.last


def _item(lines: Sequence[Line], low: int, high: int, aside: dict[int, str]) -> int | None:
    """The line where the task above a group begins.

    The nearest numbered line; its parent when it is the last of several points, which the label covers
    together; without numbers the words since the last heading.
    """
    marked = [i for i in range(low, high) if lines[i].mark is not None and i not in aside]
    if marked:
        nearest = lines[marked[-1]]
        level = nearest.mark.level if nearest.mark else 0
        twins = [
            i
            for i in marked
            if (mark := lines[i].mark) is not None and mark.level == level and lines[i].chain[:-1] == nearest.chain[:-1]
        ]
        own = any(_OWN_BRACKET.search(lines[i].block.text) for i in range(twins[0], marked[-1]))
        if len(twins) > 1 and len(nearest.chain) > 1 and nearest.chain[-2].block in marked and not own:
            return nearest.chain[-2].block
        return marked[-1]
    free = [i for i in range(low, high) if i not in aside]
    words = [i for i in free if re.search(r"[。；]", lines[i].block.text)]
    return next(iter(words or free), None)
