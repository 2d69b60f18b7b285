"""What may be stored: the type is read from the bytes, never believed from the name."""

from __future__ import annotations

import re
from dataclasses import dataclass

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: the media type it is stored under and the suffixes it may carry."""

    media_type: str
    suffixes: frozenset[str]


TEXT = Kind("text/plain", frozenset({"txt", "md", "csv"}))
PACKED = Kind("application/zip", frozenset({"docx", "xlsx", "pptx", "odt", "ods", "ofd", "zip"}))
COMPOUND = Kind("application/x-ole-storage", frozenset({"doc", "wps", "xls", "et", "ppt", "dps", "docx", "xlsx"}))

SIGNATURES: tuple[tuple[bytes, Kind], ...] = (
    (b"%PDF-", Kind("application/pdf", frozenset({"pdf"}))),
    (b"PK\x03\x04", PACKED),
    (OLE, COMPOUND),
    (b"{\\rtf", Kind("application/rtf", frozenset({"rtf", "doc", "wps"}))),
    (b"\x89PNG\r\n\x1a\n", Kind("image/png", frozenset({"png"}))),
    (b"\xff\xd8\xff", Kind("image/jpeg", frozenset({"jpg", "jpeg"}))),
)


def sniff(head: bytes) -> Kind | None:
    """The kind of a file by its first bytes; None for what is not stored (programs, web pages, unknown)."""
    for signature, kind in SIGNATURES:
        if head.startswith(signature):
            return kind
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return TEXT
    opening = head[:512].lstrip().lower()
    if b"\x00" in head or opening.startswith((b"<!doctype", b"<html", b"<script", b"<?xml", b"<svg", b"#!", b"mz")):
        return None
    return TEXT


def suffix_of(name: str) -> str:
    """The suffix without its dot, in lower case."""
    return name.rsplit(".", 1)[-1].lower() if "." in name else ""


def safe_name(name: str) -> str:
    """A file name without folders, control or formatting characters, at most 120 characters, its suffix kept."""
    name = re.sub(
        r"[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\"<>|?*:]", "", re.split(r"[/\\]", name)[-1]
    ).strip(". ")
    if len(name) <= 120:
        return name or "未命名"
    suffix = suffix_of(name)
    return f"{name[: 118 - len(suffix)]}.{suffix}"
