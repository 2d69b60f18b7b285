"""Numbers as people type them: 督〔2026〕15号-3, 督[2026]15号, 15号-3, 督15-3."""

from __future__ import annotations

import re
from dataclasses import dataclass

NUMBER_WORD = "督"
_WHOLE = re.compile(
    r"(?P<word>[\u4e00-\u9fff]{0,12})\s?[〔\[(（【](?P<year>\d{4})[〕\])）】]\s?(?P<serial>\d{0,5})\s?(?P<end>号?)"
    r"(?:\s?[-－—]\s?(?P<item>\d{1,4}))?"
)
_SHORT = re.compile(
    rf"(?P<word>{NUMBER_WORD}?)\s?(?P<serial>\d{{1,5}})\s?(?P<end>号?)(?:\s?[-－—]\s?(?P<item>\d{{1,4}}))?"
)


@dataclass(frozen=True, slots=True)
class NumberTyped:
    """What a typed number stands for: these numbers, or any that begins so; or those of a document (``foreign``)."""

    exact: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()
    foreign: bool = False


def number_typed(text: str, year: int) -> NumberTyped | None:
    """The number that a text means; None where it is words, as 地铁5号线 is. Without a year it is of this or the last."""
    text = text.strip()
    if found := _WHOLE.fullmatch(text):
        word, foreign = found["word"] or NUMBER_WORD, found["word"] not in ("", NUMBER_WORD)
        begin = f"{word}〔{found['year']}〕{found['serial']}"
        if found["item"]:
            return NumberTyped(exact=(f"{begin}号-{found['item']}",), foreign=foreign)
        if found["end"]:
            return NumberTyped((f"{begin}号",), (f"{begin}号-",), foreign)
        return NumberTyped(begins=(begin,), foreign=foreign)
    found = _SHORT.fullmatch(text)
    if found is None or not (found["word"] or found["end"] or found["item"]):
        return None
    begins = [f"{NUMBER_WORD}〔{one}〕{found['serial']}号" for one in (year, year - 1)]
    if found["item"]:
        return NumberTyped(exact=tuple(f"{begin}-{found['item']}" for begin in begins))
    return NumberTyped(tuple(begins), tuple(f"{begin}-" for begin in begins))
