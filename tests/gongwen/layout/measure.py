"""Pages measured in millimetres: characters from pdfplumber, ink from the image of the page (1 px = 0.1 mm)."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pdfplumber
import pypdfium2

PX = 10
"""Pixels of a millimetre."""

_MM = 25.4 / 72


@dataclass(frozen=True)
class Sign:
    """One character of a page; distances in mm from the left and upper edge of the paper."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    font: str


@dataclass(frozen=True)
class Row:
    """The characters on one base line, from left to right."""

    signs: tuple[Sign, ...]

    @property
    def text(self) -> str:
        return "".join(sign.text for sign in self.signs).strip()

    @property
    def left(self) -> float:
        return min(sign.left for sign in self.signs if sign.text.strip())

    @property
    def right(self) -> float:
        return max(sign.right for sign in self.signs if sign.text.strip())

    @property
    def top(self) -> float:
        return min(sign.top for sign in self.signs if sign.text.strip())


class Page:
    """One page of a PDF."""

    def __init__(self, data: bytes, number: int) -> None:
        self._data, self._number = data, number

    @cached_property
    def signs(self) -> tuple[Sign, ...]:
        with pdfplumber.open(io.BytesIO(self._data)) as file:
            page = file.pages[self._number]
            return tuple(
                Sign(
                    c["text"], c["x0"] * _MM, c["x1"] * _MM, c["top"] * _MM, c["bottom"] * _MM, c["size"], c["fontname"]
                )
                for c in page.chars
            )

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Lines of text from above; characters whose middles differ by under 2.5 mm are on one line."""
        rows: list[list[Sign]] = []
        for sign in sorted((s for s in self.signs if s.text.strip()), key=lambda s: s.top + s.bottom):
            middle = (sign.top + sign.bottom) / 2
            if rows and abs((rows[-1][0].top + rows[-1][0].bottom) / 2 - middle) < 2.5:
                rows[-1].append(sign)
            else:
                rows.append([sign])
        return tuple(Row(tuple(sorted(row, key=lambda s: s.left))) for row in rows)

    def row(self, words: str) -> Row:
        """The first line that contains these words."""
        return next(row for row in self.rows if words in row.text.replace(" ", ""))

    @property
    def text(self) -> str:
        return "".join(row.text for row in self.rows)

    @cached_property
    def image(self) -> np.ndarray:
        """Height × width × RGB at 254 dpi."""
        file = pypdfium2.PdfDocument(self._data)
        try:
            bitmap = file[self._number].render(scale=25.4 * PX / 72, rev_byteorder=True)
            return bitmap.to_numpy()[..., :3].copy()
        finally:
            file.close()

    @cached_property
    def black(self) -> np.ndarray:
        """Where there is dark ink."""
        return self.image.max(axis=2) < 128

    @cached_property
    def red(self) -> np.ndarray:
        """Where there is red ink."""
        return (self.image[..., 0].astype(int) > 150) & (self.image[..., 1:].max(axis=2) < 128)

    def rules(
        self, ink: Callable[[Page], np.ndarray], shortest: float = 100
    ) -> list[tuple[float, float, float, float]]:
        """Horizontal rules of at least ``shortest`` mm: top, thickness, left, right in mm; thickness by grey values."""
        found: list[tuple[float, float, float, float]] = []
        dark = ink(self)
        full = [y for y in range(dark.shape[0]) if dark[y].sum() >= shortest * PX]
        for y in full:
            across = np.flatnonzero(dark[y])
            if found and y / PX - found[-1][0] - found[-1][1] < 0.15:
                top, _, left, right = found[-1]
                found[-1] = (top, (y + 1) / PX - top, left, right)
            else:
                found.append((y / PX, 1 / PX, across[0] / PX, (across[-1] + 1) / PX))
        return found

    def ink(
        self, dark: np.ndarray, top: float, bottom: float, left: float = 0, right: float = 297
    ) -> tuple[float, float]:
        """The first and the last row of pixels with ink between two heights, in mm."""
        part = dark[round(top * PX) : round(bottom * PX), round(left * PX) : round(right * PX)]
        inked = np.flatnonzero(part.any(axis=1))
        assert inked.size, "there is no ink"
        return top + inked[0] / PX, top + (inked[-1] + 1) / PX


def pages(data: bytes) -> list[Page]:
    """The pages of a PDF."""
    file = pypdfium2.PdfDocument(data)
    try:
        return [Page(data, number) for number in range(len(file))]
    finally:
        file.close()
