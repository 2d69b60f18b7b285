"""PDF, through pypdfium2: signs become lines, lines become paragraphs, drawn lines become tables."""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]

from gongwen.model import Document
from gongwen.reading.annotations import annotations_of
from gongwen.reading.lines import Glyph
from gongwen.reading.pages import Page, Point, document_of, page_of
from gongwen.reading.source import Source

# The library may be used by one thread at a time only.
ONE_AT_A_TIME = threading.Lock()
Place = Callable[[float, float], Point]


def read(source: Source) -> Document:
    """The document with its lines put together again; page numbers and running heads are in ``asides``."""
    with ONE_AT_A_TIME:
        pages = _pages(source)
    return document_of(source, pages)


def _pages(source: Source) -> list[Page]:
    try:
        document = pdfium.PdfDocument(source.data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD or "assword" in str(error):
            raise source.refuse("PDF 设有打开密码", "请取消密码后另存一份再试") from error
        raise source.damaged() from error
    try:
        count = len(document)
        if count > source.limits.pages:
            raise source.refuse(f"PDF 超过 {source.limits.pages} 页", "请拆成几份后分别读取")
        if count == 0:
            raise source.damaged()
        pages: list[Page] = []
        signs = 0
        for number in range(count):
            page, found = _page(document, number)
            pages.append(page)
            signs += found
            if signs > source.limits.characters:
                raise source.refuse(f"文字超过 {source.limits.characters} 字", "请拆成几份后分别读取")
        return pages
    except pdfium.PdfiumError as error:
        raise source.damaged() from error
    finally:
        document.close()


def _page(document: pdfium.PdfDocument, number: int) -> tuple[Page, int]:
    page = document[number]
    try:
        place, width = _placing(page)
        glyphs = list(_glyphs(page, place))
        landscape = width > float(page.get_size()[1])
        made = page_of(width, glyphs, _strokes(page, place), landscape=landscape)
        return replace(made, asides=tuple(annotations_of(page))), len(glyphs)
    finally:
        page.close()


def _placing(page: pdfium.PdfPage) -> tuple[Place, float]:
    """How a point of the page lies when the page is turned the way it is looked at, and how wide it is then."""
    width = float(page.get_size()[0])
    turned: dict[int, Place] = {
        90: lambda x, y: (y, -x),
        180: lambda x, y: (width - x, -y),
        270: lambda x, y: (width - y, x),
    }
    return turned.get(page.get_rotation(), _upright), width


def _upright(x: float, y: float) -> Point:
    return x, y


def _glyphs(page: pdfium.PdfPage, place: Place) -> Iterator[Glyph]:
    text = page.get_textpage()
    try:
        box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        high = 0
        for index in range(text.count_chars()):
            code = raw.FPDFText_GetUnicode(text, index)
            if 0xD800 <= code < 0xDC00:
                high = code
                continue
            if 0xDC00 <= code < 0xE000:
                # Characters beyond the first plane come in two halves.
                code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00 if high else 0
            high = 0
            if code < 32 or code in {0xFFFE, 0xFFFF, 0xFEFF, 0xAD} or raw.FPDFText_IsGenerated(text, index) == 1:
                continue
            raw.FPDFText_GetLooseCharBox(text, index, box)
            raw.FPDFText_GetCharOrigin(text, index, x, y)
            sign = "•" if 0xE000 <= code <= 0xF8FF else chr(code)
            yield _glyph(sign, place(box.left, box.bottom), place(box.right, box.top), place(x.value, y.value)[1])
    finally:
        text.close()


def _glyph(sign: str, one: Point, other: Point, baseline: float) -> Glyph:
    left, right = sorted((one[0], other[0]))
    return Glyph(sign, left, right, baseline, max(1.0, abs(one[1] - other[1])))


def _strokes(page: pdfium.PdfPage, place: Place) -> Iterator[tuple[Point, Point]]:
    """The straight pieces of everything drawn on the page, by their two ends."""
    matrix, x, y = raw.FS_MATRIX(), ctypes.c_float(), ctypes.c_float()
    for drawn in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=1):
        raw.FPDFPageObj_GetMatrix(drawn, matrix)
        start = before = (0.0, 0.0)
        for index in range(raw.FPDFPath_CountSegments(drawn)):
            segment = raw.FPDFPath_GetPathSegment(drawn, index)
            raw.FPDFPathSegment_GetPoint(segment, x, y)
            here = place(
                matrix.a * x.value + matrix.c * y.value + matrix.e, matrix.b * x.value + matrix.d * y.value + matrix.f
            )
            kind = raw.FPDFPathSegment_GetType(segment)
            if kind == raw.FPDF_SEGMENT_MOVETO:
                start = here
            elif kind == raw.FPDF_SEGMENT_LINETO:
                yield before, here
            if raw.FPDFPathSegment_GetClose(segment):
                yield here, start
            before = here
