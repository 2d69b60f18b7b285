"""Structure: from a document that was read to its parts, 版头, 主体, 版记 and 附件 (GB/T 9704-2012)."""

from gongwen.structure.find import structure

__all__ = ["structure"]
