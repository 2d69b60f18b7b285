"""Hide what must not be read as running text: brackets, book titles and quotations keep their length only."""

from __future__ import annotations

import re

HIDDEN = "\ufffc"
_QUOTED = re.compile(r"《[^《》\n]{0,200}》|“[^“”\n]{0,400}”|‘[^‘’\n]{0,200}’|〔[^〔〕\n]{0,20}〕|「[^「」\n]{0,200}」")
_BRACKET = re.compile(
    r"（[^（）\n]{0,400}）|\([^()\n]{0,400}\)|【[^【】\n]{0,400}】|〔[^〔〕\n]{0,400}〕|﹝[^﹝﹞\n]{0,400}﹞|\uff3b[^\uff3b\uff3d\n]{0,400}\uff3d|\[[^\[\]\n]{0,400}\]"
)
_OPENED = re.compile(r"[（(【〔﹝\uff3b\[]")


def mask(text: str) -> str:
    """The text with every quotation, book title and bracket replaced by as many placeholders.

    A separator inside a quotation then separates nothing. Nested brackets take two passes; deeper ones,
    which no office writes, stay half visible.
    """
    if "“" in text or "《" in text or "〔" in text or "‘" in text or "「" in text:
        text = _QUOTED.sub(_blank, text)
    if _OPENED.search(text):
        text = _BRACKET.sub(_blank, _BRACKET.sub(_blank, text))
    return text


def mask_brackets(text: str) -> str:
    """The text with only its brackets hidden."""
    if _OPENED.search(text):
        text = _BRACKET.sub(_blank, _BRACKET.sub(_blank, text))
    return text


def _blank(found: re.Match[str]) -> str:
    return HIDDEN * (found.end() - found.start())
