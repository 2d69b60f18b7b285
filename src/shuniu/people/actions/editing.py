"""Changing a row that two people may have open at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from shuniu.kernel.models import Versioned
from shuniu.kernel.refusal import Conflict, Difference, Invalid

Row = TypeVar("Row", bound=Versioned)


def change(row: Row, version: int, wanted: Mapping[str, Any], labels: Mapping[str, str]) -> dict[str, list[str]]:
    """Write the wanted values into a row that the caller has locked; what has changed, as {label: [was, is]};
    what has no label follows from the rest and is not told.

    Refused with the differences where the row is no longer in the version that the person saw.
    """
    changed = {name: [_said(getattr(row, name)), _said(value)] for name, value in wanted.items()}
    changed = {name: both for name, both in changed.items() if both[0] != both[1]}
    if row.version != version:
        differences = tuple(
            Difference(labels[name], was, now) for name, (was, now) in changed.items() if name in labels
        )
        raise Conflict(f"“{row}”在您编辑时被别人改过。", differences, row.version)
    if changed:
        for name, value in wanted.items():
            setattr(row, name, value)
        row.version += 1
        row.save(update_fields=[*wanted, "version"])
    return {labels[name]: both for name, both in changed.items() if name in labels}


def fitted(text: str, label: str, field: str, most: int, *, wanted: bool = False) -> str:
    """The text without blanks around it; refused where it is missing or too long for its place."""
    text = " ".join(text.split())
    if wanted and not text:
        raise Invalid(f"没有填写{label}。", f"请填写{label}。", field)
    if len(text) > most:
        raise Invalid(f"{label}超过{most}个字。", "请缩短。", field)
    return text


def _said(value: Any) -> str:
    if value is None:
        return ""
    return "、".join(value) if isinstance(value, list) else str(value)
