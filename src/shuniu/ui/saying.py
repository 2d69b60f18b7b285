"""What a page says after an act: a toast for what has succeeded, a notice for what was refused.

After a redirect it travels in Django's messages; for an htmx request it travels in the HX-Trigger header.
"""

from __future__ import annotations

import json
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django_htmx.http import trigger_client_event


def said(request: HttpRequest, text: str, *, undo_url: str = "", undo: str = "撤回") -> None:
    """Tell on the next page what has succeeded; ``undo_url`` takes a POST that undoes it."""
    messages.success(request, _pack(text=text, undo_url=undo_url, undo=undo))


def refused(request: HttpRequest, title: str, reason: str, *, next_url: str = "", next_step: str = "") -> None:
    """Tell on the next page, above its content, what was refused and why; the next step as a link."""
    messages.error(request, _pack(title=title, text=reason, next_url=next_url, next_step=next_step))


def said_now(response: HttpResponse, text: str, *, undo_url: str = "", undo: str = "撤回") -> HttpResponse:
    """Show a toast when htmx receives this response."""
    return trigger_client_event(response, "toast", {"text": text, "undo_url": undo_url, "undo": undo})


def unpacked(message: str) -> dict[str, Any]:
    """The parts of a message; a plain one has only ``text``."""
    if message.startswith("{"):
        try:
            parts = json.loads(message)
        except ValueError:
            parts = None
        if isinstance(parts, dict) and "text" in parts:
            return parts
    return {"text": message}


def _pack(**parts: str) -> str:
    return json.dumps({name: value for name, value in parts.items() if value}, ensure_ascii=False)
