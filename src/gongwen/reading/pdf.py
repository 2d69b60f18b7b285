"""PDF."""

from __future__ import annotations

from gongwen.model import Document
from gongwen.reading.source import Source


def read(source: Source) -> Document:
    """TODO"""
    raise source.damaged()
