"""The front matter of a draft: ``键：值`` lines between two lines of ``---``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gongwen.model import Unreadable

_FENCE = re.compile(r"^-{3,}[ \t]*$")
_ENTRY = re.compile(r"^[ \t]*([^：:\s-][^：:]{0,11}?)[ \t]*[：:][ \t]*(.*?)[ \t]*$")
_ITEM = re.compile(r"^[ \t]*[-*·][ \t]+(.+?)[ \t]*$")

KEYS = {
    "文种": "kind", "行文": "form", "格式": "form", "份号": "copy_number", "密级": "secrecy", "紧急程度": "urgency",
    "发文机关": "issuers", "标志": "mark", "发文机关标志": "mark", "发文字号": "number", "文号": "number", "令号": "number",
    "签发人": "signers", "标题": "title", "主送": "recipients", "主送机关": "recipients", "附件": "attachment_notes",
    "署名": "signatures", "发文机关署名": "signatures", "成文日期": "date", "日期": "date", "附注": "note",
    "抄送": "copies", "抄送机关": "copies", "印发机关": "printer", "印发日期": "printed_on", "用印": "seal",
    "出席": "present", "请假": "excused", "列席": "sitting_in",
}  # fmt: skip
"""What may stand in the front matter, and the part of the document it becomes."""

MANY = frozenset({"issuers", "signers", "attachment_notes", "signatures"})
"""Parts of which there may be several: one a line behind ``-``, or in one line with 、 or ；."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The values by their parts; a part of which there may be several has one value a line. ``end``: lines it takes."""

    values: dict[str, tuple[str, ...]]
    end: int

    def one(self, part: str) -> str:
        """The only value of a part; "" where it is not given."""
        return "".join(self.values.get(part, ()))

    def many(self, part: str) -> tuple[str, ...]:
        """All values of a part."""
        return self.values.get(part, ())


def begins(lines: list[str]) -> bool:
    """Whether the first line that is not blank opens a front matter."""
    return bool(_FENCE.match(next((line for line in lines if line.strip()), "")))


def read(lines: list[str]) -> FrontMatter:
    """The front matter of a draft. Raises :class:`gongwen.model.Unreadable` for a line that says nothing known."""
    if not begins(lines):
        return FrontMatter({}, 0)
    first = next(at for at, line in enumerate(lines) if line.strip()) + 1
    last = next((at for at in range(first, len(lines)) if _FENCE.match(lines[at])), None)
    if last is None:
        raise Unreadable("文稿开头的 --- 没有结束：请在各项填完后另起一行写 ---。")
    values: dict[str, tuple[str, ...]] = {}
    part = ""
    for at in range(first, last):
        line = lines[at]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        item, entry = _ITEM.match(line), _ENTRY.match(line)
        if item and part:
            values[part] = (*values[part], item[1])
        elif entry and entry[1] in KEYS:
            part = KEYS[entry[1]]
            values[part] = _split(part, entry[2])
        else:
            raise Unreadable(_unknown(at + 1, entry[1] if entry else line.strip()))
    return FrontMatter({part: found for part, found in values.items() if found}, last + 1)


def _split(part: str, words: str) -> tuple[str, ...]:
    words = words.strip("\"'")
    if not words:
        return ()
    if part == "attachment_notes":  # names of attachments may hold 、
        return tuple(filter(None, (name.strip() for name in re.split("[；;]", words))))
    if part in MANY:
        return tuple(filter(None, (name.strip() for name in re.split("[、；;，,]", words))))
    return (words,)


def _unknown(number: int, words: str) -> str:
    return f"第 {number} 行的“{words[:20]}”不是可填的项目：可填{'、'.join(KEYS)}。"
