"""公文: official documents read, decomposed, checked and typeset. Pure Python, no web."""

from gongwen.lexicon import Lexicon
from gongwen.model import Document, Paragraph, Span, Unreadable

__all__ = ["Document", "Lexicon", "Paragraph", "Span", "Unreadable"]
