"""Drafts: text with a few marks of Markdown and a front matter in Chinese, as the parts of an official document."""

from gongwen.drafting.parse import is_draft, parse
from gongwen.drafting.templates import TEMPLATES, template

__all__ = ["TEMPLATES", "is_draft", "parse", "template"]
