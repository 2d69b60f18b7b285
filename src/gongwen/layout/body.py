"""主体 up to the end of the text (7.3.1 to 7.3.3): title, recipients, paragraphs by their levels."""

from __future__ import annotations

import re

from gongwen import standard
from gongwen.layout.fonts import Face
from gongwen.layout.title import broken
from gongwen.layout.wml import Para, Run
from gongwen.paper import Block, Part

_FACES: dict[int, Face] = {1: "hei", 2: "kai"}
_ORDINAL = re.compile(r"[一二三四五六七八九十百]+、|（[一二三四五六七八九十百]+）")
_HEADING = 42
"""字 of the longest first sentence that is still a heading; a longer one is text, only its number shows the level."""

_LONG_WORD = re.compile(r"[!-~]{14,}")
"""Words, mostly addresses of web pages, that leave a hole in the line before when they go to the next one whole. Word is
told to break them anywhere."""


def title(text: str) -> Para:
    """The title, one paragraph, broken where its words end."""
    return Para((Run("\n".join(broken(text)), "biao", standard.number("title.size"), tight=0),), "Title")


def recipients(part: Part) -> Para:
    """主送, flush left, with its full-width colon."""
    return Para((Run(f"{part.text.rstrip('：:')}："),), "Recipients")


def block(given: Block) -> Para:
    """One paragraph of the text. A heading is in the face of its level; what follows its full stop is text."""
    heading, rest = _parted(given)
    runs = (Run(heading, _FACES.get(given.level, "fang")), Run(rest))
    style = f"Level{given.level}" if given.level in _FACES and heading and not rest else "Body"
    long = bool(_LONG_WORD.search(given.text))
    shown = tuple(run for run in runs if run.text)
    return Para(shown, style, keep_next=style != "Body", plain_words=not long)


def _parted(given: Block) -> tuple[str, str]:
    if given.level not in _FACES:
        return "", given.text
    end = given.text.find("。") + 1 or len(given.text)
    if end <= _HEADING:
        return given.text[:end], given.text[end:]
    ordinal = _ORDINAL.match(given.text)
    end = ordinal.end() if ordinal else 0
    return given.text[:end], given.text[end:]
