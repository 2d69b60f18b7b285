"""How a date is written in the frame of a document, also when it is written wrongly."""

from __future__ import annotations

_CN = "[〇○ＯO零０一二三四五六七八九十]"
_YEAR = rf"(?:[12]\d{{3}}|[一二]{_CN}{{3}}|\d{{2}})"
_NUMBER = rf"(?:\d{{1,2}}|{_CN}{{1,3}}|[X×x]{{1,2}})?"
DATE = (
    rf"(?:{_YEAR}\s*年\s*{_NUMBER}\s*月\s*(?:{_NUMBER}\s*日|\d{{1,2}}(?!\s*[\d日]))?"
    r"|[12]\d{3}\s*[.．\-/]\s*\d{1,2}\s*[.．\-/]\s*\d{1,2}日?)"
)
"""A day, or at least year and month: 2026年3月5日, 二〇二六年三月五日, 2026.3.5, 2026年　月　日 (a form not yet filled in)."""
