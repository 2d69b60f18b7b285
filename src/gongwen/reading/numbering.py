"""The numbers that Word writes before paragraphs by itself: 一、 （一） 1. and so on, from numbering.xml and styles.xml.

Without them the headings of many documents vanish: they stand nowhere in the text of the paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_DIGITS = "〇一二三四五六七八九"
_LEGAL = str.maketrans("〇零一二三四五六七八九十百千万", "零零壹贰叁肆伍陆柒捌玖拾佰仟万")


def chinese(number: int) -> str:
    """The number in Chinese as it is counted: 10 is 十, 21 is 二十一, 105 is 一百〇五. Beyond 9999, its digits."""
    if not 0 < number < 10000:
        return "".join(_DIGITS[int(digit)] for digit in str(abs(number)))
    words, gap = "", False
    for power, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit == 0:
            gap = bool(words)
            continue
        ten = power == 10 and digit == 1 and not words
        words += ("〇" if gap else "") + ("" if ten else _DIGITS[digit]) + unit
        gap = False
    return words


_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
    *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


def _roman(number: int) -> str:
    words = ""
    for value, letters in _ROMAN:
        words += letters * min(number // value, 100)
        number %= value
    return words


def _letters(number: int) -> str:
    # Word doubles the letter after z: aa, bb.
    return chr(ord("A") + (number - 1) % 26) * min((number - 1) // 26 + 1, 20)


def _run_of(first: str, count: int) -> Callable[[int], str]:
    """Characters that follow each other in Unicode: ① ② ③; a plain number beyond the last."""
    return lambda number: chr(ord(first) + number - 1) if 0 < number <= count else str(number)


def _digits(zero: str) -> Callable[[int], str]:
    return lambda number: "".join(chr(ord(zero) + int(digit)) for digit in str(abs(number)))


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda number: signs[(number - 1) % len(signs)]


_FORMATS: dict[str, Callable[[int], str]] = {
    "chineseCounting": chinese,
    "chineseCountingThousand": chinese,
    "taiwaneseCounting": chinese,
    "taiwaneseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "chineseLegalSimplified": lambda number: chinese(number).translate(_LEGAL),
    "ideographLegalTraditional": lambda number: chinese(number).translate(_LEGAL),
    "ideographDigital": lambda number: "".join(_DIGITS[int(digit)] for digit in str(abs(number))),
    "japaneseDigitalTenThousand": lambda number: "".join(_DIGITS[int(digit)] for digit in str(abs(number))),
    "taiwaneseDigital": lambda number: "".join(_DIGITS[int(digit)] for digit in str(abs(number))),
    "ideographTraditional": _cycle("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _cycle("子丑寅卯辰巳午未申酉戌亥"),
    "ideographEnclosedCircle": _run_of("㊀", 10),
    "decimalEnclosedCircle": _run_of("①", 20),
    "decimalEnclosedCircleChinese": _run_of("①", 20),
    "decimalEnclosedFullstop": _run_of("⒈", 20),
    "decimalEnclosedParen": _run_of("⑴", 20),
    "decimalFullWidth": _digits("０"),
    "decimalFullWidth2": _digits("０"),
    "decimalZero": lambda number: f"{number:02d}",
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "none": lambda _: "",
}


def written(number: int, format: str) -> str:
    """The number in one of Word's formats; in arabic digits when the format is unknown or the number not positive."""
    return _FORMATS.get(format, str)(number) if number > 0 or format == "none" else str(number)


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts and what it writes."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False


@dataclass(frozen=True, slots=True)
class List:
    """One list of the document; lists with the same ``counter`` go on counting where the other stopped."""

    counter: str
    levels: dict[int, Level]
    restarts: dict[int, int]


@dataclass(slots=True)
class Numbers:
    """The state of all lists while the document is walked from the beginning."""

    lists: dict[str, List]
    styles: dict[str, tuple[str, int]]
    default_style: str = ""
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def before(self, properties: etree._Element | None) -> str:
        """The number that stands before the next paragraph, ``（二）``, by its ``w:pPr``; empty when it has none.

        It must be asked once for every paragraph, in order.
        """
        which, depth = self._list_of(properties)
        known = self.lists.get(which)
        if known is None or depth not in known.levels:
            return ""
        counts = self._counts.setdefault(known.counter, {})
        self._count(counts, known, which, depth)
        return _render(known, counts, depth)

    def _list_of(self, properties: etree._Element | None) -> tuple[str, int]:
        style, which, depth = self.default_style, None, None
        if properties is not None:
            style = _value(properties.find(f"{W}pStyle")) or style
            which = _value(properties.find(f"{W}numPr/{W}numId"))
            depth = _number(properties.find(f"{W}numPr/{W}ilvl"))
        from_style = self.styles.get(style, ("", 0))
        return which or from_style[0], (0 if which else from_style[1]) if depth is None else depth

    def _count(self, counts: dict[int, int], known: List, which: str, depth: int) -> None:
        level = known.levels[depth]
        if depth in known.restarts and (which, depth) not in self._begun:
            counts[depth] = known.restarts[depth]
        elif depth in counts:
            counts[depth] += 1
        else:
            counts[depth] = level.start
        self._begun.add((which, depth))
        for deeper in [other for other in counts if other > depth]:
            restart = known.levels[deeper].restart if deeper in known.levels else None
            if restart is None or depth < restart:
                del counts[deeper]


