"""Official documents set on pages after GB/T 9704-2012."""

from gongwen.layout.compose import docx

__all__ = ["docx"]
