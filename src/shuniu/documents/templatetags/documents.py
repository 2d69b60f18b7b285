"""The long lists of the confirm page as strings: a template for each of hundreds of lines would cost half a second."""

from __future__ import annotations

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from shuniu.documents.choices import Check
from shuniu.documents.queries import Board, Para, Row

register = template.Library()
HEAD = ("redhead", "docno", "title")


@register.simple_tag
def cells(board: Board) -> SafeString:
    """The coverage strip: a cell for each paragraph. {% cells board %}"""
    return _safe("".join(map(_cell, (*board.folded, *board.paragraphs))))


def _cell(para: Para) -> str:
    passage = para.fate.passage
    why = f"：{escape(passage.reason)}" if passage.reason and not para.fate.keys else ""
    return (
        f'<a href="#para-{passage.index}" class="{para.mark}" data-jump="{passage.index}" '
        f'data-keys="{" ".join(para.fate.keys)}" title="第{passage.index}段　{para.fate.outcome.label}{why}" tabindex="-1"></a>'
    )


@register.simple_tag
def paragraph(para: Para, chosen: Row | None = None) -> SafeString:
    """One paragraph of the document; what is made into proposals is marked. {% paragraph para row %}"""
    key = chosen.proposal.key if chosen else ""
    passage = para.fate.passage
    names = [para.shape] if para.shape in HEAD else ["para", *_more(para)]
    names += {"pass": ["passed"], "open": ["open"]}.get(para.mark, [])
    hint = f' title="不立项：{escape(passage.reason)}。点一下可改"' if para.mark == "pass" else ""
    return _safe(
        f'<p class="{" ".join(names)}" id="para-{passage.index}" data-paragraph="{passage.index}"{hint}>'
        f'<span class="pn">{passage.index}</span>{_segments(para, key)}{_decision(para)}</p>'
    )


def _more(para: Para) -> list[str]:
    return {"flush": ["flush"], "row": ["cells"]}.get(para.shape, [])


def _segments(para: Para, chosen: str) -> str:
    made = []
    for part in para.segments:
        if part.row is None:
            made.append(f'<span data-at="{part.at}">{escape(part.text)}</span>')
            continue
        key = part.row.proposal.key
        here = key == chosen
        if part.first:
            made.append(f'<span class="tn{" here" if here else ""}" data-pick="{key}">{part.row.number}</span>')
        shown = ' class="here"' if here else ""
        made.append(f'<mark data-at="{part.at}" data-pick="{key}"{shown}>{escape(part.text)}</mark>')
    return "".join(made)


def _decision(para: Para) -> str:
    index = para.fate.passage.index
    if para.mark == "open":
        return f'<button type="button" class="why" data-decide="{index}">待定，定去向</button>'
    if para.mark == "pass" and para.shape not in HEAD:
        short = " short" if para.brief else ""
        reason = escape(para.fate.passage.reason)
        return f'<button type="button" class="why{short}" data-decide="{index}">不立项：{reason}</button>'
    return ""


@register.simple_tag
def task_row(task: Row, chosen: Row | None = None) -> SafeString:
    """One proposal in the list. {% task_row task row %}"""
    proposal = task.proposal
    here = chosen is not None and chosen.proposal.key == proposal.key
    title, state = escape(proposal.title) or "（没有标题）", proposal.state
    unknown = f' title="机构表里没有：{escape("、".join(task.unknown))}"' if task.unknown else ""
    like = f' title="与{escape(task.alike.number)}近似"' if task.alike and not proposal.checked else ""
    return _safe(
        f'<li class="task{" cursor" if here else ""}" id="row-{proposal.key}" data-row data-proposal="{proposal.key}" '
        f'data-state="{state}" tabindex="{0 if here else -1}"><span class="n">{task.number}</span>'
        f'<span class="t clip" title="{title}">{title}</span>'
        f'<span class="clip{" unknown" if task.unknown else ""}"{unknown}>{escape(task.lead)}</span>'
        f'<span class="nowrap">{task.due}</span>'
        f'<span class="{"doubt" if state == Check.DOUBTFUL else "ok"}"{like}>{state.label}</span></li>'
    )


def _safe(html: str) -> SafeString:
    return mark_safe(html)  # noqa: S308 - every part that somebody wrote is escaped
