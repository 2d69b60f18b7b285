"""The small marks that stand in every list, made as strings: a page holds hundreds of them."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from django.utils.safestring import SafeString, mark_safe

COLOURS = ("red", "yellow", "green", "grey", "blue")


def plain(value: object) -> str:
    """The value as text that is safe in html: Django's ``conditional_escape`` at a part of its cost."""
    return value if isinstance(value, SafeString) else escape(str(value))


def light(colour: str, word: str, why: str = "", *, tinted: bool = False) -> SafeString:
    """A light: shape and colour by ``colour``, the reason as ``word``; ``why`` lists every rule that fired."""
    assert colour in COLOURS, colour
    tint = " tinted" if tinted else ""
    tip = f' title="{plain(why)}"' if why else ""
    html = f'<span class="light light-{colour}{tint}"{tip}>{plain(word)}</span>'
    return mark_safe(html)  # noqa: S308 - every part is escaped


def bar(done: int | None, plan: int | None = None, *, figure: bool = True) -> SafeString:
    """Progress in percent against the plan's percent (序时进度); a dash where there is nothing to measure."""
    if done is None:
        return mark_safe("—")
    width = min(max(int(done), 0), 100)
    tick, said = "", f"进度{int(done)}%"
    if plan is not None:
        at = min(max(int(plan), 0), 100)
        tick, said = f'<rect class="plan" x="{at}%" width="1" height="9"/>', f"{said}，序时{int(plan)}%"
    html = (
        f'<svg class="bar" role="img" aria-label="{said}"><rect y="3" width="100%" height="3"/>'
        f'<rect class="done" y="3" width="{width}%" height="3"/>{tick}</svg>{f"{int(done)}%" if figure else ""}'
    )
    return mark_safe(html)  # noqa: S308 - every part is escaped


def matter_row(row: Mapping[str, Any]) -> SafeString:
    """One line of a list of matters: light, number, title, unit, due, the one act.

    Keys: ``colour word number title url unit due`` and, where they apply, ``why`` (tooltip of the light), ``late``
    (the due date is past), ``id``, and the act: ``act`` (its word), ``act_url`` and ``act_kind``, which is ``link``,
    ``dialog`` (what the address returns opens as a dialog) or ``post`` (done at once); ``act_key`` is its letter.
    """
    title, url = plain(row["title"]), plain(row["url"])
    name = f' id="row-{plain(row["id"])}"' if row.get("id") else ""
    late = " late" if row.get("late") else ""
    html = (
        f'<li class="matter" data-row{name}>{light(row["colour"], row["word"], row.get("why", ""))}'
        f'<span class="no">{plain(row["number"])}</span><a class="title clip" href="{url}" title="{title}">{title}</a>'
        f'<span class="unit">{plain(row["unit"])}</span><span class="due{late}">{plain(row["due"])}</span>{act(row)}</li>'
    )
    return mark_safe(html)  # noqa: S308 - every part is escaped


def act(row: Mapping[str, Any]) -> str:
    """The one act of a row, or nothing."""
    if not row.get("act"):
        return ""
    word, url, kind = plain(row["act"]), plain(row["act_url"]), row.get("act_kind", "link")
    key = f' data-key="{plain(row["act_key"])}"' if row.get("act_key") else ""
    if kind == "post":
        return f'<button type="button" class="act" hx-post="{url}" hx-swap="none"{key}>{word}</button>'
    if kind == "dialog":
        return f'<a class="act" href="{url}" hx-get="{url}" hx-target="#dialogs" hx-swap="innerHTML"{key}>{word}</a>'
    return f'<a class="act" href="{url}"{key}>{word}</a>'
