"""What may be shifted so that pages come out as the standard wants: the first page shows text (7.3.3), and no page holds
署名 and 成文日期 without text (7.3.5.5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gongwen.layout.flow import FIXED, Item, Placed, foresee, height, line_of, lines_in, with_line
from gongwen.layout.units import DEPTH, PITCH
from gongwen.layout.wml import Para

_USUAL, _UTMOST = (510, 660), (435, 725)
"""Twips from line to line of 16 pt: what looks well, and what is still better than a 署名 without text."""

_MANY_MIXED = 2
"""Paragraphs of mixed script after which two lines of error are allowed for, not one."""

_SHORT = 3
"""Lines of a last paragraph that may go to the next page whole."""

_TOGETHER = 2
"""Lines of text that stand above 署名 at least."""


def kept_together(text: Sequence[Item], closing: Sequence[Item], closer: Sequence[Item], front: int = 0) -> list[Item]:
    """Text and closing, with the closing on a page that shows text. The first ``front`` items are no text yet: what
    follows them begins on their page.

    ``closer`` is the closing with less blank above it. Of all changes the smallest is made: none, less blank, other
    distances between the lines of the page on which the text ends. Where the forecast finds none, the last paragraph is
    kept with the closing.
    """
    if not text or not closing:
        return [*text, *closing]
    only = len(text) - front <= 1  # a text of one paragraph must not leave the first page
    if isinstance(text[-1], Para) and lines_in(text[-1]) <= _SHORT and not only:
        # LibreOffice pushes the whole paragraph over, which nobody minds when it is short.
        text = [*text[:-1], _keep(text[-1])]
    for ending in (closing, closer):
        if _is_fine(text, ending):
            return [*text, *ending]
    changed = _respaced(text, closing, closer, front) or _with_table(text, closing) or _torn(text, closing)
    return changed or [*text[:-1], text[-1] if only else _keep(text[-1]), *closer]


def _respaced(text: Sequence[Item], closing: Sequence[Item], closer: Sequence[Item], front: int) -> list[Item] | None:
    """Other distances between the lines: first for what begins on the page of the end alone, then also for the paragraph
    that reaches into it from the page before."""
    spots = foresee([*text[:-1], _free(text[-1])])
    ending = spots[-1].last_page
    begins = next((at for at, spot in enumerate(spots) if spot.page == ending), len(text))
    reaches = next(at for at, spot in enumerate(spots) if spot.last_page == ending)
    for least, most in (_USUAL, _UTMOST):
        for line in sorted(range(least, most + 1, 3), key=lambda line: abs(line - PITCH)):
            for first in sorted({max(begins, front), max(reaches, front)} - {len(text)}, reverse=True):
                made = [*text[:first], *(with_line(item, line) for item in text[first:])]
                end = [with_line(item, min(line, PITCH)) for item in (closing if line > PITCH else closer)]
                if _is_fine(made, end):
                    return [*made, *end]
    return None


def _with_table(text: Sequence[Item], closing: Sequence[Item]) -> list[Item] | None:
    """A table that ends the text goes to the next page with the closing; its first blank opens the page."""
    at = len(text) - 1
    while at > 0 and not isinstance(text[at], Placed):
        if isinstance(text[at], Para) and text[at].runs:  # type: ignore[union-attr]
            return None
        at -= 1
    opener = text[at - 1] if at > 0 else None
    if not isinstance(opener, Para) or opener.runs:
        return None
    made = [*text[: at - 1], replace(opener, new_page=True), *text[at:]]
    return [*made, *closing] if _is_fine(made, closing) else None


def _torn(text: Sequence[Item], closing: Sequence[Item]) -> list[Item] | None:
    """As a last resort the paragraph that ends the text is broken at the end of a line, and goes on with its last lines
    above the closing."""
    last = text[-1]
    if not isinstance(last, Para) or last.style != "Body" or not last.runs or lines_in(last) < 2:
        return None
    stay = lines_in(last) - min(_TOGETHER, lines_in(last) - 1)
    words = last.runs[-1]
    cut = next((at for at in range(len(words.text), 0, -1) if lines_in(_upto(last, at)) <= stay), 0)
    if not cut or cut == len(words.text):
        return None
    rest = replace(last, runs=(replace(words, text=words.text[cut:]),), first=1, new_page=True, keep_next=False)
    made = [*text[:-1], replace(_upto(last, cut), keep_next=False), rest]
    return [*made, *closing] if _is_fine(made, closing) else None


def _upto(para: Para, at: int) -> Para:
    return replace(para, runs=(*para.runs[:-1], replace(para.runs[-1], text=para.runs[-1].text[:at])))


def _keep(item: Item) -> Item:
    return replace(item, keep_next=True) if isinstance(item, Para) else item


def _free(item: Item) -> Item:
    return replace(item, keep_next=False) if isinstance(item, Para) else item


def _is_fine(text: Sequence[Item], ending: Sequence[Item]) -> bool:
    """Whether the closing stands whole on the page on which the text ends, below some lines of it; also when the text
    takes a line more than foreseen, as it may with words that are not square."""
    mixed = sum(map(_has_words, text))
    more = [Para()] * (min(mixed, 1) + (mixed > _MANY_MIXED))
    return all(_stands([*extra, *text], ending) for extra in ([], more))


def _stands(text: Sequence[Item], ending: Sequence[Item]) -> bool:
    spots = foresee([*text[:-1], _free(text[-1]), *ending])
    last, end = spots[len(text) - 1], spots[len(text) :]
    if any(spot.page != last.last_page or spot.last_page != last.last_page for spot in end):
        return False
    shown = next((at for at in range(len(text) - 1, -1, -1) if _shows(text[at])), len(text) - 1)
    item, spot = text[shown], spots[shown]
    if spot.last_page != last.last_page:
        return False
    least = min(_TOGETHER * line_of(item), height(item)) if isinstance(item, Para) else 1
    return spot.bottom >= least


def _shows(item: Item) -> bool:
    return isinstance(item, Placed) or bool(item.runs)


def _has_words(item: Item) -> bool:
    if not isinstance(item, Para) or item.style in FIXED:
        return False
    return any(sign.isascii() and sign.isalnum() for run in item.runs for sign in run.text)


def fits_first_page(front: Sequence[Item], lines: int = 1) -> bool:
    """Whether so many lines of text have room under the front of a document."""
    return sum(map(height, front)) + lines * PITCH <= DEPTH
