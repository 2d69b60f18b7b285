"""The chain: what of an entry is hashed, and how one link hangs on the one before.

SM3 (GB/T 32905-2016) comes from OpenSSL through hashlib; SHA-256 stands beside it, so that a machine whose OpenSSL
lacks SM3 can still check the chain.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

START = "0" * 64


@dataclass(frozen=True, slots=True)
class Link:
    """The two hashes of an entry, hexadecimal, 64 characters each."""

    sha256: str
    sm3: str


FIRST = Link(START, START)


def link(facts: Mapping[str, Any], previous: Link) -> Link:
    """The hashes of an entry with these facts, hanging on the previous entry."""
    text = canonical(facts)
    return Link(
        hashlib.sha256(f"{previous.sha256}\n{text}".encode()).hexdigest(),
        hashlib.new("sm3", f"{previous.sm3}\n{text}".encode()).hexdigest(),
    )


def canonical(facts: Mapping[str, Any]) -> str:
    """One text for the same facts, whichever database they come back from."""
    return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain)


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    raise TypeError(f"{value!r} cannot be recorded")


def change_in_words(before: str, after: str, why: str, data: Mapping[str, Any]) -> str:
    """由“待审核”到“已办结”；时限由“11-13”改为“11-27”；代科长甲办理；理由: what a step says beside its verb."""
    said = []
    if before and after:
        said.append(f"由“{before}”到“{after}”")
    elif after:
        said.append(f"到“{after}”")
    elif before:
        said.append(f"原为“{before}”")
    for label, pair in (data.get("changed") or {}).items():
        if isinstance(pair, list) and len(pair) == 2 and pair != [before, after]:
            said.append(f"{label}由“{pair[0]}”改为“{pair[1]}”")
    if behalf := data.get("on_behalf_of"):
        said.append(f"代{behalf}办理")
    if why.strip():
        said.append(why.strip().rstrip("。"))
    return "；".join(said)


def spreadsheet_safe(text: str) -> str:
    """Text that a spreadsheet will not take for a formula."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text
