"""Official documents set on pages after GB/T 9704-2012."""

from gongwen.layout.compose import docx
from gongwen.layout.pdf import CannotRender, Rendered, pdf

__all__ = ["CannotRender", "Rendered", "docx", "pdf"]