def _render(known: List, counts: dict[int, int], depth: int) -> str:
    level = known.levels[depth]
    if level.format == "bullet":
        # Bullets are mostly signs of a picture font, which mean nothing outside it.
        return "".join("•" if "\ue000" <= sign <= "\uf8ff" else sign for sign in level.text.strip())

    def place(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        other = known.levels.get(at, level)
        return written(counts.get(at, other.start), "decimal" if level.legal else other.format)

    return _PLACE.sub(place, level.text).strip()


def numbers(numbering: etree._Element | None, styles: etree._Element | None) -> Numbers:
    """The lists of a document at its beginning, from the roots of its two parts (None when it lacks them)."""
    by_style = _styles(styles)
    default = "" if styles is None else _default_style(styles)
    if numbering is None:
        return Numbers({}, {}, default)
    abstracts = {node.get(f"{W}abstractNumId", ""): node for node in numbering.iterchildren(f"{W}abstractNum")}
    targets = {
        node.get(f"{W}numId", ""): _value(node.find(f"{W}abstractNumId")) or ""
        for node in numbering.iterchildren(f"{W}num")
    }
    lists: dict[str, List] = {}
    for node in numbering.iterchildren(f"{W}num"):
        which = node.get(f"{W}numId", "")
        abstract = _resolved(targets[which], abstracts, targets, by_style)
        if which != "0" and abstract in abstracts:
            lists[which] = _list(node, abstract, abstracts[abstract])
    return Numbers(lists, _with_depth(by_style, targets, abstracts), default)


def _resolved(
    abstract: str,
    abstracts: dict[str, etree._Element],
    targets: dict[str, str],
    by_style: dict[str, tuple[str, int | None]],
) -> str:
    """A list may only name a list style; that style names the list which holds the levels."""
    node = abstracts.get(abstract)
    style = None if node is None else _value(node.find(f"{W}numStyleLink"))
    return targets.get(by_style.get(style, ("", None))[0], abstract) if style else abstract


def _list(node: etree._Element, counter: str, abstract: etree._Element) -> List:
    levels = dict(map(_level, abstract.iterchildren(f"{W}lvl")))
    restarts: dict[int, int] = {}
    for override in node.iterchildren(f"{W}lvlOverride"):
        depth = _integer(override.get(f"{W}ilvl"))
        own = override.find(f"{W}lvl")
        if own is not None:
            levels[depth] = _level(own)[1]
        start = _number(override.find(f"{W}startOverride"))
        if start is not None:
            restarts[depth] = start
    return List(counter, levels, restarts)


def _level(node: etree._Element) -> tuple[int, Level]:
    format = node.find(f"{W}numFmt")
    if format is None:
        format = node.find(".//{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback/" + f"{W}numFmt")
    start = _number(node.find(f"{W}start"))
    return _integer(node.get(f"{W}ilvl")), Level(
        start=0 if start is None else start,
        format=_value(format) or "decimal",
        text=_value(node.find(f"{W}lvlText")) or "",
        restart=_number(node.find(f"{W}lvlRestart")),
        legal=_is_on(node.find(f"{W}isLgl")),
    )


def _default_style(styles: etree._Element) -> str:
    for style in styles.iterchildren(f"{W}style"):
        if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true", "on"}:
            return style.get(f"{W}styleId", "")
    return ""


def _styles(styles: etree._Element | None) -> dict[str, tuple[str, int | None]]:
    """The list, and the level if it is stated, of every style that has one, by itself or from the style it is based on."""
    if styles is None:
        return {}
    nodes = {node.get(f"{W}styleId", ""): node for node in styles.iterchildren(f"{W}style")}
    found: dict[str, tuple[str, int | None]] = {}
    for name in nodes:
        step, seen = name, set[str]()
        depth: int | None = None
        while step in nodes and step not in seen:
            seen.add(step)
            which = _value(nodes[step].find(f"{W}pPr/{W}numPr/{W}numId"))
            depth = _number(nodes[step].find(f"{W}pPr/{W}numPr/{W}ilvl")) if depth is None else depth
            if which:
                found[name] = (which, depth)
                break
            step = _value(nodes[step].find(f"{W}basedOn")) or ""
    return found


def _with_depth(
    by_style: dict[str, tuple[str, int | None]], targets: dict[str, str], abstracts: dict[str, etree._Element]
) -> dict[str, tuple[str, int]]:
    """A style that states no level has the level of its list which names the style."""
    linked: dict[tuple[str, str], int] = {}
    for abstract, node in abstracts.items():
        for level in node.iterchildren(f"{W}lvl"):
            style = _value(level.find(f"{W}pStyle"))
            if style:
                linked[abstract, style] = _integer(level.get(f"{W}ilvl"))
    return {
        style: (which, linked.get((targets.get(which, ""), style), 0) if depth is None else depth)
        for style, (which, depth) in by_style.items()
    }


def _value(node: etree._Element | None) -> str | None:
    return None if node is None else node.get(f"{W}val")


def _number(node: etree._Element | None) -> int | None:
    value = _value(node)
    return None if value is None else _integer(value)


def _integer(value: str | None) -> int:
    """A number as Word writes it; 0 for what is no number, and never so large that counting takes long."""
    try:
        return max(-1, min(int(value or "0"), 1_000_000))
    except ValueError:
        return 0


def _is_on(node: etree._Element | None) -> bool:
    return node is not None and node.get(f"{W}val") not in {"0", "false", "off"}
