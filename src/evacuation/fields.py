"""Reading single values out of JSON with one clear sentence for what is wrong: which field, what it should be.

Every function takes the object, the key, and where the object stands; the place is only spelled out when something is
wrong, for a list of a million households is read through these functions too.
"""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager

Where = tuple[str | int, ...]

_SHOWN = 40
_WHOLE_FILE = "文件"


class Malformed(Exception):  # noqa: N818 - named for what the input is
    """Input that does not follow the format. As text one Chinese sentence: field, reason, and the file where known."""

    def __init__(self, where: Where, reason: str, *value: object) -> None:
        self.field = spell(where)
        self.reason = reason + (f"，现为 {shown(value[0])}" if value else "")
        self.file = ""
        super().__init__(f"{self.field}：{self.reason}")

    def __str__(self) -> str:
        return f"{self.field}：{self.reason}" + (f"（{self.file}）" if self.file else "")


@contextmanager
def reading(name: str) -> Iterator[None]:
    """Put the name of the file to whatever is wrong in it."""
    try:
        yield
    except Malformed as reason:
        reason.file = name
        raise


def spell(where: Where) -> str:
    """``households[3].rooms.single``."""
    parts = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in where)
    return parts.removeprefix(".") or _WHOLE_FILE


def shown(value: object) -> str:
    """The value as JSON writes it, shortened."""
    if isinstance(value, Mapping):
        return "一个对象"
    if isinstance(value, list | tuple):
        return f"一个列表（{len(value)} 项）"
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    try:
        text = json.dumps(value, ensure_ascii=False)
    except ValueError:  # an integer beyond Python's limit of digits
        return "一个过大的数"
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def mapping(value: object, where: Where = ()) -> Mapping[str, object]:
    """The value, which must be a JSON object."""
    if not isinstance(value, dict):
        raise Malformed(where, "应为对象", value)
    return value


def required(row: Mapping[str, object], key: str, where: Where = ()) -> object:
    """The value under the key, whatever it is."""
    try:
        return row[key]
    except KeyError:
        raise Malformed((*where, key), "缺少这一项") from None


def listing(value: object, where: Where, *, empty: bool = True) -> list[object]:
    """The value, which must be a JSON list."""
    if not isinstance(value, list):
        raise Malformed(where, "应为列表", value)
    if not value and not empty:
        raise Malformed(where, "不能为空列表")
    return value


def rows(value: object, where: Where, *, empty: bool = True) -> Iterator[tuple[Mapping[str, object], Where]]:
    """The objects of a list, each with its place."""
    for index, row in enumerate(listing(value, where, empty=empty)):
        at = (*where, index)
        yield mapping(row, at), at


def text(row: Mapping[str, object], key: str, where: Where = (), *, empty: bool = False) -> str:
    """A string, not empty unless ``empty``."""
    value = required(row, key, where)
    if not isinstance(value, str):
        raise Malformed((*where, key), "应为文字", value)
    if not value and not empty:
        raise Malformed((*where, key), "不能为空")
    return value


def texts(row: Mapping[str, object], key: str, where: Where = (), *, empty: bool = True) -> tuple[str, ...]:
    """A list of non-empty strings."""
    values = listing(required(row, key, where), (*where, key), empty=empty)
    for index, value in enumerate(values):
        if not isinstance(value, str) or not value:
            raise Malformed((*where, key, index), "应为文字", value)
    return tuple(values)  # type: ignore[arg-type]


def integer(row: Mapping[str, object], key: str, where: Where = (), *, least: int | None = None) -> int:
    """An integer (true and 2.0 are none), at least ``least``."""
    value = required(row, key, where)
    if type(value) is not int or (least is not None and value < least) or abs(value) > MAX_INTEGER:
        raise Malformed((*where, key), _integer_wanted(least), value)
    return value


MAX_INTEGER = 2**53
"""Larger integers do not survive JSON (RFC 8259 §6: interoperable range)."""


def _integer_wanted(least: int | None) -> str:
    return {None: "应为整数", 0: "应为非负整数", 1: "应为正整数"}.get(least, f"应为不小于 {least} 的整数")


def number(
    row: Mapping[str, object], key: str, where: Where = (), *, least: float | None = None, most: float | None = None
) -> float:
    """A finite number within the limits."""
    return number_of(required(row, key, where), (*where, key), least=least, most=most)


def number_of(value: object, where: Where, *, least: float | None = None, most: float | None = None) -> float:
    """The value, which must be a finite number within the limits."""
    if type(value) is not float and type(value) is not int:
        raise Malformed(where, "应为数字", value)
    if not -MAX_NUMBER <= value <= MAX_NUMBER:
        raise Malformed(where, "数值过大或不是有限的数", value)
    if least is not None and value < least:
        raise Malformed(where, "不能为负" if least == 0 else f"不能小于 {least:g}", value)
    if most is not None and value > most:
        raise Malformed(where, f"不能大于 {most:g}", value)
    return float(value)


MAX_NUMBER = 1e12
"""Minutes or kilometres beyond it are a slip of the pen, and sums of such numbers lose their decimals."""


def boolean(row: Mapping[str, object], key: str, where: Where = ()) -> bool:
    """true or false."""
    value = required(row, key, where)
    if not isinstance(value, bool):
        raise Malformed((*where, key), "应为 true 或 false", value)
    return value


def listed(row: Mapping[str, object], key: str, at: Where) -> list[tuple[Mapping[str, object], Where]]:
    """The objects of the list under the key, which must not be empty, each with its place."""
    return list(rows(required(row, key, at), (*at, key), empty=False))


def references(
    row: Mapping[str, object], key: str, at: Where, known: Collection[str], listed_in: str
) -> tuple[str, ...]:
    """A list of ids, not empty, each of which is ``known``; ``listed_in`` says in the message where it should stand."""
    names = texts(row, key, at, empty=False)
    for index, name in enumerate(names):
        if name not in known:
            raise Malformed((*at, key, index), f"{listed_in} 里没有这个编号", name)
    return names
