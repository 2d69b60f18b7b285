"""The fifteen kinds of document as drafts to be filled in, one file each."""

from __future__ import annotations

from importlib.resources import files

from gongwen.paper import KINDS

TEMPLATES = KINDS
"""The kinds that have a template: all fifteen."""


def template(kind: str) -> str:
    """The draft to be filled in for a kind. Raises KeyError for a kind that is none of the fifteen."""
    if kind not in TEMPLATES:
        raise KeyError(kind)
    return files("gongwen.drafting.kinds").joinpath(f"{kind}.md").read_text("utf-8")
