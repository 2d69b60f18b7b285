"""The fate of every paragraph: which tasks it went into, or why it went into none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from gongwen.decompose.drafts import Draft
from gongwen.decompose.model import Cover
from gongwen.decompose.outline import Line
from gongwen.model import Document


def cover(
    document: Document, lines: Sequence[Line], drafts: Sequence[Draft], reasons: dict[int, str]
) -> tuple[Cover, ...]:
    """One entry for each paragraph of the document, in order."""
    tasks: dict[int, list[int]] = defaultdict(list)
    why: dict[int, str] = {}
    for number, draft in enumerate(drafts):
        for index in range(draft.first, draft.last + 1):
            for paragraph in lines[index].block.paragraphs:
                tasks[paragraph].append(number)
    for line in lines:
        reason = reasons.get(line.index, "情况说明")
        for paragraph in line.block.paragraphs:
            why.setdefault(paragraph, reason)
    return tuple(
        Cover(paragraph.span, tuple(dict.fromkeys(tasks[i])))
        if i in tasks
        else Cover(paragraph.span, skip=why.get(i, "空段"))
        for i, paragraph in enumerate(document.paragraphs)
    )
