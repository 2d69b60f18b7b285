"""Gather the drafts of a document: tables, labelled paragraphs, brackets, prose."""

from __future__ import annotations

from collections.abc import Sequence

from gongwen.decompose.drafts import Draft
from gongwen.decompose.labelled import label_groups, labelled_drafts
from gongwen.decompose.outline import Line
from gongwen.decompose.running import Setting, bracket_drafts, prose_drafts
from gongwen.decompose.tables import table_drafts


def draft_all(
    text: str, lines: Sequence[Line], aside: dict[int, str], setting: Setting
) -> tuple[list[Draft], dict[int, str]]:
    """The drafts in the order of the document, and why each remaining line gives none."""
    reasons = dict(aside)
    drafts = list(table_drafts(text, lines, reasons, first_leads=setting.first_leads, lexicon=setting.lexicon))
    groups = label_groups(lines, setting.lexicon)
    for group in groups:
        reasons.update(dict.fromkeys(range(group.first, group.last + 1), "责任单位"))
    drafts += labelled_drafts(lines, groups, reasons, first_leads=setting.first_leads, lexicon=setting.lexicon)
    taken = {i for d in drafts for i in range(d.first, d.last + 1)}
    free = [line for line in lines if line.index not in taken and line.index not in reasons and not line.block.is_row]
    bracketed = {line.index: found for line in free if (found := bracket_drafts(line, setting))}
    above = {h.block for i in [*bracketed, *taken] for h in lines[i].chain[:-1]}
    for line in free:
        if line.index in bracketed:
            drafts.extend(bracketed[line.index])
        elif line.mark is not None and any(h.block in bracketed for h in line.chain[:-1]):
            reasons[line.index] = "上级任务已列责任单位"
        elif line.index in above:
            reasons[line.index] = "下级任务已列责任单位"
        else:
            drafts.extend(prose_drafts(line, lines[line.index - 1] if line.index else None, setting, reasons))
    drafts.sort(key=lambda d: (d.first, d.start))
    return drafts, reasons
