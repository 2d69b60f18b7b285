"""What was written onto the pages of a PDF: comments, and what was filled into the fields of a form."""

from __future__ import annotations

import ctypes
import itertools
from collections.abc import Iterator

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]

from gongwen.model import Aside

_MOST = 10_000
_LONGEST = 200_000


def annotations_of(page: pdfium.PdfPage) -> Iterator[Aside]:
    """The annotations of a page that say something; the text under them is not theirs."""
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), _MOST)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        try:
            kind = raw.FPDFAnnot_GetSubtype(annotation)
            # The window of a comment repeats its words.
            if kind == raw.FPDF_ANNOT_POPUP or kind == raw.FPDF_ANNOT_LINK:
                continue
            text = _value(annotation, b"V" if kind == raw.FPDF_ANNOT_WIDGET else b"Contents").strip()
            if text and kind == raw.FPDF_ANNOT_WIDGET:
                yield Aside("field", text)
            elif text:
                yield Aside("comment", text, _value(annotation, b"T"), _value(annotation, b"M"))
        finally:
            raw.FPDFPage_CloseAnnot(annotation)


def _value(annotation: object, key: bytes) -> str:
    """A text of the annotation, which the library gives in UTF-16."""
    size = raw.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    if not 2 < size <= _LONGEST:
        return ""
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFAnnot_GetStringValue(annotation, key, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), size)
    text = buffer.raw[: size - 2].decode("utf-16-le", errors="replace")
    return "".join(itertools.filterfalse(lambda sign: sign < " " and sign != "\n", text.replace("\r", "\n")))
