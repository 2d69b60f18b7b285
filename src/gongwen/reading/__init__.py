"""Reading: from a file of any kind to its text, paragraphs and table cells."""

from gongwen.reading.limits import Limits
from gongwen.reading.open import KINDS, read

__all__ = ["KINDS", "Limits", "read"]
