"""Words of a proposal: its title from its text, where its sentences end, what differs between two versions of it."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from shuniu.documents.rules.sheet import EDITABLE, MilestoneLine, Proposal, TargetLine
from shuniu.kernel.refusal import Difference

LONGEST = 40
SHORTEST = 4
TELLING = 12  # a title cut shorter than this would not tell what is to be done
_MARK = re.compile(
    r"^[\s　#]*(?:第[一二三四五六七八九十百\d]+[条项章节]|[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\([一二三四五六七八九十\d]+\)"
    r"|\d+(?:[.．]\d+)*[.．、](?!\d)|[①-⑳]|[一二三四五六七八九十]是(?:要)?)[\s　]*"
)
_BRACKET = re.compile(r"[（(][^（）()]{0,300}(?:负责|牵头|配合|单位|部门|落实|前完成|长期坚持)[^（）()]{0,300}[）)]")
_BODY = r"(?:委员会|管委会|办公室|委(?![会员])|[局厅办部院署]|中心|政府|公司|单位|部门|[县区])"
_UNITS = rf"[^，。；：、]{{1,24}}?{_BODY}(?:、[^，。；：、]{{1,24}}?{_BODY})*"
_BY = r"(?:请?于)?(?:(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|[上中下]旬)?之?前，?)?"
_WHO = re.compile(
    rf"^(?:请|由)?{_UNITS}(?:牵头|负责|主办|承办)，(?:会同{_UNITS}，)?(?:{_UNITS}(?:配合|参与|协助|协办)，)?{_BY}"
)
_ASKED = re.compile(
    rf"^请[^，。；：、]{{1,16}}?(?:委员会|管委会|办公室|委(?![会员])|[局厅])(?![、和及与办]|会同|牵头|负责|配合){_BY}"
)
_TOLD = re.compile(rf"^{_UNITS}(?:要(?!求|素|点|件)|应当|应(?!急|用|对)|须|必须|务必)(?!求)")
_PRINTED = re.compile(r"关于(?:印发|转发)(.{6,})的通知$")
_YEAR = re.compile(r"[〔\[（(【](\d{4})[〕\]）)】]")
_STOP = re.compile(r"[。！？；\n]")
_CLAUSE = re.compile(r"[^，：、]+[，：、]?")
_SENTENCE_END = re.compile(r"[。！？；\n]+[”’）)]*")
_TASK = re.compile(
    r"牵头|负责|配合|要(?:认真|切实|进一步|加强|加快|做好|确保)|应当|必须|务必|完成|报送|落实到位|[月日底]前"
)


def title_of(text: str) -> str:
    """A title for a task: its first sentence without number and bracket, cut where a clause ends.

    Cut inside a list it ends in 等; never inside a bracket.
    """
    if "\t" in text:
        text = max(text.split("\t"), key=len)
    words = _BRACKET.sub("", _MARK.sub("", text.strip())).strip()
    sentence = _STOP.split(words, maxsplit=1)[0].strip()
    if len(sentence) <= LONGEST:
        return sentence
    kept = ""
    for clause in _CLAUSE.findall(sentence):
        if kept and len(kept) + len(clause) > LONGEST:
            break
        kept += clause
    cut = kept.rstrip("，：、")[:LONGEST]
    if "（" in cut and "）" not in cut[cut.rindex("（") :]:
        cut = cut[: cut.rindex("（")]
    elif len(cut) < TELLING:
        return f"{sentence[: LONGEST - 1]}…"
    elif kept.endswith("、") and len(cut) < LONGEST:
        return f"{cut}等"
    return cut


def task_title(text: str) -> str:
    """A title for a matter: what is to be done, without who and by when, which have fields of their own."""
    words = _MARK.sub("", text.strip())
    for opening in (_WHO, _ASKED, _TOLD):
        rest = title_of(words[found.end() :]) if (found := opening.match(words)) else ""
        if len(rest) >= SHORTEST:
            return rest
    return title_of(text)


def short_title(title: str) -> str:
    """What a document is about: 市政府办公室关于印发X的通知 is X."""
    found = _PRINTED.search(title)
    return found[1].strip("《》") if found else title


def year_of(number: str) -> int | None:
    """The year that a document's number bears: 国办发〔2022〕35号 is of 2022."""
    found = _YEAR.search(number)
    return int(found[1]) if found else None


def sounds_like_a_task(text: str) -> bool:
    """Whether a paragraph that was passed over speaks of duties, units or dates: a person should look at it."""
    return len(text) > 12 and _TASK.search(text) is not None


def sentence_ends(text: str) -> list[int]:
    """Where a sentence ends inside the text; its own end is not among them."""
    return [found.end() for found in _SENTENCE_END.finditer(text) if text[found.end() :].strip()]


def plain(text: str) -> str:
    """As a requirement: the tabs between the cells of a row become wide blanks, so that offsets stay."""
    return text.replace("\t", "　").replace("\n", "　")


def differences(theirs: Proposal, mine: Proposal) -> tuple[Difference, ...]:
    """The fields in which two versions of a proposal differ, in words."""
    return tuple(
        Difference(label, shown(getattr(theirs, name)), shown(getattr(mine, name)))
        for name, label in EDITABLE.items()
        if getattr(theirs, name) != getattr(mine, name)
    )


def shown(value: Any) -> str:
    """A value as a person reads it."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, tuple):
        return "、".join(shown(item) for item in value) or "（空）"
    if isinstance(value, TargetLine):
        return f"{value.name} {value.quantity}{value.unit}".strip()
    if isinstance(value, MilestoneLine):
        return f"{shown(value.due_on)} {value.name}"
    if isinstance(value, date):
        return value.isoformat()
    return "（空）" if value in (None, "") else str(value)
