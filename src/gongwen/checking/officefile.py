"""An office in a file (TOML): what :class:`~gongwen.checking.office.Office` may be told, for the command line.

name, superior; units, ranked (people stand in their order), [aliases], [limits]; [[people]] with name, posts, since, until; [[old_names]] with old, new, since,
source. Days are TOML dates.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

from gongwen.checking.office import Office, OldName, Person
from gongwen.lexicon import Lexicon
from gongwen.model import Unreadable

_KINDS: dict[str, tuple[type, str]] = {
    "name": (str, "文字"), "superior": (str, "文字"), "units": (list, "列表"), "aliases": (dict, "表"),
    "limits": (dict, "表"), "people": (list, "表的列表"), "ranked": (bool, "true 或 false"), "old_names": (list, "表的列表"),
}  # fmt: skip
_PERSON = {"name": str, "posts": list, "since": dt.date, "until": dt.date}
_OLD_NAME = {"old": str, "new": str, "since": dt.date, "source": str}


def read_office(path: Path) -> Office:
    """The office that the file describes. Raises Unreadable with the field that cannot be used."""
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError:
        raise Unreadable(f"打不开单位资料“{path.name}”。") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as reason:
        raise Unreadable(f"单位资料“{path.name}”不是 TOML：{reason}。") from None
    for key, value in told.items():
        if key not in _KINDS:
            raise Unreadable(f"单位资料“{path.name}”里没有“{key}”这一项，可用的有：{'、'.join(_KINDS)}。")
        if not isinstance(value, _KINDS[key][0]):
            raise Unreadable(f"单位资料“{path.name}”的“{key}”应为{_KINDS[key][1]}。")
    _check_texts(path, "units", told.get("units", []), str)
    _check_texts(path, "aliases", told.get("aliases", {}).values(), str)
    _check_texts(path, "limits", told.get("limits", {}).values(), int)
    return Office(
        name=told.get("name", ""),
        superior=told.get("superior", ""),
        lexicon=Lexicon(units=frozenset(told.get("units", [])), aliases=dict(told.get("aliases", {}))),
        people=tuple(
            Person(row["name"], tuple(map(str, row.get("posts", ()))), row.get("since"), row.get("until"))
            for row in _rows(path, told, "people", _PERSON, {"name"})
        ),
        ranked=told.get("ranked", False),
        old_names=tuple(OldName(**row) for row in _rows(path, told, "old_names", _OLD_NAME, set(_OLD_NAME))),
        limits=dict(told.get("limits", {})),
    )


def _check_texts(path: Path, key: str, values: Any, kind: type) -> None:
    if not all(isinstance(value, kind) for value in values):
        raise Unreadable(f"单位资料“{path.name}”的“{key}”里应都是{'文字' if kind is str else '整数'}。")


def _rows(
    path: Path, told: dict[str, Any], key: str, fields: dict[str, type], needed: set[str]
) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = told.get(key, [])
    for number, row in enumerate(rows, 1):
        sound = isinstance(row, dict) and needed <= set(row) <= set(fields)
        if not sound or not all(isinstance(value, fields[name]) for name, value in row.items()):
            raise Unreadable(f"单位资料“{path.name}”的“{key}”第{number}条不对，应有：{'、'.join(fields)}。")
    return rows
